// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filledform.h"
#include "ui/item/resolutionform.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace unsnag {

class Card;
class FormLine;
class PlainLabel;

//! Any resolution form as its document describes it: what is known, the actions to choose from, the
//! fields of the chosen one with their candidates. 1 to 5 take a candidate, T goes to the next action.
class DescribedForm final : public ResolutionForm
{
    Q_OBJECT
public:
    DescribedForm(DeskSession &session, const ExceptionView &view, QWidget *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_form.has_value(); }
    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString suggestedWhy() const override;
    bool choose(int number) override;
    bool press(QChar key) override;

private:
    void take(const Result<FilledForm> &form);
    void showFacts();
    void showActions();
    void select(std::size_t index);
    [[nodiscard]] const FilledAction *action() const;
    //! The line that a candidate key means: the focused one, else the first that is not filled.
    [[nodiscard]] FormLine *activeLine() const;

    Id<SyncException> m_id;
    QString m_actor;
    QString m_problem;
    std::optional<FilledForm> m_form;
    std::size_t m_index = 0;
    std::vector<FormLine *> m_lines;
    std::vector<QPushButton *> m_buttons;
    PlainLabel *m_waiting = nullptr;
    Card *m_facts = nullptr;
    Card *m_card = nullptr;
    QVBoxLayout *m_tabs = nullptr;
    QWidget *m_fields = nullptr;
};

} // namespace unsnag
