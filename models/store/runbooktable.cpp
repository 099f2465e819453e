// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/runbooktable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "runbook_versions";

const QString nextSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(number), 0) + 1 FROM runbook_versions WHERE reason = ?)sql");

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO runbook_versions (reason, number, body, actor, at, why, exception)
VALUES (?, ?, ?, ?, ?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT reason, number, body, actor, at, why, exception FROM runbook_versions
)sql");

const QString newestSql =
    selectSql + QStringLiteral("WHERE reason = ? ORDER BY number DESC LIMIT 1");
const QString findSql = selectSql + QStringLiteral("WHERE reason = ? AND number = ?");
const QString historySql = selectSql + QStringLiteral("WHERE reason = ? ORDER BY number");
const QString entriesSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM runbook_versions WHERE exception <> '' AND exception = ?)sql");

RunbookVersion readVersion(Row &row)
{
    RunbookVersion version;
    version.reason = row.named(reasonFromName);
    version.number = row.smallNumber();
    version.text = row.text();
    version.actor = row.text();
    version.at = row.time();
    version.why = row.text();
    version.exception = Id<SyncException>(row.text());
    return version;
}

} // namespace

Result<RunbookVersion> RunbookTable::append(RunbookVersion version)
{
    const QString reason = reasonName(version.reason);
    UNSNAG_TRY(const qint64 number, readNumber(m_session, nextSql, {reason}, table));
    version.number = static_cast<int>(number);
    UNSNAG_CHECK(
        m_session.run(insertSql, {reason, version.number, version.text, version.actor,
                                  stored(version.at), version.why, version.exception.text()}));
    return version;
}

Result<std::optional<RunbookVersion>> RunbookTable::newest(Reason reason)
{
    return readFirst(m_session, newestSql, {reasonName(reason)}, table, readVersion);
}

Result<std::optional<RunbookVersion>> RunbookTable::find(Reason reason, int number)
{
    return readFirst(m_session, findSql, {reasonName(reason), number}, table, readVersion);
}

Result<std::vector<RunbookVersion>> RunbookTable::history(Reason reason)
{
    return readRows(m_session, historySql, {reasonName(reason)}, table, readVersion);
}

Result<bool> RunbookTable::hasPostmortem(const Id<SyncException> &exception)
{
    UNSNAG_TRY(const qint64 entries, readNumber(m_session, entriesSql, {exception.text()}, table));
    return entries > 0;
}

} // namespace unsnag
