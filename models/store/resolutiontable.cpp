// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/row.h"
#include "models/store/worktables.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr char table[] = "resolutions";

const QString turnSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(turn), 0) + 1 FROM resolutions WHERE exception = ?)sql");

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO resolutions (number, id, exception, turn, action, account, patch, form, choice, asked,
    approves, why, actor, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString insertShownSql = QStringLiteral(R"sql(
INSERT INTO shown_candidates (resolution, suggestions) VALUES (?, ?))sql");

const QString insertUndoSql = QStringLiteral(R"sql(
INSERT INTO resolution_undos (resolution, actor, at) VALUES (?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT r.id, r.exception, r.turn, r.action, r.account, r.patch, r.form, r.choice, r.asked, r.approves,
    r.why, r.actor, r.at, s.suggestions
FROM resolutions r JOIN shown_candidates s ON s.resolution = r.id
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE r.id = ?");

const QString validSql = selectSql + QStringLiteral(R"sql(
WHERE r.exception = ? AND NOT EXISTS (SELECT 1 FROM resolution_undos u WHERE u.resolution = r.id)
ORDER BY r.number)sql");

const QString onAccountsSql = selectSql + QStringLiteral(R"sql(
WHERE r.action IN ('link_account', 'create_account', 'keep_apart') AND r.asked = 0
    AND NOT EXISTS (SELECT 1 FROM resolution_undos u WHERE u.resolution = r.id)
ORDER BY r.number DESC LIMIT ?)sql");

Resolution readResolution(Row &row)
{
    Resolution resolution;
    resolution.id = Id<Resolution>(row.text());
    resolution.exception = Id<SyncException>(row.text());
    resolution.number = row.smallNumber();
    resolution.action = row.named(actionFromName);
    resolution.account = row.text();
    resolution.patch = row.json();
    resolution.form = row.text();
    resolution.choice = row.json();
    resolution.isAsked = row.number() != 0;
    resolution.approves = Id<Resolution>(row.text());
    resolution.why = row.text();
    resolution.actor = row.text();
    resolution.at = row.time();
    resolution.shown = suggestionsFromJson(row.json());
    return resolution;
}

} // namespace

Result<int> ResolutionTable::nextTurn(const Id<SyncException> &exception)
{
    UNSNAG_TRY(const qint64 turn, readNumber(m_session, turnSql, {exception.text()}, table));
    return static_cast<int>(turn);
}

Result<Resolution> ResolutionTable::insert(Resolution resolution)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("resolution")));
    UNSNAG_TRY(resolution.number, nextTurn(resolution.exception));
    resolution.id = Id<Resolution>(QStringLiteral("RS-%1").arg(number));
    UNSNAG_CHECK(m_session.prepared(
        insertSql, {number, resolution.id.text(), resolution.exception.text(), resolution.number,
                    actionName(resolution.action), resolution.account, stored(resolution.patch),
                    resolution.form, stored(resolution.choice), resolution.isAsked ? 1 : 0,
                    storedReference(resolution.approves.text()), resolution.why, resolution.actor,
                    stored(resolution.at)}));
    UNSNAG_CHECK(m_session.prepared(insertShownSql,
                                    {resolution.id.text(), stored(toJson(resolution.shown))}));
    m_session.auditTail().touch(QStringLiteral("resolutions"), {resolution.id.text()});
    return resolution;
}

Result<Resolution> ResolutionTable::find(const Id<Resolution> &id)
{
    return readOne(m_session, findSql, id.text(), table, readResolution);
}

Result<std::vector<Resolution>> ResolutionTable::valid(const Id<SyncException> &exception)
{
    return readRows(m_session, validSql, {exception.text()}, table, readResolution);
}

Result<std::vector<Resolution>> ResolutionTable::onAccounts(qint64 most)
{
    UNSNAG_TRY(auto newest, readRows(m_session, onAccountsSql, {most}, table, readResolution));
    std::ranges::reverse(newest);
    return newest;
}

Result<void> ResolutionTable::undo(const Id<Resolution> &id, const QString &actor, Timestamp at)
{
    UNSNAG_CHECK(find(id));
    UNSNAG_CHECK(m_session.prepared(insertUndoSql, {id.text(), actor, stored(at)}));
    m_session.auditTail().touch(QStringLiteral("resolution_undos"), {id.text()});
    return {};
}

} // namespace unsnag
