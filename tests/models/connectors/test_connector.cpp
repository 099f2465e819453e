// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleconnection.h"

#include <future>

using namespace unsnag;
using namespace unsnag::test;
using namespace std::chrono_literals;
using Kind = LoopbackBehaviour::Kind;

//! A profile at work against a real server on loopback: log-in, reads, pages, secrets.
class TestConnector : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_sample = std::make_unique<SampleConnection>(); }
    void logsInDiscoversAndReadsAllPages();
    void readsAtMostSoManyPages();
    void triesReadsAgain_data();
    void triesReadsAgain();
    void waitsAsLongAsItIsTold();
    void givesUpOnALongWait();
    void logsInAnewOnce();
    void logsInOnceForManyThreads();
    void triesARefusedLoginOnce();
    void tellsMissingRecords();
    void tellsAValueOfTheWrongForm();
    void showsNoSecret_data();
    void showsNoSecret();
    void stopsWhenAsked();

private:
    std::unique_ptr<SampleConnection> m_sample;
};

void TestConnector::logsInDiscoversAndReadsAllPages()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(me());
    const auto discovered = m_sample->connector().discover({});
    QVERIFY2(discovered.ok(), discovered ? "" : qPrintable(discovered.error().line()));
    QCOMPARE(discovered->toText(), QByteArray(R"({"tenant":"t-1"})"));
    m_sample->server().enqueue(
        ok(R"({"items":[{"id":"1","name":"A","rev":3},{"id":"2","name":"B"}],"next":"p 2"})"));
    m_sample->server().enqueue(
        ok(R"({"items":[{"id":"2","name":"B2"},{"id":"3","name":"C"}],"next":null})"));
    const Reply reply =
        m_sample->call("list_accounts", JsonObject{{"since", "2026-11-23T09:00:00Z"}});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.size(),
             std::size_t(3)); // 2 moved between the pages: its newest reading counts
    QCOMPARE(reply.records.at(1).label, QStringLiteral("B2"));
    QCOMPARE(reply.records.at(0).version, QStringLiteral("3"));
    const auto requests = m_sample->server().requests();
    QCOMPARE(requests.size(), std::size_t(4));
    QCOMPARE(lineOf(requests.at(0)), QByteArray("POST /api/login"));
    QCOMPARE(LoopbackServer::bodyOf(requests.at(0)),
             QByteArray(R"({"password":"c4nary-p4ssw0rd","user":"ida"})"));
    QCOMPARE(headerOf(requests.at(1), "X-Session"), sessionCanary);
    QCOMPARE(headerOf(requests.at(1), "X-Client"), QByteArray("unsnag"));
    // A minute of overlap; the tenant was found.
    QCOMPARE(lineOf(requests.at(2)),
             QByteArray("GET /api/accounts?since=2026-11-23T08%3A59%3A00.000Z&tenant=t-1&limit=2"));
    QVERIFY2(lineOf(requests.at(3)).endsWith("&cursor=p%202&limit=2"), requests.at(3).constData());
}

void TestConnector::readsAtMostSoManyPages()
{
    m_sample->server().enqueue(login());
    m_sample->server().setFallback(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"again"})"));
    QCOMPARE(m_sample->call("list_accounts", JsonObject{}, 1).records.size(), std::size_t(2));
    QCOMPARE(m_sample->server().requests().size(), std::size_t(2));
    const Reply circle = m_sample->call("list_accounts");
    QCOMPARE(circle.kind, ReplyClass::Config);
    QVERIFY(circle.records.empty());
}

void TestConnector::triesReadsAgain_data()
{
    QTest::addColumn<int>("status"); // 0: dropped
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("ends");
    QTest::newRow("dropped once") << 0 << 1 << true;
    QTest::newRow("503 twice") << 503 << 2 << true;
    QTest::newRow("502 for good") << 502 << 9 << false;
    QTest::newRow("400 is final") << 400 << 1 << false;
}

