// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/referencetables.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "comments";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO comments (number, exception, actor, body, at) VALUES (?, ?, ?, ?, ?))sql");

const QString ofSql = QStringLiteral(R"sql(
SELECT exception, actor, body, at FROM comments WHERE exception = ? ORDER BY number)sql");

Comment readComment(Row &row)
{
    Comment comment;
    comment.exception = row.text();
    comment.actor = row.text();
    comment.text = row.text();
    comment.at = row.time();
    return comment;
}

} // namespace

Result<void> CommentTable::insert(const Comment &comment)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("comment")));
    UNSNAG_CHECK(m_session.prepared(
        insertSql, {number, comment.exception, comment.actor, comment.text, stored(comment.at)}));
    m_session.auditTail().touch(QStringLiteral("comments"), {QString::number(number)});
    return {};
}

Result<std::vector<Comment>> CommentTable::of(const QString &exception)
{
    return readRows(m_session, ofSql, {exception}, table, readComment);
}

} // namespace unsnag
