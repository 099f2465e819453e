// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The books of a real Odoo 19: items, taxes, invoices.

#include "models/base/decimal.h"
#include "tests/models/connectors/odoolive.h"
#include "tests/support/loopback/loopbackproxy.h"

#include <future>

namespace unsnag::test {
namespace {

bool isMoney(const Json &value, const char *expected)
{
    return Decimal::fromText(value.scalarText()) == Decimal::fromText(QLatin1String(expected));
}

} // namespace

Json OdooLive::invoiceInputs(const QString &key)
{
    return JsonObject{{"key", key},
                      {"account", m_account.id},
                      {"account_record", m_account.fields},
                      {"currency", "USD"},
                      {"date", toRfc3339(m_clock.now()).left(10)},
                      {"terms", "net30"},
                      {"lines", twoLines()},
                      {"total", "5380.97"}};
}

Json OdooLive::draftInputs(const QString &key)
{
    Json inputs = invoiceInputs(key);
    inputs.set("currency", one("find_currency", JsonObject{{"code", "USD"}}).id);
    inputs.set("payment_term", nullptr);
    return inputs;
}

void OdooLive::findsItems()
{
    const Record item = one("find_item", JsonObject{{"code", "BOX-01"}});
    QCOMPARE(item.fields["code"].toString(), QStringLiteral("BOX-01"));
    QCOMPARE(item.fields["active"], Json(true));
    QVERIFY(isMoney(item.fields["price"], "799.99"));
    const Json id = Json::number(item.id);
    const auto model = QStringLiteral("product.product");
    QVERIFY(m_server.changeByHand(model, id, JsonObject{{"active", false}}));
    QCOMPARE(one("find_item", JsonObject{{"code", "BOX-01"}}).fields["active"], Json(false));
    QVERIFY(call("search_items", JsonObject{{"text", "BOX"}}).records.empty());
    QVERIFY(m_server.changeByHand(model, id, JsonObject{{"active", true}}));
    QCOMPARE(call("search_items", JsonObject{{"text", "ppliance"}}).records.size(), std::size_t(1));
    QVERIFY(call("search_items", JsonObject{{"text", "%"}}).records.empty());
    QVERIFY(call("list_items").records.size() >= 3);
    QVERIFY(call("find_item", JsonObject{{"code", "no'such\"%"}}).records.empty());
}

void OdooLive::knowsTheBooks()
{
    const Reply taxes = call("list_tax_codes");
    VERIFY_OK(taxes);
    QVERIFY(taxes.records.size() >= 2);
    const Reply tax = call("find_tax_code", JsonObject{{"code", "15%"}});
    QCOMPARE(tax.records.size(), std::size_t(1));
    QVERIFY(isMoney(tax.records.front().fields["rate"], "15"));
    const Reply companies = call("list_companies");
    VERIFY_OK(companies);
    QCOMPARE(companies.records.front().fields["currency"].toString(), QStringLiteral("USD"));
    QCOMPARE(call("find_currency", JsonObject{{"code", "ZZZ"}}).kind, ReplyClass::NotFound);
}

void OdooLive::makesOneInvoiceToTheCent()
{
    const QString key = QStringLiteral("UNS-LIVE-1");
    const auto first = runSteps("create_invoice", invoiceInputs(key));
    QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().line()));
    qInfo("invoice: %s", first->toText().constData());
    QCOMPARE((*first)["state"].toString(), QStringLiteral("posted"));
    QCOMPARE((*first)["reference"].toString(), key);
    QVERIFY(isMoney((*first)["total"], "5380.97") && isMoney((*first)["net_total"], "5380.97"));
    QVERIFY(isMoney((*first)["tax_total"], "0"));
    QCOMPARE((*first)["customer"].toString(), m_account.id);
    QCOMPARE((*first)["currency"].toString(), QStringLiteral("USD"));
    QCOMPARE((*first)["terms"].toString(), QStringLiteral("net30"));
    QCOMPARE((*first)["line_count"].toInt(), 2);
    QCOMPARE((*first)["lines"].at(1)["sku"].toString(), QStringLiteral("BOX-01"));
    QVERIFY(!(*first)["number"].toString().isEmpty());
    const auto again = runSteps("create_invoice", invoiceInputs(key));
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().line()));
    QCOMPARE((*again)["id"], (*first)["id"]);
    QCOMPARE(m_server.invoices(key).size(), std::size_t(1));
    QCOMPARE(m_server.invoicesOverRpc(key).size(), std::size_t(1));
    VERIFY_OK(send("post_invoice", JsonObject{{"id", (*first)["id"]}})); // done is done
    QCOMPARE(one("get_invoice", JsonObject{{"id", (*first)["id"]}}).fields["state"].toString(),
             QStringLiteral("posted"));
    QCOMPARE(call("get_invoice", JsonObject{{"id", "999999"}}).kind, ReplyClass::NotFound);
}

