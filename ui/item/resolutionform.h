// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/matchdesk.h"

#include <QWidget>

#include <optional>

namespace unsnag {

//! The form of a reason code: what the person fills in to decide. It knows what its decision would
//! be, what the button says, and why it can't be pressed yet.
class ResolutionForm : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! The decision without its reason why; nothing while the form is not complete.
    [[nodiscard]] virtual std::optional<Decision> decision() const = 0;
    //! What the button that decides says; it names its effect.
    [[nodiscard]] virtual QString primaryText() const = 0;
    //! Why nothing can be decided yet; empty when it can.
    [[nodiscard]] virtual QString whyNot() const = 0;
    //! A reason why that the person may keep.
    [[nodiscard]] virtual QString suggestedWhy() const = 0;
    //! Other exceptions that get the same decision, as they were shown.
    [[nodiscard]] virtual std::vector<AlikeCase> alike() const;
    //! Chooses the n-th line, from 1. False where there is none.
    virtual bool choose(int number);
    //! A single-letter key of the form. False where it means nothing here.
    virtual bool press(QChar key);
    //! Leaves an inner mode. False where there is none to leave.
    virtual bool stepBack();

signals:
    void changed();
    //! Enter was pressed in a field: the person is done with the form.
    void submitted();
    //! A field was left for good; somebody else should take the keyboard.
    void focusReleased();
};

//! The form for an exception's reason.
[[nodiscard]] ResolutionForm *makeResolutionForm(DeskSession &session, const ExceptionView &view);

} // namespace unsnag
