// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connector.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/models/connectors/sampleprofile.h"
#include "tests/support/loopback/loopbackserver.h"

#include <QtTest>

#include <future>

using namespace unsnag;
using namespace std::chrono_literals;
using Kind = LoopbackBehaviour::Kind;

namespace {

const QString canary = QStringLiteral("c4nary-p4ssw0rd");
const QByteArray sessionCanary = "c4nary-s3ssion-1";

LoopbackBehaviour ok(const QByteArray &body)
{
    return LoopbackBehaviour::answer(200, body);
}

LoopbackBehaviour login(const QByteArray &session = sessionCanary)
{
    return ok(R"({"session":")" + session + R"("})");
}

LoopbackBehaviour me()
{
    return ok(R"({"user":"ida","tenant":"t-1"})");
}

//! Notes the pauses it is asked for and takes none.
class NotingScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds pause, const std::stop_token &) override { pauses.push_back(pause); }
    void runAll(std::vector<std::function<void()>> lanes, int) override
    {
        for (const auto &lane : lanes)
            lane();
    }
    std::vector<std::chrono::milliseconds> pauses;
};

QByteArray lineOf(const QByteArray &request)
{
    return request.left(request.indexOf(" HTTP/"));
}

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray everythingOf(const Reply &reply)
{
    QByteArray out = (reply.code + reply.message + reply.field + reply.hint + reply.id).toUtf8() + reply.body.toText()
        + reply.request.toText() + reply.response.toText();
    for (const Record &record : reply.records)
        out += (record.id + record.version + record.label + record.url).toUtf8() + record.fields.toText() + record.raw.toText();
    return out;
}

} // namespace

//! A profile at work against a real server on loopback.
class TestConnector : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void logsInDiscoversAndReadsAllPages();
    void readsAtMostSoManyPages();
    void triesReadsAgain_data();
    void triesReadsAgain();
    void waitsAsLongAsItIsTold();
    void givesUpOnALongWait();
    void logsInAnewOnce();
    void logsInOnceForManyThreads();
    void triesARefusedLoginOnce();
    void sendsAWriteOnce_data();
    void sendsAWriteOnce();
    void sendsTheSameBytes();
    void sendsAWriteAgainAfterALogin();
    void keepsAWriteThatCouldNotConnect();
    void rendersKeyAndVersion();
    void refusesWhatIsMissing_data();
    void refusesWhatIsMissing();
    void namesDuplicates();
    void tellsMissingRecords();
    void showsNoSecret_data();
    void showsNoSecret();
    void walksSteps();
    void stopsWhenAsked();

private:
    [[nodiscard]] Reply call(const char *operation, Json inputs = JsonObject{}, int pages = 0)
    {
        return m_connector->call(QString::fromLatin1(operation), inputs, {}, pages);
    }
    void make(const Json &values);

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<Connector> m_connector;
    CurlTransport m_transport;
    ManualClock m_clock{*fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"))};
    std::unique_ptr<SeededRng> m_rng;
    std::unique_ptr<NotingScheduler> m_scheduler;
};

void TestConnector::make(const Json &values)
{
    const auto profile = Profile::read(test::sampleProfile().toText(), QStringLiteral("sample.json"));
    QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
    m_connector = std::make_unique<Connector>(
        *profile, ConnectionSettings{"erp", values, JsonObject{{"tenant", "t-1"}}, "erp"},
        [](const QString &field) -> Result<QString> {
            if (field == QLatin1String("password"))
                return canary;
            return Error{Code::NotFound, QStringLiteral("no such secret"), field, {}};
        },
        ConnectorServices{m_transport, m_clock, *m_rng, *m_scheduler});
}

void TestConnector::init()
{
    m_server = std::make_unique<LoopbackServer>();
    m_rng = std::make_unique<SeededRng>(7);
    m_scheduler = std::make_unique<NotingScheduler>();
    make(JsonObject{{"base_url", m_server->url().toString()}});
}

