// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleconnection.h"

#include <future>

using namespace unsnag;
using namespace unsnag::test;
using namespace std::chrono_literals;
using Kind = LoopbackBehaviour::Kind;

//! A profile that writes to a real server on loopback: once, with frozen bytes, or not at all.
class TestConnectorWrites : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_sample = std::make_unique<SampleConnection>(); }
    void sendsAWriteOnce_data();
    void sendsAWriteOnce();
    void sendsTheSameBytes();
    void sendsAWriteAgainAfterALogin();
    void keepsAWriteThatCouldNotConnect();
    void rendersKeyAndVersion();
    void refusesWhatIsMissing_data();
    void refusesWhatIsMissing();
    void namesDuplicates();
    void walksSteps();

private:
    std::unique_ptr<SampleConnection> m_sample;
};

void TestConnectorWrites::sendsAWriteOnce_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: dropped
    QTest::addColumn<QString>("kind");
    QTest::newRow("dropped after the request") << QByteArray() << "uncertain";
    QTest::newRow("cut body") << QByteArray(
                                     "HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{\"id\":")
                              << "uncertain";
    QTest::newRow("body cut where nothing tells")
        << QByteArray("HTTP/1.1 201 Created\r\n\r\n{\"id\":") << "uncertain";
    QTest::newRow("gateway") << LoopbackBehaviour::answer(504, "<html>").bytes << "uncertain";
    QTest::newRow("500") << LoopbackBehaviour::answer(500, "{}").bytes << "uncertain";
    QTest::newRow("503") << LoopbackBehaviour::answer(503, "{}").bytes << "uncertain";
    QTest::newRow("503 that says when")
        << LoopbackBehaviour::answer(503, "{}", "Retry-After: 1\r\n").bytes << "transient";
    QTest::newRow("429") << LoopbackBehaviour::answer(429, "{}", "Retry-After: 1\r\n").bytes
                         << "rate";
    QTest::newRow("a page") << LoopbackBehaviour::answer(200, "<html><title>Welcome</title>").bytes
                            << "uncertain";
    QTest::newRow("redirected")
        << LoopbackBehaviour::answer(307, {}, "Location: /elsewhere\r\n").bytes << "config";
    QTest::newRow("refused") << LoopbackBehaviour::answer(422, "{}").bytes << "validation";
}

void TestConnectorWrites::sendsAWriteOnce()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, kind);
    m_sample->server().enqueue(login());
    LoopbackBehaviour behaviour =
        LoopbackBehaviour::of(answer.isEmpty() ? Kind::ReadThenClose : Kind::AnswerThenClose);
    behaviour.bytes = answer;
    m_sample->server().setFallback(behaviour);
    const auto frozen = m_sample->connector().prepare(
        QStringLiteral("draft"), JsonObject{{"key", "UNS-1"}, {"lines", JsonArray{}}},
        QStringLiteral("k"));
    QVERIFY2(frozen.ok(), frozen ? "" : qPrintable(frozen.error().line()));
    const Reply reply = m_sample->connector().send(*frozen, {});
    QCOMPARE(replyClassName(reply.kind), kind);
    QVERIFY(reply.wasSent);
    QCOMPARE(m_sample->server().requests().size(), std::size_t(2)); // the login and the write
    QVERIFY(m_sample->scheduler().pauses.empty());
}

