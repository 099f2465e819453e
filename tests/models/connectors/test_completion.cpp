// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleconnection.h"

using namespace unsnag;
using namespace unsnag::test;

namespace {

//! The sample profile with a listing of invoices that is completed so.
Json completedProfile(const QByteArray &also)
{
    Json out = sampleProfile();
    Json operations = out["operations"];
    Json listing = *readJson(
        R"({"effect":"read","entity":"invoice","request":{"method":"GET","path":"/invoices"},"items":"/items","item_at":"/doc"})");
    listing.set("also", *readJson(also));
    operations.set("list_invoices", listing);
    operations.set(
        "list_lines",
        *readJson(
            R"({"effect":"read","entity":"line","inputs":{"ids":"array"},"request":{"method":"POST","path":"/lines","body":{"ids":"{{ids}}"}},"items":"/items"})"));
    out.set("operations", operations);
    Json entities = out["entities"];
    entities.set("line",
                 *readJson(R"({"id":"/id","fields":{"sku":{"path":"/sku"},"of":{"path":"/of"}}})"));
    entities.set(
        "invoice",
        *readJson(
            R"({"id":"/id","label":"/ref","fields":{"reference":{"path":"/ref"},"customer":{"path":"/customer"},"account/id":{"path":"/customer"}}})"));
    out.set("entities", entities);
    return out;
}

const QByteArray twoInvoices =
    R"({"items":[{"doc":{"id":"I-1","ref":"A","customer":"7"}},{"doc":{"id":"I-2","ref":"B","customer":"7"}},{"doc":{"id":"I-3","ref":"C"}}]})";

} // namespace

//! Records completed by further reads: one by one, in batches, and what becomes of a failure.
class TestCompletion : public QObject
{
    Q_OBJECT
private slots:
    void completesOneByOne();
    void completesInBatches();
    void leavesOutWhatIsOptional();
    void mergesIntoTheRecord();
    void keepsWhatWasMeant();
    void tellsWhichPartFailed_data();
    void tellsWhichPartFailed();
};

void TestCompletion::completesOneByOne()
{
    SampleConnection sample(completedProfile(
        R"([{"op":"get_account","with":{"id":"{{it.customer}}"},"into":"account","unless":"{{it.customer|is:}}"}])"));
    sample.server().enqueue(login());
    sample.server().enqueue(ok(twoInvoices));
    sample.server().enqueue(ok(R"({"id":"7","name":"Acme","vat":"DE1"})"));
    const Reply reply = sample.call("list_invoices");
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.at(0).fields["account"].toText(),
             QByteArray(R"({"id":"7","name":"Acme","tax_id":"DE1"})"));
    QCOMPARE(reply.records.at(1).fields["account"]["name"].toString(), QStringLiteral("Acme"));
    QCOMPARE(reply.records.at(2).fields["reference"].toString(), QStringLiteral("C"));
    // The account of two invoices is read once, that of none not at all.
    QCOMPARE(sample.server().requests().size(), std::size_t(3));
}

void TestCompletion::completesInBatches()
{
    SampleConnection sample(completedProfile(
        R"([{"op":"list_lines","with":{"ids":"{{ids}}"},"into":"lines","many":true,"by":{"id":"{{it.id}}","at":"of","size":2}}])"));
    sample.server().enqueue(login());
    sample.server().enqueue(ok(twoInvoices));
    sample.server().enqueue(ok(
        R"({"items":[{"id":"1","sku":"X","of":"I-2"},{"id":"2","sku":"Y","of":"I-1"},{"id":"3","sku":"Z","of":"I-2"}]})"));
    sample.server().enqueue(ok(R"({"items":[]})"));
    const Reply reply = sample.call("list_invoices");
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.at(0).fields["lines"].size(), std::size_t(1));
    QCOMPARE(reply.records.at(1).fields["lines"].at(1)["sku"].toString(), QStringLiteral("Z"));
    QCOMPARE(reply.records.at(2).fields["lines"].toText(), QByteArray("[]"));
    QCOMPARE(LoopbackServer::bodyOf(sample.server().requests().at(2)),
             QByteArray(R"({"ids":["I-1","I-2"]})"));
    QCOMPARE(LoopbackServer::bodyOf(sample.server().requests().at(3)),
             QByteArray(R"({"ids":["I-3"]})"));
}

