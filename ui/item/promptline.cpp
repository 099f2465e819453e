// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/promptline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace unsnag {

PromptLine::PromptLine(QWidget *parent)
    : QWidget(parent), m_label(new PlainLabel), m_text(new QLineEdit), m_choice(new ComboBox),
      m_button(makeButton(ButtonKind::Primary, {})),
      m_cancel(makeButton(ButtonKind::Quiet, tr("Cancel")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_label->styled(type::body, QFont::DemiBold);
    m_label->setWordWrap(false);
    m_choice->setMinimumWidth(160);
    row->addWidget(m_label);
    row->addWidget(m_choice);
    row->addWidget(m_text, 1);
    row->addStretch();
    row->addWidget(m_button);
    row->addWidget(m_cancel);
    connect(m_button, &QPushButton::clicked, this, &PromptLine::answer);
    connect(m_text, &QLineEdit::returnPressed, this, &PromptLine::answer);
    connect(m_text, &QLineEdit::textChanged, this, &PromptLine::updateButton);
    connect(m_cancel, &QPushButton::clicked, this, &PromptLine::closed);
}

void PromptLine::ask(const Question &question, Answered answered)
{
    m_answered = std::move(answered);
    m_label->setText(question.label);
    m_text->clear();
    m_text->setPlaceholderText(question.placeholder);
    m_text->setAccessibleName(question.placeholder);
    m_text->setVisible(!question.placeholder.isEmpty());
    m_choice->clear();
    m_choice->setEditable(question.isChoiceEditable);
    m_choice->addItems(question.choices);
    m_choice->setAccessibleName(question.label);
    m_choice->setVisible(!question.choices.isEmpty());
    m_button->setText(question.button);
    m_button->setAccessibleName(question.button);
    updateButton();
    if (question.placeholder.isEmpty())
        m_choice->setFocus(Qt::OtherFocusReason);
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

void PromptLine::updateButton()
{
    const bool isMissing = !m_text->isHidden() && m_text->text().trimmed().isEmpty();
    setAllowed(*m_button, isMissing ? tr("Say why first") : QString());
}

void PromptLine::answer()
{
    if (!m_button->isEnabled() || !m_answered)
        return;
    const auto answered = std::exchange(m_answered, {});
    answered(m_text->text().trimmed(), m_choice->currentIndex(), m_choice->currentText().trimmed());
}

} // namespace unsnag