void TestConnectorWrites::sendsTheSameBytes()
{
    const Json lines = JsonArray{JsonObject{{"sku", "Ä"}, {"price", "1490.50"}}};
    const auto frozen = m_sample->connector().prepare(
        QStringLiteral("draft"), JsonObject{{"key", "UNS-1"}, {"lines", lines}},
        QStringLiteral("op-1"));
    QVERIFY(frozen.ok());
    QVERIFY(m_sample->server().requests().empty()); // preparing has no effect
    // SHA-256 of "op-1" in base32, 21 characters.
    QCOMPARE(
        frozen->body,
        QByteArray(
            R"({"dedupe":{"key":"ogqo64mv35egkq7wh4gld"},"lines":[{"price":"1490.50","sku":"Ä"}],"ref":"UNS-1"})"));
    QVERIFY(!frozen->toJson().toText().contains("ession"));
    const auto stored = FrozenRequest::fromJson(*readJson(frozen->toJson().toText()));
    QVERIFY(stored.ok());
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(LoopbackBehaviour::of(Kind::ReadThenClose));
    m_sample->server().enqueue(ok(R"({"id":"I-1"})"));
    QCOMPARE(m_sample->connector().send(*frozen, {}).kind, ReplyClass::Uncertain);
    const Reply again = m_sample->connector().send(*stored, {});
    QVERIFY(again.ok());
    QCOMPARE(again.id, QStringLiteral("I-1"));
    QCOMPARE(m_sample->server().requests().at(1), m_sample->server().requests().at(2));
}

void TestConnectorWrites::sendsAWriteAgainAfterALogin()
{
    m_sample->server().enqueue(login("first-session"));
    m_sample->server().enqueue(LoopbackBehaviour::answer(401, {}));
    m_sample->server().enqueue(login("second-session"));
    m_sample->server().enqueue(ok(R"({"id":"I-1"})"));
    const auto frozen =
        m_sample->connector().prepare(QStringLiteral("post"), JsonObject{{"id", "a/b"}}, {});
    QVERIFY(frozen.ok());
    QVERIFY(m_sample->connector().send(*frozen, {}).ok());
    QCOMPARE(m_sample->server().requests().size(), std::size_t(4));
    QCOMPARE(lineOf(m_sample->server().requests().at(3)),
             QByteArray("POST /api/invoices/a%2Fb/post"));
}

void TestConnectorWrites::keepsAWriteThatCouldNotConnect()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(ok(R"({"id":"1"})"));
    QVERIFY(m_sample->call("get_account", JsonObject{{"id", "1"}}).ok());
    const auto frozen =
        m_sample->connector().prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    m_sample->closeServer();
    const Reply reply = m_sample->connector().send(*frozen, {});
    QCOMPARE(reply.kind, ReplyClass::Transient);
    QVERIFY(!reply.wasSent);
    QCOMPARE(int(m_sample->scheduler().pauses.size()), 2); // three tries, since none of them left
}

void TestConnectorWrites::rendersKeyAndVersion()
{
    const auto made = m_sample->connector().prepare(QStringLiteral("create_account"),
                                                    JsonObject{{"key", "UNS-1"}, {"name", "Acme"}},
                                                    QStringLiteral("op-1"));
    QVERIFY(made.ok());
    const QString key = made->headers["Idempotency-Key"].toString();
    QVERIFY2(key.size() == 34 && key.startsWith(QLatin1Char('"')) && key.endsWith(QLatin1Char('"')),
             qPrintable(key));
    QCOMPARE(made->idempotencyKey, QStringLiteral("op-1"));
    QCOMPARE(made->body, QByteArray(R"({"company":null,"key":"UNS-1","name":"Acme"})"));
    m_sample->connect(
        JsonObject{{"base_url", m_sample->server().url().toString()}, {"company", "4"}});
    QCOMPARE(m_sample->connector()
                 .prepare(QStringLiteral("create_account"),
                          JsonObject{{"key", "UNS-1"}, {"name", "Acme"}}, QStringLiteral("op-1"))
                 ->body,
             QByteArray(R"({"company":4,"key":"UNS-1","name":"Acme"})"));
    const auto changed = m_sample->connector().prepare(
        QStringLiteral("update_account"), JsonObject{{"id", "1"}, {"version", 7}, {"name", "Acme"}},
        {});
    QVERIFY2(changed.ok(), changed ? "" : qPrintable(changed.error().line()));
    QCOMPARE(changed->headers["If-Match"].toString(), QStringLiteral("\"7\""));
}

