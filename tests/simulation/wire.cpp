// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/wire.h"

#include "models/base/jsonpointer.h"

#include <QUrl>
#include <QUrlQuery>

namespace unsnag::simulation {

WireRequest readRequest(const HttpRequest &request)
{
    WireRequest read;
    const QUrl url(request.url);
    read.method = QString::fromLatin1(request.method);
    read.host = url.host();
    read.path = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts).mid(2); // erp/v1
    const QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        read.query[name] = value;
    for (const HttpHeader &header : request.headers) {
        if (header.name.compare("Idempotency-Key", Qt::CaseInsensitive) == 0)
            read.key = QString::fromUtf8(header.value);
        else if (header.name.compare("If-Match", Qt::CaseInsensitive) == 0)
            read.ifMatch = QString::fromUtf8(header.value).remove(QLatin1Char('"'));
    }
    read.bytes = request.body;
    if (!request.body.isEmpty()) {
        if (auto json = readJson(request.body, {}); json.ok())
            read.body = *json;
    }
    return read;
}

HttpResponse answer(int status, const Json &body)
{
    HttpResponse response;
    response.delivery = Delivery::Answered;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}};
    response.body = body.toText();
    return response;
}

HttpResponse refusal(int status, const char *code, const QString &message)
{
    return answer(status, JsonObject{{QStringLiteral("error"),
                                      JsonObject{{QStringLiteral("code"), code},
                                                 {QStringLiteral("message"), message}}}});
}

HttpResponse itemsAnswer(JsonArray items)
{
    return answer(200, JsonObject{{QStringLiteral("items"), std::move(items)}});
}

} // namespace unsnag::simulation