void OdooLive::bringsADraftUpToDate()
{
    const QString key = QStringLiteral("UNS-LIVE-DRAFT");
    const Reply made = send("create_draft_invoice", draftInputs(key));
    VERIFY_OK(made);
    const Reply same = send("create_draft_invoice", draftInputs(key));
    VERIFY_OK(same);
    QCOMPARE(same.id, made.id);
    const Record draft = one("find_invoice", JsonObject{{"key", key}});
    QCOMPARE(draft.fields["state"].toString(), QStringLiteral("draft"));
    QCOMPARE(draft.fields["line_count"].toInt(), 2);
    Json other = draftInputs(key);
    Json line = other["lines"].at(0);
    line.set("quantity", "1");
    line.set("tax_code", "15%");
    other.set("lines", JsonArray{line});
    other.set("id", draft.id);
    other.set("version", "2001-01-01 00:00:00");
    QCOMPARE(send("update_draft_invoice", other).kind, ReplyClass::Version);
    other.set("version", draft.version);
    VERIFY_OK(send("update_draft_invoice", other));
    const Record now = one("find_invoice", JsonObject{{"key", key}});
    QCOMPARE(now.id, draft.id);
    QCOMPARE(now.fields["line_count"].toInt(), 1);
    QVERIFY(isMoney(now.fields["net_total"], "1490.50"));
    QVERIFY2(isMoney(now.fields["tax_total"], "223.58"), now.fields.toText().constData());
    const auto posted = runSteps("create_invoice", invoiceInputs(key)); // two lines again
    QVERIFY2(posted.ok(), posted ? "" : qPrintable(posted.error().line()));
    QCOMPARE((*posted)["id"].toString(), draft.id);
    QVERIFY(isMoney((*posted)["total"], "5380.97"));
    QCOMPARE(m_server.invoices(key).size(), std::size_t(1));
}

void OdooLive::makesOneInvoiceOfSix()
{
    const Json inputs = draftInputs(QStringLiteral("UNS-LIVE-6"));
    std::vector<std::future<Reply>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(std::async(std::launch::async, [&] {
            return sendThrough(*m_connector, "create_draft_invoice", inputs);
        }));
    int made = 0;
    for (auto &each : all) {
        const Reply reply = each.get();
        made += reply.ok() ? 1 : 0;
        QVERIFY2(reply.ok() || reply.kind == ReplyClass::Locked,
                 qPrintable(replyClassName(reply.kind) + " " + reply.message));
    }
    qInfo("of six, %d were told the number at once", made);
    QVERIFY(made >= 1);
    VERIFY_OK(send("create_draft_invoice", inputs));
    const JsonArray found = m_server.invoices(QStringLiteral("UNS-LIVE-6"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front()["invoice_line_ids"].size(), std::size_t(2));
}

void OdooLive::findsWhatWasMadeWhenTheAnswerWasLost()
{
    LoopbackProxy proxy(m_server.port());
    const auto through = connector(m_server.apiKey(), proxy.url());
    QVERIFY(through->discover({}).ok());
    const QString key = QStringLiteral("UNS-LIVE-LOST");
    proxy.loseAnswer("account.move", LoopbackProxy::After::Pass);
    const Reply lost = sendThrough(*through, "create_draft_invoice", draftInputs(key));
    QCOMPARE(proxy.lost(), 1);
    QCOMPARE(lost.kind, ReplyClass::Uncertain);
    QCOMPARE(m_server.invoices(key).size(), std::size_t(1));
    const Reply probed =
        through->call(QStringLiteral("find_invoice"), JsonObject{{"key", key}}, {});
    VERIFY_OK(probed);
    QCOMPARE(probed.records.size(), std::size_t(1));
    const Json id = JsonObject{{"id", probed.records.front().id}};
    proxy.loseAnswer("action_post", LoopbackProxy::After::Pass);
    QCOMPARE(sendThrough(*through, "post_invoice", id).kind, ReplyClass::Uncertain);
    VERIFY_OK(sendThrough(*through, "post_invoice", id)); // the same again is harmless
    const JsonArray found = m_server.invoices(key);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front()["state"].toString(), QStringLiteral("posted"));
    const Json account = JsonObject{{"key", "crm:A-LOST"}, {"name", "Lost Answer Ltd"}};
    proxy.loseAnswer("crm:A-LOST", LoopbackProxy::After::Pass);
    QCOMPARE(sendThrough(*through, "create_account", account).kind, ReplyClass::Uncertain);
    VERIFY_OK(sendThrough(*through, "create_account", account));
    QCOMPARE(m_server.countOfCompanies(QStringLiteral("Lost Answer Ltd")), 1);
    QCOMPARE(proxy.lost(), 3);
}

