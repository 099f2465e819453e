// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/reasonruns.h"

namespace unsnag::test {
namespace {

const QString revenueOps = QStringLiteral("Revenue Ops");
const QString marketingOps = QStringLiteral("Marketing Ops");
const QString financeOps = QStringLiteral("Finance Ops");
const QString invoices = QStringLiteral("invoices");

//! The showcase holds the quotes of one company behind the oldest open one: here each has its own.
QString ownCompany(ReasonWorld &world, const QString &quote, const JsonObject &customer = {})
{
    const QString company = world.company(QStringLiteral("Company of ") + quote, customer);
    world.put(QStringLiteral("quotes"),
              JsonObject{{QStringLiteral("id"), quote}, {QStringLiteral("account"), company}});
    return company;
}

QByteArray missingField(ReasonWorld &world)
{
    ownCompany(world, "QT-S09");
    ReasonRun run(world, "missing_field");
    run.detect("QT-S09", revenueOps);
    run.decide("set", {{"/billing/terms", "net60"}});
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "payment_terms", "net60");
    run.staysProven();
    return run.fault();
}

//! The record says 19 percent and names the code of the reduced rate, in its head and in its line.
QByteArray invalidTax(ReasonWorld &world)
{
    ownCompany(world, "QT-S11");
    ReasonRun run(world, "invalid_tax");
    run.detect("QT-S11", revenueOps);
    run.decide("set");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    const Json quote = world.record("quotes", "QT-S11");
    run.same(invoice, "state", "posted");
    run.same(invoice, "tax_total", quote["tax_amount"].toString());
    run.same(invoice["lines"].at(0), "tax_code", run.chosen("/lines/0/tax_code"));
    run.check(run.chosen("/tax_code") != quote["tax_code"].toString(), "another code than before");
    run.staysProven();
    return run.fault();
}

//! A code that the ERP does not know, mapped for all: the next quote with it goes through by itself.
QByteArray taxCodeMapped(ReasonWorld &world)
{
    const QString company = ownCompany(world, "QT-S05");
    ReasonRun run(world, "invalid_tax");
    run.detect("QT-S05", revenueOps);
    run.decide("map_value");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice["lines"].at(0), "tax_code", run.chosen("to"));
    run.same(invoice, "tax_total", "349.60");
    Json next = world.record("quotes", "QT-S05");
    next.set("id", "QT-R2");
    next.set("number", "Q-R2");
    world.put("quotes", next);
    run.staysProven();
    const Json billed =
        world.sandbox().read("/erp/v1/invoices?customer_id=" + ReasonWorld::customerOf(company));
    run.check(billed["items"].size() == 2, "the next quote to be billed, found " + billed.toText());
    return run.fault();
}

//! The customer's company keeps no account in the currency of the quote.
QByteArray companyMismatch(ReasonWorld &world)
{
    ownCompany(world, "QT-S10", {{"currency", "USD"}, {"company", "2"}, {"country", "US"}});
    ReasonRun run(world, "company_mismatch");
    run.detect("QT-S10", revenueOps);
    run.decide("currency");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "currency", "USD");
    run.staysProven();
    return run.fault();
}

QByteArray unmappedItem(ReasonWorld &world)
{
    ownCompany(world, "QT-S07");
    ReasonRun run(world, "unmapped_item");
    run.detect("QT-S07", revenueOps);
    run.decide("map");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice["lines"].at(0), "item_code", run.chosen("item"));
    run.check(run.chosen("code") != run.chosen("item"), "another code than before");
    run.staysProven();
    return run.fault();
}

//! A name of more characters than the ERP takes.
QByteArray valueRejected(ReasonWorld &world)
{
    ReasonRun run(world, "value_rejected");
    run.detect("A-S16", marketingOps);
    run.decide("set");
    run.prove();
    const Json customer = world.record("customers", run.card()["target"]["id"].toString());
    run.same(customer, "name", run.chosen("/name"));
    run.same(customer, "external_id", "sandbox-crm:A-S16");
    run.staysProven();
    return run.fault();
}

QByteArray ruleMismatch(ReasonWorld &world)
{
    ownCompany(world, "QT-S03");
    ReasonRun run(world, "rule_mismatch");
    run.detect("QT-S03", revenueOps);
    run.decide("choose");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "net_total", run.chosen("/amount"));
    run.staysProven();
    return run.fault();
}

