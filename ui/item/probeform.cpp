// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/probeform.h"

#include "models/wording/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace unsnag {

ProbeForm::ProbeForm(DeskSession &session, const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_session(session), m_id(view.exception.id),
      m_system(view.exception.target.system), m_chip(new Chip), m_result(new PlainLabel),
      m_button(makeButton(ButtonKind::Normal, tr("Probe %1").arg(m_system)))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Probe"));
    card->setNote(view.exception.externalReference);
    card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_chip, 0, Qt::AlignTop);
    m_result->styled(type::body, QFont::Normal, Colour::Text2);
    m_result->setText(
        tr("Not probed yet. A probe looks the document up by its reference and changes nothing."));
    row->addWidget(m_result, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    column->addWidget(card);
    m_chip->show(QStringLiteral("state-unknown"), tr("Unknown"), Colour::Unknown);
    connect(m_button, &QPushButton::clicked, this, &ProbeForm::probe);
}

void ProbeForm::probe()
{
    m_button->setEnabled(false);
    m_result->setText(tr("Looking it up…"));
    whenDone(m_session.probe(m_id.text()), this,
             [this](const Result<Probed> &result) { take(result); });
}

void ProbeForm::take(const Result<Probed> &result)
{
    m_button->setEnabled(true);
    if (!result.ok()) {
        m_result->setText(errorSentence(result.error()));
        return;
    }
    m_probed = *result;
    if (result->found > 0) {
        m_chip->show(QStringLiteral("state-confirmed"), tr("Found"), Colour::Success);
        m_result->setText(
            tr("%1 has it: %2. The replay will adopt and prove it, not send it again.")
                .arg(m_system, result->targetId));
    } else if (result->mayResend) {
        m_chip->show(QStringLiteral("state-open"), tr("Not there"), Colour::Text2);
        m_result->setText(tr("%1 has no such document. Sending it again is safe.").arg(m_system));
    } else {
        m_chip->show(QStringLiteral("state-queued"), tr("Not there yet"), Colour::Warning);
        m_result->setText(
            tr("Nothing found yet, but it may still arrive. Probe again in a minute."));
    }
    emit changed();
}

std::optional<Decision> ProbeForm::decision() const
{
    if (!whyNot().isEmpty())
        return std::nullopt;
    Decision decision;
    decision.exception = m_id;
    decision.action = Action::Retry;
    return decision;
}

QString ProbeForm::primaryText() const
{
    return m_probed && m_probed->found > 0 ? tr("Adopt and prove") : tr("Replay");
}

QString ProbeForm::whyNot() const
{
    if (!m_probed)
        return tr("Probe first: whether it was written is not known");
    if (m_probed->found == 0 && !m_probed->mayResend)
        return tr("It may still arrive. Probe again in a minute");
    return {};
}

QString ProbeForm::suggestedWhy() const
{
    if (!m_probed)
        return {};
    return m_probed->found > 0 ? tr("Found by probe: %1").arg(m_probed->targetId)
                               : tr("Probed, not there");
}

bool ProbeForm::choose(int number)
{
    if (number != 1)
        return false;
    probe();
    return true;
}

} // namespace unsnag
