// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sandbox/rawclient.h"
#include "tests/support/loopback/loopbackserver.h"

#include <QTest>

using namespace unsnag;

class TestLoopbackServer : public QObject
{
    Q_OBJECT

private slots:
    void behaves_data();
    void behaves();
    void playsTheQueueInOrder();
};

void TestLoopbackServer::behaves_data()
{
    using Kind = LoopbackBehaviour::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("received"); // end of what arrives
    QTest::addColumn<int>("requests");
    QTest::newRow("answer") << int(Kind::Answer) << QByteArray("{\"a\":1}") << 1;
    QTest::newRow("close at once") << int(Kind::CloseAtOnce) << QByteArray() << 0;
    QTest::newRow("read then close") << int(Kind::ReadThenClose) << QByteArray() << 1;
    QTest::newRow("truncated") << int(Kind::AnswerThenClose) << QByteArray("\r\n\r\n{\"a") << 1;
    QTest::newRow("hang") << int(Kind::Hang) << QByteArray() << 1;
    QTest::newRow("slow") << int(Kind::Slow) << QByteArray("{\"a\":1}") << 1;
}

void TestLoopbackServer::behaves()
{
    using Kind = LoopbackBehaviour::Kind;
    QFETCH(int, kind);
    QFETCH(QByteArray, received);
    QFETCH(int, requests);
    LoopbackBehaviour behaviour = LoopbackBehaviour::answer(200, "{\"a\":1}");
    if (Kind(kind) == Kind::AnswerThenClose)
        behaviour = LoopbackBehaviour::truncated(200, "{\"a\":1}", 3);
    behaviour.kind = Kind(kind);
    behaviour.pause = std::chrono::milliseconds(5);
    LoopbackServer server;
    server.enqueue(behaviour);
    const RawAnswer answer = exchange(server.port(), rawRequest("POST", "/x", "body"), 600);
    QVERIFY2(answer.bytes.endsWith(received), answer.bytes.constData());
    QCOMPARE(answer.bytes.isEmpty(), received.isEmpty());
    QCOMPARE(server.requests().size(), std::size_t(requests));
    QCOMPARE(server.connections(), 1);
    if (requests == 1)
        QCOMPARE(LoopbackServer::bodyOf(server.requests().front()), QByteArray("body"));
    const bool closes = Kind(kind) == Kind::CloseAtOnce || Kind(kind) == Kind::ReadThenClose ||
                        Kind(kind) == Kind::AnswerThenClose;
    QCOMPARE(answer.closed, closes);
}

void TestLoopbackServer::playsTheQueueInOrder()
{
    LoopbackServer server;
    server.enqueue(LoopbackBehaviour::answer(503, "{}", "Retry-After: 2\r\n"));
    server.enqueue(LoopbackBehaviour::answer(201, "{}"));
    const RawAnswer first = exchange(server.port(), rawRequest("GET", "/1"), 300);
    QCOMPARE(first.status, 503);
    QVERIFY(first.head().contains("Retry-After: 2"));
    QCOMPARE(exchange(server.port(), rawRequest("GET", "/2"), 300).status, 201);
    QCOMPARE(exchange(server.port(), rawRequest("GET", "/3"), 300).status, 200);
    QVERIFY(server.waitForRequests(3));
    QVERIFY(server.requests().back().startsWith("GET /3 "));
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "test_loopbackserver.moc"
