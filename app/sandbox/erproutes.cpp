// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/erproutes.h"

#include "app/sandbox/billingholdroutes.h"
#include "app/sandbox/catalogueroutes.h"
#include "app/sandbox/documentroutes.h"
#include "app/sandbox/partyroutes.h"

namespace unsnag {

ErpRoutes::ErpRoutes(const SandboxWorld &world, const QString &base, InvoiceReferences references)
    : m_world(world), m_base(base + QStringLiteral("/erp/v1")), m_references(references)
{}

SandboxOutcome ErpRoutes::answer(const SandboxRequest &request) const
{
    const QString collection = request.segments.isEmpty() ? QString() : request.segments[0];
    if (collection == QLatin1String("documents"))
        return DocumentRoutes(m_world, m_base, m_references).listAll(request);
    if (const auto table = sandboxTableFromName(collection))
        return inTable(request, *table);
    if (collection != QLatin1String("me") || request.segments.size() != 1)
        return refused(notFound(request.path));
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    return {jsonAnswer(200, JsonObject{{QStringLiteral("user"), "sandbox"},
                                       {QStringLiteral("system"), "sandbox-erp"},
                                       {QStringLiteral("company"), "1"}})};
}

SandboxOutcome ErpRoutes::inTable(const SandboxRequest &request, SandboxTable table) const
{
    switch (table) {
    case SandboxTable::Customers:
        return PartyRoutes(m_world, table, m_base + QStringLiteral("/customers")).answer(request);
    case SandboxTable::Companies:
    case SandboxTable::Items:
    case SandboxTable::TaxCodes:
    case SandboxTable::Periods:
        return CatalogueRoutes(m_world).answer(request, table);
    case SandboxTable::Orders:
    case SandboxTable::Invoices:
    case SandboxTable::CreditNotes:
        for (const DocumentTraits &traits : allDocuments()) {
            if (traits.table == table)
                return DocumentRoutes(m_world, m_base, m_references).answer(request, traits);
        }
        break;
    case SandboxTable::BillingHolds:
        return BillingHoldRoutes(m_world).answer(request);
    case SandboxTable::Accounts:
    case SandboxTable::Deals:
    case SandboxTable::Leads:
    case SandboxTable::Opportunities:
    case SandboxTable::Quotes:
    case SandboxTable::CreditRequests:
    case SandboxTable::LayerExceptions:
    case SandboxTable::Clerks:
        break;
    }
    return refused(notFound(request.path));
}

} // namespace unsnag