void TestConnector::logsInDiscoversAndReadsAllPages()
{
    m_server->enqueue(login());
    m_server->enqueue(me());
    const auto discovered = m_connector->discover({});
    QVERIFY2(discovered.ok(), discovered ? "" : qPrintable(discovered.error().line()));
    QCOMPARE(discovered->toText(), QByteArray(R"({"tenant":"t-1"})"));
    m_server->enqueue(ok(R"({"items":[{"id":"1","name":"A","rev":3},{"id":"2","name":"B"}],"next":"p 2"})"));
    m_server->enqueue(ok(R"({"items":[{"id":"2","name":"B2"},{"id":"3","name":"C"}],"next":null})"));
    const Reply reply = call("list_accounts", JsonObject{{"since", "2026-11-23T09:00:00Z"}});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.size(), std::size_t(3)); // 2 moved between the pages: its newest reading counts
    QCOMPARE(reply.records.at(1).label, QStringLiteral("B2"));
    QCOMPARE(reply.records.at(0).version, QStringLiteral("3"));
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), std::size_t(4));
    QCOMPARE(lineOf(requests.at(0)), QByteArray("POST /api/login"));
    QCOMPARE(LoopbackServer::bodyOf(requests.at(0)), QByteArray(R"({"password":"c4nary-p4ssw0rd","user":"ida"})"));
    QCOMPARE(headerOf(requests.at(1), "X-Session"), sessionCanary);
    QCOMPARE(headerOf(requests.at(1), "X-Client"), QByteArray("unsnag"));
    // A minute of overlap; the tenant was found.
    QCOMPARE(lineOf(requests.at(2)), QByteArray("GET /api/accounts?since=2026-11-23T08%3A59%3A00.000Z&tenant=t-1&limit=2"));
    QVERIFY2(lineOf(requests.at(3)).endsWith("&cursor=p%202&limit=2"), requests.at(3).constData());
}

void TestConnector::readsAtMostSoManyPages()
{
    m_server->enqueue(login());
    m_server->setFallback(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"again"})"));
    QCOMPARE(call("list_accounts", JsonObject{}, 1).records.size(), std::size_t(2));
    QCOMPARE(m_server->requests().size(), std::size_t(2));
    const Reply circle = call("list_accounts");
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
    m_server->enqueue(LoopbackBehaviour::answer(200, R"({"session":"s-1"})", "Connection: close\r\n"));
    for (int i = 0; i < failures; ++i)
        m_server->enqueue(status == 0 ? LoopbackBehaviour::of(Kind::ReadThenClose) : LoopbackBehaviour::answer(status, "{}"));
    m_server->setFallback(ok(R"({"id":"1","name":"A"})"));
    const Reply reply = call("get_account", JsonObject{{"id", "1"}});
    QCOMPARE(reply.ok(), ends);
    const int tries = status == 400 ? 1 : std::min(failures + 1, 3);
    QCOMPARE(int(m_scheduler->pauses.size()), tries - 1);
    for (const auto pause : m_scheduler->pauses)
        QVERIFY(pause >= 0ms && pause <= 5ms);
}

void TestConnector::waitsAsLongAsItIsTold()
{
    m_server->enqueue(login());
    m_server->enqueue(LoopbackBehaviour::answer(429, "{}", "Retry-After: 2\r\n"));
    m_server->enqueue(ok(R"({"id":"1"})"));
    QVERIFY(call("get_account", JsonObject{{"id", "1"}}).ok());
    QCOMPARE(m_scheduler->pauses, std::vector<std::chrono::milliseconds>{2000ms});
}

void TestConnector::givesUpOnALongWait()
{
    m_server->enqueue(login());
    m_server->enqueue(LoopbackBehaviour::answer(429, "{}", "Retry-After: 3600\r\n"));
    const Reply reply = call("get_account", JsonObject{{"id", "1"}});
    QCOMPARE(reply.kind, ReplyClass::Rate);
    QCOMPARE(reply.retryAfter, std::optional(std::chrono::milliseconds(3600s)));
    QVERIFY(m_scheduler->pauses.empty());
}

