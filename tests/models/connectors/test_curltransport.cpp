// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"
#include "tests/support/loopback/loopbackserver.h"

#include <QTcpServer>
#include <QtTest>

#include <future>

using namespace unsnag;
using namespace std::chrono_literals;
using Kind = LoopbackBehaviour::Kind;

//! The transport against a real server on loopback.
class TestCurlTransport : public QObject
{
    Q_OBJECT
private slots:
    void answers();
    void saysWhoItIsAndExpectsNothing();
    void writesOnAFreshConnection();
    void readsOnAKeptConnection();
    void sendsADroppedPostOnce_data();
    void sendsADroppedPostOnce();
    void treatsAHalfAnswerAsNone_data();
    void treatsAHalfAnswerAsNone();
    void endsAHangByTimeOut();
    void endsAHangByCancel();
    void sendsNothingWhenCancelledBefore();
    void tellsARefusedConnection();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesLineBreaksInHeaders();
    void refusesAnOversizedAnswer();
    void refusesAnUnprovenCertificate();
    void worksFromManyThreads();

private:
    [[nodiscard]] static HttpRequest request(const LoopbackServer &server, Effect effect,
                                             const QByteArray &method = "POST");
    CurlTransport m_transport;
};

HttpRequest TestCurlTransport::request(const LoopbackServer &server, Effect effect,
                                       const QByteArray &method)
{
    HttpRequest out;
    out.method = method;
    out.url = server.url().toString() + QStringLiteral("/invoices");
    out.headers = {{"Content-Type", "application/json"}};
    out.body = method == "GET" ? QByteArray() : QByteArray(R"({"reference":"UNS-1"})");
    out.effect = effect;
    out.timeout = 5s;
    return out;
}

void TestCurlTransport::answers()
{
    LoopbackServer server;
    server.enqueue(
        LoopbackBehaviour::answer(409, R"({"a":1})", "X-Trace: 7\r\nRetry-After: 3\r\n"));
    const HttpResponse response = m_transport.perform(request(server, Effect::Write), {});
    QCOMPARE(response.delivery, Delivery::Answered);
    QCOMPARE(response.status, 409);
    QCOMPARE(response.body, QByteArray(R"({"a":1})"));
    QCOMPARE(response.header("x-TRACE"), QByteArray("7"));
    QVERIFY(response.problem.isEmpty());
    QCOMPARE(LoopbackServer::bodyOf(server.requests().front()),
             QByteArray(R"({"reference":"UNS-1"})"));
}

void TestCurlTransport::saysWhoItIsAndExpectsNothing()
{
    LoopbackServer server;
    HttpRequest big = request(server, Effect::Write);
    big.body = QByteArray(3 * 1024 * 1024, 'x'); // beyond the size at which libcurl would ask first
    QCOMPARE(m_transport.perform(big, {}).delivery, Delivery::Answered);
    const QByteArray sent = server.requests().front();
    const QByteArray head = sent.left(sent.indexOf("\r\n\r\n")).toLower();
    QVERIFY2(head.startsWith("post /invoices http/1.1"), head.constData());
    QVERIFY2(head.contains("user-agent: unsnag/0.1"), head.constData());
    QVERIFY2(!head.contains("expect:"), head.constData());
    QCOMPARE(LoopbackServer::bodyOf(sent).size(), big.body.size());
}

void TestCurlTransport::writesOnAFreshConnection()
{
    LoopbackServer server;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_transport.perform(request(server, Effect::Write), {}).delivery,
                 Delivery::Answered);
    QCOMPARE(server.connections(), 3);
}

void TestCurlTransport::readsOnAKeptConnection()
{
    LoopbackServer server;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_transport.perform(request(server, Effect::Read, "GET"), {}).delivery,
                 Delivery::Answered);
    QCOMPARE(server.connections(), 1);
}

void TestCurlTransport::sendsADroppedPostOnce_data()
{
    QTest::addColumn<int>("readsBefore");
    QTest::newRow("first request") << 0;
    QTest::newRow("after reads that left a connection open") << 3;
}

