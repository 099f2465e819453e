// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/reconciliationdesk.h"

#include "app/services/match/accountpage.h"
#include "app/services/match/matchanswer.h"
#include "models/base/scheduler.h"
#include "models/connectors/transport/hostpolicy.h"

#include <QRegularExpression>
#include <QUrl>

#include <atomic>

namespace unsnag {
namespace {

const QByteArray formType = "application/x-www-form-urlencoded";

QByteArray statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    default:
        return "Service Unavailable";
    }
}

MatchReply refusal(int status, const Error &error)
{
    const Json body = JsonObject{{QStringLiteral("error"), codeName(error.code)},
                                 {QStringLiteral("detail"), error.detail},
                                 {QStringLiteral("place"), error.context},
                                 {QStringLiteral("remedy"), error.remedy}};
    return {status, "application/json", body.toText() + '\n'};
}

int statusOf(const Error &error)
{
    if (error.code == Code::Input)
        return error.context == QLatin1String(batchPlace) ? 413 : 400;
    return error.code == Code::NotFound ? 404 : 503;
}

//! A form or a query: the first value of each name, decoded.
std::map<QByteArray, QByteArray> formOf(const QByteArray &encoded)
{
    std::map<QByteArray, QByteArray> form;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype middle = pair.indexOf('=');
        const auto decoded = [](QByteArray text) {
            return QByteArray::fromPercentEncoding(text.replace('+', ' '));
        };
        if (middle > 0)
            form.emplace(decoded(pair.left(middle)), decoded(pair.mid(middle + 1)));
    }
    return form;
}

QByteArray valueIn(const std::map<QByteArray, QByteArray> &form, const QByteArray &name)
{
    const auto found = form.find(name);
    return found == form.end() ? QByteArray() : found->second;
}

//! A script that hands the document to a function of the page that asked for it.
MatchReply script(const QByteArray &callback, const Json &document)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_$][A-Za-z0-9_$.]{0,127}$"));
    if (!name.match(QString::fromUtf8(callback)).hasMatch())
        return refusal(400, {Code::Input,
                             QStringLiteral("expected the name of a function"),
                             QStringLiteral("callback"),
                             {}});
    QByteArray text = document.toText();
    text.replace("\xe2\x80\xa8", "\\u2028").replace("\xe2\x80\xa9", "\\u2029");
    // The comment keeps the start of the answer out of the asking page's hands.
    return {200, "text/javascript; charset=utf-8", "/**/" + callback + '(' + text + ");\n"};
}

} // namespace

QByteArray MatchRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray MatchReply::wire(bool closes) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) + "\r\n";
    if (status != 204)
        head += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                "\r\n";
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nVary: Origin\r\n"
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n";
    if (!origin.isEmpty())
        head += "Access-Control-Allow-Origin: " + origin +
                "\r\nAccess-Control-Allow-Methods: GET, POST, OPTIONS\r\n"
                "Access-Control-Allow-Headers: Content-Type, Accept\r\n"
                "Access-Control-Allow-Private-Network: true\r\n";
    if (!allow.isEmpty())
        head += "Allow: " + allow + "\r\n";
    head += closes ? "Connection: close\r\n" : "Connection: keep-alive\r\n";
    return head + "\r\n" + body;
}

ReconciliationDesk::ReconciliationDesk(MatchStockSource stock, QStringList origins, int width,
                                       std::stop_token stop)
    : m_stock(std::move(stock)), m_origins(std::move(origins)), m_width(std::max(width, 1)),
      m_stop(std::move(stop))
{}

MatchReply ReconciliationDesk::answer(const MatchRequest &request) const
{
    if (!isAddressedToUs(request))
        return refusal(403, {Code::Forbidden,
                             QStringLiteral("only requests to this computer are answered"),
                             QStringLiteral("Host"),
                             QStringLiteral("send to http://127.0.0.1:%1").arg(m_port)});
    if (!isFromAllowedPage(request))
        return refusal(403, {Code::Forbidden,
                             QStringLiteral("pages of other computers are not answered"),
                             QStringLiteral("Origin"),
                             QStringLiteral("allow it with --allow-origin, if it may read all "
                                            "accounts")});
    MatchReply reply = routed(request);
    reply.origin = request.header("origin");
    return reply;
}

bool ReconciliationDesk::isAddressedToUs(const MatchRequest &request) const
{
    const QByteArray host = request.header("host").toLower();
    const QByteArray port = ':' + QByteArray::number(m_port);
    for (const char *ours : {"127.0.0.1", "localhost", "[::1]"}) {
        if (host == ours || host == ours + port)
            return true;
    }
    return false;
}

bool ReconciliationDesk::isAllowed(const QByteArray &origin) const
{
    const QUrl url(QString::fromUtf8(origin));
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return (isWeb && isLoopbackHost(url.host())) ||
           m_origins.contains(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                           QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                                  .toString(QUrl::StripTrailingSlash));
}

