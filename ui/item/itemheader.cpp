// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/itemheader.h"

#include "models/wording/reasontext.h"
#include "models/wording/statetext.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/slaring.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace unsnag {
namespace {

QString localText(Timestamp moment)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString factsOf(const SyncException &exception)
{
    QStringList facts{reasonTitle(exception.reason), exception.owner};
    if (!exception.claimedBy.isEmpty())
        facts.append(ItemHeader::tr("claimed by %1").arg(exception.claimedBy));
    if (exception.state == ExceptionState::Held && exception.holdUntil)
        facts.append(ItemHeader::tr("held until %1: %2")
                         .arg(localText(*exception.holdUntil), exception.holdReason));
    facts.append(ItemHeader::tr("opened %1").arg(localText(exception.openedAt)));
    if (exception.escalatedAt)
        facts.append(ItemHeader::tr("escalated %1").arg(localText(*exception.escalatedAt)));
    if (exception.attempt > 1)
        facts.append(ItemHeader::tr("%n attempts", nullptr, exception.attempt));
    if (exception.repeats > 1)
        facts.append(ItemHeader::tr("seen %n times", nullptr, exception.repeats));
    return facts.join(QStringLiteral("  ·  "));
}

QString billingLine(const BillingHold &hold)
{
    if (hold.releasedAt)
        return ItemHeader::tr("Billing hold released %1.").arg(localText(*hold.releasedAt));
    if (!hold.setAt)
        return ItemHeader::tr("A billing hold is asked for at %1.").arg(hold.system);
    return hold.system.isEmpty()
               ? ItemHeader::tr("Billing is held since %1, as an event of this workspace only.")
                     .arg(localText(*hold.setAt))
               : ItemHeader::tr("Billing is held at %1 since %2.")
                     .arg(hold.system, localText(*hold.setAt));
}

} // namespace

QString explainDueTime(const ExceptionView &view)
{
    QStringList lines{ItemHeader::tr("Due %1, counted in the working time of “%2”.")
                          .arg(localText(view.exception.dueAt), view.due.calendar)};
    constexpr std::size_t shownAtMost = 4;
    std::size_t shown = 0;
    for (const auto &span : view.due.counted) {
        if (++shown > shownAtMost) {
            lines.append(ItemHeader::tr("… and %n more span(s)", nullptr,
                                        static_cast<int>(view.due.counted.size() - shownAtMost)));
            break;
        }
        lines.append(
            ItemHeader::tr("%1 – %2 counts").arg(localText(span.begin), localText(span.end)));
    }
    for (const auto &pause : view.sla.resolution.pauses)
        lines.append(ItemHeader::tr("%1 – %2 was on hold: %3")
                         .arg(localText(pause.begin), localText(pause.end.value_or(pause.begin)),
                              pause.reason));
    const SlaDue &first = view.sla.firstResponse;
    lines.append(first.met ? ItemHeader::tr("First response given %1, due %2.")
                                 .arg(localText(*first.met), localText(first.due))
                           : ItemHeader::tr("First response due %1.").arg(localText(first.due)));
    if (!view.exception.rule.isEmpty())
        lines.append(ItemHeader::tr("Owner %1, by the rule “%2”.")
                         .arg(view.exception.owner, view.exception.rule));
    if (!view.billingHolds.empty())
        lines.append(billingLine(view.billingHolds.back()));
    return lines.join(QLatin1Char('\n'));
}

ItemHeader::ItemHeader(QWidget *parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent), m_state(new Chip), m_severity(new Chip),
      m_name(new PlainLabel), m_ring(new SlaRing), m_sentence(new PlainLabel),
      m_amount(new PlainLabel), m_facts(new PlainLabel), m_explanation(new PlainLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(buildMarks());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xl);
    m_sentence->styled(type::title, QFont::DemiBold);
    m_amount->styled(type::title, QFont::DemiBold);
    m_amount->setWordWrap(false);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_amount, 0, Qt::AlignTop);
    column->addLayout(row);
    m_facts->styled(type::small, QFont::Normal, Colour::Text3);
    m_facts->setOverflow(Overflow::Elide);
    column->addWidget(m_facts);
    m_explanation->styled(type::small, QFont::Normal, Colour::Text2);
    m_explanation->hide();
    column->addWidget(m_explanation);
    connect(m_ring, &QAbstractButton::clicked, this,
            [this] { m_explanation->setVisible(m_explanation->isHidden()); });
}

QLayout *ItemHeader::buildMarks()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_name->styled(type::body, QFont::Medium, Colour::Text2);
    m_name->setOverflow(Overflow::Elide);
    auto *side =
        makeIconButton(QStringLiteral("panel"), tr("Show or hide runbook, related and timeline"));
    connect(side, &QPushButton::clicked, this, &ItemHeader::sideToggled);
    row->addWidget(m_state);
    row->addWidget(m_severity);
    row->addSpacing(space::xs);
    row->addWidget(m_name, 1);
    row->addWidget(m_ring);
    row->addWidget(side);
    return row;
}

void ItemHeader::show(const ExceptionView &view, Timestamp now)
{
    const auto &exception = view.exception;
    const auto look = stateLook(exceptionStateName(exception.state));
    m_state->show(look.icon, stateText(exception.state), look.tone);
    const auto severity = severityName(exception.severity);
    m_severity->show({}, severity, severityTone(severity));
    m_name->setText(QStringLiteral("%1  ·  %2").arg(exception.id.text(), exception.title));
    m_sentence->setText(standingText(exception));
    m_amount->setText(amountText(exception.amount.amount.text(), exception.amount.currency));
    m_amount->setAccessibleName(tr("Amount at risk %1").arg(m_amount->text()));
    m_facts->setText(factsOf(exception));
    m_explanation->setText(explainDueTime(view));
    showTime(view, now);
}

void ItemHeader::showTime(const ExceptionView &view, Timestamp now)
{
    const auto &exception = view.exception;
    if (isClosed(exception.state)) {
        m_ring->show({}, {});
        return;
    }
    const auto whole =
        std::chrono::duration_cast<std::chrono::milliseconds>(exception.dueAt - exception.openedAt);
    const auto left = exception.dueAt - now;
    auto reading = readRing(left, whole);
    if (exception.state == ExceptionState::Held)
        reading.tone = Colour::Text3;
    const auto text =
        left.count() < 0
            ? tr("Overdue by %1. Press to see how the due time is counted.")
                  .arg(reading.text.mid(1))
            : tr("%1 left. Press to see how the due time is counted.").arg(reading.text);
    m_ring->show(reading, text);
}

} // namespace unsnag