void TestCurlTransport::sendsADroppedPostOnce()
{
    QFETCH(const int, readsBefore);
    LoopbackServer server;
    for (int i = 0; i < readsBefore; ++i)
        QCOMPARE(m_transport.perform(request(server, Effect::Read, "GET"), {}).delivery,
                 Delivery::Answered);
    server.setFallback(LoopbackBehaviour::of(Kind::ReadThenClose));
    const HttpResponse response = m_transport.perform(request(server, Effect::Write), {});
    QCOMPARE(response.delivery, Delivery::SentNoAnswer);
    QCOMPARE(server.requests().size(), std::size_t(readsBefore + 1));
    QVERIFY(!response.problem.isEmpty());
}

void TestCurlTransport::treatsAHalfAnswerAsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("short body") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"id\":");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("status line only") << QByteArray("HTTP/1.1 201 Created\r\n");
    QTest::newRow("chunk without an end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"id\":1");
    QTest::newRow("no last chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
}

void TestCurlTransport::treatsAHalfAnswerAsNone()
{
    QFETCH(const QByteArray, bytes);
    LoopbackServer server;
    LoopbackBehaviour cut = LoopbackBehaviour::of(Kind::AnswerThenClose);
    cut.bytes = bytes;
    server.setFallback(cut);
    const HttpResponse response = m_transport.perform(request(server, Effect::Write), {});
    QCOMPARE(response.delivery, Delivery::SentNoAnswer);
    QVERIFY(response.body.isEmpty());
    QCOMPARE(response.status, 0);
    QCOMPARE(server.requests().size(), std::size_t(1));
}

void TestCurlTransport::endsAHangByTimeOut()
{
    LoopbackServer server;
    server.setFallback(LoopbackBehaviour::of(Kind::Hang));
    HttpRequest hanging = request(server, Effect::Write);
    hanging.timeout = 300ms;
    const HttpResponse response = m_transport.perform(hanging, {});
    QCOMPARE(response.delivery, Delivery::SentNoAnswer);
    QVERIFY2(response.elapsed >= 290ms && response.elapsed < 3s,
             QByteArray::number(qint64(response.elapsed.count())));
    QCOMPARE(server.requests().size(), std::size_t(1));
}

void TestCurlTransport::endsAHangByCancel()
{
    LoopbackServer server;
    server.setFallback(LoopbackBehaviour::of(Kind::Hang));
    HttpRequest hanging = request(server, Effect::Write);
    hanging.timeout = 60s;
    std::stop_source source;
    auto running = std::async(std::launch::async,
                              [&] { return m_transport.perform(hanging, source.get_token()); });
    QVERIFY(server.waitForRequests(1));
    QElapsedTimer watch;
    watch.start();
    source.request_stop();
    const HttpResponse response = running.get();
    QCOMPARE(response.delivery, Delivery::SentNoAnswer);
    QVERIFY2(watch.elapsed() < 500, QByteArray::number(watch.elapsed()));
}

void TestCurlTransport::sendsNothingWhenCancelledBefore()
{
    LoopbackServer server;
    std::stop_source source;
    source.request_stop();
    QCOMPARE(m_transport.perform(request(server, Effect::Write), source.get_token()).delivery,
             Delivery::Cancelled);
    QCOMPARE(server.connections(), 0);
}

void TestCurlTransport::tellsARefusedConnection()
{
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    HttpRequest nobody;
    nobody.method = "POST";
    nobody.url = QStringLiteral("http://127.0.0.1:%1/").arg(port.serverPort());
    nobody.effect = Effect::Write;
    port.close();
    const HttpResponse response = m_transport.perform(nobody, {});
    QCOMPARE(response.delivery, Delivery::NotSent);
    QVERIFY(!response.problem.isEmpty());
}

