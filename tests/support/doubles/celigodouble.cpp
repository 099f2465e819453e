// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/celigodouble.h"

namespace unsnag {
namespace {

constexpr std::size_t pageSize = 2;

const QString flow = QStringLiteral("5e03061cda20740022300f09");
const QString step = QStringLiteral("622528ba9c00c80fee423109");
const QString token = QStringLiteral("celigo-t0ken-0001");

DoubleAnswer celigoRefusal(int status, const char *code, const QString &message,
                           const char *field = nullptr)
{
    Json error = JsonObject{{"code", code}, {"message", message}};
    if (field != nullptr)
        error.set(QStringLiteral("field"), field);
    return DoubleAnswer::json(status, JsonObject{{"errors", JsonArray{error}}});
}

//! Ids of a list member, which must be there and hold texts.
std::optional<QStringList> textsOf(const DoubleRequest &request, const char *member)
{
    const auto body = request.json();
    if (!body || !(*body)[member].isArray() || (*body)[member].size() == 0)
        return std::nullopt;
    QStringList out;
    const Json list = (*body)[member];
    for (const Json &each : list.array())
        out += each.toString();
    return out;
}

} // namespace

std::vector<DoubleLogin> CeligoDouble::logins(const QString &base) const
{
    return {{QStringLiteral("token"),
             JsonObject{{"base_url", base},
                        {"flow", flow},
                        {"step", step},
                        {"assignee", "marketing-ops@example.com"},
                        {"mail_domain", "example.com"}},
             {{QStringLiteral("token"), token}}}};
}

DoubleAnswer CeligoDouble::answer(const DoubleRequest &request)
{
    m_base = QStringLiteral("http://") + QString::fromLatin1(request.header("host"));
    if (request.token() != token)
        return celigoRefusal(401, "unauthorized", QStringLiteral("Invalid or expired token"));
    if (request.method != QLatin1String("GET") &&
        !request.header("content-type").startsWith("application/json"))
        return celigoRefusal(415, "unsupported_media_type", QStringLiteral("send JSON"));
    const QString root = QStringLiteral("/v1/flows/") + flow;
    const QString errors = root + QLatin1Char('/') + step;
    if (request.is("GET", root))
        return DoubleAnswer::json(200, JsonObject{{"_id", flow}, {"name", "Deals to invoices"}});
    if (request.is("GET", errors + QStringLiteral("/errors")))
        return listed(request, "open");
    if (request.is("GET", errors + QStringLiteral("/resolved")))
        return listed(request, "resolved");
    if (request.is("PUT", errors + QStringLiteral("/resolved")))
        return resolvedByHand(request);
    if (request.is("PUT", errors + QStringLiteral("/errors/assign")))
        return assigned(request);
    if (request.is("POST", errors + QStringLiteral("/retry")))
        return retried(request);
    if (request.is("GET", errors + QStringLiteral("/*/data")) ||
        request.is("PUT", errors + QStringLiteral("/*/data")))
        return retryData(request, request.segments.value(4));
    return celigoRefusal(404, "not_found", QStringLiteral("no such resource"));
}

DoubleAnswer CeligoDouble::listed(const DoubleRequest &request, const char *state)
{
    const QString since = request.parameter(QStringLiteral("occurredAt_gte")).value_or(QString());
    const auto all = m_errors.where([&](const DoubleRecord &error) {
        return error.fields["state"].toString() == QLatin1String(state) &&
               error.fields["occurredAt"].toString() >= since;
    });
    const auto skip = static_cast<std::size_t>(
        request.parameter(QStringLiteral("skip")).value_or(QStringLiteral("0")).toInt());
    Json page = JsonArray{};
    for (std::size_t i = skip; i < all.size() && i < skip + pageSize; ++i) {
        Json shown = all[i]->fields;
        shown.remove(QStringLiteral("state"));
        shown.remove(QStringLiteral("data"));
        page.append(shown);
    }
    const char *name = QLatin1String(state) == QLatin1String("open") ? "errors" : "resolved";
    Json body = JsonObject{{QString::fromLatin1(name), page}};
    if (skip + pageSize < all.size())
        body.set(QStringLiteral("nextPageURL"), QStringLiteral("%1%2?skip=%3&occurredAt_gte=%4")
                                                    .arg(m_base, request.path)
                                                    .arg(skip + pageSize)
                                                    .arg(since));
    return DoubleAnswer::json(200, body);
}

DoubleRecord *CeligoDouble::ofKey(const QString &key)
{
    const auto found = m_errors.where([&key](const DoubleRecord &error) {
        return error.fields["retryDataKey"].toString() == key &&
               error.fields["state"].toString() == QLatin1String("open");
    });
    return found.empty() ? nullptr : found.front();
}

DoubleAnswer CeligoDouble::retryData(const DoubleRequest &request, const QString &key)
{
    DoubleRecord *error = ofKey(key);
    if (error == nullptr)
        return celigoRefusal(404, "retry_data_not_found", QStringLiteral("no retry data"));
    if (request.method == QLatin1String("GET"))
        return DoubleAnswer::json(200, JsonObject{{"data", error->fields["data"]}});
    const auto body = request.json();
    if (!body || !(*body)["data"].isObject())
        return celigoRefusal(422, "invalid", QStringLiteral("data must be an object"), "data");
    m_errors.change(*error, JsonObject{{"data", (*body)["data"]}});
    return DoubleAnswer::none(204);
}

DoubleAnswer CeligoDouble::assigned(const DoubleRequest &request)
{
    const auto ids = textsOf(request, "errorIds");
    const auto body = request.json();
    if (!ids || !(*body)["email"].toString().contains(QLatin1Char('@')))
        return celigoRefusal(422, "invalid", QStringLiteral("errorIds and email are required"));
    for (const QString &id : *ids) {
        if (DoubleRecord *error = m_errors.find(id))
            m_errors.change(*error, JsonObject{{"assignedTo", (*body)["email"]}});
    }
    return DoubleAnswer::none(204);
}

DoubleAnswer CeligoDouble::resolvedByHand(const DoubleRequest &request)
{
    const auto ids = textsOf(request, "errors");
    if (!ids)
        return celigoRefusal(422, "invalid", QStringLiteral("errors is required"), "errors");
    for (const QString &id : *ids) {
        if (DoubleRecord *error = m_errors.find(id))
            m_errors.change(*error, JsonObject{{"state", "resolved"}});
    }
    return DoubleAnswer::none(204);
}

DoubleAnswer CeligoDouble::retried(const DoubleRequest &request)
{
    const auto keys = textsOf(request, "retryDataKeys");
    if (!keys)
        return celigoRefusal(422, "invalid", QStringLiteral("retryDataKeys is required"));
    for (const QString &key : *keys) {
        DoubleRecord *error = ofKey(key);
        if (error == nullptr)
            continue;
        const Json data = error->fields["data"];
        const bool isWhole = !data["account"]["erp_id"].scalarText().isEmpty();
        m_errors.change(*error, JsonObject{{"state", isWhole ? "resolved" : "gone"}});
        if (!isWhole)
            raise(error->fields, data);
    }
    return DoubleAnswer::json(200, JsonObject{{"_jobId", "64a0000000000000000000aa"}});
}

std::optional<DoubleAnswer> CeligoDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return celigoRefusal(429, "too_many_requests", QStringLiteral("slow down"));
    case DoubleRefusal::RateLimitedRetryAfter:
        return celigoRefusal(429, "too_many_requests", QStringLiteral("slow down"))
            .with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return celigoRefusal(503, "unavailable", QStringLiteral("maintenance"))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return celigoRefusal(403, "forbidden", QStringLiteral("the token lacks a permission"));
    case DoubleRefusal::Invalid:
        return celigoRefusal(422, "invalid", QStringLiteral("a value is refused"), "data");
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString CeligoDouble::raise(const Json &error, const Json &data)
{
    const QString number = QString::number(++m_number);
    Json fields = JsonObject{{"errorId", QStringLiteral("err") + number},
                             {"retryDataKey", QStringLiteral("rdk") + number},
                             {"occurredAt", toRfc3339(time().now())},
                             {"state", "open"},
                             {"assignedTo", nullptr},
                             {"data", data}};
    for (const char *kept : {"code", "message", "source", "traceKey"})
        fields.set(QString::fromLatin1(kept), error[kept]);
    const QString id = fields["errorId"].toString();
    m_errors.add(id, fields);
    return id;
}

QString CeligoDouble::add(const QString &, const Json &fields)
{
    const Json error = JsonObject{{"code", "LOOKUP_NOT_FOUND"},
                                  {"message", fields["message"]},
                                  {"source", "lookup"},
                                  {"traceKey", fields["record"]["id"]}};
    return raise(error, fields["payload"]);
}

std::vector<Json> CeligoDouble::records(const QString &)
{
    std::vector<Json> out;
    for (const DoubleRecord *error : m_errors.all()) {
        const QString state = error->fields["state"].toString();
        out.push_back(
            JsonObject{{"id", error->id},
                       {"person", error->fields["assignedTo"]},
                       {"payload", error->fields["data"]},
                       {"state", state == QLatin1String("resolved") ? "succeeded" : state}});
    }
    return out;
}

void CeligoDouble::change(const QString &, const QString &id, const Json &fields)
{
    if (DoubleRecord *error = m_errors.find(id))
        m_errors.change(*error, fields);
}

QString CeligoDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its token has no end")},
        {QStringLiteral("hands a resolution over under every fault"),
         QStringLiteral("it has no key against a doubled retry; a lost answer waits for a person")},
        {QStringLiteral("refuses a resolution of a stale version"),
         QStringLiteral("its errors have no version")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