void TestConnector::triesReadsAgain()
{
    QFETCH(const int, status);
    QFETCH(const int, failures);
    QFETCH(const bool, ends);
    // Over a reused connection libcurl reads again by itself, and whether it does is a race.
    m_sample->server().enqueue(
        LoopbackBehaviour::answer(200, R"({"session":"s-1"})", "Connection: close\r\n"));
    for (int i = 0; i < failures; ++i)
        m_sample->server().enqueue(status == 0 ? LoopbackBehaviour::of(Kind::ReadThenClose)
                                               : LoopbackBehaviour::answer(status, "{}"));
    m_sample->server().setFallback(ok(R"({"id":"1","name":"A"})"));
    const Reply reply = m_sample->call("get_account", JsonObject{{"id", "1"}});
    QCOMPARE(reply.ok(), ends);
    const int tries = status == 400 ? 1 : std::min(failures + 1, 3);
    QCOMPARE(int(m_sample->scheduler().pauses.size()), tries - 1);
    for (const auto pause : m_sample->scheduler().pauses)
        QVERIFY(pause >= 0ms && pause <= 5ms);
}

void TestConnector::waitsAsLongAsItIsTold()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(LoopbackBehaviour::answer(429, "{}", "Retry-After: 2\r\n"));
    m_sample->server().enqueue(ok(R"({"id":"1"})"));
    QVERIFY(m_sample->call("get_account", JsonObject{{"id", "1"}}).ok());
    QCOMPARE(m_sample->scheduler().pauses, std::vector<std::chrono::milliseconds>{2000ms});
}

void TestConnector::givesUpOnALongWait()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(LoopbackBehaviour::answer(429, "{}", "Retry-After: 3600\r\n"));
    const Reply reply = m_sample->call("get_account", JsonObject{{"id", "1"}});
    QCOMPARE(reply.kind, ReplyClass::Rate);
    QCOMPARE(reply.retryAfter, std::optional(std::chrono::milliseconds(3600s)));
    QVERIFY(m_sample->scheduler().pauses.empty());
}

void TestConnector::logsInAnewOnce()
{
    m_sample->server().enqueue(login("first-session"));
    m_sample->server().enqueue(LoopbackBehaviour::answer(401, {}));
    m_sample->server().enqueue(login("second-session"));
    m_sample->server().enqueue(ok(R"({"id":"1"})"));
    QVERIFY(m_sample->call("get_account", JsonObject{{"id", "1"}}).ok());
    QCOMPARE(headerOf(m_sample->server().requests().at(3), "X-Session"),
             QByteArray("second-session"));
    m_sample->server().enqueue(LoopbackBehaviour::answer(401, {}));
    m_sample->server().enqueue(login("third-session"));
    m_sample->server().enqueue(LoopbackBehaviour::answer(401, {}));
    QCOMPARE(m_sample->call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::Auth);
    QCOMPARE(m_sample->server().requests().size(), std::size_t(7));
}

void TestConnector::logsInOnceForManyThreads()
{
    m_sample->server().enqueue(login());
    m_sample->server().setFallback(ok(R"({"id":"1"})"));
    std::vector<std::future<bool>> calls;
    for (int i = 0; i < 8; ++i)
        calls.push_back(std::async(std::launch::async, [this] {
            return m_sample->call("get_account", JsonObject{{"id", "1"}}).ok();
        }));
    for (auto &each : calls)
        QVERIFY(each.get());
    int logins = 0;
    for (const QByteArray &request : m_sample->server().requests())
        logins += lineOf(request) == "POST /api/login" ? 1 : 0;
    QCOMPARE(logins, 1);
    QCOMPARE(m_sample->server().requests().size(), std::size_t(9));
}

void TestConnector::triesARefusedLoginOnce()
{
    m_sample->server().setFallback(LoopbackBehaviour::answer(
        401, R"({"error":{"message":"wrong password c4nary-p4ssw0rd"}})"));
    for (int i = 0; i < 3; ++i) {
        const Reply reply = m_sample->call("get_account", JsonObject{{"id", "1"}});
        QCOMPARE(reply.kind, ReplyClass::Auth);
        QVERIFY(!reply.wasSent);
        QVERIFY2(!everythingOf(reply).contains("c4nary"), everythingOf(reply).constData());
        QVERIFY(reply.request["body"].isNull() && reply.response["body"].isNull());
    }
    QCOMPARE(m_sample->server().requests().size(), std::size_t(1));
    m_sample->clock().advance(2min);
    QCOMPARE(m_sample->call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::Auth);
    QCOMPARE(m_sample->server().requests().size(), std::size_t(2));
    QCOMPARE(m_sample->connector().verify({}).kind,
             ReplyClass::Auth); // a person asked: tried whatever was
    QCOMPARE(m_sample->server().requests().size(), std::size_t(3));
}

