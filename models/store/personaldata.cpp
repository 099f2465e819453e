// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/personaldata.h"

#include "models/store/audittail.h"
#include "models/store/row.h"

#include <array>
#include <span>

namespace unsnag {
namespace {

constexpr char table[] = "exceptions";

//! An erasure in one table, and which sealed rows it changes.
struct Step {
    const char *kind;
    const char *sql; //!< returns the keys of the changed rows
};

constexpr std::array exceptionSteps{
    Step{"exceptions", R"sql(
UPDATE exceptions SET title = '', search = '', version = version + 1
WHERE id = ? AND (title <> '' OR search <> '') RETURNING id)sql"},
    Step{"exceptions", R"sql(
UPDATE exception_details SET detail = NULL, request = NULL, response = NULL
WHERE exception = (SELECT number FROM exceptions WHERE id = ?)
    AND (detail IS NOT NULL OR request IS NOT NULL OR response IS NOT NULL)
RETURNING (SELECT id FROM exceptions e WHERE e.number = exception))sql"},
    Step{"comments", R"sql(
UPDATE comments SET body = '' WHERE exception = ? AND body <> '' RETURNING number)sql"},
    Step{"resolutions", R"sql(
UPDATE resolutions SET why = '', patch = NULL, choice = NULL
WHERE exception = ? AND (why <> '' OR patch IS NOT NULL OR choice IS NOT NULL) RETURNING id)sql"},
    Step{"resolutions", R"sql(
UPDATE shown_candidates SET suggestions = '{}'
WHERE resolution IN (SELECT id FROM resolutions WHERE exception = ?) AND suggestions <> '{}'
RETURNING resolution)sql"},
    Step{"operations", R"sql(
UPDATE operations SET request = NULL, response = NULL
WHERE event IN (SELECT e.id FROM events e JOIN exceptions x ON x.trace_key = e.trace_key WHERE x.id = ?)
    AND (request IS NOT NULL OR response IS NOT NULL)
RETURNING idempotency_key)sql"},
    Step{"attempts", R"sql(
UPDATE attempts SET proof = NULL
WHERE event IN (SELECT e.id FROM events e JOIN exceptions x ON x.trace_key = e.trace_key WHERE x.id = ?)
    AND proof IS NOT NULL
RETURNING id)sql"},
};

//! Of a record that never had an exception; of the others its exception decides.
constexpr std::array eventSteps{
    Step{"operations", R"sql(
UPDATE operations SET request = NULL, response = NULL
WHERE event = ? AND (request IS NOT NULL OR response IS NOT NULL) AND NOT EXISTS (
    SELECT 1 FROM events e JOIN exceptions x ON x.trace_key = e.trace_key
    WHERE e.id = operations.event)
RETURNING idempotency_key)sql"},
    Step{"attempts", R"sql(
UPDATE attempts SET proof = NULL
WHERE event = ? AND proof IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM events e JOIN exceptions x ON x.trace_key = e.trace_key
    WHERE e.id = attempts.event)
RETURNING id)sql"},
};

const QString leftSql = QStringLiteral(R"sql(
SELECT x.id, x.number FROM exceptions x
WHERE x.number > ? AND x.closed_at < ? AND (x.title <> '' OR x.search <> ''
    OR EXISTS (SELECT 1 FROM comments c WHERE c.exception = x.id AND c.body <> '')
    OR EXISTS (SELECT 1 FROM resolutions r WHERE r.exception = x.id
               AND (r.why <> '' OR r.patch IS NOT NULL OR r.choice IS NOT NULL)))
ORDER BY x.number LIMIT ?)sql");

UnerasedException readUnerased(Row &row)
{
    Id<SyncException> id(row.text());
    return {std::move(id), row.number()};
}

QString readKey(Row &row)
{
    return row.text();
}

Result<int> erased(Session &session, std::span<const Step> steps, const QString &id)
{
    if (session.dialect() == Dialect::Sqlite) // else the bytes stay in the file for a while
        UNSNAG_CHECK(session.run(QStringLiteral("PRAGMA secure_delete = ON")));
    int rows = 0;
    for (const Step &step : steps) {
        UNSNAG_TRY(const auto keys,
                   readRows(session, QString::fromLatin1(step.sql), {id}, table, readKey));
        for (const QString &key : keys)
            session.auditTail().touch(QString::fromLatin1(step.kind), {key});
        rows += static_cast<int>(keys.size());
    }
    return rows;
}

} // namespace

Result<int> PersonalData::erase(const Id<SyncException> &exception)
{
    return erased(m_session, exceptionSteps, exception.text());
}

Result<int> PersonalData::eraseOf(const Id<Event> &event)
{
    return erased(m_session, eventSteps, event.text());
}

Result<std::vector<UnerasedException>> PersonalData::left(Timestamp closedBefore, qint64 after,
                                                          int limit)
{
    return readRows(m_session, leftSql, {after, stored(closedBefore), limit}, table, readUnerased);
}

} // namespace unsnag
