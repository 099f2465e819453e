// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/item/resolutionform.h"

#include <vector>

namespace unsnag {

class Card;

//! Only the fields at fault, as a form.
class FieldForm final : public ResolutionForm
{
    Q_OBJECT
public:
    explicit FieldForm(const ExceptionView &view, QWidget *parent = nullptr);

    //! Whether anything can be set for this exception.
    [[nodiscard]] static bool hasFields(const ExceptionView &view);

    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString suggestedWhy() const override;
    bool choose(int number) override;

private:
    struct Line {
        FlowField field;
        QWidget *editor = nullptr;
    };
    void addLine(Card &card, const FlowField &field, const Json &fault, const Json &present);
    [[nodiscard]] static QString textOf(const Line &line);
    [[nodiscard]] static std::optional<Json> valueOf(const Line &line);

    Id<SyncException> m_id;
    Reason m_reason;
    std::vector<Line> m_lines;
};

} // namespace unsnag
