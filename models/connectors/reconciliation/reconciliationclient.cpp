// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationclient.h"

#include "models/connectors/reconciliation/reconciliationquery.h"

#include <QUrl>

namespace unsnag {
namespace {

constexpr qint64 largestAnswer = 4 * 1024 * 1024;
constexpr JsonLimits limits{32, largestAnswer};

Error undelivered(const HttpResponse &response, const QString &url)
{
    switch (response.delivery) {
    case Delivery::Cancelled:
        return {Code::Cancelled, QStringLiteral("the question was stopped"), url, {}};
    case Delivery::SentNoAnswer:
        return {Code::Timeout, response.problem, url, response.remedy};
    case Delivery::NotSent:
    case Delivery::Answered:
        break;
    }
    return {Code::Offline, response.problem, url, response.remedy};
}

//! Of an answer that is no 2xx.
Error refusalOf(const HttpResponse &response, const QString &url)
{
    const bool isElsewhere = response.status >= 300 && response.status < 400;
    return {Code::RefusedByRemote, QStringLiteral("answered with %1").arg(response.status), url,
            isElsewhere ? QStringLiteral("redirects are not followed: enter the address it leads "
                                         "to, if it is trusted")
                        : QString()};
}

} // namespace

ReconciliationClient::ReconciliationClient(ReconciliationService service, Transport &transport)
    : m_service(std::move(service)), m_transport(transport)
{
    auto hosts = std::make_shared<HostPolicy>();
    hosts->allow(m_service.url, HostPolicy::Naming::ByPerson);
    m_hosts = std::move(hosts);
}

Result<std::vector<ReconciliationCandidate>> ReconciliationClient::candidates(
    const Account &account, const std::stop_token &stop) const
{
    UNSNAG_TRY(const ReconciliationManifest told, manifest(stop));
    ReconciliationWish wish;
    wish.type = m_service.type;
    if (wish.type.isEmpty() && told.defaultTypes.size() == 1)
        wish.type = told.defaultTypes.first();
    wish.limit = m_service.limit;
    wish.properties =
        m_service.properties.empty() ? propertiesFor(told, wish.type, stop) : m_service.properties;
    const auto query = reconciliationQuery(account, wish);
    if (!query)
        return std::vector<ReconciliationCandidate>();
    HttpRequest request;
    request.method = "POST";
    request.url = m_service.url;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = queryForm(*query);
    UNSNAG_TRY(const Json answer, answerTo(std::move(request), stop));
    return readCandidates(answer, m_service.url, m_service.limit);
}

Result<ReconciliationManifest> ReconciliationClient::manifest(const std::stop_token &stop) const
{
    UNSNAG_TRY(const Json json, get(m_service.url, stop));
    return readManifest(json, m_service.url);
}

//! A service that can't list its properties is asked by name alone.
std::map<QString, QString> ReconciliationClient::propertiesFor(
    const ReconciliationManifest &manifest, const QString &type, const std::stop_token &stop) const
{
    if (manifest.proposals.isEmpty())
        return {};
    const QString separator =
        manifest.proposals.contains(QLatin1Char('?')) ? QStringLiteral("&") : QStringLiteral("?");
    const auto proposals = get(manifest.proposals + separator + QStringLiteral("type=") +
                                   QString::fromLatin1(QUrl::toPercentEncoding(type)),
                               stop);
    return proposals.ok() ? matchingProperties(*proposals) : std::map<QString, QString>();
}

Result<Json> ReconciliationClient::get(const QString &url, const std::stop_token &stop) const
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return answerTo(std::move(request), stop);
}

Result<Json> ReconciliationClient::answerTo(HttpRequest request, const std::stop_token &stop) const
{
    request.headers.append(HttpHeader{"Accept", "application/json"});
    request.hosts = m_hosts;
    request.timeout = m_service.timeout;
    request.sizeLimit = largestAnswer;
    const QString url = request.url;
    if (const QString refusal = m_hosts->refusalOf(url); !refusal.isEmpty())
        return Error{Code::Forbidden, refusal, url, {}};
    const HttpResponse response = m_transport.perform(request, stop);
    if (response.delivery != Delivery::Answered)
        return undelivered(response, url);
    if (response.status < 200 || response.status > 299)
        return refusalOf(response, url);
    auto json = readJson(response.body, url, limits);
    if (!json.ok())
        return Error{Code::RefusedByRemote,
                     QStringLiteral("the answer is no JSON: %1").arg(json.error().detail), url,
                     QStringLiteral("check that the address is the endpoint of a reconciliation "
                                    "service")};
    return json;
}

} // namespace unsnag
