// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/erproutes.h"

#include "app/sandbox/invoicerules.h"
#include "app/sandbox/partyroutes.h"

namespace unsnag {
namespace {

//! Keeps the records whose members equal the parameters that were sent.
std::function<bool(const Json &)> filterOf(const SandboxRequest &request,
                                           const QStringList &members)
{
    std::map<QString, QString> wanted;
    for (const QString &member : members) {
        if (const auto value = request.parameter(member))
            wanted.emplace(member, *value);
    }
    if (wanted.empty())
        return {};
    return [wanted](const Json &record) {
        return std::all_of(wanted.begin(), wanted.end(), [&record](const auto &pair) {
            return record[pair.first].scalarText() == pair.second;
        });
    };
}

} // namespace

ErpRoutes::ErpRoutes(const SandboxWorld &world, const QString &base, InvoiceReferences references)
    : m_world(world), m_base(base + QStringLiteral("/erp/v1")), m_references(references)
{}

SandboxOutcome ErpRoutes::answer(const SandboxRequest &request) const
{
    const QString collection = request.segments.isEmpty() ? QString() : request.segments[0];
    if (collection == QLatin1String("customers"))
        return PartyRoutes(m_world, SandboxTable::Customers, m_base + QStringLiteral("/customers"))
            .answer(request);
    if (collection == QLatin1String("items"))
        return items(request);
    if (collection == QLatin1String("invoices"))
        return invoices(request);
    if (collection != QLatin1String("me") || request.segments.size() != 1)
        return refused(notFound(request.path));
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    return {jsonAnswer(200, JsonObject{{QStringLiteral("user"), "sandbox"},
                                       {QStringLiteral("system"), "sandbox-erp"},
                                       {QStringLiteral("company"), "1"}})};
}

SandboxOutcome ErpRoutes::items(const SandboxRequest &request) const
{
    const RecordTable &table = m_world.table(SandboxTable::Items);
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    if (request.segments.size() > 1) {
        const Json *item = table.find(request.segments[1]);
        return item ? SandboxOutcome{recordAnswer(200, *item)}
                    : refused(notFound(request.localPath()));
    }
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts = filterOf(request, {QStringLiteral("code")});
    return {pageAnswer(table.page(page.query), [](const Json &item) { return item; })};
}

SandboxOutcome ErpRoutes::invoices(const SandboxRequest &request) const
{
    const bool isGet = request.method == QLatin1String("GET");
    const bool isPost = request.method == QLatin1String("POST");
    if (request.segments.size() == 1) {
        if (isGet)
            return listInvoices(request);
        if (isPost)
            return createInvoice(request);
        return refused(methodNotAllowed(request.method, request.path));
    }
    const Json *invoice = m_world.table(SandboxTable::Invoices).find(request.segments[1]);
    if (!invoice)
        return refused(notFound(request.localPath()));
    if (request.segments.size() == 2 && isGet)
        return {recordAnswer(200, shownInvoice(*invoice))};
    if (request.segments.size() == 3 && request.segments[2] == QLatin1String("post"))
        return isPost ? postInvoice(*invoice)
                      : refused(methodNotAllowed(request.method, request.path));
    return refused(request.segments.size() == 2 ? methodNotAllowed(request.method, request.path)
                                                : notFound(request.localPath()));
}

SandboxOutcome ErpRoutes::listInvoices(const SandboxRequest &request) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts =
        filterOf(request, {QStringLiteral("external_reference"), QStringLiteral("customer_id"),
                           QStringLiteral("state")});
    return {pageAnswer(m_world.table(SandboxTable::Invoices).page(page.query),
                       [this](const Json &invoice) { return shownInvoice(invoice); })};
}

SandboxOutcome ErpRoutes::createInvoice(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const InvoiceRules rules(m_world, m_references);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    const Json invoice = rules.draft(body.json);
    return {recordAnswer(201, shownInvoice(invoice)), {{SandboxTable::Invoices, invoice}}};
}

SandboxOutcome ErpRoutes::postInvoice(const Json &invoice) const
{
    if (invoice["state"].toString() == QLatin1String("posted"))
        return {recordAnswer(200, shownInvoice(invoice))};
    const Json next = InvoiceRules(m_world, m_references).posted(invoice);
    return {recordAnswer(200, shownInvoice(next)), {{SandboxTable::Invoices, next}}};
}

Json ErpRoutes::shownInvoice(const Json &invoice) const
{
    Json view = invoice;
    view.set(QStringLiteral("url"),
             m_base + QStringLiteral("/invoices/") + invoice["id"].toString());
    return view;
}

} // namespace unsnag
