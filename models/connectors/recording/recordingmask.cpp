// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/recording/recordingmask.h"

#include "models/connectors/recording/inventedpeople.h"

#include <QUrl>
#include <QUrlQuery>

namespace unsnag {
namespace {

//! Names of form fields that hold what proves who asks, beside those Redactor knows.
bool isProof(const QString &name)
{
    static const QStringList names{QStringLiteral("assertion"), QStringLiteral("client_assertion"),
                                   QStringLiteral("code"),      QStringLiteral("code_verifier"),
                                   QStringLiteral("jwt"),       QStringLiteral("signature")};
    return names.contains(name.toLower()) || Redactor::isSecretName(name);
}

Json maskedPairs(const QUrlQuery &query, const Redactor &redactor)
{
    Json out = JsonArray{};
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        const QString shown = isProof(name) ? QStringLiteral("•••") : redactor.text(value);
        out.append(JsonArray{Json(name), Json(InventedPeople::inText(name, shown))});
    }
    return out;
}

bool isForm(const HttpRequest &request)
{
    for (const HttpHeader &header : request.headers) {
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            return header.value.startsWith("application/x-www-form-urlencoded");
    }
    return false;
}

} // namespace

Json RecordingMask::body(const QByteArray &bytes) const
{
    if (bytes.isEmpty())
        return {};
    const auto json =
        readJson(bytes, {}, JsonLimits{JsonLimits().depth, std::max<qint64>(bytes.size(), 1)});
    if (!json)
        return InventedPeople::inText({}, m_redactor.text(QString::fromUtf8(bytes)));
    return InventedPeople::inDocument(m_redactor.named(*json));
}

Json RecordingMask::request(const HttpRequest &request) const
{
    const QUrl url(request.url);
    QUrlQuery form;
    // A form writes blanks as plus signs.
    form.setQuery(QString::fromUtf8(request.body).replace(QLatin1Char('+'), QLatin1String("%20")));
    return JsonObject{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                      {QStringLiteral("path"),
                       InventedPeople::inText({}, m_redactor.text(url.path(QUrl::FullyDecoded)))},
                      {QStringLiteral("query"), maskedPairs(QUrlQuery(url), m_redactor)},
                      {QStringLiteral("body"),
                       isForm(request) ? maskedPairs(form, m_redactor) : body(request.body)}};
}

Json RecordingMask::response(const HttpResponse &response) const
{
    if (response.delivery != Delivery::Answered)
        return JsonObject{{QStringLiteral("delivery"), response.delivery == Delivery::SentNoAnswer
                                                           ? QStringLiteral("sent_no_answer")
                                                           : QStringLiteral("not_sent")},
                          {QStringLiteral("problem"), m_redactor.text(response.problem)}};
    Json headers = m_redactor.headers(response.headers);
    // What came packed is written down unpacked.
    for (const char *name : {"Content-Encoding", "Content-Length", "Transfer-Encoding"}) {
        for (const HttpHeader &header : response.headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                headers.remove(QString::fromLatin1(header.name));
        }
    }
    return JsonObject{{QStringLiteral("status"), response.status},
                      {QStringLiteral("headers"), InventedPeople::inDocument(headers)},
                      {QStringLiteral("body"), body(response.body)}};
}

Json RecordingMask::values(const Json &json) const
{
    return InventedPeople::inDocument(m_redactor.named(json));
}

} // namespace unsnag
