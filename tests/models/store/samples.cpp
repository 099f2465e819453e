// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/samples.h"

#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag::samples {

Timestamp start()
{
    return *fromRfc3339(QStringLiteral("2026-11-23T09:00:00.250Z"));
}

Event event(const QString &record)
{
    Event event;
    event.traceId = QStringLiteral("0123456789abcdef0123456789abcdef");
    event.traceKey = QStringLiteral("deal_to_invoice/sandbox-crm/deal/") + record;
    event.flow = QStringLiteral("deal_to_invoice");
    event.source = {QStringLiteral("sandbox-crm"), QStringLiteral("deal"), record,
                    QStringLiteral("7"), QStringLiteral("https://crm.example.com/deal/") + record};
    event.lane = QStringLiteral("sandbox-crm/account/A-1");
    event.payload.set(QStringLiteral("name"),
                      QStringLiteral("Übergröße GmbH 'Nord' -- \"x\" \\ 日本"));
    event.payload.set(QStringLiteral("total"), QStringLiteral("12345678901234.5678"));
    event.at = start();
    return event;
}

SyncException exception(const Event &stored, int dueInHours)
{
    SyncException exception;
    exception.event = stored.id;
    exception.traceId = stored.traceId;
    exception.traceKey = stored.traceKey;
    exception.flow = stored.flow;
    exception.severity = Severity::P2;
    exception.owner = QStringLiteral("Marketing Ops");
    exception.backupOwner = QStringLiteral("Revenue Ops");
    exception.title = QStringLiteral("Müller & Söhne GmbH");
    exception.amount = {*Decimal::fromText(QStringLiteral("12345678901234.5678")),
                        QStringLiteral("EUR")};
    exception.openedAt = start();
    exception.dueAt = start() + std::chrono::hours(dueInHours);
    exception.firstResponseAt = start() + std::chrono::minutes(5);
    exception.externalReference = QStringLiteral("UNS-ABC234");
    exception.source = stored.source;
    exception.target = {QStringLiteral("sandbox-erp"), QStringLiteral("invoice"), {}, {}, {}};
    exception.detail.set(QStringLiteral("step"), QStringLiteral("map"));
    exception.request.set(QStringLiteral("method"), QStringLiteral("POST"));
    return exception;
}

Resolution resolution(const SyncException &stored)
{
    Resolution resolution;
    resolution.exception = stored.id;
    resolution.action = Action::LinkAccount;
    resolution.account = QStringLiteral("C-77");
    resolution.patch = JsonArray{JsonObject{{QStringLiteral("op"), QStringLiteral("test")}}};
    resolution.why = QStringLiteral("same VAT id");
    resolution.actor = QStringLiteral("ana");
    resolution.at = start();
    resolution.shown.query.name = stored.title;
    resolution.shown.searched = 12;
    Candidate candidate;
    candidate.account.id = QStringLiteral("C-77");
    candidate.score = 91.5;
    candidate.evidence.push_back(
        {QStringLiteral("name"), QStringLiteral("a"), QStringLiteral("b"), 0.5, 3.25});
    resolution.shown.candidates.push_back(candidate);
    return resolution;
}

Operation operation(const Event &stored, const QString &key)
{
    Operation operation;
    operation.key = key;
    operation.event = stored.id;
    operation.step = QStringLiteral("create_draft_invoice");
    operation.connection = QStringLiteral("sandbox-erp");
    operation.externalReference = QStringLiteral("UNS-ABC234");
    operation.sends = 1;
    operation.request.set(QStringLiteral("body"), QStringLiteral("{\"a\":1}"));
    operation.createdAt = start();
    operation.changedAt = start();
    return operation;
}

Result<SyncException> openException(Store &store, const QString &record, int dueInHours)
{
    return store.write([&](Session &session) -> Result<SyncException> {
        UNSNAG_TRY(const Event stored, EventTable(session).insert(event(record)));
        return ExceptionTable(session).insert(exception(stored, dueInHours));
    });
}

} // namespace unsnag::samples
