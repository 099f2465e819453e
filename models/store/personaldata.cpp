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
    AND state IN ('done', 'refused') AND (request IS NOT NULL OR response IS NOT NULL)
RETURNING idempotency_key)sql"},
};

const QString proofsSql = QStringLiteral(R"sql(
SELECT id, proof FROM attempts
WHERE event IN (SELECT e.id FROM events e JOIN exceptions x ON x.trace_key = e.trace_key WHERE x.id = ?)
    AND proof IS NOT NULL)sql");

// Where the record has an exception that may still hold something of people, the exception decides.
constexpr std::array eventSteps{
    Step{"operations", R"sql(
UPDATE operations SET request = NULL, response = NULL
WHERE event = ? AND state IN ('done', 'refused') AND (request IS NOT NULL OR response IS NOT NULL)
    AND NOT EXISTS (
        SELECT 1 FROM events e JOIN exceptions x ON x.trace_key = e.trace_key
        WHERE e.id = operations.event AND (x.closed_at IS NULL OR x.title <> '' OR x.search <> ''))
RETURNING idempotency_key)sql"},
};

const QString eventProofsSql = QStringLiteral(R"sql(
SELECT id, proof FROM attempts
WHERE event = ? AND proof IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM events e JOIN exceptions x ON x.trace_key = e.trace_key
    WHERE e.id = attempts.event AND (x.closed_at IS NULL OR x.title <> '' OR x.search <> '')))sql");
const QString setProofSql = QStringLiteral("UPDATE attempts SET proof = ? WHERE id = ?");

const QString leftSql = QStringLiteral(R"sql(
SELECT x.id, x.number FROM exceptions x
WHERE x.number > ? AND x.closed_at < ? AND (x.title <> '' OR x.search <> ''
    OR EXISTS (SELECT 1 FROM comments c WHERE c.exception = x.id AND c.body <> '')
    OR EXISTS (SELECT 1 FROM resolutions r WHERE r.exception = x.id
               AND (r.why <> '' OR r.patch IS NOT NULL OR r.choice IS NOT NULL)))
    AND NOT EXISTS (SELECT 1 FROM exceptions y WHERE y.trace_key = x.trace_key
                    AND (y.closed_at IS NULL OR y.closed_at >= ?))
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

struct Proof {
    QString attempt;
    Json content;
};

Proof readProof(Row &row)
{
    QString attempt = row.text();
    return {std::move(attempt), row.json()};
}

//! What later work needs of a proof, and nothing that the document holds: which document it was, when it
//! was read, and the version of the record that we wrote ourselves.
Json withoutContent(const Json &proof)
{
    Json rest = JsonObject();
    for (const char *name : {"operation", "read_at", "target_id", "url", "object", "effect",
                             "decision", "response_sha256", "source_version"}) {
        if (!proof[name].isNull())
            rest.set(QString::fromLatin1(name), proof[name]);
    }
    if (const Json &version = proof["written_back"]["source_version"]; !version.isNull())
        rest.set(QStringLiteral("written_back"),
                 JsonObject{{QStringLiteral("source_version"), version}});
    return rest;
}

//! Returns how many proofs held more than that.
Result<int> shortenProofs(Session &session, const QString &sql, const QString &id)
{
    UNSNAG_TRY(const auto proofs, readRows(session, sql, {id}, "attempts", readProof));
    int rows = 0;
    for (const Proof &proof : proofs) {
        const Json rest = withoutContent(proof.content);
        if (rest == proof.content)
            continue;
        UNSNAG_CHECK(changeOne(session, setProofSql, {stored(rest), proof.attempt}, proof.attempt,
                               "attempts"));
        session.auditTail().touch(QStringLiteral("attempts"), {proof.attempt});
        ++rows;
    }
    return rows;
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
    UNSNAG_TRY(const int rows, erased(m_session, exceptionSteps, exception.text()));
    UNSNAG_TRY(const int proofs, shortenProofs(m_session, proofsSql, exception.text()));
    return rows + proofs;
}

Result<int> PersonalData::eraseOf(const Id<Event> &event)
{
    UNSNAG_TRY(const int rows, erased(m_session, eventSteps, event.text()));
    UNSNAG_TRY(const int proofs, shortenProofs(m_session, eventProofsSql, event.text()));
    return rows + proofs;
}

Result<std::vector<UnerasedException>> PersonalData::left(Timestamp closedBefore, qint64 after,
                                                          int limit)
{
    return readRows(m_session, leftSql, {after, stored(closedBefore), stored(closedBefore), limit},
                    table, readUnerased);
}

} // namespace unsnag