void TestCurlTransport::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestCurlTransport::followsNoRedirect()
{
    QFETCH(const int, status);
    LoopbackServer server;
    LoopbackServer elsewhere;
    const QByteArray location = "Location: " + elsewhere.url().toString().toLatin1() + "/other\r\n";
    server.setFallback(LoopbackBehaviour::answer(status, {}, location));
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        const HttpResponse response = m_transport.perform(
            request(server, effect, effect == Effect::Read ? "GET" : "POST"), {});
        QCOMPARE(response.delivery, Delivery::Answered);
        QCOMPARE(response.status, status);
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void TestCurlTransport::refusesAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("http to another host") << "http://erp.example.com/x"
                                          << "plain http";
    QTest::newRow("http to an address") << "http://192.0.2.7/x"
                                        << "plain http";
    QTest::newRow("looks like loopback") << "http://127.0.0.1.example.com/x"
                                         << "plain http";
    QTest::newRow("file") << "file:///etc/passwd"
                          << "absolute http";
    QTest::newRow("ftp") << "ftp://files.example.com/x"
                         << "only https";
    QTest::newRow("user name") << "https://user:word@erp.example.com/x"
                               << "user name";
    QTest::newRow("no scheme") << "erp.example.com/x"
                               << "absolute http";
    QTest::newRow("blank inside") << "https://erp.example.com/a b"
                                  << "absolute http";
    QTest::newRow("empty") << ""
                           << "absolute http";
}

void TestCurlTransport::refusesAddresses()
{
    QFETCH(const QString, url);
    QFETCH(const QString, words);
    HttpRequest refused;
    refused.method = "GET";
    refused.url = url;
    const HttpResponse response = m_transport.perform(refused, {});
    QCOMPARE(response.delivery, Delivery::NotSent);
    QVERIFY2(response.problem.contains(words), qPrintable(response.problem));
    QVERIFY(urlRefusal(QStringLiteral("http://localhost:1/x")).isEmpty());
    QVERIFY(urlRefusal(QStringLiteral("http://[::1]:1/x")).isEmpty());
    QVERIFY(urlRefusal(QStringLiteral("https://erp.example.com/x?a=%20b")).isEmpty());
}

void TestCurlTransport::refusesLineBreaksInHeaders()
{
    LoopbackServer server;
    HttpRequest smuggling = request(server, Effect::Write);
    smuggling.headers += HttpHeader{"X-Key", "1\r\nX-Other: 2"};
    QCOMPARE(m_transport.perform(smuggling, {}).delivery, Delivery::NotSent);
    QCOMPARE(server.connections(), 0);
}

void TestCurlTransport::refusesAnOversizedAnswer()
{
    LoopbackServer server;
    server.setFallback(LoopbackBehaviour::answer(200, QByteArray(33 * 1024 * 1024, ' ')));
    HttpRequest large = request(server, Effect::Read, "GET");
    large.timeout = 60s;
    const HttpResponse response = m_transport.perform(large, {});
    QCOMPARE(response.delivery, Delivery::SentNoAnswer);
    QVERIFY2(response.problem.contains(QStringLiteral("32 MiB")), qPrintable(response.problem));
}

void TestCurlTransport::refusesAnUnprovenCertificate()
{
    LoopbackServer
        server; // speaks no TLS at all: the handshake fails, nothing of the request leaves
    HttpRequest secure = request(server, Effect::Write);
    secure.url.replace(QStringLiteral("http://"), QStringLiteral("https://"));
    secure.timeout = 2s;
    QCOMPARE(m_transport.perform(secure, {}).delivery, Delivery::NotSent);
    QVERIFY(server.requests().empty());
}

void TestCurlTransport::worksFromManyThreads()
{
    LoopbackServer server;
    std::vector<std::future<int>> runs;
    for (int i = 0; i < 8; ++i) {
        runs.push_back(std::async(std::launch::async, [&, i] {
            int answered = 0;
            for (int n = 0; n < 10; ++n) {
                const Effect effect = (n + i) % 2 == 0 ? Effect::Read : Effect::Write;
                answered +=
                    m_transport.perform(request(server, effect), {}).delivery == Delivery::Answered
                        ? 1
                        : 0;
            }
            return answered;
        }));
    }
    int all = 0;
    for (auto &run : runs)
        all += run.get();
    QCOMPARE(all, 80);
    QCOMPARE(server.requests().size(), std::size_t(80));
}

QTEST_GUILESS_MAIN(TestCurlTransport)
#include "test_curltransport.moc"
