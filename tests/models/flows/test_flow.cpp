// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/flows/builtinflows.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

namespace {

Json parsed(const QByteArray &text)
{
    const auto json = readJson(text, QStringLiteral("test"));
    return json.ok() ? *json : Json();
}

Json deal()
{
    return parsed(R"({
        "title": "Anlage 7", "stage": "closed_won", "amount": "1290.50", "currency": "EUR",
        "close_date": "2026-11-20", "owner": "anna",
        "account": {"id": "A-1", "name": "Müller Anlagenbau GmbH", "country": "DE"},
        "billing": {"terms": "net30", "email": "rechnung@mueller.example.com"},
        "lines": [{"sku": "LIC-1", "description": "Licence", "quantity": "2", "unit_price": "595.25"},
                  {"sku": "SRV-1", "description": null, "quantity": "1", "unit_price": "100.00"}]})");
}

Json put(Json document, const QString &pointer, Json value)
{
    const auto at = JsonPointer::parse(pointer);
    if (at.ok() && !at->put(document, std::move(value)).ok())
        return {};
    return document;
}

Json without(Json document, const QString &pointer)
{
    const auto at = JsonPointer::parse(pointer);
    if (at.ok())
        at->parent().find(document)->remove(at->tokens().back());
    return document;
}

QByteArray shipped()
{
    QFile file(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/flows/deal_to_invoice.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFlow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsTheShippedFlow();
    void triggersOnWonDeals_data();
    void triggersOnWonDeals();
    void acceptsAGoodDeal();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsEverythingAtOnce();
    void looksUpFields_data();
    void looksUpFields();
    void namesTimes_data();
    void namesTimes();
    void mapsToInvoiceInputs();
    void namesWhatTheMappingMisses();
    void refusesDocuments_data();
    void refusesDocuments();

private:
    std::shared_ptr<const Flow> m_flow;
};

void TestFlow::initTestCase()
{
    const auto flows = builtinFlows();
    QVERIFY2(flows.ok(), qPrintable(flows.ok() ? QString() : flows.error().line()));
    QCOMPARE(flows->size(), std::size_t(6));
    for (const auto &flow : *flows) {
        if (flow->id() == QLatin1String("deal_to_invoice"))
            m_flow = flow;
    }
    QVERIFY(m_flow);
}

void TestFlow::readsTheShippedFlow()
{
    QCOMPARE(m_flow->id(), QStringLiteral("deal_to_invoice"));
    QCOMPARE(m_flow->owner(), QStringLiteral("Marketing Ops"));
    QCOMPARE(m_flow->backupOwner(), QStringLiteral("Revenue Ops"));
    QCOMPARE(m_flow->calendar(), QStringLiteral("business-hours-europe-berlin"));
    QCOMPARE(m_flow->sourceObject(), QStringLiteral("deal"));
    QCOMPARE(m_flow->listOperation(), QStringLiteral("list_changed_deals"));
    QCOMPARE(m_flow->readOperation(), QStringLiteral("get_deal"));
    QCOMPARE(m_flow->targetObject(), QStringLiteral("invoice"));
    QCOMPARE(m_flow->createOperation(), QStringLiteral("create_invoice"));
    QCOMPARE(m_flow->findOperation(), QStringLiteral("find_invoice"));
    QCOMPARE(m_flow->documentKind(), QStringLiteral("invoice"));
    QCOMPARE(m_flow->accountPointer(), QStringLiteral("/account"));
    QVERIFY(m_flow->totalBasis() == TotalBasis::Net);
    QVERIFY(m_flow->totalTolerance().isZero());
    QCOMPARE(m_flow->titleOf(deal()), QStringLiteral("Anlage 7"));
    QCOMPARE(m_flow->amountOf(deal()), QStringLiteral("1290.50"));
    QCOMPARE(m_flow->currencyOf(deal()), QStringLiteral("EUR"));
}

void TestFlow::triggersOnWonDeals_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("triggers");
    QTest::newRow("closed won") << "closed_won" << true;
    QTest::newRow("won") << "won" << true;
    QTest::newRow("converted") << "converted" << true;
    QTest::newRow("lost") << "closed_lost" << false;
    QTest::newRow("none") << "" << false;
}

