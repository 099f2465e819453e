// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/layerroutes.h"

#include "app/sandbox/documentrules.h"

namespace unsnag {
namespace {

const QString state = QStringLiteral("state");

Json changedTo(const Json &exception, const QString &writeTime, const JsonObject &members)
{
    Json next = touched(exception, writeTime);
    for (const auto &[name, value] : members)
        next.set(name, value);
    return next;
}

SandboxOutcome stored(const Json &exception, int status = 200)
{
    return {recordAnswer(status, exception), {{SandboxTable::LayerExceptions, exception}}};
}

bool isWaiting(const Json &exception)
{
    const QString now = exception[state].toString();
    return now == QLatin1String("open") || now == QLatin1String("claimed") ||
           now == QLatin1String("failed");
}

//! The invoice that the resolution asks for, as the ERP takes it.
Json invoiceOf(const Json &exception)
{
    const Json &wanted = exception["resolution"]["document"];
    Json lines = JsonArray{};
    for (const Json &line : wanted["lines"].array()) {
        const QString code = line["item"]["code"].scalarText();
        lines.append(JsonObject{{"item_code", code.isEmpty() ? line["sku"] : Json(code)},
                                {"description", line["description"].scalarText()},
                                {"quantity", line["quantity"]},
                                {"unit_price", line["unit_price"]}});
    }
    return JsonObject{{"external_reference", exception["reference"]},
                      {"customer_id", exception["resolution"]["account"]},
                      {"currency", wanted["currency"]},
                      {"date", wanted["date"]},
                      {"payment_terms", wanted["terms"]},
                      {"lines", lines}};
}

Json refusedOutcome(const SandboxRefusal &refusal)
{
    return JsonObject{
        {"state", "failed"},
        {"code", refusal.code},
        {"message", refusal.message},
        {"reason", refusal.code == QLatin1String("validation") ? QStringLiteral("value_rejected")
                                                               : refusal.code},
        {"places",
         JsonArray{JsonObject{{"pointer", refusal.field}, {"expected", refusal.message}}}}};
}

} // namespace

SandboxOutcome LayerRoutes::answer(const SandboxRequest &request) const
{
    const QString collection = request.segments.value(0);
    const bool isGet = request.method == QLatin1String("GET");
    if (collection == QLatin1String("me") && request.segments.size() == 1 && isGet)
        return {jsonAnswer(200, JsonObject{{"user", "sandbox"}, {"system", "sandbox-layer"}})};
    if (collection != QLatin1String("exceptions"))
        return refused(notFound(request.path));
    if (request.segments.size() == 1)
        return isGet ? list(request) : refused(methodNotAllowed(request.method, request.path));
    const Json *exception = m_world.table(SandboxTable::LayerExceptions).find(request.segments[1]);
    if (!exception)
        return refused(notFound(request.localPath()));
    if (request.segments.size() == 2)
        return isGet ? SandboxOutcome{recordAnswer(200, *exception)}
                     : refused(methodNotAllowed(request.method, request.path));
    if (request.segments.value(2) == QLatin1String("outcome") && isGet)
        return outcome(*exception);
    return request.method == QLatin1String("POST") ? act(request, *exception)
                                                   : refused(notFound(request.path));
}

SandboxOutcome LayerRoutes::list(const SandboxRequest &request) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    const auto equal = filterOf(request, {QStringLiteral("owner")});
    const bool wantsAll = request.parameter(state) == QStringLiteral("all");
    page.query.accepts = [equal, wantsAll](const Json &exception) {
        return (wantsAll || isWaiting(exception)) && (!equal || equal(exception));
    };
    return {pageAnswer(m_world.table(SandboxTable::LayerExceptions).page(page.query),
                       [](const Json &exception) { return exception; })};
}

SandboxOutcome LayerRoutes::act(const SandboxRequest &request, const Json &exception) const
{
    const QString verb = request.segments[2];
    const RequestBody body =
        request.body.trimmed().isEmpty() ? RequestBody{JsonObject{}, {}} : RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString now = m_world.writeTime();
    if (verb == QLatin1String("claim"))
        return stored(
            changedTo(exception, now, {{"person", body.json["person"]}, {"state", "claimed"}}));
    if (verb == QLatin1String("assign"))
        return stored(changedTo(exception, now, {{"owner", body.json["owner"]}}));
    if (verb == QLatin1String("dismiss"))
        return stored(
            changedTo(exception, now, {{"state", "dismissed"}, {"why", body.json["why"]}}));
    if (verb == QLatin1String("resolve"))
        return resolve(request, exception, body.json);
    return verb == QLatin1String("retry") ? retry(exception) : refused(notFound(request.path));
}

