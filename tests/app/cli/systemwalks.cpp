// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/reasonruns.h"

namespace unsnag::test {
namespace {

const QString revenueOps = QStringLiteral("Revenue Ops");
const QString marketingOps = QStringLiteral("Marketing Ops");

void setFaults(ReasonWorld &world, ReasonRun &run, const JsonArray &rules)
{
    const Json answer = world.sandbox().send("POST", "/admin/faults", JsonObject{{"rules", rules}});
    run.check(answer["ok"].toBool(), "the faults to be set, found " + answer.toText());
}

//! The ERP wrote the order and never answered; no look-up came through either.
QByteArray outcomeUnknown(ReasonWorld &world)
{
    ReasonRun run(world, "outcome_unknown");
    run.detect("OP-S06", revenueOps);
    run.refuses({"resolve", run.id(), "--action", "resend", "--why", "x"}, {"probe first"});
    setFaults(world, run, {});
    const Json probed = run.runs({"probe", run.id()});
    run.check(probed["found"].toInt() == 1 && !probed["may_resend"].toBool(true),
              "the probe to find the one document, found " + probed.toText());
    run.refuses({"resolve", run.id(), "--action", "resend", "--why", "x"}, {"adopt"});
    // It is a draft still: adopted as it is it would be no order.
    run.decide("adopt");
    run.bringsBack("outcome_unknown");
    run.decide("complete");
    run.prove();
    const Json order = run.theDocument("orders");
    run.same(order, "id", probed["target_id"].toString());
    run.same(order, "state", "confirmed");
    run.staysProven();
    return run.fault();
}

//! The answer was lost before anything was written: a look-up shows it, and the same bytes go again.
QByteArray lostBefore(ReasonWorld &world)
{
    ReasonRun run(world, "outcome_unknown");
    setFaults(
        world, run,
        {JsonObject{{"match", JsonObject{{"operation", "create_order"}, {"customer", "C-S20"}}},
                    {"fault", "drop_before"},
                    {"times", "always"}}});
    run.detect("OP-S06", revenueOps);
    setFaults(world, run, {});
    const Json probed = run.runs({"probe", run.id()});
    run.check(probed["found"].toInt() == 0, "the probe to find nothing, found " + probed.toText());
    run.decide("resend");
    run.prove();
    const Json order = run.theDocument("orders");
    run.same(order, "state", "confirmed");
    run.same(order, "customer_id", "C-S20");
    return run.fault();
}

//! A document with a reference of ours that no event of the workspace made.
QByteArray orphanVoided(ReasonWorld &world)
{
    ReasonRun run(world, "orphaned_record");
    run.reconcile("INV-S09", revenueOps);
    run.decide("void");
    run.prove();
    run.same(world.record("invoices", "INV-S09"), "state", "void");
    run.reconcileFindsNothing("INV-S09");
    return run.fault();
}

QByteArray orphanAdopted(ReasonWorld &world)
{
    ReasonRun run(world, "orphaned_record");
    run.reconcile("INV-S09", revenueOps);
    run.decide("adopt");
    run.prove();
    run.same(world.record("invoices", "INV-S09"), "state", "posted");
    run.reconcileFindsNothing("INV-S09");
    return run.fault();
}

//! The draft was written, its confirmation refused, and the event given up.
QByteArray orphanCompleted(ReasonWorld &world)
{
    ReasonRun given(world, "missing_field");
    given.detect("OP-S05", revenueOps);
    given.runs({"resolve", given.id(), "--dismiss", "--why", "not now"});
    world.put("customers", JsonObject{{"id", "C-S04"}, {"street", "12 rue des Lilas"}});
    ReasonRun run(world, "orphaned_record");
    run.reconcile("OP-S05", revenueOps);
    run.check(given.fault().isEmpty(), "a dismissed exception first: " + given.fault());
    run.decide("complete");
    run.prove();
    run.same(run.card(), "external_reference", given.reference());
    const Json order = run.theDocument("orders");
    run.same(order, "state", "confirmed");
    run.same(order, "customer_id", "C-S04");
    run.reconcileFindsNothing(order["id"].toString());
    return run.fault();
}

//! An invoice that the layer proved and somebody changed in the ERP.
Json changedByHand(ReasonWorld &world, ReasonRun &run)
{
    const QString company = world.company("Company with a change by hand");
    world.put("quotes", JsonObject{{"id", "QT-S01"}, {"account", company}});
    run.runs({"run", "--once"});
    const Json list =
        world.sandbox().read("/erp/v1/invoices?customer_id=" + ReasonWorld::customerOf(company));
    run.check(list["items"].size() == 1, "one invoice of the company");
    const Json invoice = list["items"].at(0);
    run.same(invoice, "payment_terms", "net30");
    const Json changed = world.sandbox().send(
        "POST", "/admin/documents/" + invoice["id"].toString() + "/override",
        JsonObject{{"by", "finance-clerk"}, {"changes", JsonObject{{"payment_terms", "net60"}}}});
    run.same(changed, "payment_terms", "net60");
    return invoice;
}

QString runbookOf(ReasonRun &run)
{
    const Json runbook = run.runs({"runbook", "show", "manual_override"});
    return runbook["text"].toString();
}

QByteArray manualOverride(ReasonWorld &world, const QString &action, const QString &terms)
{
    ReasonRun run(world, "manual_override");
    const Json invoice = changedByHand(world, run);
    const QString id = invoice["id"].toString();
    run.same(world.record("invoices", id), "payment_terms", "net60");
    run.reconcile(id, revenueOps);
    run.refuses({"resolve", run.id(), "--action", action, "--why", "x"}, {"cause"});
    run.refuses({"resolve", run.id(), "--dismiss", "--why", "x"}, {"postmortem"});
    run.decide(action, {{"cause", "the terms were agreed by telephone"},
                        {"who", "the clerk of finance"},
                        {"avoid", "change the quote instead"}});
    // Proof and postmortem are one transaction: cut off before it, neither is there.
    run.dies({"replay", run.id()}, "job.before_finish");
    run.check(run.card()["state"].toString() != QLatin1String("confirmed"), "it to be open still");
    run.check(!runbookOf(run).contains(run.id()), "no postmortem before the proof");
    run.prove();
    const Json after = run.theDocument("invoices");
    run.same(after, "id", id);
    run.same(after, "payment_terms", terms);
    const QString text = runbookOf(run);
    run.check(text.contains(run.id()) && text.contains("agreed by telephone") &&
                  text.count("change the quote instead") == 1,
              "the postmortem in the runbook, once, found " + text.toUtf8());
    run.reconcileFindsNothing(id);
    return run.fault();
}

//! A won deal that the feed of changes never told of.
QByteArray neverBilled(ReasonWorld &world)
{
    ReasonRun run(world, "never_billed");
    run.runs({"run", "--once"});
    run.reconcile("D-S02", marketingOps);
    run.decide("retry");
    run.prove();
    const Json invoice = run.theDocument("invoices");
    const Json deal = world.record("deals", "D-S02");
    run.same(invoice, "state", "posted");
    run.same(invoice, "customer_id", "C-S08");
    run.same(invoice, "net_total", deal["amount"].toString());
    run.reconcileFindsNothing("D-S02");
    return run.fault();
}

//! One card for the system that is away, closed by the check of the connection.
QByteArray connectionFault(ReasonWorld &world)
{
    ReasonRun run(world, "connection_fault");
    run.runs({"run", "--once"});
    const QString company = world.company("Company behind the incident");
    world.put("quotes", JsonObject{{"id", "QT-S01"}, {"account", company}});
    setFaults(world, run,
              {JsonObject{{"match", JsonObject{{"system", "erp"}}},
                          {"fault", "unauthorized"},
                          {"times", "always"}}});
    run.detectOutage("sandbox-erp", marketingOps);
    run.fails({"connector", "check", "sandbox-erp"}, "token");
    run.decide("test");
    run.fails({"replay", run.id()}, "not proven");
    setFaults(world, run, {});
    const Json replayed = run.runs({"replay", run.id()});
    run.check(replayed["state"].toString() == QLatin1String("confirmed"),
              "the check to close it, found " + replayed.toText());
    const Json list =
        world.sandbox().read("/erp/v1/invoices?customer_id=" + ReasonWorld::customerOf(company));
    run.check(list["items"].size() == 0, "nothing billed while it was away");
    run.staysProven();
    const Json billed =
        world.sandbox().read("/erp/v1/invoices?customer_id=" + ReasonWorld::customerOf(company));
    run.check(billed["items"].size() == 1,
              "the held record to be billed, found " + billed.toText());
    run.same(billed["items"].at(0), "state", "posted");
    return run.fault();
}

QByteArray accepted(ReasonWorld &world)
{
    return manualOverride(world, "accept", "net60");
}

QByteArray restored(ReasonWorld &world)
{
    return manualOverride(world, "restore", "net30");
}

} // namespace

std::vector<ReasonWalk> systemWalks()
{
    return {{"outcome_unknown", "complete", outcomeUnknown},
            {"outcome_unknown", "resend", lostBefore},
            {"orphaned_record", "void", orphanVoided},
            {"orphaned_record", "adopt", orphanAdopted},
            {"orphaned_record", "complete", orphanCompleted},
            {"manual_override", "accept", accepted},
            {"manual_override", "restore", restored},
            {"never_billed", "run it", neverBilled},
            {"connection_fault", "test", connectionFault}};
}

} // namespace unsnag::test