void TestConnector::logsInAnewOnce()
{
    m_server->enqueue(login("first-session"));
    m_server->enqueue(LoopbackBehaviour::answer(401, {}));
    m_server->enqueue(login("second-session"));
    m_server->enqueue(ok(R"({"id":"1"})"));
    QVERIFY(call("get_account", JsonObject{{"id", "1"}}).ok());
    QCOMPARE(headerOf(m_server->requests().at(3), "X-Session"), QByteArray("second-session"));
    m_server->enqueue(LoopbackBehaviour::answer(401, {}));
    m_server->enqueue(login("third-session"));
    m_server->enqueue(LoopbackBehaviour::answer(401, {}));
    QCOMPARE(call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::Auth);
    QCOMPARE(m_server->requests().size(), std::size_t(7));
}

void TestConnector::logsInOnceForManyThreads()
{
    m_server->enqueue(login());
    m_server->setFallback(ok(R"({"id":"1"})"));
    std::vector<std::future<bool>> calls;
    for (int i = 0; i < 8; ++i)
        calls.push_back(std::async(std::launch::async, [this] { return call("get_account", JsonObject{{"id", "1"}}).ok(); }));
    for (auto &each : calls)
        QVERIFY(each.get());
    int logins = 0;
    for (const QByteArray &request : m_server->requests())
        logins += lineOf(request) == "POST /api/login" ? 1 : 0;
    QCOMPARE(logins, 1);
    QCOMPARE(m_server->requests().size(), std::size_t(9));
}

void TestConnector::triesARefusedLoginOnce()
{
    m_server->setFallback(LoopbackBehaviour::answer(401, R"({"error":{"message":"wrong password c4nary-p4ssw0rd"}})"));
    for (int i = 0; i < 3; ++i) {
        const Reply reply = call("get_account", JsonObject{{"id", "1"}});
        QCOMPARE(reply.kind, ReplyClass::Auth);
        QVERIFY(!reply.wasSent);
        QVERIFY2(!everythingOf(reply).contains("c4nary"), everythingOf(reply).constData());
        QVERIFY(reply.request["body"].isNull() && reply.response["body"].isNull());
    }
    QCOMPARE(m_server->requests().size(), std::size_t(1));
    m_clock.advance(2min);
    QCOMPARE(call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::Auth);
    QCOMPARE(m_server->requests().size(), std::size_t(2));
    QCOMPARE(m_connector->verify({}).kind, ReplyClass::Auth); // a person asked: tried whatever was
    QCOMPARE(m_server->requests().size(), std::size_t(3));
}

void TestConnector::sendsAWriteOnce_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: dropped
    QTest::addColumn<QString>("kind");
    QTest::newRow("dropped after the request") << QByteArray() << "uncertain";
    QTest::newRow("cut body") << QByteArray("HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{\"id\":") << "uncertain";
    QTest::newRow("body cut where nothing tells") << QByteArray("HTTP/1.1 201 Created\r\n\r\n{\"id\":") << "uncertain";
    QTest::newRow("gateway") << LoopbackBehaviour::answer(504, "<html>").bytes << "uncertain";
    QTest::newRow("500") << LoopbackBehaviour::answer(500, "{}").bytes << "uncertain";
    QTest::newRow("503") << LoopbackBehaviour::answer(503, "{}").bytes << "uncertain";
    QTest::newRow("503 that says when") << LoopbackBehaviour::answer(503, "{}", "Retry-After: 1\r\n").bytes << "transient";
    QTest::newRow("429") << LoopbackBehaviour::answer(429, "{}", "Retry-After: 1\r\n").bytes << "rate";
    QTest::newRow("a page") << LoopbackBehaviour::answer(200, "<html><title>Welcome</title>").bytes << "uncertain";
    QTest::newRow("redirected") << LoopbackBehaviour::answer(307, {}, "Location: /elsewhere\r\n").bytes << "config";
    QTest::newRow("refused") << LoopbackBehaviour::answer(422, "{}").bytes << "validation";
}

