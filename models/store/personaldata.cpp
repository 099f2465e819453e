// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/personaldata.h"

#include "models/store/audittail.h"
#include "models/store/row.h"

#include <array>

namespace unsnag {
namespace {

constexpr char table[] = "exceptions";

//! An erasure in one table, and which sealed rows it changes.
struct Step {
    const char *kind;
    const char *sql; //!< returns the keys of the changed rows
};

constexpr std::array steps{
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

QString readKey(Row &row)
{
    return row.text();
}

} // namespace

Result<int> PersonalData::erase(const Id<SyncException> &exception)
{
    if (m_session.dialect() == Dialect::Sqlite) // else the bytes stay in the file for a while
        UNSNAG_CHECK(m_session.run(QStringLiteral("PRAGMA secure_delete = ON")));
    int rows = 0;
    for (const Step &step : steps) {
        UNSNAG_TRY(const auto keys, readRows(m_session, QString::fromLatin1(step.sql),
                                             {exception.text()}, table, readKey));
        for (const QString &key : keys)
            m_session.auditTail().touch(QString::fromLatin1(step.kind), {key});
        rows += static_cast<int>(keys.size());
    }
    return rows;
}

} // namespace unsnag