//! Scripts and frames carry no Origin; of those a browser says whether another site asks for them.
bool ReconciliationDesk::isFromAllowedPage(const MatchRequest &request) const
{
    if (const QByteArray origin = request.header("origin"); !origin.isEmpty())
        return isAllowed(origin);
    const QByteArray page = request.header("referer");
    const bool isForeign = request.header("sec-fetch-site").toLower() == "cross-site";
    return page.isEmpty() ? !isForeign : isAllowed(page);
}

MatchReply ReconciliationDesk::routed(const MatchRequest &request) const
{
    if (request.method == "OPTIONS")
        return {204};
    if (request.method != "GET" && request.method != "POST") {
        MatchReply reply =
            refusal(405, {Code::Input, QStringLiteral("expected GET or POST"), {}, {}});
        reply.allow = "GET, POST, OPTIONS";
        return reply;
    }
    Form form = formOf(request.query);
    if (request.method == "POST") {
        if (!request.header("content-type").toLower().startsWith(formType))
            return refusal(415, {Code::Input, QStringLiteral("expected a form"),
                                 QStringLiteral("Content-Type"),
                                 QStringLiteral("send %1").arg(QString::fromLatin1(formType))});
        if (request.body.size() > mostBodyBytes)
            return refusal(
                413,
                {Code::Input, QStringLiteral("the body has more than %1 bytes").arg(mostBodyBytes),
                 QStringLiteral("body"), QStringLiteral("send fewer queries at a time")});
        form.merge(formOf(request.body));
    }
    if (request.path == "/preview" || request.path.startsWith("/view/"))
        return page(request, form);
    const auto json = document(request, form);
    if (!json.ok())
        return refusal(statusOf(json.error()), json.error());
    if (const QByteArray callback = valueIn(form, "callback"); !callback.isEmpty())
        return script(callback, *json);
    return {200, "application/json", json->toText() + '\n'};
}

MatchReply ReconciliationDesk::page(const MatchRequest &request, const Form &form) const
{
    const QByteArray id = request.path == "/preview"
                              ? valueIn(form, "id")
                              : QByteArray::fromPercentEncoding(request.path.mid(6));
    const auto stock = m_stock();
    if (!stock.ok())
        return refusal(503, stock.error());
    const auto account = stock->shelf->find(QString::fromUtf8(id));
    return {account ? 200 : 404, "text/html; charset=utf-8",
            account ? accountPage(*account) : missingAccountPage(QString::fromUtf8(id))};
}

Result<Json> ReconciliationDesk::document(const MatchRequest &request, const Form &form) const
{
    const QString prefix = QString::fromUtf8(valueIn(form, "prefix"));
    if (request.path == "/" || request.path.isEmpty())
        return endpoint(request, form);
    if (request.path == "/suggest/property")
        return propertySuggestions(prefix);
    if (request.path == "/properties")
        return propertyProposals(QString::fromUtf8(valueIn(form, "type")),
                                 valueIn(form, "limit").toInt());
    if (request.path != "/suggest/entity")
        return Error{Code::NotFound, QStringLiteral("there is no such path"),
                     QString::fromUtf8(request.path), QStringLiteral("the manifest is at /")};
    UNSNAG_TRY(const MatchStock stock, m_stock());
    return entitySuggestions(prefix, valueIn(form, "cursor").toInt(), stock);
}

Result<Json> ReconciliationDesk::endpoint(const MatchRequest &request, const Form &form) const
{
    UNSNAG_TRY(const MatchStock stock, m_stock());
    if (form.contains("queries"))
        return results(valueIn(form, "queries"), stock);
    if (form.contains("extend")) {
        UNSNAG_TRY(const ExtensionQuery query, readExtensionQuery(valueIn(form, "extend")));
        return extensionJson(query, stock);
    }
    if (request.method == "POST")
        return Error{Code::Input,
                     QStringLiteral("expected a member queries or extend"),
                     QStringLiteral("body"),
                     {}};
    return manifestJson(stock, QStringLiteral("http://") +
                                   QString::fromLatin1(request.header("host").toLower()));
}

Result<Json> ReconciliationDesk::results(const QByteArray &queries, const MatchStock &stock) const
{
    UNSNAG_TRY(const auto batch, readQueryBatch(queries));
    std::vector<std::pair<QString, Json>> answers;
    std::vector<const MatchQuery *> asked;
    for (const auto &[key, query] : batch) {
        answers.emplace_back(key, Json());
        asked.push_back(&query);
    }
    std::atomic<std::size_t> next = 0;
    const auto lane = [&] {
        for (std::size_t i = next++; i < asked.size() && !m_stop.stop_requested(); i = next++)
            answers[i].second = resultJson(*asked[i], stock);
    };
    const int width = std::min(m_width, static_cast<int>(asked.size()));
    ThreadScheduler().runAll(
        std::vector<std::function<void()>>(static_cast<std::size_t>(width), lane),
        std::max(width, 1));
    if (m_stop.stop_requested())
        return Error{Code::Cancelled, QStringLiteral("the service is stopping"), {}, {}};
    JsonObject json;
    for (auto &[key, answer] : answers)
        json.insert_or_assign(key, std::move(answer));
    return Json(std::move(json));
}

} // namespace unsnag
