// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/faultform.h"

#include "models/wording/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace unsnag {

FaultForm::FaultForm(DeskSession &session, const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_session(session), m_id(view.exception.id),
      m_connection(view.exception.source.object == QLatin1String("connection")
                       ? view.exception.source.id
                       : view.exception.target.system),
      m_chip(new Chip), m_result(new PlainLabel),
      m_button(makeButton(ButtonKind::Normal, tr("Test connection")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Connection"));
    card->setNote(m_connection);
    card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_chip, 0, Qt::AlignTop);
    m_result->styled(type::body, QFont::Normal, Colour::Text2);
    m_result->setText(view.exception.detail["summary"].scalarText());
    row->addWidget(m_result, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    column->addWidget(card);
    m_chip->show(QStringLiteral("state-incident"), tr("Fault"), Colour::Danger);
    connect(m_button, &QPushButton::clicked, this, &FaultForm::test);
}

void FaultForm::test()
{
    m_button->setEnabled(false);
    m_result->setText(tr("Testing…"));
    whenDone(m_session.checkConnection(m_connection), this, [this](const Result<Reply> &reply) {
        m_button->setEnabled(true);
        m_hasPassed = reply.ok() && reply->ok();
        m_chip->show(m_hasPassed ? QStringLiteral("state-confirmed")
                                 : QStringLiteral("state-incident"),
                     m_hasPassed ? tr("Works") : tr("Fault"),
                     m_hasPassed ? Colour::Success : Colour::Danger);
        if (!reply.ok())
            m_result->setText(errorSentence(reply.error()));
        else
            m_result->setText(m_hasPassed ? tr("The connection works again.")
                                          : errorSentence(toError(*reply)));
        emit changed();
    });
}

std::optional<Decision> FaultForm::decision() const
{
    if (!m_hasPassed)
        return std::nullopt;
    Decision decision;
    decision.exception = m_id;
    decision.action = Action::Retry;
    return decision;
}

QString FaultForm::primaryText() const
{
    return tr("Replay");
}

QString FaultForm::whyNot() const
{
    return m_hasPassed ? QString() : tr("Test the connection first");
}

QString FaultForm::suggestedWhy() const
{
    return m_hasPassed ? tr("Connection tested, works again") : QString();
}

bool FaultForm::choose(int number)
{
    if (number != 1)
        return false;
    test();
    return true;
}

} // namespace unsnag
