// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/queuefigures.h"

#include "models/store/row.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

const QString pendingSql = QStringLiteral(
    "SELECT COUNT(*) FROM events WHERE state IN ('pending', 'failed') AND state = 'pending'");
const QString inLanesSql = QStringLiteral("SELECT COUNT(*) FROM events WHERE state IN ('pending', "
                                          "'failed') AND state = 'pending' AND held_behind <> ''");
const QString oldestSql = QStringLiteral(
    "SELECT MIN(at) FROM events WHERE state IN ('pending', 'failed') AND state = 'pending'");
const QString unknownSql =
    QStringLiteral("SELECT COUNT(*) FROM operations WHERE state = 'unknown'");
const QString incidentsSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM exceptions
WHERE state NOT IN ('confirmed', 'dismissed') AND source_object IN ('connection', 'rule'))sql");

std::optional<Timestamp> readMoment(Row &row)
{
    return row.timeIfAny();
}

} // namespace

Result<QueueFigures> queueFigures(Session &session)
{
    QueueFigures figures;
    UNSNAG_TRY(figures.eventsPending, readNumber(session, pendingSql, {}, "events"));
    UNSNAG_TRY(figures.eventsInLanes, readNumber(session, inLanesSql, {}, "events"));
    UNSNAG_TRY(figures.operationsUnknown, readNumber(session, unknownSql, {}, "operations"));
    UNSNAG_TRY(figures.incidents, readNumber(session, incidentsSql, {}, "exceptions"));
    UNSNAG_TRY(figures.replaysOwed, OutboxTable(session).countOpen());
    UNSNAG_TRY(figures.nextReplay, OutboxTable(session).nextDue());
    UNSNAG_TRY(const auto oldest, readFirst(session, oldestSql, {}, "events", readMoment));
    figures.oldestPending = oldest.value_or(std::nullopt);
    return figures;
}

} // namespace unsnag
