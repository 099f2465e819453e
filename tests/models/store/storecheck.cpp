// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/storecheck.h"

#include "models/audit/hashtree.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/row.h"
#include "tests/models/store/samples.h"

namespace unsnag {
namespace {

QString readText(Row &row)
{
    return row.text();
}

} // namespace

Result<void> storeTransaction(Store &store, const QString &record)
{
    return store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const Event event, EventTable(session).insert(samples::event(record)));
        UNSNAG_TRY(const SyncException opened,
                   ExceptionTable(session).insert(samples::exception(event, 8)));
        AuditDraft draft;
        draft.at = samples::start();
        draft.actor = {QStringLiteral("ana"), Role::Resolver};
        draft.kind = QStringLiteral("exception.opened");
        draft.exception = opened.id.text();
        UNSNAG_CHECK(AuditTable(session).append(draft));
        return {};
    });
}

Result<qint64> checkedLog(Session &session)
{
    UNSNAG_TRY(const AuditHead head, AuditTable(session).head());
    UNSNAG_TRY(const auto entries, AuditTable(session).entries(0, 100000));
    Frontier frontier;
    for (const AuditEntry &entry : entries)
        (void)frontier.append(leafHash(entry.canonical));
    if (frontier.size() != head.size || frontier.root() != head.root)
        return Error{
            Code::Damaged, QStringLiteral("the root differs"), QStringLiteral("audit"), {}};
    return head.size;
}

Result<qint64> transactionsIn(const StoreOptions &options, const Clock &clock)
{
    UNSNAG_TRY(const auto store, Store::open(options, clock));
    return store->read([](Session &session) -> Result<qint64> {
        UNSNAG_TRY(const auto whole, readFirst(session, QStringLiteral("PRAGMA integrity_check"),
                                               {}, "integrity", readText));
        if (whole != QStringLiteral("ok"))
            return Error{Code::Damaged, whole.value_or(QString()), QStringLiteral("integrity"), {}};
        UNSNAG_TRY(const qint64 logged, checkedLog(session));
        UNSNAG_TRY(
            const qint64 events,
            readNumber(session, QStringLiteral("SELECT COUNT(*) FROM events"), {}, "events"));
        UNSNAG_TRY(const qint64 exceptions,
                   readNumber(session, QStringLiteral("SELECT COUNT(*) FROM exceptions"), {},
                              "exceptions"));
        // One transaction stores all three; the log began with the workspace.
        if (events != exceptions || logged != events + 1)
            return Error{Code::Damaged,
                         QStringLiteral("half a transaction"),
                         QStringLiteral("%1 %2 %3").arg(events).arg(exceptions).arg(logged),
                         {}};
        return events;
    });
}

} // namespace unsnag