void TestConnectorWrites::refusesWhatIsMissing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << "create_account" << QByteArray(R"({"key":"k"})") << "name";
    QTest::newRow("list is no name")
        << "create_account" << QByteArray(R"({"key":"k","name":[]})") << "name";
    QTest::newRow("company is no number")
        << "create_account" << QByteArray(R"({"key":"k","name":"n","company":"x"})") << "company";
    QTest::newRow("no version") << "update_account" << QByteArray(R"({"id":"1","name":"n"})")
                                << "version";
    QTest::newRow("no price in a line")
        << "draft" << QByteArray(R"({"key":"k","lines":[{"sku":"A"}]})")
        << "/operations/draft/request/body/lines/$do/price";
    QTest::newRow("price is a word")
        << "draft" << QByteArray(R"({"key":"k","lines":[{"sku":"A","price":"x"}]})")
        << "/operations/draft/request/body/lines/$do/price";
    QTest::newRow("lines is no list")
        << "draft" << QByteArray(R"({"key":"k","lines":"A"})") << "lines";
    QTest::newRow("a read") << "get_account" << QByteArray(R"({"id":"1"})") << "writes";
    QTest::newRow("steps") << "create_invoice" << QByteArray(R"({"key":"k","lines":[]})")
                           << "steps";
    QTest::newRow("no operation") << "nosuch" << QByteArray("{}") << "nosuch";
}

void TestConnectorWrites::refusesWhatIsMissing()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, inputs);
    QFETCH(const QString, words);
    const auto frozen =
        m_sample->connector().prepare(operation, *readJson(inputs), QStringLiteral("op-1"));
    QVERIFY(!frozen.ok());
    QCOMPARE(frozen.error().code, Code::Input);
    QVERIFY2(frozen.error().line().contains(words), qPrintable(frozen.error().line()));
    QVERIFY(m_sample->server().requests().empty());
}

void TestConnectorWrites::namesDuplicates()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(LoopbackBehaviour::answer(
        409,
        R"({"error":{"code":"duplicate","message":"there is one","candidates":[{"id":"C-1","name":"Acme","vat":"DE1"}]}})"));
    const auto frozen = m_sample->connector().prepare(QStringLiteral("create_account"),
                                                      JsonObject{{"key", "k"}, {"name", "Acme"}},
                                                      QStringLiteral("op-1"));
    const Reply reply = m_sample->connector().send(*frozen, {});
    QCOMPARE(reply.kind, ReplyClass::Duplicate);
    QCOMPARE(reply.records.size(), std::size_t(1));
    QCOMPARE(reply.records.front().fields["tax_id"].toString(), QStringLiteral("DE1"));
    QVERIFY(reply.records.front().url.endsWith(QStringLiteral("/a/C-1")));
}

void TestConnectorWrites::walksSteps()
{
    const auto steps = m_sample->connector().profile().steps(QStringLiteral("create_invoice"));
    const Json scope =
        JsonObject{{"key", "UNS-1"}, {"lines", JsonArray{}}, {"made", JsonObject{{"id", "I-9"}}}};
    QCOMPARE(m_sample->connector().stepInputs(steps.at(1), scope)->toText(),
             QByteArray(R"({"id":"I-9"})"));
    QCOMPARE(*m_sample->connector().isStepDone(steps.at(1), scope), false);
    const Json posted = JsonObject{{"made", JsonObject{{"id", "I-9"}, {"state", "posted"}}}};
    QCOMPARE(*m_sample->connector().isStepDone(steps.at(1), posted), true);
    QCOMPARE(*m_sample->connector().isStepDone(steps.at(0), scope), false);
    QVERIFY(!m_sample->connector().stepInputs(steps.at(1), JsonObject{}).ok());
    QCOMPARE(*m_sample->connector().stepInputs(ProfileStep{"post", {}, {}, {}}, scope), scope);
}

QTEST_GUILESS_MAIN(TestConnectorWrites)
#include "test_connectorwrites.moc"
