// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/absencetable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "absences";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO absences (number, who, from_at, until_at, stand_in, why, actor, made_at, ended_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT number, who, from_at, until_at, stand_in, why, actor, made_at, ended_at FROM absences )sql");
const QString findSql = selectSql + QStringLiteral("WHERE number = ?");
const QString notOverSql =
    selectSql + QStringLiteral("WHERE (until_at IS NULL OR until_at > ?) "
                               "AND (ended_at IS NULL OR ended_at > ?) ORDER BY from_at, number");
const QString allSql = selectSql + QStringLiteral("ORDER BY number DESC LIMIT ?");
const QString endSql = QStringLiteral("UPDATE absences SET ended_at = ? WHERE number = ?");

Absence readAbsence(Row &row)
{
    Absence absence;
    absence.number = row.number();
    absence.who = row.text();
    absence.from = row.time();
    absence.until = row.timeIfAny();
    absence.standIn = row.text();
    absence.why = row.text();
    absence.by = row.text();
    absence.madeAt = row.time();
    absence.endedAt = row.timeIfAny();
    return absence;
}

QString idOf(qint64 number)
{
    return QStringLiteral("AB-%1").arg(number);
}

} // namespace

Result<Absence> AbsenceTable::insert(Absence absence)
{
    UNSNAG_TRY(absence.number, nextNumber(m_session, QStringLiteral("absence")));
    UNSNAG_CHECK(
        m_session.run(insertSql, {absence.number, absence.who, stored(absence.from),
                                  stored(absence.until), absence.standIn, absence.why, absence.by,
                                  stored(absence.madeAt), stored(absence.endedAt)}));
    return absence;
}

Result<Absence> AbsenceTable::find(qint64 number)
{
    UNSNAG_TRY(const auto row, readFirst(m_session, findSql, {number}, table, readAbsence));
    if (!row)
        return Error{Code::NotFound, QStringLiteral("there is no absence %1").arg(idOf(number)),
                     QString::fromLatin1(table), QStringLiteral("see: absence list")};
    return *row;
}

Result<std::vector<Absence>> AbsenceTable::notOver(Timestamp now)
{
    return readRows(m_session, notOverSql, {stored(now), stored(now)}, table, readAbsence);
}

Result<std::vector<Absence>> AbsenceTable::all(int limit)
{
    return readRows(m_session, allSql, {limit}, table, readAbsence);
}

Result<void> AbsenceTable::end(qint64 number, Timestamp at)
{
    return changeOne(m_session, endSql, {stored(at), number}, idOf(number), table);
}

} // namespace unsnag