void TestConnector::sendsAWriteOnce()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, kind);
    m_server->enqueue(login());
    LoopbackBehaviour behaviour = LoopbackBehaviour::of(answer.isEmpty() ? Kind::ReadThenClose : Kind::AnswerThenClose);
    behaviour.bytes = answer;
    m_server->setFallback(behaviour);
    const auto frozen = m_connector->prepare(QStringLiteral("draft"), JsonObject{{"key", "UNS-1"}, {"lines", JsonArray{}}}, QStringLiteral("k"));
    QVERIFY2(frozen.ok(), frozen ? "" : qPrintable(frozen.error().line()));
    const Reply reply = m_connector->send(*frozen, {});
    QCOMPARE(replyClassName(reply.kind), kind);
    QVERIFY(reply.wasSent);
    QCOMPARE(m_server->requests().size(), std::size_t(2)); // the login and the write
    QVERIFY(m_scheduler->pauses.empty());
}

void TestConnector::sendsTheSameBytes()
{
    const Json lines = JsonArray{JsonObject{{"sku", "Ä"}, {"price", "1490.50"}}};
    const auto frozen = m_connector->prepare(QStringLiteral("draft"), JsonObject{{"key", "UNS-1"}, {"lines", lines}}, QStringLiteral("op-1"));
    QVERIFY(frozen.ok());
    QVERIFY(m_server->requests().empty()); // preparing has no effect
    // SHA-256 of "op-1" in base32, 21 characters.
    QCOMPARE(frozen->body, QByteArray(R"({"dedupe":{"key":"ogqo64mv35egkq7wh4gld"},"lines":[{"price":"1490.50","sku":"Ä"}],"ref":"UNS-1"})"));
    QVERIFY(!frozen->toJson().toText().contains("ession"));
    const auto stored = FrozenRequest::fromJson(*readJson(frozen->toJson().toText()));
    QVERIFY(stored.ok());
    m_server->enqueue(login());
    m_server->enqueue(LoopbackBehaviour::of(Kind::ReadThenClose));
    m_server->enqueue(ok(R"({"id":"I-1"})"));
    QCOMPARE(m_connector->send(*frozen, {}).kind, ReplyClass::Uncertain);
    const Reply again = m_connector->send(*stored, {});
    QVERIFY(again.ok());
    QCOMPARE(again.id, QStringLiteral("I-1"));
    QCOMPARE(m_server->requests().at(1), m_server->requests().at(2));
}

void TestConnector::sendsAWriteAgainAfterALogin()
{
    m_server->enqueue(login("first-session"));
    m_server->enqueue(LoopbackBehaviour::answer(401, {}));
    m_server->enqueue(login("second-session"));
    m_server->enqueue(ok(R"({"id":"I-1"})"));
    const auto frozen = m_connector->prepare(QStringLiteral("post"), JsonObject{{"id", "a/b"}}, {});
    QVERIFY(frozen.ok());
    QVERIFY(m_connector->send(*frozen, {}).ok());
    QCOMPARE(m_server->requests().size(), std::size_t(4));
    QCOMPARE(lineOf(m_server->requests().at(3)), QByteArray("POST /api/invoices/a%2Fb/post"));
}

void TestConnector::keepsAWriteThatCouldNotConnect()
{
    m_server->enqueue(login());
    m_server->enqueue(ok(R"({"id":"1"})"));
    QVERIFY(call("get_account", JsonObject{{"id", "1"}}).ok());
    const auto frozen = m_connector->prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    m_server.reset();
    const Reply reply = m_connector->send(*frozen, {});
    QCOMPARE(reply.kind, ReplyClass::Transient);
    QVERIFY(!reply.wasSent);
    QCOMPARE(int(m_scheduler->pauses.size()), 2); // three tries, since none of them left
}