void OdooLive::namesReasons()
{
    Json gone = draftInputs(QStringLiteral("UNS-LIVE-BAD"));
    gone.set("account", "999999");
    const Reply noAccount = send("create_draft_invoice", gone);
    QVERIFY2(noAccount.reason == Reason::ValueRejected, qPrintable(noAccount.message));
    QVERIFY(m_server.invoices(QStringLiteral("UNS-LIVE-BAD")).empty());
    // A currency that is archived is not found.
    QCOMPARE(call("find_currency", JsonObject{{"code", "YER"}}).kind, ReplyClass::NotFound);
    // An invoice without lines is not posted.
    Json empty = draftInputs(QStringLiteral("UNS-LIVE-EMPTY"));
    empty.set("lines", JsonArray{});
    const Reply made = send("create_draft_invoice", empty);
    VERIFY_OK(made);
    const Reply refused = send("post_invoice", JsonObject{{"id", made.id}});
    QCOMPARE(refused.kind, ReplyClass::Business);
    QVERIFY(!refused.message.isEmpty());
}

void OdooLive::voidsAnInvoice()
{
    const Record posted = one("find_invoice", JsonObject{{"key", "UNS-LIVE-LOST"}});
    const Json id = JsonObject{{"id", posted.id}};
    VERIFY_OK(send("void_invoice", id));
    VERIFY_OK(send("void_invoice", id)); // harmless twice
    QCOMPARE(one("get_invoice", id).fields["state"].toString(), QStringLiteral("void"));
    QVERIFY(call("find_invoice", JsonObject{{"key", "UNS-LIVE-LOST"}}).records.empty());
}

void OdooLive::listsWhatCarriesAReference()
{
    const Reply all = call("list_invoices", JsonObject{{"since", nullptr}});
    VERIFY_OK(all);
    QStringList references;
    QVERIFY(std::ranges::all_of(all.records, [](const Record &invoice) {
        return invoice.fields["line_count"].toInt() ==
               static_cast<std::int64_t>(invoice.fields["lines"].size());
    }));
    for (const Record &invoice : all.records)
        references += invoice.fields["reference"].toString();
    references.sort();
    QCOMPARE(references, (QStringList{"UNS-LIVE-1", "UNS-LIVE-6", "UNS-LIVE-DRAFT",
                                      "UNS-LIVE-EMPTY", "UNS-LIVE-LOST"}));
    QVERIFY(call("list_invoices", JsonObject{{"since", "2099-01-01T00:00:00Z"}}).records.empty());
    const Reply documents = call("list_account_documents", JsonObject{{"account", m_account.id}});
    QCOMPARE(documents.records.size(), all.records.size());
    const Record posted = one("find_invoice", JsonObject{{"key", "UNS-LIVE-1"}});
    QVERIFY(!posted.fields["created"].toString().isEmpty());
    QVERIFY(m_server.changeByHand(QStringLiteral("account.move"), Json::number(posted.id),
                                  JsonObject{{"narration", "by hand"}}));
    const Record now = one("get_invoice", JsonObject{{"id", posted.id}});
    QVERIFY(now.fields["modified_by"].toString() != posted.fields["modified_by"].toString());
}

void OdooLive::tellsALackingRight()
{
    const auto reader = connector(m_server.readerKey());
    const Reply reply =
        reader->call(QStringLiteral("find_invoice"), JsonObject{{"key", "UNS-LIVE-1"}}, {});
    QVERIFY2(reply.kind == ReplyClass::Permission,
             qPrintable(replyClassName(reply.kind) + reply.message));
    QVERIFY(!reply.hint.isEmpty());
}

void OdooLive::keepsCallStacksToItself()
{
    Json inputs = draftInputs(QStringLiteral("UNS-LIVE-DATE"));
    inputs.set("date", "no-date");
    const Reply refused = send("create_draft_invoice", inputs);
    QVERIFY(!refused.ok());
    const auto reader = connector(m_server.readerKey());
    const Reply denied =
        reader->call(QStringLiteral("find_invoice"), JsonObject{{"key", "UNS-LIVE-1"}}, {});
    for (const Reply &reply : {refused, denied}) {
        const QByteArray shown = reply.request.toText() + reply.response.toText() +
                                 reply.body.toText() + reply.message.toUtf8();
        QVERIFY2(!shown.contains("Traceback") && !shown.contains("dist-packages"),
                 shown.constData());
    }
}

} // namespace unsnag::test
