// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

namespace unsnag {
namespace {

constexpr int mostRuns = 4;

QString reference(int number)
{
    return QStringLiteral("UNS-CONTRACT%1").arg(number, 8, 10, QLatin1Char('0'));
}

std::size_t invoicesOf(ContractBench &bench, const QString &name)
{
    return recordsWith(bench, "invoice", "reference", name).size();
}

void findsAnItem(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add(
        "item", JsonObject{{"code", "LIC-7"}, {"name", "Licence seven"}, {"price", "12.50"}});
    const Reply found = bench.call("find_item", JsonObject{{"code", "LIC-7"}});
    if (finding.expectOk(found, QStringLiteral("find_item")) &&
        finding.expect(found.records.size() == 1, QStringLiteral("the item was not found")))
        finding.expectEqual(found.records.front().id, id, QStringLiteral("id"));
    for (const char *code : {"NONE-1", "' or 1=1", "x\"y", "LIC-%"}) {
        const Reply none = bench.call("find_item", JsonObject{{"code", code}});
        finding.expect(
            (none.ok() && none.records.empty()) || none.kind == ReplyClass::NotFound,
            QStringLiteral("the item %1 is %2 %3")
                .arg(QString::fromLatin1(code), replyClassName(none.kind), none.message));
    }
}

void expectPosted(ContractBench &bench, const QString &name, const Json &inputs,
                  ContractFinding &finding)
{
    const Reply found = bench.call("find_invoice", JsonObject{{"key", name}});
    if (!finding.expectOk(found, QStringLiteral("find_invoice")) ||
        !finding.expect(found.records.size() == 1,
                        QStringLiteral("%1 invoices were found").arg(found.records.size())))
        return;
    const Json &fields = found.records.front().fields;
    const QStringList lacks = bench.lacks("invoice");
    const Json wanted =
        JsonObject{{"state", "posted"}, {"reference", name},    {"customer", inputs["account"]},
                   {"currency", "EUR"}, {"date", "2026-11-20"}, {"net_total", "3131.00"}};
    const QString odd = differences(wanted, fields, lacks);
    finding.expect(odd.isEmpty(), odd);
    finding.expect(!fields["number"].scalarText().isEmpty() ||
                       lacks.contains(QStringLiteral("number")),
                   QStringLiteral("a posted invoice has no number"));
    if (lacks.contains(QStringLiteral("lines")))
        return;
    finding.expect(fields["lines"].size() == 2,
                   QStringLiteral("%1 lines").arg(fields["lines"].size()));
    const QString oddLine = differences(JsonObject{{"quantity", "2"},
                                                   {"unit_price", "1490.50"},
                                                   {"description", "Licence, one year"}},
                                        fields["lines"].at(0), lacks);
    finding.expect(oddLine.isEmpty(), QStringLiteral("line: ") + oddLine);
}

void postsAnInvoice(ContractBench &bench, ContractFinding &finding)
{
    const QString name = reference(1);
    const Json inputs = invoiceInputs(bench, name);
    const Reply before = bench.call("find_invoice", JsonObject{{"key", name}});
    finding.expect((before.ok() && before.records.empty()) || before.kind == ReplyClass::NotFound,
                   QStringLiteral("find_invoice before: ") + before.message);
    if (!finding.expectDone(bench.effect("create_invoice", inputs, name),
                            QStringLiteral("create_invoice")))
        return;
    expectPosted(bench, name, inputs, finding);
    finding.expect(invoicesOf(bench, name) == 1,
                   QStringLiteral("%1 invoices").arg(invoicesOf(bench, name)));
}

void replaysAnInvoice(ContractBench &bench, ContractFinding &finding)
{
    const QString name = reference(2);
    const Json inputs = invoiceInputs(bench, name);
    for (int run = 0; run < 3; ++run) {
        finding.expectDone(bench.effect("create_invoice", inputs, name),
                           QStringLiteral("replay %1").arg(run));
        bench.connect();
    }
    finding.expect(invoicesOf(bench, name) == 1,
                   QStringLiteral("%1 invoices").arg(invoicesOf(bench, name)));
}

//! A new workspace that knows nothing of the first: as from another computer, or after a restore.
void findsAnInvoiceOfSomebodyElse(ContractBench &bench, ContractFinding &finding)
{
    const QString name = reference(3);
    const Json inputs = invoiceInputs(bench, name);
    if (!finding.expectDone(bench.effect("create_invoice", inputs, name),
                            QStringLiteral("create_invoice")))
        return;
    bench.forgetOperations();
    finding.expectDone(bench.effect("create_invoice", inputs, name),
                       QStringLiteral("again, without a journal"));
    finding.expect(invoicesOf(bench, name) == 1,
                   QStringLiteral("%1 invoices").arg(invoicesOf(bench, name)));
}

void oneInvoiceUnder(ContractBench &bench, DoubleFault fault, const QString &what,
                     ContractFinding &finding)
{
    for (int write = 0; finding.isClean(); ++write) {
        bench.renew();
        const QString name = reference(100 + write);
        const Json inputs = invoiceInputs(bench, name);
        bench.server().script(fault, DoubleServer::Strikes::WritesOnly, 1, write);
        ContractOutcome outcome;
        for (int run = 0; run < mostRuns && !outcome.isDone; ++run) {
            if (run > 0)
                bench.connect();
            outcome = bench.effect("create_invoice", inputs, name);
        }
        const QString place = QStringLiteral("%1 at write %2").arg(what).arg(write);
        finding.expectDone(outcome, place);
        finding.expect(invoicesOf(bench, name) == 1,
                       QStringLiteral("%1: %2 invoices").arg(place).arg(invoicesOf(bench, name)));
        if (finding.isClean())
            expectPosted(bench, name, inputs, finding);
        if (bench.server().struck() == 0) {
            finding.expect(write > 0, QStringLiteral("nothing was written"));
            return; // every write has met the fault
        }
    }
}

void oneInvoiceLostAnswers(ContractBench &bench, ContractFinding &finding)
{
    oneInvoiceUnder(bench, DoubleFault::DropAfterCommit, QStringLiteral("answer lost"), finding);
}

void oneInvoiceHalfAnswers(ContractBench &bench, ContractFinding &finding)
{
    oneInvoiceUnder(bench, DoubleFault::Truncate, QStringLiteral("half an answer"), finding);
}

void oneInvoiceGateways(ContractBench &bench, ContractFinding &finding)
{
    oneInvoiceUnder(bench, DoubleFault::BadGatewayAfter, QStringLiteral("502"), finding);
    oneInvoiceUnder(bench, DoubleFault::GatewayTimeoutAfter, QStringLiteral("504"), finding);
}

void oneInvoiceNotDone(ContractBench &bench, ContractFinding &finding)
{
    oneInvoiceUnder(bench, DoubleFault::DropBefore, QStringLiteral("request lost"), finding);
    oneInvoiceUnder(bench, DoubleFault::Html, QStringLiteral("a page of HTML"), finding);
    oneInvoiceUnder(bench, DoubleFault::Unavailable, QStringLiteral("maintenance"), finding);
    oneInvoiceUnder(bench, DoubleFault::SessionEnded, QStringLiteral("session ended"), finding);
}

void oneInvoiceLimited(ContractBench &bench, ContractFinding &finding)
{
    oneInvoiceUnder(bench, DoubleFault::RateLimitedRetryAfter, QStringLiteral("rate limit"),
                    finding);
}

void readsAnInvoice(ContractBench &bench, ContractFinding &finding)
{
    const QString name = reference(4);
    const Json inputs = invoiceInputs(bench, name);
    if (!finding.expectDone(bench.effect("create_invoice", inputs, name),
                            QStringLiteral("create_invoice")))
        return;
    const Reply found = bench.call("find_invoice", JsonObject{{"key", name}});
    if (!finding.expectOk(found, QStringLiteral("find_invoice")) || found.records.empty())
        return;
    const Record &record = found.records.front();
    const Reply read = bench.call("get_invoice", JsonObject{{"id", record.id}});
    if (finding.expectOk(read, QStringLiteral("get_invoice")) &&
        finding.expect(read.records.size() == 1, QStringLiteral("no record")))
        finding.expectEqual(read.records.front().id, record.id, QStringLiteral("id"));
    const Reply none =
        bench.call("get_invoice", JsonObject{{"id", bench.input("missing_invoice", "999999")}});
    finding.expect(none.kind == ReplyClass::NotFound,
                   QStringLiteral("an invoice that is not there: ") + replyClassName(none.kind) +
                       none.message);
    const Reply listed =
        bench.call("list_account_documents", JsonObject{{"account", inputs["account"]}});
    finding.expectOk(listed, QStringLiteral("list_account_documents"));
    finding.expect(listed.records.size() == 1,
                   QStringLiteral("%1 documents of the account").arg(listed.records.size()));
    const Reply all = bench.call("list_invoices", JsonObject{{"since", nullptr}});
    finding.expectOk(all, QStringLiteral("list_invoices"));
    const bool isListed =
        std::any_of(all.records.begin(), all.records.end(),
                    [&record](const Record &each) { return each.id == record.id; });
    finding.expect(isListed, QStringLiteral("list_invoices lacks the invoice"));
}

void voidsAnInvoice(ContractBench &bench, ContractFinding &finding)
{
    const QString name = reference(5);
    const ContractOutcome made = bench.effect("create_invoice", invoiceInputs(bench, name), name);
    if (!finding.expectDone(made, QStringLiteral("create_invoice")))
        return;
    const Reply found = bench.call("find_invoice", JsonObject{{"key", name}});
    if (!finding.expectOk(found, QStringLiteral("find_invoice")) || found.records.empty())
        return;
    const Json inputs =
        JsonObject{{"id", found.records.front().id}, {"version", found.records.front().version}};
    finding.expectDone(bench.effect("void_invoice", inputs, reference(6)),
                       QStringLiteral("void_invoice"));
    const Reply read = bench.call("get_invoice", JsonObject{{"id", found.records.front().id}});
    if (finding.expectOk(read, QStringLiteral("get_invoice")) && !read.records.empty())
        finding.expectEqual(read.records.front().fields["state"].toString(), QStringLiteral("void"),
                            QStringLiteral("state"));
}

} // namespace

std::vector<ContractCase> invoiceCases()
{
    using Asked = ContractCase::Asked;
    const QStringList making{"create_invoice", "find_invoice", "find_item"};
    return {
        {"finds an item", Asked::Erp, {"find_item"}, findsAnItem},
        {"posts an invoice to the cent", Asked::Erp, making, postsAnInvoice},
        {"replays an invoice", Asked::Erp, making, replaysAnInvoice},
        {"finds its invoice without a journal", Asked::Erp, making, findsAnInvoiceOfSomebodyElse},
        {"one invoice though any answer is lost", Asked::Erp, making, oneInvoiceLostAnswers},
        {"one invoice though any answer is cut", Asked::Erp, making, oneInvoiceHalfAnswers},
        {"one invoice behind a bad gateway", Asked::Erp, making, oneInvoiceGateways},
        {"one invoice though any request is lost", Asked::Erp, making, oneInvoiceNotDone},
        {"one invoice under rate limits", Asked::Erp, making, oneInvoiceLimited},
        {"reads and lists an invoice", Asked::Erp,
         making + QStringList{"get_invoice", "list_invoices", "list_account_documents"},
         readsAnInvoice},
        {"voids an invoice", Asked::Erp, making + QStringList{"void_invoice", "get_invoice"},
         voidsAnInvoice}};
}

} // namespace unsnag
