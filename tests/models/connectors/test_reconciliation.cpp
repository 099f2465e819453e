// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationclient.h"
#include "models/connectors/reconciliation/reconciliationquery.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/support/loopback/loopbackserver.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString file = QStringLiteral("reconciliation.json");

Account nordwind()
{
    Account account;
    account.name = QStringLiteral("Nordwind & Söhne GmbH");
    account.taxId = QStringLiteral("DE136695976");
    account.city = QStringLiteral("Kiel");
    account.email = QStringLiteral("ana@nordwind.example");
    return account;
}

Json parsed(const QByteArray &text)
{
    const auto json = readJson(text);
    return json.ok() ? *json : Json();
}

//! A service as a double: a manifest, a list of properties, and answers to queries.
class ServiceDouble
{
public:
    QByteArray manifest = R"({"versions":["0.2"],"name":"Directory","identifierSpace":"urn:a",)"
                          R"("schemaSpace":"urn:b","defaultTypes":[{"id":"org","name":"Org"}],)"
                          R"("extend":{"propose_properties":{"service_url":"%BASE%",)"
                          R"("service_path":"/properties"}}})";
    QByteArray properties =
        R"({"type":"org","properties":[{"id":"P1","name":"VAT-ID"},)"
        R"({"id":"town","name":"Ort"},{"id":"P3","name":"Colour"},{"id":"email","name":"E-mail"}]})";
    QByteArray answer = R"({"q0":{"result":[{"id":"7","name":"Nordwind","score":88.5,)"
                        R"("match":true,"type":[],"features":[{"id":"name","value":0.9}]}]}})";

    ServiceDouble()
    {
        m_server.setHandler([this](const QByteArray &request) {
            if (request.startsWith("POST"))
                return LoopbackBehaviour::answer(200, answer);
            if (request.startsWith("GET /properties"))
                return LoopbackBehaviour::answer(200, properties);
            QByteArray text = manifest;
            return LoopbackBehaviour::answer(200, text.replace("%BASE%", base().toUtf8()));
        });
    }

    [[nodiscard]] QString base() const { return m_server.url().toString(); }
    [[nodiscard]] LoopbackServer &server() { return m_server; }
    [[nodiscard]] ReconciliationService service() const
    {
        ReconciliationService service;
        service.name = QStringLiteral("directory");
        service.url = base() + QStringLiteral("/reconcile");
        service.timeout = std::chrono::seconds(5);
        return service;
    }
    //! The query that was sent last.
    [[nodiscard]] Json query() const
    {
        const QByteArray body = LoopbackServer::bodyOf(m_server.requests().back());
        return parsed(QByteArray::fromPercentEncoding(body.mid(qstrlen("queries="))))["q0"];
    }

private:
    LoopbackServer m_server;
};

Result<std::vector<ReconciliationCandidate>> ask(ServiceDouble &service)
{
    CurlTransport transport;
    return ReconciliationClient(service.service(), transport).candidates(nordwind(), {});
}

} // namespace

//! The client of the W3C Reconciliation API over real HTTP, against a double that behaves and one
//! that does not.
class TestReconciliation : public QObject
{
    Q_OBJECT
private slots:
    void readsItsDocument();
    void refusesAWrongDocument_data();
    void refusesAWrongDocument();
    void asksByNameAndProperties();
    void asksAsItsDocumentSays();
    void takesWhatOlderServicesSend();
    void keepsMarkupAsText();
    void refusesAWrongAnswer_data();
    void refusesAWrongAnswer();
    void refusesOtherVersions();
    void followsNoRedirect();
    void staysOnItsHost();
    void tellsASilentService();
    void cutsLongAnswers();
};

void TestReconciliation::readsItsDocument()
{
    const auto read = readReconciliationServices(
        R"({"services":[{"name":"gnd","url":"https://example.org/gnd","identifiers":"service",
            "type":"CorporateBody","properties":{"tax_id":"P1"},"limit":3,"timeout_ms":2000},
            {"name":"own","url":"http://127.0.0.1:8000/"}]})",
        file);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    QCOMPARE(read->size(), std::size_t(2));
    QCOMPARE(read->front().identifiers, IdentifierOwner::Service);
    QCOMPARE(read->front().properties.at(QStringLiteral("tax_id")), QStringLiteral("P1"));
    QCOMPARE(read->front().limit, 3);
    QCOMPARE(read->back().identifiers, IdentifierOwner::Target);
    QCOMPARE(read->back().timeout, std::chrono::milliseconds(10000));
}

