// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/flows/builtinflows.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

Json parsed(const QByteArray &text)
{
    const auto json = readJson(text, QStringLiteral("test"));
    return json.ok() ? *json : Json();
}

QByteArray shipped(const QString &id)
{
    QFile file(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/flows/") + id +
               QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray payloadOf(const QString &flow)
{
    const QByteArray account =
        R"("account": {"id": "A-1", "name": "Müller Anlagenbau GmbH", "country": "DE", "tax_id": "DE136695976"},)";
    const QByteArray lines =
        R"("lines": [{"sku": "LIC-1", "description": "Licence", "quantity": "2",
        "unit": "piece", "unit_price": "595.25"}],)";
    const QByteArray money = R"("amount": "1190.50", "currency": "EUR")";
    if (flow == QLatin1String("lead_routing"))
        return R"({"name": "Ines Prado", "status": "open", "email": "i@mueller.example.com",
            "company": {"name": "Müller Anlagenbau"}, )" +
               money + "}";
    if (flow == QLatin1String("account_sync"))
        return R"({"name": "Müller Anlagenbau GmbH", "lifecycle": "customer", "tax_id": "DE136695976",
            "street": "Werkstraße 12", "city": "Freiburg", "postcode": "79098", "country": "DE"})";
    if (flow == QLatin1String("opportunity_to_order"))
        return R"({"title": "Sensors", "stage": "ordered", "order_reference": "PO-4711",)" +
               account + lines + money + "}";
    if (flow == QLatin1String("quote_to_invoice"))
        return R"({"number": "Q-1", "status": "accepted", "billing": {"terms": "net30"}, "tax_rate": "19", "tax_code": "DE19",)" +
               account + lines + money + "}";
    if (flow == QLatin1String("credit_memo"))
        return R"({"number": "CR-1", "status": "approved", "reason": "damaged", "order": "SO-1",)" +
               account + lines + money + "}";
    return R"({"title": "Anlage 7", "stage": "closed_won", "close_date": "2026-11-20",
        "billing": {"terms": "net30"},)" +
           account + lines + money + "}";
}

Json put(Json document, const QString &pointer, Json value)
{
    const auto at = JsonPointer::parse(pointer);
    if (at.ok() && !at->put(document, std::move(value)).ok())
        return {};
    return document;
}

} // namespace

//! The six flows that come with the program.
class TestShippedFlows : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void acceptTheirPayload_data();
    void acceptTheirPayload();
    void findWhatIsWrong_data();
    void findWhatIsWrong();
    void stateTheirReadiness_data();
    void stateTheirReadiness();
    void raiseReasonsTheyList_data();
    void raiseReasonsTheyList();
    void nameLanesAndReferences();
    void listEveryMistake();
    void refuseAnOwnerThatIsNoRole_data();
    void refuseAnOwnerThatIsNoRole();

private:
    void addFlows();
    [[nodiscard]] std::shared_ptr<const Flow> flow(const QString &id) const;

    std::vector<std::shared_ptr<const Flow>> m_flows;
};

void TestShippedFlows::initTestCase()
{
    const auto flows = builtinFlows();
    QVERIFY2(flows.ok(), flows.ok() ? "" : qPrintable(flows.error().line()));
    m_flows = *flows;
    QStringList ids;
    for (const auto &flow : m_flows)
        ids += flow->id();
    QCOMPARE(ids, QStringList({"lead_routing", "account_sync", "opportunity_to_order",
                               "deal_to_invoice", "quote_to_invoice", "credit_memo"}));
}

std::shared_ptr<const Flow> TestShippedFlows::flow(const QString &id) const
{
    for (const auto &flow : m_flows) {
        if (flow->id() == id)
            return flow;
    }
    return nullptr;
}

void TestShippedFlows::addFlows()
{
    QTest::addColumn<QString>("id");
    for (const auto &flow : m_flows)
        QTest::newRow(qPrintable(flow->id())) << flow->id();
}