void TestFlow::triggersOnWonDeals()
{
    QFETCH(QString, stage);
    QFETCH(bool, triggers);
    QCOMPARE(m_flow->isTriggeredBy(JsonObject{{QStringLiteral("stage"), stage}}), triggers);
}

void TestFlow::acceptsAGoodDeal()
{
    const auto violations = m_flow->validate(deal());
    QVERIFY2(violations.empty(), violations.empty() ? "" : qPrintable(violations.front().pointer));
}

void TestFlow::findsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("keyword");
    const auto row = [](const char *name, const Json &payload, const char *reason,
                        const char *pointer, const char *keyword) {
        QTest::newRow(name) << payload.toText() << QString::fromLatin1(reason)
                            << QString::fromLatin1(pointer) << QString::fromLatin1(keyword);
    };
    row("no account", put(deal(), QStringLiteral("/account"), {}), "missing_account", "/account",
        "type");
    row("account absent", without(deal(), QStringLiteral("/account")), "missing_account",
        "/account", "required");
    row("account without id", without(deal(), QStringLiteral("/account/id")), "missing_account",
        "/account/id", "required");
    row("no terms", without(deal(), QStringLiteral("/billing/terms")), "missing_field",
        "/billing/terms", "required");
    row("null terms", put(deal(), QStringLiteral("/billing/terms"), {}), "missing_field",
        "/billing/terms", "type");
    row("blank terms", put(deal(), QStringLiteral("/billing/terms"), " "), "missing_field",
        "/billing/terms", "enum");
    row("unknown terms", put(deal(), QStringLiteral("/billing/terms"), "net45"), "value_rejected",
        "/billing/terms", "enum");
    row("no billing", without(deal(), QStringLiteral("/billing")), "missing_field",
        "/billing/terms", "required");
    row("null billing", put(deal(), QStringLiteral("/billing"), {}), "missing_field",
        "/billing/terms", "required");
    row("no SKU", without(deal(), QStringLiteral("/lines/1/sku")), "missing_field", "/lines/1/sku",
        "required");
    row("blank SKU", put(deal(), QStringLiteral("/lines/0/sku"), ""), "missing_field",
        "/lines/0/sku", "pattern");
    row("no lines", put(deal(), QStringLiteral("/lines"), JsonArray{}), "missing_field", "/lines",
        "minItems");
    row("amount 0", put(deal(), QStringLiteral("/amount"), "0.00"), "value_rejected", "/amount",
        "pattern");
    row("amount as number", put(deal(), QStringLiteral("/amount"), 12), "value_rejected", "/amount",
        "type");
    row("negative amount", put(deal(), QStringLiteral("/amount"), "-5"), "value_rejected",
        "/amount", "pattern");
    row("currency", put(deal(), QStringLiteral("/currency"), "Euro"), "value_rejected", "/currency",
        "pattern");
    row("close date", put(deal(), QStringLiteral("/close_date"), "20.11.2026"), "value_rejected",
        "/close_date", "pattern");
    row("quantity 0", put(deal(), QStringLiteral("/lines/0/quantity"), "0"), "value_rejected",
        "/lines/0/quantity", "pattern");
}

void TestFlow::findsWhatIsWrong()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, reason);
    QFETCH(QString, pointer);
    QFETCH(QString, keyword);
    const auto violations = m_flow->validate(parsed(payload));
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(reasonName(violations.front().reason), reason);
    QCOMPARE(violations.front().pointer, pointer);
    QCOMPARE(violations.front().keyword, keyword);
    QVERIFY(!violations.front().expected.isEmpty());
    QCOMPARE(violations.front().found.isEmpty(), keyword == QLatin1String("required"));
}