void TestConnector::rendersKeyAndVersion()
{
    const auto made = m_connector->prepare(QStringLiteral("create_account"), JsonObject{{"key", "UNS-1"}, {"name", "Acme"}}, QStringLiteral("op-1"));
    QVERIFY(made.ok());
    const QString key = made->headers["Idempotency-Key"].toString();
    QVERIFY2(key.size() == 34 && key.startsWith(QLatin1Char('"')) && key.endsWith(QLatin1Char('"')), qPrintable(key));
    QCOMPARE(made->idempotencyKey, QStringLiteral("op-1"));
    QCOMPARE(made->body, QByteArray(R"({"company":null,"key":"UNS-1","name":"Acme"})"));
    make(JsonObject{{"base_url", m_server->url().toString()}, {"company", "4"}});
    QCOMPARE(m_connector->prepare(QStringLiteral("create_account"), JsonObject{{"key", "UNS-1"}, {"name", "Acme"}}, QStringLiteral("op-1"))->body,
             QByteArray(R"({"company":4,"key":"UNS-1","name":"Acme"})"));
    const auto changed = m_connector->prepare(QStringLiteral("update_account"), JsonObject{{"id", "1"}, {"version", 7}, {"name", "Acme"}}, {});
    QVERIFY2(changed.ok(), changed ? "" : qPrintable(changed.error().line()));
    QCOMPARE(changed->headers["If-Match"].toString(), QStringLiteral("\"7\""));
}

void TestConnector::refusesWhatIsMissing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << "create_account" << QByteArray(R"({"key":"k"})") << "name";
    QTest::newRow("list is no name") << "create_account" << QByteArray(R"({"key":"k","name":[]})") << "name";
    QTest::newRow("company is no number") << "create_account" << QByteArray(R"({"key":"k","name":"n","company":"x"})") << "company";
    QTest::newRow("no version") << "update_account" << QByteArray(R"({"id":"1","name":"n"})") << "version";
    QTest::newRow("no price in a line") << "draft" << QByteArray(R"({"key":"k","lines":[{"sku":"A"}]})") << "/operations/draft/request/body/lines/$do/price";
    QTest::newRow("price is a word") << "draft" << QByteArray(R"({"key":"k","lines":[{"sku":"A","price":"x"}]})") << "/operations/draft/request/body/lines/$do/price";
    QTest::newRow("lines is no list") << "draft" << QByteArray(R"({"key":"k","lines":"A"})") << "lines";
    QTest::newRow("a read") << "get_account" << QByteArray(R"({"id":"1"})") << "writes";
    QTest::newRow("steps") << "create_invoice" << QByteArray(R"({"key":"k","lines":[]})") << "steps";
    QTest::newRow("no operation") << "nosuch" << QByteArray("{}") << "nosuch";
}

void TestConnector::refusesWhatIsMissing()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, inputs);
    QFETCH(const QString, words);
    const auto frozen = m_connector->prepare(operation, *readJson(inputs), QStringLiteral("op-1"));
    QVERIFY(!frozen.ok());
    QCOMPARE(frozen.error().code, Code::Input);
    QVERIFY2(frozen.error().line().contains(words), qPrintable(frozen.error().line()));
    QVERIFY(m_server->requests().empty());
}

void TestConnector::namesDuplicates()
{
    m_server->enqueue(login());
    m_server->enqueue(LoopbackBehaviour::answer(409, R"({"error":{"code":"duplicate","message":"there is one","candidates":[{"id":"C-1","name":"Acme","vat":"DE1"}]}})"));
    const auto frozen = m_connector->prepare(QStringLiteral("create_account"), JsonObject{{"key", "k"}, {"name", "Acme"}}, QStringLiteral("op-1"));
    const Reply reply = m_connector->send(*frozen, {});
    QCOMPARE(reply.kind, ReplyClass::Duplicate);
    QCOMPARE(reply.records.size(), std::size_t(1));
    QCOMPARE(reply.records.front().fields["tax_id"].toString(), QStringLiteral("DE1"));
    QVERIFY(reply.records.front().url.endsWith(QStringLiteral("/a/C-1")));
}