void TestShippedFlows::acceptTheirPayload_data()
{
    addFlows();
}

void TestShippedFlows::acceptTheirPayload()
{
    QFETCH(QString, id);
    const Json payload = parsed(payloadOf(id));
    QVERIFY(payload.isObject());
    QVERIFY(flow(id)->isTriggeredBy(payload));
    QVERIFY(!flow(id)->titleOf(payload).isEmpty());
    const auto violations = flow(id)->validate(payload);
    QVERIFY2(violations.empty(), violations.empty() ? "" : qPrintable(violations.front().pointer));
}

void TestShippedFlows::findWhatIsWrong_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *flow, const char *pointer, const char *value,
                        const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(flow) << QString::fromLatin1(pointer)
                            << QByteArray(value) << QString::fromLatin1(reason);
    };
    row("lead without company", "lead_routing", "/company/name", "null", "missing_field");
    row("lead's e-mail", "lead_routing", "/email", R"("at home")", "value_rejected");
    row("lead's amount without currency", "lead_routing", "/currency", "null", "missing_field");
    row("company's VAT id", "account_sync", "/tax_id", R"("DE136695978")", "invalid_tax");
    row("company's VAT id of another country", "account_sync", "/tax_id", R"("ATU13585627")",
        "invalid_tax");
    row("company's street", "account_sync", "/street", R"("")", "missing_field");
    row("order without customer's number", "opportunity_to_order", "/order_reference", "null",
        "missing_field");
    row("order without account", "opportunity_to_order", "/account", "null", "missing_account");
    row("quote without tax code", "quote_to_invoice", "/tax_code", "null", "invalid_tax");
    row("quote's VAT id", "quote_to_invoice", "/account/tax_id", R"("DE1")", "invalid_tax");
    row("quote's discount", "quote_to_invoice", "/lines/0/discount", R"("120")", "value_rejected");
    row("credit for nothing", "credit_memo", "/order", R"("")", "missing_field");
    row("credit without reason", "credit_memo", "/reason", R"(" ")", "missing_field");
}

void TestShippedFlows::findWhatIsWrong()
{
    QFETCH(QString, id);
    QFETCH(QString, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, reason);
    const auto violations = flow(id)->validate(put(parsed(payloadOf(id)), pointer, parsed(value)));
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(reasonName(violations.front().reason), reason);
    const bool isElsewhere = pointer == QLatin1String("/order");
    QCOMPARE(violations.front().pointer,
             isElsewhere ? QStringLiteral("/invoice_reference") : pointer);
    QVERIFY(!violations.front().expected.isEmpty());
}

void TestShippedFlows::stateTheirReadiness_data()
{
    addFlows();
}

void TestShippedFlows::stateTheirReadiness()
{
    QFETCH(QString, id);
    const FlowRules &rules = flow(id)->rules();
    QCOMPARE(rules.readiness.size(), std::size_t(8));
    for (const ReadinessFact &fact : rules.readiness)
        QVERIFY2(!fact.text.isEmpty(), qPrintable(fact.name));
    QVERIFY(!flow(id)->owner().isEmpty());
    QVERIFY(!flow(id)->backupOwner().isEmpty());
    QVERIFY(flow(id)->owner() != flow(id)->backupOwner());
    QVERIFY(!rules.confirm.empty());
}

void TestShippedFlows::raiseReasonsTheyList_data()
{
    addFlows();
}

void TestShippedFlows::raiseReasonsTheyList()
{
    QFETCH(QString, id);
    const FlowRules &rules = flow(id)->rules();
    const auto lists = [&rules](Reason reason) {
        return std::ranges::find(rules.reasons, reason) != rules.reasons.end();
    };
    for (const FlowCheck &check : rules.checks) {
        QVERIFY2(lists(check.reason), qPrintable(check.name));
        QVERIFY2(!check.missing || lists(*check.missing), qPrintable(check.name));
    }
    QCOMPARE(rules.taxId.has_value(),
             id == QLatin1String("account_sync") || id == QLatin1String("quote_to_invoice"));
    QVERIFY(!rules.taxId || lists(Reason::InvalidTax));
    QVERIFY(!rules.items || lists(Reason::UnmappedItem));
    QVERIFY(!rules.route || lists(Reason::MisroutedLead));
}