void TestFlow::findsEverythingAtOnce()
{
    const Json broken =
        put(put(without(deal(), QStringLiteral("/billing/terms")), QStringLiteral("/account"), {}),
            QStringLiteral("/lines/0/unit_price"), "free");
    const auto violations = m_flow->validate(broken);
    QCOMPARE(violations.size(), std::size_t(3));
    QCOMPARE(violations[0].pointer, QStringLiteral("/account"));
    QCOMPARE(violations[1].pointer, QStringLiteral("/billing/terms"));
    QCOMPARE(violations[2].pointer, QStringLiteral("/lines/0/unit_price"));
    QCOMPARE(violations[1].expected, QStringLiteral("one of net14, net30, net60, due_on_receipt"));
    QCOMPARE(violations[2].found, QStringLiteral("\"free\""));
    QCOMPARE(violations[2].expected, QStringLiteral("a price such as 99.50"));
}

void TestFlow::looksUpFields_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << "/billing/terms"
                           << "Billing terms";
    QTest::newRow("any index") << "/lines/12/sku"
                               << "Item code";
    QTest::newRow("the pattern itself") << "/lines/*/sku"
                                        << "Item code";
    QTest::newRow("no index") << "/lines/x/sku"
                              << "";
    QTest::newRow("unknown") << "/owner"
                             << "";
    QTest::newRow("malformed") << "lines"
                               << "";
}

void TestFlow::looksUpFields()
{
    QFETCH(QString, pointer);
    QFETCH(QString, title);
    const FlowField *field = m_flow->field(pointer);
    QCOMPARE(field == nullptr ? QString() : field->title, title);
}

void TestFlow::namesTimes_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("firstResponse");
    QTest::addColumn<int>("resolution");
    QTest::addColumn<QString>("severity");
    QTest::newRow("account") << "missing_account"
                             << "100" << 240 << 480 << "P2";
    QTest::newRow("account, large") << "missing_account"
                                    << "250000" << 240 << 480 << "P1";
    QTest::newRow("field") << "missing_field"
                           << "49999.99" << 240 << 1440 << "P3";
    QTest::newRow("field, larger") << "missing_field"
                                   << "50000.00" << 240 << 1440 << "P2";
    QTest::newRow("unknown") << "outcome_unknown"
                             << "1" << 60 << 120 << "P1";
    QTest::newRow("connection") << "connection_fault"
                                << "1" << 60 << 120 << "P1";
}

void TestFlow::namesTimes()
{
    QFETCH(QString, reason);
    QFETCH(QString, amount);
    QFETCH(int, firstResponse);
    QFETCH(int, resolution);
    QFETCH(QString, severity);
    const SlaTarget sla = m_flow->sla(*reasonFromName(reason), *Decimal::fromText(amount));
    QCOMPARE(sla.firstResponse.count(), firstResponse);
    QCOMPARE(sla.resolution.count(), resolution);
    QCOMPARE(severityName(sla.severity), severity);
}

void TestFlow::mapsToInvoiceInputs()
{
    Json scope = JsonObject{{QStringLiteral("payload"), deal()},
                            {QStringLiteral("reference"), "UNS-ABC"},
                            {QStringLiteral("today"), "2026-11-23"}};
    scope.set(QStringLiteral("account"), parsed(R"({"id": "C-9", "name": "Müller"})"));
    scope.set(QStringLiteral("items"), parsed(R"({"LIC-1": {"id": "1"}, "SRV-1": {"id": "2"}})"));
    const auto inputs = m_flow->map(scope);
    QVERIFY2(inputs.ok(), qPrintable(inputs.ok() ? QString() : inputs.error().line()));
    QCOMPARE(inputs->toText(), parsed(R"({
        "key": "UNS-ABC", "account": "C-9", "account_record": {"id": "C-9", "name": "Müller"},
        "currency": "EUR", "date": "2026-11-23", "terms": "net30", "total": "1290.50",
        "lines": [
          {"sku": "LIC-1", "item": {"id": "1"}, "description": "Licence", "quantity": "2", "unit": null, "unit_price": "595.25"},
          {"sku": "SRV-1", "item": {"id": "2"}, "description": "SRV-1", "quantity": "1", "unit": null, "unit_price": "100.00"}]})")
                                   .toText());
}