void TestReconciliation::refusesAWrongDocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &service, const char *place) {
        QTest::newRow(name) << QByteArray(R"({"services":[)" + service + "]}")
                            << file + QString::fromLatin1(place);
    };
    QTest::newRow("no services") << QByteArray("{}") << file + QStringLiteral("#/services");
    QTest::newRow("typing error") << QByteArray(R"({"service":[]})")
                                  << file + QStringLiteral("#/service");
    row("no object", "1", "#/services/0");
    row("unknown member", R"({"name":"a","url":"https://example.org/","key":"x"})",
        "#/services/0/key");
    row("no name", R"({"url":"https://example.org/"})", "#/services/0/name");
    row("bad name", R"({"name":"A b","url":"https://example.org/"})", "#/services/0/name");
    row("plain http", R"({"name":"a","url":"http://example.org/"})", "#/services/0/url");
    row("a password", R"({"name":"a","url":"https://u:p@example.org/"})", "#/services/0/url");
    row("ids", R"({"name":"a","url":"https://example.org/","identifiers":"mine"})",
        "#/services/0/identifiers");
    row("a column", R"({"name":"a","url":"https://example.org/","properties":{"vat":"P1"}})",
        "#/services/0/properties/vat");
    row("a property", R"({"name":"a","url":"https://example.org/","properties":{"city":1}})",
        "#/services/0/properties/city");
    row("limit", R"({"name":"a","url":"https://example.org/","limit":0})", "#/services/0/limit");
    row("twice",
        R"({"name":"a","url":"https://example.org/"},{"name":"a","url":"https://b.test/"})",
        "#/services/1/name");
}

void TestReconciliation::refusesAWrongDocument()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto read = readReconciliationServices(text, file);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, place);
}

void TestReconciliation::asksByNameAndProperties()
{
    ServiceDouble service;
    const auto found = ask(service);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().line()));
    QCOMPARE(found->size(), std::size_t(1));
    const ReconciliationCandidate expected{QStringLiteral("7"),
                                           QStringLiteral("Nordwind"),
                                           {},
                                           88.5,
                                           true,
                                           {{QStringLiteral("name"), 0.9}}};
    QCOMPARE(found->front(), expected);
    const Json query = service.query();
    QCOMPARE(query["query"].toString(), nordwind().name);
    QCOMPARE(query["type"].toString(), QStringLiteral("org"));
    QCOMPARE(query["limit"].toInt(), 5);
    // The service calls the tax id P1 and the city "town"; what it does not know, and what may name a
    // person, is not sent.
    QCOMPARE(query["properties"],
             parsed(R"([{"pid":"town","v":"Kiel"},{"pid":"P1","v":"DE136695976"}])"));
    QVERIFY(service.server().requests().back().contains("application/x-www-form-urlencoded"));
}

void TestReconciliation::asksAsItsDocumentSays()
{
    ServiceDouble service;
    CurlTransport transport;
    ReconciliationService settings = service.service();
    settings.type = QStringLiteral("firm");
    settings.limit = 2;
    settings.properties = {{QStringLiteral("city"), QStringLiteral("P9")}};
    const auto found = ReconciliationClient(settings, transport).candidates(nordwind(), {});
    QVERIFY(found.ok());
    QCOMPARE(service.query(), parsed(R"({"query":"Nordwind & S\u00f6hne GmbH","type":"firm",)"
                                     R"("limit":2,"properties":[{"pid":"P9","v":"Kiel"}]})"));
    QVERIFY(ReconciliationClient(settings, transport).candidates(Account(), {})->empty());
}

void TestReconciliation::takesWhatOlderServicesSend()
{
    ServiceDouble service;
    service.manifest = R"({"name":"Old","identifierSpace":"a","schemaSpace":"b",)"
                       R"("defaultTypes":["org","person"]})";
    service.answer = R"({"q0":{"result":[{"id":17,"score":"42.5","type":"org"},)"
                     R"({"id":"18","name":"B","match":false}]}})";
    const auto found = ask(service);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().line()));
    QCOMPARE(found->at(0).id, QStringLiteral("17"));
    QCOMPARE(found->at(0).name, QStringLiteral("17"));
    QCOMPARE(found->at(0).score, 42.5);
    QCOMPARE(found->at(1).score, 0.0);
    // Which of two types is meant is not ours to guess, and it lists no properties.
    QVERIFY(!service.query().contains(QStringLiteral("type")));
    QVERIFY(!service.query().contains(QStringLiteral("properties")));
}

