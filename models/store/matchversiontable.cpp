// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/matchversiontable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "match_versions";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO match_versions (number, system, document, state, decisions, has_weights, apart, made_by,
    made_at, rehearsal, activated_by, activated_at, why)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT number, system, document, state, decisions, has_weights, apart, made_by, made_at, rehearsal,
    activated_by, activated_at, why
FROM match_versions
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE number = ?");
const QString allSql = selectSql + QStringLiteral("WHERE system = ? ORDER BY number");
const QString activeSql = selectSql + QStringLiteral("WHERE system = ? AND state = 'active'");

const QString updateSql = QStringLiteral(R"sql(
UPDATE match_versions SET state = ?, rehearsal = ?, activated_by = ?, activated_at = ?, why = ?
WHERE number = ?)sql");

MatchVersion readVersion(Row &row)
{
    MatchVersion version;
    version.number = row.smallNumber();
    version.system = row.text();
    version.document = row.json();
    version.state = row.named(matchVersionStateFromName);
    version.decisions = row.number();
    version.hasWeights = row.number() != 0;
    version.apart = row.number();
    version.madeBy = row.text();
    version.madeAt = row.time();
    if (const Json rehearsal = row.json(); !rehearsal.isNull())
        version.rehearsal = matchRehearsalFromJson(rehearsal);
    version.activatedBy = row.text();
    version.activatedAt = row.timeIfAny();
    version.why = row.text();
    return version;
}

QVariant storedRehearsal(const MatchVersion &version)
{
    return stored(version.rehearsal ? toJson(*version.rehearsal) : Json());
}

QString changesCounter(const QString &system)
{
    return QStringLiteral("match rules of ") + system;
}

} // namespace

Result<int> MatchVersionTable::nextVersion()
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("match_version")));
    return static_cast<int>(number);
}

Result<void> MatchVersionTable::insert(const MatchVersion &version)
{
    UNSNAG_CHECK(
        m_session.run(insertSql, {version.number, version.system, stored(version.document),
                                  matchVersionStateName(version.state), version.decisions,
                                  version.hasWeights ? 1 : 0, version.apart, version.madeBy,
                                  stored(version.madeAt), storedRehearsal(version),
                                  version.activatedBy, stored(version.activatedAt), version.why}));
    return {};
}

Result<MatchVersion> MatchVersionTable::find(int number)
{
    UNSNAG_TRY(auto found, readFirst(m_session, findSql, {number}, table, readVersion));
    if (!found)
        return Error{Code::NotFound,
                     QStringLiteral("there is no version %1 of the match rules").arg(number),
                     QString::fromLatin1(table), QStringLiteral("see: unsnag-cli match rules")};
    return std::move(*found);
}

Result<std::vector<MatchVersion>> MatchVersionTable::all(const QString &system)
{
    return readRows(m_session, allSql, {system}, table, readVersion);
}

Result<std::optional<MatchVersion>> MatchVersionTable::active(const QString &system)
{
    return readFirst(m_session, activeSql, {system}, table, readVersion);
}

Result<void> MatchVersionTable::update(const MatchVersion &version)
{
    UNSNAG_TRY(const MatchVersion before, find(version.number));
    UNSNAG_CHECK(
        changeOne(m_session, updateSql,
                  {matchVersionStateName(version.state), storedRehearsal(version),
                   version.activatedBy, stored(version.activatedAt), version.why, version.number},
                  QString::number(version.number), table));
    if (before.state != version.state)
        UNSNAG_CHECK(growCounter(m_session, changesCounter(version.system)));
    return {};
}

Result<qint64> MatchVersionTable::changes(const QString &system)
{
    return counterValue(m_session, changesCounter(system));
}

} // namespace unsnag
