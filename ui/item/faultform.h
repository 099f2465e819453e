// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/item/resolutionform.h"

class QPushButton;

namespace unsnag {

class Chip;
class PlainLabel;

//! A connection that can't be worked with: test it, then replay what waits behind it.
class FaultForm final : public ResolutionForm
{
    Q_OBJECT
public:
    FaultForm(DeskSession &session, const ExceptionView &view, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString suggestedWhy() const override;
    bool choose(int number) override;

private:
    void test();

    DeskSession &m_session;
    Id<SyncException> m_id;
    QString m_connection;
    bool m_hasPassed = false;
    Chip *m_chip;
    PlainLabel *m_result;
    QPushButton *m_button;
};

} // namespace unsnag