void TestConnector::tellsMissingRecords()
{
    m_sample->server().enqueue(login());
    m_sample->server().enqueue(ok("null"));
    QCOMPARE(m_sample->call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::NotFound);
    m_sample->server().enqueue(LoopbackBehaviour::answer(404, "{}"));
    const Reply none = m_sample->call("find_account_by_key", JsonObject{{"key", "k"}});
    QVERIFY(none.ok() && none.records.empty());
}

//! One record with such a value must not take the whole connection for broken.
void TestConnector::tellsAValueOfTheWrongForm()
{
    m_sample->server().setFallback(login());
    const Reply named = m_sample->call("get_order", JsonObject{{"number", "ORD-7"}});
    QCOMPARE(named.kind, ReplyClass::NotFound);
    QVERIFY2(named.message.contains(QStringLiteral("ORD-7")), qPrintable(named.message));
    const Reply searched = m_sample->call("list_orders", JsonObject{{"year", "last"}});
    QCOMPARE(searched.kind, ReplyClass::Validation);
    const Reply lacking = m_sample->call("list_orders", JsonObject{});
    QCOMPARE(lacking.kind, ReplyClass::Config);
    QVERIFY(m_sample->server().requests().size() <= 1); // none but the log-in
}

void TestConnector::showsNoSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("echoed in a good answer") << 200 << QByteArray("application/json");
    QTest::newRow("echoed in a refusal") << 422 << QByteArray("application/json");
    QTest::newRow("echoed in a page") << 500 << QByteArray("text/html");
}

void TestConnector::showsNoSecret()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    // A server that repeats everything it was told, in every place.
    QByteArray echo =
        R"({"id":"1","name":"NAME SESSION","rev":"SESSION","password":"PASS","error":{"code":"SESSION","message":"SESSION is bad","field":"SESSION"},)"
        R"("headers":{"X-Session":"SESSION","Set-Cookie":"sid=cookie-value"}})";
    echo.replace("SESSION", sessionCanary);
    if (type == "text/html")
        echo = "<html><title>" + sessionCanary + "</title>" + sessionCanary + "</html>";
    m_sample->server().enqueue(login());
    m_sample->server().setFallback(
        LoopbackBehaviour::answer(status, echo,
                                  "Set-Cookie: sid=cookie-value\r\nX-Echo: " + sessionCanary +
                                      "\r\nContent-Type: " + type + "\r\n"));
    const auto frozen =
        m_sample->connector().prepare(QStringLiteral("update_account"),
                                      JsonObject{{"id", "1"}, {"version", "1"}, {"name", "n"}}, {});
    for (const Reply &reply : {m_sample->call("get_account", JsonObject{{"id", "1"}}),
                               m_sample->connector().send(*frozen, {})}) {
        const QByteArray shown = everythingOf(reply);
        for (const QByteArray &planted :
             {sessionCanary, canary.toUtf8(), sessionCanary.toBase64(), QByteArray("\"PASS\"")})
            QVERIFY2(
                !QByteArray(reply.request.toText() + reply.response.toText()).contains(planted),
                shown.constData());
        QVERIFY2(!shown.contains(sessionCanary), shown.constData());
        QVERIFY(!reply.response["headers"].toText().contains("cookie-value"));
        QCOMPARE(reply.request["headers"]["X-Session"].toString(), QStringLiteral("•••"));
    }
}

void TestConnector::stopsWhenAsked()
{
    m_sample->server().enqueue(login());
    m_sample->server().setFallback(LoopbackBehaviour::of(Kind::Hang));
    const auto frozen =
        m_sample->connector().prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    std::stop_source source;
    auto running = std::async(std::launch::async, [&] {
        return m_sample->connector().send(*frozen, source.get_token());
    });
    QVERIFY(m_sample->server().waitForRequests(2));
    source.request_stop();
    QCOMPARE(running.get().kind, ReplyClass::Uncertain); // it had left
    const Reply before = m_sample->connector().send(*frozen, source.get_token());
    QCOMPARE(before.kind, ReplyClass::Cancelled);
    QVERIFY(!before.wasSent);
    QCOMPARE(m_sample->server().requests().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestConnector)
#include "test_connector.moc"