void TestCompletion::leavesOutWhatIsOptional()
{
    SampleConnection sample(completedProfile(
        R"([{"op":"get_account","with":{"id":"{{it.id}}"},"into":"buyer","optional":true}])"));
    sample.server().enqueue(login());
    sample.server().enqueue(ok(twoInvoices));
    sample.server().setFallback(LoopbackBehaviour::answer(404, "{}"));
    const Reply reply = sample.call("list_invoices");
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.size(), std::size_t(3));
    QVERIFY(reply.records.at(0).fields["buyer"].isNull());
}

void TestCompletion::mergesIntoTheRecord()
{
    SampleConnection sample(completedProfile(
        R"([{"op":"get_account","with":{"id":"{{raw.customer}}"},"into":"","unless":"{{it.customer|is:}}"}])"));
    sample.server().enqueue(login());
    sample.server().enqueue(ok(twoInvoices));
    sample.server().enqueue(ok(R"({"id":"7","name":"Acme","rev":"4"})"));
    const Reply reply = sample.call("list_invoices");
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.at(0).id, QStringLiteral("I-1"));
    QCOMPARE(reply.records.at(0).fields["name"].toString(), QStringLiteral("Acme"));
    QCOMPARE(reply.records.at(0).fields["id"], Json());
    QCOMPARE(reply.records.at(0).version, QStringLiteral("4"));
}

//! For systems that cannot be asked for a reference: the list is completed, then the one is kept.
void TestCompletion::keepsWhatWasMeant()
{
    Json profile = completedProfile(
        R"([{"op":"get_account","with":{"id":"{{it.customer}}"},"into":"","unless":"{{it.customer|is:}}"}])");
    Json operations = profile["operations"];
    Json finding = operations["list_invoices"];
    finding.set("inputs", JsonObject{{"key", "string"}});
    finding.set("keep", JsonObject{{"reference", "{{key}}"}});
    finding.set("on_many", "exception");
    operations.set("find_invoice", finding);
    profile.set("operations", operations);
    SampleConnection sample(profile);
    sample.server().enqueue(login());
    for (const char *key : {"B", "D"}) {
        sample.server().enqueue(ok(twoInvoices));
        sample.server().enqueue(ok(R"({"id":"7","name":"Acme"})"));
        const Reply reply = sample.call("find_invoice", JsonObject{{"key", key}});
        QVERIFY2(reply.ok(), qPrintable(reply.message));
        const bool isThere = QByteArray(key) == "B";
        QCOMPARE(reply.records.size(), std::size_t(isThere ? 1 : 0));
        QCOMPARE(reply.id, isThere ? QStringLiteral("I-2") : QString());
    }
    sample.server().enqueue(
        ok(R"({"items":[{"doc":{"id":"I-1","ref":"B"}},{"doc":{"id":"I-2","ref":"B"}}]})"));
    QCOMPARE(sample.call("find_invoice", JsonObject{{"key", "B"}}).kind, ReplyClass::Ambiguous);
}

void TestCompletion::tellsWhichPartFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::newRow("forbidden") << 403 << "permission";
    QTest::newRow("broken") << 500 << "transient";
    // It must not read as if the invoice itself were missing.
    QTest::newRow("missing") << 404 << "business";
}

void TestCompletion::tellsWhichPartFailed()
{
    QFETCH(const int, status);
    QFETCH(const QString, kind);
    SampleConnection sample(
        completedProfile(R"([{"op":"get_account","with":{"id":"{{it.id}}"},"into":"account"}])"));
    sample.server().enqueue(login());
    sample.server().enqueue(ok(twoInvoices));
    sample.server().setFallback(
        LoopbackBehaviour::answer(status, R"({"error":{"message":"no such thing"}})"));
    const Reply reply = sample.call("list_invoices");
    QCOMPARE(replyClassName(reply.kind), kind);
    QCOMPARE(reply.message, QStringLiteral("get_account: no such thing"));
    QVERIFY(reply.records.empty());
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "test_completion.moc"
