// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/requestdesk.h"

namespace unsnag {

inline const QByteArray goodInvoice =
    R"({"external_reference":"UNS-TEST1","customer_id":"C-10042","currency":"EUR",)"
    R"("date":"2026-11-20","payment_terms":"net30","lines":[{"item_code":"LIC-1Y",)"
    R"("description":"Licence","quantity":"2","unit_price":"1490.50"},)"
    R"({"item_code":"CONS-H","description":"Work","quantity":"0.5","unit_price":"145.01"}]})";

//! A world of ten minutes past its start day, and a desk over it.
struct DeskFixture {
    explicit DeskFixture(const QString &folder = {},
                         InvoiceReferences references = InvoiceReferences::Repeatable)
        : clock(
              std::make_shared<ManualClock>(*fromRfc3339(QStringLiteral("2026-11-23T00:10:00Z")))),
          world({7, 60, 20, {}}, folder, clock), desk(world, references), opened(world.open())
    {
        desk.setBase(QStringLiteral("http://127.0.0.1:1"));
    }

    SandboxAnswer send(const QString &method, const QString &target, const QByteArray &body = {},
                       const QByteArray &key = {}, const QByteArray &ifMatch = {})
    {
        SandboxRequest request = SandboxRequest::of(method, target.section(QLatin1Char('?'), 0, 0),
                                                    target.section(QLatin1Char('?'), 1));
        request.headers["authorization"] = "Bearer sandbox";
        if (!key.isEmpty())
            request.headers["idempotency-key"] = key;
        if (!ifMatch.isEmpty())
            request.headers["if-match"] = ifMatch;
        request.body = body;
        return desk.answer(request);
    }

    std::shared_ptr<ManualClock> clock;
    SandboxWorld world;
    RequestDesk desk;
    Result<void> opened;
};

inline Json jsonOf(const SandboxAnswer &answer)
{
    const auto json = readJson(answer.body);
    return json ? *json : Json();
}

} // namespace unsnag