void TestFlow::namesWhatTheMappingMisses()
{
    Json scope =
        JsonObject{{QStringLiteral("payload"), without(deal(), QStringLiteral("/billing/terms"))},
                   {QStringLiteral("reference"), "UNS-ABC"},
                   {QStringLiteral("today"), "2026-11-23"}};
    scope.set(QStringLiteral("account"), parsed(R"({"id": "C-9"})"));
    scope.set(QStringLiteral("items"), parsed(R"({"LIC-1": {}, "SRV-1": {}})"));
    const auto inputs = m_flow->map(scope);
    QVERIFY(!inputs.ok());
    QCOMPARE(inputs.error().code, Code::Input);
    QCOMPARE(inputs.error().context, QStringLiteral("/billing/terms"));
}

void TestFlow::refusesDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    const Json good = parsed(shipped());
    const auto row = [](const char *name, const Json &document, const char *place,
                        const char *said) {
        QTest::newRow(name) << document.toText() << QString::fromLatin1(place)
                            << QString::fromLatin1(said);
    };
    QTest::newRow("not JSON") << QByteArray("{\"id\": ") << "f.json:1"
                              << "JSON";
    row("no object", JsonArray{}, "f.json#", "object");
    row("no owner", without(good, QStringLiteral("/owner")), "f.json#/owner", "a text");
    row("unknown member", put(good, QStringLiteral("/colour"), "red"), "f.json#/colour",
        "no such member");
    row("trigger", without(good, QStringLiteral("/trigger/list")), "f.json#/trigger/list",
        "a name");
    row("basis", put(good, QStringLiteral("/total/basis"), "both"), "f.json#/total/basis",
        "one of net, gross");
    row("duration", put(good, QStringLiteral("/sla/default/resolution"), "2 days"),
        "f.json#/sla/default/resolution", "8h");
    row("sla reason",
        put(good, QStringLiteral("/sla/reasons/lost"), parsed(R"({"severity":"P1"})")),
        "f.json#/sla/reasons", "reason codes");
    row("enum field", put(good, QStringLiteral("/fields/0/type"), "enum"),
        "f.json#/fields/0/values", "a value");
    row("mapping form", put(good, QStringLiteral("/mapping/key"), "x"), "f.json#/mapping/key",
        "a form");
    row("mapping place", put(good, QStringLiteral("/mapping/key/from"), "reference"),
        "f.json#/mapping/key/from", "a pointer");
    row("nested form",
        put(good, QStringLiteral("/mapping/lines/do/sku"), parsed(R"({"from":"./sku","to":"x"})")),
        "f.json#/mapping/lines/do/sku/to", "");
    row("routing",
        put(good, QStringLiteral("/routing/0"),
            parsed(R"({"name":"r","owner":"o","when":{"country":["Germany"]}})")),
        "f.json#/routing/0/when/country/0", "DE");
    row("schema", put(good, QStringLiteral("/schema/properties/title/type"), "txt"),
        "f.json#/schema", "draft 7");
    row("reason code", put(good, QStringLiteral("/schema/properties/title/x-reason"), "gone"),
        "f.json#/schema/properties/title/x-reason", "reason code");
    row("reference",
        put(good, QStringLiteral("/schema/properties/x"), parsed(R"({"$ref":"#/definitions/y"})")),
        "f.json#/schema", "");
}

void TestFlow::refusesDocuments()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, place);
    QFETCH(QString, said);
    const auto flow = Flow::read(document, QStringLiteral("f.json"));
    QVERIFY(!flow.ok());
    QCOMPARE(flow.error().code, Code::Input);
    QVERIFY2(flow.error().context.startsWith(place), qPrintable(flow.error().line()));
    QVERIFY2(flow.error().detail.contains(said), qPrintable(flow.error().line()));
}

QTEST_GUILESS_MAIN(TestFlow)
#include "test_flow.moc"
