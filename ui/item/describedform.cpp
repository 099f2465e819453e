// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/describedform.h"

#include "models/wording/errortext.h"
#include "models/wording/formtext.h"
#include "ui/item/formline.h"
#include "ui/session/formdesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int tabsInARow = 3;

PlainLabel *quietLine(const QString &text)
{
    return (new PlainLabel(text))->styled(type::small, QFont::Normal, Colour::Text3);
}

} // namespace

DescribedForm::DescribedForm(DeskSession &session, const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_id(view.exception.id), m_actor(session.actor())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_facts = new Card(tr("What is known"));
    m_facts->body()->setContentsMargins(space::l, 0, space::l, space::m);
    m_facts->body()->setSpacing(space::xs);
    m_card = new Card(tr("What can be decided"));
    m_card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    m_card->body()->setSpacing(space::m);
    m_waiting = quietLine(tr("Looking up candidates…"));
    m_card->body()->addWidget(m_waiting);
    column->addWidget(m_facts);
    column->addWidget(m_card);
    m_facts->hide();
    whenDone(FormDesk(session).describe(m_id.text()), this,
             [this](const Result<FilledForm> &form) { take(form); });
}

void DescribedForm::take(const Result<FilledForm> &form)
{
    if (!form.ok()) {
        m_problem = errorSentence(form.error());
        m_waiting->setText(m_problem);
        emit changed();
        return;
    }
    m_form = *form;
    m_waiting->hide();
    m_card->setNote(proofOfFix(m_form->reason));
    showFacts();
    showActions();
    const auto open = std::ranges::find_if(
        m_form->actions, [](const FilledAction &one) { return one.whyNot.isEmpty(); });
    select(open == m_form->actions.end()
               ? 0
               : static_cast<std::size_t>(open - m_form->actions.begin()));
}

void DescribedForm::showFacts()
{
    QStringList lines = factLines(*m_form);
    for (const QString &problem : m_form->problems)
        lines += tr("Could not be read: %1").arg(problem);
    for (const QString &line : lines)
        m_facts->body()->addWidget((new PlainLabel(line))->styled(type::body));
    m_facts->setVisible(!lines.isEmpty());
}

void DescribedForm::showActions()
{
    m_tabs = new QVBoxLayout;
    m_tabs->setSpacing(space::xs);
    QHBoxLayout *row = nullptr;
    for (std::size_t i = 0; i < m_form->actions.size(); ++i) {
        const FilledAction &action = m_form->actions[i];
        if (i % tabsInARow == 0) {
            row = new QHBoxLayout;
            row->setSpacing(space::xs);
            row->setAlignment(Qt::AlignLeading);
            m_tabs->addLayout(row);
        }
        auto *button = makeButton(ButtonKind::Segment, formText(action.title));
        button->setCheckable(true);
        setAllowed(*button, formText(action.whyNot));
        connect(button, &QPushButton::clicked, this, [this, i] { select(i); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    m_card->body()->addLayout(m_tabs);
}

void DescribedForm::select(std::size_t index)
{
    m_index = index;
    m_lines.clear();
    delete m_fields;
    m_fields = new QWidget;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const FilledAction &chosen = m_form->actions[index];
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == index);
    if (!chosen.explain.isEmpty())
        column->addWidget(quietLine(formText(chosen.explain)));
    if (chosen.isDual)
        column->addWidget(quietLine(tr("A second person has to decide the same.")));
    for (const FilledField &field : chosen.fields) {
        auto *line = new FormLine(field);
        connect(line, &FormLine::changed, this, &ResolutionForm::changed);
        connect(line, &FormLine::submitted, this, &ResolutionForm::submitted);
        column->addWidget(line);
        m_lines.push_back(line);
    }
    m_card->body()->addWidget(m_fields);
    emit changed();
}

const FilledAction *DescribedForm::action() const
{
    return m_form && m_index < m_form->actions.size() ? &m_form->actions[m_index] : nullptr;
}

std::optional<Decision> DescribedForm::decision() const
{
    if (!whyNot().isEmpty())
        return std::nullopt;
    Decision decision;
    decision.exception = m_id;
    decision.form = action()->id;
    decision.action = action()->effect;
    const bool isSecond = m_form->asked && m_form->asked->form == action()->id;
    for (const FormLine *line : m_lines) {
        if (!isSecond && !line->text().isEmpty())
            decision.choice.set(line->field().name, line->text());
    }
    return decision;
}

QString DescribedForm::primaryText() const
{
    if (action() == nullptr)
        return tr("Decide");
    const bool isSecond = m_form->asked && m_form->asked->form == action()->id;
    return isSecond ? tr("Agree and replay") : formText(action()->button);
}

QString DescribedForm::whyNot() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (action() == nullptr)
        return tr("Candidates are being looked up");
    if (!action()->whyNot.isEmpty())
        return formText(action()->whyNot);
    const bool isSecond = m_form->asked && m_form->asked->form == action()->id;
    if (isSecond)
        return m_form->asked->actor == m_actor
                   ? tr("You asked for this; a second person has to agree")
                   : QString();
    bool isAnyFilled = m_lines.empty();
    for (const FormLine *line : m_lines) {
        if (const QString fault = line->fault(); !fault.isEmpty())
            return fault;
        isAnyFilled = isAnyFilled || !line->text().isEmpty();
    }
    return isAnyFilled ? QString() : tr("Fill in a field first");
}

QString DescribedForm::suggestedWhy() const
{
    QStringList parts;
    for (const FormLine *line : m_lines) {
        if (line->field().type != FieldType::Boolean && !line->text().isEmpty() &&
            line->fault().isEmpty())
            parts += tr("%1 set to %2").arg(formText(line->field().title), line->text());
    }
    if (parts.isEmpty() && action() != nullptr)
        return formText(action()->title);
    return parts.join(QStringLiteral(", "));
}

FormLine *DescribedForm::activeLine() const
{
    for (FormLine *line : m_lines) {
        if (line->isFocused())
            return line;
    }
    for (FormLine *line : m_lines) {
        if (line->hasCandidates() && line->text().isEmpty())
            return line;
    }
    for (FormLine *line : m_lines) {
        if (line->hasCandidates())
            return line;
    }
    return nullptr;
}

bool DescribedForm::choose(int number)
{
    FormLine *line = activeLine();
    if (line != nullptr)
        return line->take(number);
    if (number < 1 || number > static_cast<int>(m_lines.size()))
        return false;
    m_lines.at(static_cast<std::size_t>(number - 1))->focusEditor();
    return true;
}

bool DescribedForm::press(QChar key)
{
    if (key.toLower() != QLatin1Char('t') || m_buttons.empty())
        return false;
    for (std::size_t step = 1; step <= m_buttons.size(); ++step) {
        const std::size_t next = (m_index + step) % m_buttons.size();
        if (m_form->actions[next].whyNot.isEmpty()) {
            select(next);
            return true;
        }
    }
    return false;
}

} // namespace unsnag
