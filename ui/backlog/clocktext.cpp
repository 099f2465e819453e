// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/clocktext.h"

#include "models/wording/statetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace unsnag {
namespace {

class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

constexpr std::size_t spansShown = 4;

QString spansText(const SlaDue &due)
{
    QStringList texts;
    for (std::size_t i = 0; i < due.counted.size() && i < spansShown; ++i)
        texts += QStringLiteral("%1 – %2").arg(momentText(due.counted[i].span.begin),
                                               momentText(due.counted[i].span.end));
    if (due.counted.size() > spansShown)
        texts += ClockText::tr("and %n more", nullptr,
                               static_cast<int>(due.counted.size() - spansShown));
    return texts.join(QStringLiteral(", "));
}

QString targetLine(const QString &name, const SlaDue &due)
{
    const QString counted = spansText(due);
    const QString line = ClockText::tr("%1 is due %2: %3 of working time")
                             .arg(name, momentText(due.due), timeLeftText(due.target));
    return counted.isEmpty() ? line : line + QStringLiteral(" (") + counted + QLatin1Char(')');
}

} // namespace

QString slaStateText(SlaState state)
{
    switch (state) {
    case SlaState::Ok:
        return ClockText::tr("In time");
    case SlaState::DueSoon:
        return ClockText::tr("Due soon");
    case SlaState::Overdue:
        return ClockText::tr("Overdue");
    case SlaState::Paused:
        return ClockText::tr("Paused");
    case SlaState::Closed:
        return ClockText::tr("Closed");
    }
    return {};
}

QString momentText(Timestamp moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()),
                              QLocale::ShortFormat);
}

QString clockExplanation(const SlaExplanation &explanation)
{
    const SlaStanding &standing = explanation.standing;
    QStringList lines{targetLine(ClockText::tr("The first response"), standing.firstResponse),
                      targetLine(ClockText::tr("The resolution"), standing.resolution)};
    for (const SlaPause &pause : standing.resolution.pauses)
        lines +=
            pause.end
                ? ClockText::tr("Paused %1 – %2: %3")
                      .arg(momentText(pause.begin), momentText(*pause.end), pause.reason)
                : ClockText::tr("Paused since %1: %2").arg(momentText(pause.begin), pause.reason);
    for (const BillingHold &hold : explanation.billingHolds)
        lines += hold.releasedAt
                     ? ClockText::tr("Billing was held until %1.").arg(momentText(*hold.releasedAt))
                     : ClockText::tr("Billing is held: %1").arg(hold.why);
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
