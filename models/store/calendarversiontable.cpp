// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/calendarversiontable.h"

#include "models/audit/digest.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "calendar_versions";
constexpr int markLength = 8;

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO calendar_versions (id, version, document) VALUES (?, ?, ?))sql");

const QString findSql = QStringLiteral(R"sql(
SELECT document FROM calendar_versions WHERE id = ? AND version = ?)sql");

QString readDocument(Row &row)
{
    return row.text();
}

} // namespace

Result<QString> CalendarVersionTable::keep(const QString &id, const QString &version,
                                           const QByteArray &document)
{
    UNSNAG_TRY(const auto known, find(id, version));
    if (known && *known == document)
        return version;
    QString kept = version;
    if (known) {
        kept += QLatin1Char('~') + toHex(sha256(document)).left(markLength);
        UNSNAG_TRY(const auto marked, find(id, kept));
        if (marked)
            return kept;
    }
    UNSNAG_CHECK(m_session.run(insertSql, {id, kept, QString::fromUtf8(document)}));
    return kept;
}

Result<std::optional<QByteArray>> CalendarVersionTable::find(const QString &id,
                                                             const QString &version)
{
    UNSNAG_TRY(const auto text, readFirst(m_session, findSql, {id, version}, table, readDocument));
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

} // namespace unsnag