//! A rule that only the ERP knows: the form offers its limit as a value, and then the sum it leads to.
QByteArray discountTooHigh(ReasonWorld &world)
{
    ownCompany(world, "QT-S04", {{"country", "ES"}});
    ReasonRun run(world, "rule_mismatch");
    run.detect("QT-S04", revenueOps);
    run.decide("choose");
    run.bringsBack("rule_mismatch");
    run.decide("choose");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "net_total", run.chosen("/amount"));
    run.same(invoice["lines"].at(0), "discount", "40");
    return run.fault();
}

QByteArray periodClosed(ReasonWorld &world)
{
    ownCompany(world, "QT-S06", {{"currency", "GBP"}, {"country", "GB"}});
    ReasonRun run(world, "period_closed");
    run.detect("QT-S06", revenueOps);
    run.decide("move");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "date", run.chosen("/invoice_date"));
    run.same(world.record("periods", invoice["date"].toString().left(7)), "state", "open");
    run.staysProven();
    return run.fault();
}

QByteArray staleOrder(ReasonWorld &world)
{
    ReasonRun run(world, "stale_order");
    run.detect("CR-S03", financeOps);
    run.decide("retarget");
    run.prove();
    const Json note = run.theDocument("credit-notes");
    run.same(note, "state", "posted");
    run.same(note, "order", "SO-S02");
    run.same(world.record("orders", "SO-S01"), "superseded_by", "SO-S02");
    run.staysProven();
    return run.fault();
}

QByteArray misroutedLead(ReasonWorld &world)
{
    ReasonRun run(world, "misrouted_lead");
    run.detect("L-S03", marketingOps);
    run.same(world.record("leads", "L-S03"), "account", "A-S08");
    run.decide("move");
    run.prove();
    const Json lead = world.record("leads", "L-S03");
    run.same(lead, "account", run.chosen("account"));
    run.same(lead, "status", "routed");
    run.staysProven();
    return run.fault();
}

//! What was decided for the old record does not run over what sales wrote meanwhile.
QByteArray versionConflict(ReasonWorld &world)
{
    ownCompany(world, "QT-S09");
    ReasonRun run(world, "missing_field");
    run.detect("QT-S09", revenueOps);
    run.decide("set", {{"/billing/terms", "net60"}});
    world.put("quotes", JsonObject{{"id", "QT-S09"},
                                   {"billing", JsonObject{{"terms", "net14"}, {"email", Json()}}}});
    run.bringsBack("version_conflict");
    run.check(world.documents(invoices, run.reference()).empty(), "no invoice before the decision");
    run.decide("merge");
    run.prove();
    const Json invoice = run.theDocument(invoices);
    run.same(invoice, "state", "posted");
    run.same(invoice, "payment_terms", run.chosen("/billing/terms"));
    run.staysProven();
    return run.fault();
}

//! A lead that was changed on both sides between its reading and the write.
QByteArray leadMoved(ReasonWorld &world)
{
    ReasonRun run(world, "version_conflict");
    run.detect("L-S07", marketingOps);
    run.decide("merge");
    run.prove();
    const Json lead = world.record("leads", "L-S07");
    run.same(lead, "amount", run.chosen("/amount"));
    run.same(lead, "source", run.chosen("/source"));
    run.same(lead, "account", "A-S03");
    run.staysProven();
    return run.fault();
}

} // namespace

std::vector<ReasonWalk> recordWalks()
{
    return {{"missing_field", "set", missingField},
            {"invalid_tax", "set", invalidTax},
            {"invalid_tax", "map_value", taxCodeMapped},
            {"company_mismatch", "currency", companyMismatch},
            {"unmapped_item", "map", unmappedItem},
            {"value_rejected", "set", valueRejected},
            {"rule_mismatch", "choose", ruleMismatch},
            {"rule_mismatch", "choose what the ERP allows", discountTooHigh},
            {"period_closed", "move", periodClosed},
            {"stale_order", "retarget", staleOrder},
            {"misrouted_lead", "move", misroutedLead},
            {"version_conflict", "merge", versionConflict},
            {"version_conflict", "merge a lead", leadMoved}};
}

} // namespace unsnag::test
