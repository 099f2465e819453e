// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/item/resolutionform.h"

class QPushButton;

namespace unsnag {

class Chip;
class PlainLabel;

//! A write may or may not have happened: look it up in the target; only then may it be sent again.
class ProbeForm final : public ResolutionForm
{
    Q_OBJECT
public:
    ProbeForm(DeskSession &session, const ExceptionView &view, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString suggestedWhy() const override;
    bool choose(int number) override;

private:
    void probe();
    void take(const Result<Probed> &result);

    DeskSession &m_session;
    Id<SyncException> m_id;
    QString m_system;
    std::optional<Probed> m_probed;
    Chip *m_chip;
    PlainLabel *m_result;
    QPushButton *m_button;
};

} // namespace unsnag