void TestReconciliation::keepsMarkupAsText()
{
    ServiceDouble service;
    service.answer = R"({"q0":{"result":[{"id":"<b>1</b>","name":"<script>alert(1)</script>",)"
                     R"("score":1,"features":"none"}]}})";
    const auto found = ask(service);
    QVERIFY(found.ok());
    QCOMPARE(found->front().name, QStringLiteral("<script>alert(1)</script>"));
    QVERIFY(found->front().features.empty());
}

void TestReconciliation::refusesAWrongAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &answer, const char *place) {
        QTest::newRow(name) << answer << QString::fromLatin1(place);
    };
    row("HTML", "<html>login</html>", "/reconcile");
    row("a script", "/**/f({});", "/reconcile");
    row("twice the same member", R"({"q0":{},"q0":{"result":[]}})", "/reconcile");
    row("invalid UTF-8", "{\"q0\":{\"result\":[{\"id\":\"\xff\",\"score\":1}]}}", "/reconcile");
    row("deep", QByteArray(200, '[') + QByteArray(200, ']'), "/reconcile");
    row("no result", R"({"q0":{"status":"error"}})", "/reconcile#/q0/result");
    row("told", R"({"status":"error","message":"too busy"})", "/reconcile#/q0/result");
    row("no candidate", R"({"q0":{"result":[1]}})", "/reconcile#/q0/result/0");
    row("no id", R"({"q0":{"result":[{"name":"A","score":1}]}})", "/reconcile#/q0/result/0/id");
    row("an endless id", R"({"q0":{"result":[{"id":")" + QByteArray(600, 'x') + R"("}]}})",
        "/reconcile#/q0/result/0/id");
    row("score", R"({"q0":{"result":[{"id":"1","score":"much"}]}})",
        "/reconcile#/q0/result/0/score");
    row("a score without end", R"({"q0":{"result":[{"id":"1","score":"1e999"}]}})",
        "/reconcile#/q0/result/0/score");
}

void TestReconciliation::refusesAWrongAnswer()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, place);
    ServiceDouble service;
    service.answer = answer;
    const auto found = ask(service);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Code::RefusedByRemote);
    QCOMPARE(found.error().context, service.base() + place);
}

void TestReconciliation::refusesOtherVersions()
{
    ServiceDouble service;
    service.manifest = R"({"versions":["1.0-draft"],"name":"New"})";
    const auto found = ask(service);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Code::Conflict);
    service.manifest = R"({"versions":["0.2"]})";
    QCOMPARE(ask(service).error().context, service.base() + QStringLiteral("/reconcile#/name"));
}

void TestReconciliation::followsNoRedirect()
{
    ServiceDouble service;
    service.server().setHandler([](const QByteArray &) {
        return LoopbackBehaviour::answer(302, {}, "Location: http://127.0.0.1:1/\r\n");
    });
    const auto found = ask(service);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Code::RefusedByRemote);
    QVERIFY2(found.error().remedy.contains(QStringLiteral("redirects")),
             qPrintable(found.error().line()));
}

void TestReconciliation::staysOnItsHost()
{
    ServiceDouble service;
    LoopbackServer other;
    service.manifest.replace("%BASE%", other.url().toString().toUtf8());
    QVERIFY(ask(service).ok());
    QCOMPARE(other.connections(), 0);
    QVERIFY(!service.query().contains(QStringLiteral("properties")));
}

void TestReconciliation::tellsASilentService()
{
    ServiceDouble service;
    service.server().setHandler(
        [](const QByteArray &) { return LoopbackBehaviour::of(LoopbackBehaviour::Kind::Hang); });
    CurlTransport transport;
    ReconciliationService settings = service.service();
    settings.timeout = std::chrono::milliseconds(200);
    const auto found = ReconciliationClient(settings, transport).candidates(nordwind(), {});
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Code::Timeout);
    settings.url = QStringLiteral("http://127.0.0.1:1/");
    QCOMPARE(ReconciliationClient(settings, transport).candidates(nordwind(), {}).error().code,
             Code::Offline);
}

void TestReconciliation::cutsLongAnswers()
{
    ServiceDouble service;
    QByteArray many;
    for (int i = 0; i < 5000; ++i)
        many += R"({"id":"C)" + QByteArray::number(i) + R"(","name":")" + QByteArray(600, 'n') +
                R"(","score":1},)";
    many.chop(1);
    service.answer = R"({"q0":{"result":[)" + many + "]}}";
    const auto found = ask(service);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().line()));
    QCOMPARE(found->size(), std::size_t(5));
    QCOMPARE(found->front().name.size(), qsizetype(500));
    service.answer = QByteArray(5 * 1024 * 1024, ' ');
    QVERIFY(!ask(service).ok());
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "test_reconciliation.moc"
