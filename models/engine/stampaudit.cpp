// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/stampaudit.h"

#include "models/audit/digest.h"
#include "models/engine/auditline.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittimestamptable.h"


namespace unsnag {
namespace {

Error noCheckpoint(const QString &what)
{
    return {Code::NotFound, what, QStringLiteral("audit log"),
            QStringLiteral("unsnag-cli audit checkpoint")};
}

Result<AuditCheckpointRow> checkpointOf(Session &session, std::optional<qint64> size)
{
    AuditCheckpointTable table(session);
    UNSNAG_TRY(auto row, size ? table.find(*size) : table.newest());
    if (!row)
        return noCheckpoint(size ? QStringLiteral("there is no checkpoint of %1 entries").arg(*size)
                                 : QStringLiteral("there is no checkpoint"));
    return std::move(*row);
}

//! The checkpoint that a token is for.
Result<AuditCheckpointRow> checkpointUnder(Session &session, const QByteArray &digest)
{
    UNSNAG_TRY(const auto rows, AuditCheckpointTable(session).all());
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // the newest first
        UNSNAG_TRY(const QByteArray bytes, bytesToStamp(row->note));
        if (sha256(bytes) == digest)
            return *row;
    }
    return Error{Code::NotFound, QStringLiteral("the time stamp is for no checkpoint of this log"),
                 QStringLiteral("time stamp"),
                 QStringLiteral("unsnag-cli audit timestamp request --to FILE.tsq")};
}

Result<void> store(Session &session, const Workbench &bench, const AuditTimestampRow &row,
                   AddedTimestamp &added)
{
    AuditTimestampTable table(session);
    UNSNAG_TRY(const auto known, table.find(row.size));
    if (known && known->token != row.token)
        return Error{Code::Conflict,
                     QStringLiteral("the checkpoint of %1 entries has a time stamp of %2")
                         .arg(QString::number(row.size), known->authority),
                     QStringLiteral("time stamp"),
                     QStringLiteral("sign a new checkpoint and have that one stamped")};
    added.isNew = !known;
    if (known)
        return {};
    UNSNAG_CHECK(table.insert(row));
    return appendAudit(
        session, bench,
        {QStringLiteral("audit.timestamped"),
         {},
         {},
         {},
         {},
         {},
         JsonObject{{QStringLiteral("size"), std::int64_t{row.size}},
                    {QStringLiteral("authority"), row.authority},
                    {QStringLiteral("stamped_at"), toRfc3339(row.at)},
                    {QStringLiteral("token_digest"), toHex(sha256(row.token))},
                    {QStringLiteral("certificates_digest"), toHex(sha256(row.ca))}}});
}

} // namespace

Result<TimestampRequest> RequestTimestamp::run(std::optional<qint64> size)
{
    return m_bench.store.read([&](Session &session) -> Result<TimestampRequest> {
        UNSNAG_TRY(const AuditCheckpointRow row, checkpointOf(session, size));
        UNSNAG_TRY(const QByteArray bytes, bytesToStamp(row.note));
        UNSNAG_TRY(QByteArray der, timestampRequest(bytes));
        return TimestampRequest{row.size, std::move(der)};
    });
}

Result<AddedTimestamp> AddTimestamp::run(const QByteArray &token, const QByteArray &caPem)
{
    UNSNAG_TRY(const QByteArray digest, stampedDigest(token));
    UNSNAG_TRY(const QByteArray certificates, onlyCertificates(caPem));
    return m_bench.store.write([&](Session &session) -> Result<AddedTimestamp> {
        UNSNAG_TRY(const AuditCheckpointRow row, checkpointUnder(session, digest));
        UNSNAG_TRY(const QByteArray bytes, bytesToStamp(row.note));
        AddedTimestamp added;
        added.size = row.size;
        UNSNAG_TRY(added.stamped, verifyTimestamp(token, bytes, certificates));
        const Timestamp at{std::chrono::seconds(added.stamped.unixSeconds)};
        UNSNAG_CHECK(store(session, m_bench,
                           {row.size, token, certificates, added.stamped.authority, at}, added));
        return added;
    });
}

} // namespace unsnag