SandboxOutcome LayerRoutes::resolve(const SandboxRequest &request, const Json &exception,
                                    const Json &body) const
{
    if (const auto stale = versionRefusal(request, exception))
        return refused(*stale);
    if (!isWaiting(exception) && exception[state].toString() != QLatin1String("resolved"))
        return refused({409, QStringLiteral("not_waiting"),
                        QStringLiteral("this exception is %1").arg(exception[state].toString())});
    if (!body["resolution"].isObject())
        return refused(lacking(QStringLiteral("/resolution")));
    return stored(changedTo(exception, m_world.writeTime(),
                            {{"resolution", body["resolution"]},
                             {"resolved_by", body["actor"]},
                             {"state", "resolved"}}));
}

SandboxOutcome LayerRoutes::retry(const Json &exception) const
{
    const QString now = exception[state].toString();
    if (now == QLatin1String("retrying") || now == QLatin1String("succeeded"))
        return {recordAnswer(202, exception)};
    if (now == QLatin1String("dismissed"))
        return refused(
            {409, QStringLiteral("not_waiting"), QStringLiteral("this exception is dismissed")});
    return stored(changedTo(exception, m_world.writeTime(),
                            {{"state", "retrying"}, {"outcome", nullptr}, {"looks", 0}}),
                  202);
}

SandboxOutcome LayerRoutes::outcome(const Json &exception) const
{
    if (exception["outcome"].isObject())
        return {jsonAnswer(200, exception["outcome"])};
    if (exception[state].toString() != QLatin1String("retrying"))
        return {jsonAnswer(200, JsonObject{{"state", "none"}})};
    if (exception["looks"].toInt() > 0)
        return worked(exception);
    Json seen = exception;
    seen.set(QStringLiteral("looks"), 1);
    return {jsonAnswer(200, JsonObject{{"state", "pending"}}),
            {{SandboxTable::LayerExceptions, seen}}};
}

SandboxOutcome LayerRoutes::worked(const Json &exception) const
{
    if (exception["lies"].toBool())
        return ended(
            exception,
            JsonObject{{"state", "succeeded"}, {"document", JsonObject{{"id", "INV-404"}}}}, {});
    const DocumentRules rules(m_world, DocumentKind::Invoice, m_references);
    const Json wanted = invoiceOf(exception);
    auto refusal = rules.check(wanted);
    const Json draft = refusal ? Json() : rules.draft(wanted);
    if (!refusal)
        refusal = rules.settleRefusal(draft);
    if (refusal)
        return ended(exception, refusedOutcome(*refusal), {});
    const Json invoice = rules.settled(draft);
    const Json done = JsonObject{{"state", "succeeded"},
                                 {"document", JsonObject{{"system", "sandbox-erp"},
                                                         {"id", invoice["id"]},
                                                         {"number", invoice["number"]},
                                                         {"reference", exception["reference"]}}}};
    return ended(exception, done, {{SandboxTable::Invoices, invoice}});
}

SandboxOutcome LayerRoutes::ended(const Json &exception, const Json &outcome,
                                  std::vector<SandboxPut> puts) const
{
    const Json next = changedTo(exception, m_world.writeTime(),
                                {{"state", outcome[state]}, {"outcome", outcome}});
    puts.push_back({SandboxTable::LayerExceptions, next});
    return {jsonAnswer(200, outcome), std::move(puts)};
}

Json LayerRoutes::payloadOf(const Json &deal) const
{
    Json payload = deal;
    const Json *account = m_world.table(SandboxTable::Accounts).find(deal["account"].toString());
    payload.set(QStringLiteral("account"), account ? *account : Json());
    for (const char *ours : {"id", "version", "updated_at", "hidden"})
        payload.remove(QString::fromLatin1(ours));
    return payload;
}

SandboxOutcome LayerRoutes::raise(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const QString id = body.json["deal"].toString();
    const Json *deal = m_world.table(SandboxTable::Deals).find(id);
    if (!deal)
        return refused(notFound(QStringLiteral("deal ") + id));
    const QString name = m_world.table(SandboxTable::LayerExceptions).nextId();
    Json exception =
        JsonObject{{"id", name},
                   {"version", 1},
                   {"updated_at", m_world.writeTime()},
                   {"state", "open"},
                   {"flow", "deal_to_invoice"},
                   {"reason", "missing_account"},
                   {"message", "no customer is known for this company"},
                   {"owner", "Marketing Ops"},
                   {"person", nullptr},
                   {"reference", QStringLiteral("LAYER-") + name},
                   {"record", JsonObject{{"system", "sandbox-crm"},
                                         {"object", "deal"},
                                         {"id", id},
                                         {"version", (*deal)["version"].scalarText()}}},
                   {"payload", payloadOf(*deal)}};
    for (const auto &[member, value] : body.json.object()) {
        if (member != QLatin1String("deal"))
            exception.set(member, value);
    }
    return stored(exception, 201);
}

} // namespace unsnag
