// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace unsnag {

class ComboBox;
class PlainLabel;

//! A question in place: a text, a choice or both, and a button that names its effect.
class PromptLine final : public QWidget
{
    Q_OBJECT
public:
    struct Question {
        QString label;
        QString placeholder; //!< of the text; empty: no text is asked for
        QStringList choices; //!< empty: no choice is asked for
        bool isChoiceEditable = false;
        QString button;
    };
    using Answered =
        std::function<void(const QString &text, int choice, const QString &choiceText)>;

    explicit PromptLine(QWidget *parent = nullptr);

    void ask(const Question &question, Answered answered);

signals:
    void closed();

private:
    void answer();
    void updateButton();

    PlainLabel *m_label;
    QLineEdit *m_text;
    ComboBox *m_choice;
    QPushButton *m_button;
    QPushButton *m_cancel;
    Answered m_answered;
};

} // namespace unsnag