void TestConnector::tellsMissingRecords()
{
    m_server->enqueue(login());
    m_server->enqueue(ok("null"));
    QCOMPARE(call("get_account", JsonObject{{"id", "1"}}).kind, ReplyClass::NotFound);
    m_server->enqueue(LoopbackBehaviour::answer(404, "{}"));
    const Reply none = call("find_account_by_key", JsonObject{{"key", "k"}});
    QVERIFY(none.ok() && none.records.empty());
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
    QByteArray echo = R"({"id":"1","name":"NAME SESSION","rev":"SESSION","password":"PASS","error":{"code":"SESSION","message":"SESSION is bad","field":"SESSION"},)"
                      R"("headers":{"X-Session":"SESSION","Set-Cookie":"sid=cookie-value"}})";
    echo.replace("SESSION", sessionCanary);
    if (type == "text/html")
        echo = "<html><title>" + sessionCanary + "</title>" + sessionCanary + "</html>";
    m_server->enqueue(login());
    m_server->setFallback(LoopbackBehaviour::answer(status, echo, "Set-Cookie: sid=cookie-value\r\nX-Echo: " + sessionCanary + "\r\nContent-Type: " + type + "\r\n"));
    const auto frozen = m_connector->prepare(QStringLiteral("update_account"), JsonObject{{"id", "1"}, {"version", "1"}, {"name", "n"}}, {});
    for (const Reply &reply : {call("get_account", JsonObject{{"id", "1"}}), m_connector->send(*frozen, {})}) {
        const QByteArray shown = everythingOf(reply);
        for (const QByteArray &planted : {sessionCanary, canary.toUtf8(), sessionCanary.toBase64(), QByteArray("\"PASS\"")})
            QVERIFY2(!QByteArray(reply.request.toText() + reply.response.toText()).contains(planted), shown.constData());
        QVERIFY2(!shown.contains(sessionCanary), shown.constData());
        QVERIFY(!reply.response["headers"].toText().contains("cookie-value"));
        QCOMPARE(reply.request["headers"]["X-Session"].toString(), QStringLiteral("•••"));
    }
}

void TestConnector::walksSteps()
{
    const auto steps = m_connector->profile().steps(QStringLiteral("create_invoice"));
    const Json scope = JsonObject{{"key", "UNS-1"}, {"lines", JsonArray{}}, {"made", JsonObject{{"id", "I-9"}}}};
    QCOMPARE(m_connector->stepInputs(steps.at(1), scope)->toText(), QByteArray(R"({"id":"I-9"})"));
    QCOMPARE(*m_connector->isStepDone(steps.at(1), scope), false);
    const Json posted = JsonObject{{"made", JsonObject{{"id", "I-9"}, {"state", "posted"}}}};
    QCOMPARE(*m_connector->isStepDone(steps.at(1), posted), true);
    QCOMPARE(*m_connector->isStepDone(steps.at(0), scope), false);
    QVERIFY(!m_connector->stepInputs(steps.at(1), JsonObject{}).ok());
    QCOMPARE(*m_connector->stepInputs(ProfileStep{"post", {}, {}, {}}, scope), scope);
}

void TestConnector::stopsWhenAsked()
{
    m_server->enqueue(login());
    m_server->setFallback(LoopbackBehaviour::of(Kind::Hang));
    const auto frozen = m_connector->prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    std::stop_source source;
    auto running = std::async(std::launch::async, [&] { return m_connector->send(*frozen, source.get_token()); });
    QVERIFY(m_server->waitForRequests(2));
    source.request_stop();
    QCOMPARE(running.get().kind, ReplyClass::Uncertain); // it had left
    const Reply before = m_connector->send(*frozen, source.get_token());
    QCOMPARE(before.kind, ReplyClass::Cancelled);
    QVERIFY(!before.wasSent);
    QCOMPARE(m_server->requests().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestConnector)
#include "test_connector.moc"
