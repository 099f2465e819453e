// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/outcomeline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stepprogress.h"

#include <QHBoxLayout>

namespace unsnag {
namespace {

constexpr int tickMs = 200;

std::vector<Step> stepsOf(const ExceptionView &view)
{
    const auto state = view.exception.state;
    const bool isProven = state == ExceptionState::Confirmed;
    const auto replayed = isProven                             ? StepState::Done
                          : state == ExceptionState::Replaying ? StepState::Running
                                                               : StepState::Waiting;
    return {{OutcomeLine::tr("Recorded"), StepState::Done},
            {OutcomeLine::tr("Replayed"), replayed},
            {OutcomeLine::tr("Proven"), isProven ? StepState::Done : StepState::Waiting}};
}

//! What the read-back found, for people: the number of the document, else its id.
QString proofOf(const ExceptionView &view)
{
    const auto &target = view.exception.target;
    QString number;
    for (const auto &attempt : view.attempts) {
        for (const auto *key : {"number", "document", "target_id"}) {
            if (const auto text = attempt.proof[key].scalarText();
                !text.isEmpty() && number.isEmpty())
                number = text;
        }
    }
    if (number.isEmpty())
        number = target.id;
    return OutcomeLine::tr("%1 %2 in %3, read back").arg(target.object, number, target.system);
}

} // namespace

OutcomeLine::OutcomeLine(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_steps(new StepProgress), m_text(new PlainLabel),
      m_undo(makeButton(ButtonKind::Normal, {}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    m_text->styled(type::body, QFont::Normal, Colour::Text2);
    m_text->setOverflow(Overflow::Elide);
    row->addWidget(m_steps);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_ticking.setInterval(tickMs);
    connect(&m_ticking, &QTimer::timeout, this, &OutcomeLine::tick);
    connect(m_undo, &QPushButton::clicked, this, &OutcomeLine::undoRequested);
}

void OutcomeLine::show(const ExceptionView &view)
{
    m_steps->show(stepsOf(view));
    const auto state = view.exception.state;
    m_sentAt.reset();
    if (state == ExceptionState::Queued && view.replay && view.replay->state == OutboxState::Queued)
        m_sentAt = view.replay->notBefore;
    if (state == ExceptionState::Confirmed)
        m_text->setText(proofOf(view));
    else if (state == ExceptionState::Replaying)
        m_text->setText(tr("Sending to %1 and reading back…").arg(view.exception.target.system));
    else
        m_text->setText(tr("The replay is sent by itself."));
    m_text->setToolTip(plainTooltip(m_text->text()));
    m_ticking.start();
    tick();
}

void OutcomeLine::tick()
{
    const auto left = m_sentAt ? *m_sentAt - m_session.now() : std::chrono::milliseconds(0);
    m_mayUndo = left.count() > 0;
    m_undo->setVisible(m_mayUndo);
    if (!m_mayUndo) {
        m_ticking.stop();
        return;
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    m_undo->setText(tr("Undo  Z  ·  %1 s").arg(seconds));
    m_undo->setAccessibleName(tr("Undo the decision"));
}

} // namespace unsnag