void TestShippedFlows::nameLanesAndReferences()
{
    const RecordRef deal{
        QStringLiteral("crm"), QStringLiteral("deal"), QStringLiteral("D-1"), {}, {}};
    const RecordRef company{
        QStringLiteral("crm"), QStringLiteral("company"), QStringLiteral("A-1"), {}, {}};
    const Json payload = parsed(payloadOf(QStringLiteral("deal_to_invoice")));
    const auto deals = flow(QStringLiteral("deal_to_invoice"));
    const auto accounts = flow(QStringLiteral("account_sync"));
    QCOMPARE(deals->laneOf(payload, deal), QStringLiteral("crm:A-1"));
    QCOMPARE(accounts->laneOf(JsonObject{}, company), QStringLiteral("crm:A-1"));
    QCOMPARE(deals->laneOf(JsonObject{}, deal), QStringLiteral("crm:D-1"));
    QVERIFY(deals->referenceOf(QStringLiteral("w"), deal).startsWith(QStringLiteral("UNS-")));
    QCOMPARE(accounts->referenceOf(QStringLiteral("w"), company), QStringLiteral("crm:A-1"));
    QCOMPARE(accounts->accountIdOf(JsonObject{}, company), QStringLiteral("A-1"));
    QCOMPARE(deals->accountIdOf(payload, deal), QStringLiteral("A-1"));
}

void TestShippedFlows::listEveryMistake()
{
    Json document = parsed(shipped(QStringLiteral("credit_memo")));
    document = put(document, QStringLiteral("/checks/0/reason"), "gone");
    document = put(document, QStringLiteral("/confirm/1/type"), "colour");
    document = put(document, QStringLiteral("/target/role"), "hr");
    document = put(document, QStringLiteral("/checks/1/when/0/at"), "payload");
    const auto mistakes = Flow::mistakes(document.toText(), QStringLiteral("f.json"));
    QStringList places;
    for (const Error &mistake : mistakes)
        places += mistake.context;
    QCOMPARE(places, QStringList({"f.json#/checks/0/reason", "f.json#/checks/1/when/0/at",
                                  "f.json#/confirm/1/type", "f.json#/target/role"}));
    QVERIFY(
        Flow::mistakes(shipped(QStringLiteral("credit_memo")), QStringLiteral("f.json")).empty());
}

void TestShippedFlows::refuseAnOwnerThatIsNoRole_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::newRow("a list") << QByteArray(R"(["Marketing Ops","Revenue Ops"])");
    QTest::newRow("two with a comma") << QByteArray(R"("Marketing Ops, Revenue Ops")");
    QTest::newRow("two with and") << QByteArray(R"("Marketing Ops and Revenue Ops")");
    QTest::newRow("two with a slash") << QByteArray(R"("Marketing Ops/Revenue Ops")");
    QTest::newRow("an address") << QByteArray(R"("ana@example.com")");
    QTest::newRow("nobody") << QByteArray(R"(" ")");
}

void TestShippedFlows::refuseAnOwnerThatIsNoRole()
{
    QFETCH(QByteArray, owner);
    const Json document = put(parsed(shipped(QStringLiteral("deal_to_invoice"))),
                              QStringLiteral("/owner"), parsed(owner));
    const auto flow = Flow::read(document.toText(), QStringLiteral("f.json"));
    QVERIFY(!flow.ok());
    QCOMPARE(flow.error().context, QStringLiteral("f.json#/owner"));
    QVERIFY2(flow.error().detail.contains(QStringLiteral("exactly one role")),
             qPrintable(flow.error().line()));
}

QTEST_GUILESS_MAIN(TestShippedFlows)
#include "test_shippedflows.moc"
