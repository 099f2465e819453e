// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/transport/transport.h"

#include <QStringList>

#include <map>

namespace unsnag::simulation {

//! A request as a server reads it.
struct WireRequest {
    QString method;
    QString host;
    QStringList path; //!< behind the version: {"invoices", "INV-1", "post"}
    std::map<QString, QString> query;
    QString key; //!< of the header Idempotency-Key
    QString ifMatch;
    QByteArray bytes;
    Json body;

    [[nodiscard]] bool isFor(const char *verb, const char *collection, qsizetype parts) const
    {
        return method == QLatin1String(verb) && path.size() == parts &&
               path.first() == QLatin1String(collection);
    }
};

[[nodiscard]] WireRequest readRequest(const HttpRequest &request);

[[nodiscard]] HttpResponse answer(int status, const Json &body);
//! {"error": {"code", "message"}}
[[nodiscard]] HttpResponse refusal(int status, const char *code, const QString &message);
//! {"items": […]}
[[nodiscard]] HttpResponse itemsAnswer(JsonArray items);

} // namespace unsnag::simulation
