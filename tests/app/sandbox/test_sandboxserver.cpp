// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxthread.h"
#include "tests/app/sandbox/rawclient.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace unsnag;

namespace {

const QByteArray invoiceBody =
    R"({"external_reference":"UNS-TEST1","customer_id":"C-10042","currency":"EUR",)"
    R"("date":"2026-11-20","payment_terms":"net30","lines":[{"item_code":"LIC-1Y",)"
    R"("description":"Licence","quantity":"2","unit_price":"1490.50"}]})";

QByteArray createInvoice(const QByteArray &key = "K1")
{
    const QByteArray header = key.isEmpty() ? QByteArray() : "Idempotency-Key: " + key + "\r\n";
    return rawRequest("POST", "/erp/v1/invoices", invoiceBody, header);
}

SandboxOptions options(const QString &faults = {})
{
    SandboxOptions wanted;
    wanted.accounts = 60;
    wanted.deals = 10;
    wanted.faults = faults;
    return wanted;
}

//! A running sandbox; the calling thread runs no event loop.
struct Running {
    explicit Running(SandboxOptions wanted) : thread(std::move(wanted)), base(thread.start())
    {
        if (base)
            port = static_cast<quint16>(base->port());
    }

    [[nodiscard]] Json stats() const
    {
        return exchange(port, rawRequest("GET", "/admin/stats")).body;
    }
    [[nodiscard]] Json lastEntry() const
    {
        const Json journal = exchange(port, rawRequest("GET", "/admin/journal")).body;
        return journal["requests"].at(journal["requests"].size() - 1);
    }

    SandboxThread thread;
    Result<QUrl> base;
    quint16 port = 0;
};

} // namespace

class TestSandboxServer : public QObject
{
    Q_OBJECT

private slots:
    void faultsBeforeAndAfterTheWork_data();
    void faultsBeforeAndAfterTheWork();
    void droppedAnswerHasNoByte();
    void truncatedAnswerIsShort();
    void duplicateAnswerComesTwice();
    void retryAfterIsSent();
    void delayTakesTheKey();
    void lateAnswerFindsTheWorkDone();
    void slowAnswerArrivesWhole();
    void connectionIsKeptOpen();
    void tokenIsAskedForBeforeWork();
    void adminScriptsFaultsAndDeals();
    void journalTellsWhatHappened();
    void stateSurvivesTheServer();
    void badStartIsRefused_data();
    void badStartIsRefused();
    void stopsAndFreesThePort();
    void tellsWhenIdle();
};

void TestSandboxServer::faultsBeforeAndAfterTheWork_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("made"); // invoices after the faulty call
    const auto row = [](const char *fault, int status, int made) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << status << made;
    };
    row("delay(50)", 201, 1);
    row("delay_after_commit(50)", 201, 1);
    row("drop_before", 0, 0);
    row("drop_after_commit", 0, 1);
    row("truncate", 201, 1);
    row("rate_limit", 429, 0);
    row("rate_limit_retry_after", 429, 0);
    row("error_before", 503, 0);
    row("error_before(502)", 502, 0);
    row("error_after_commit", 503, 1);
    row("duplicate_answer", 201, 1);
    row("stale_version", 412, 0);
    row("html", 200, 0);
    row("slow(100)", 201, 1);
    row("unauthorized", 401, 0);
    row("repeat_request", 201, 1);
}

void TestSandboxServer::faultsBeforeAndAfterTheWork()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(int, made);
    const Running sandbox(options(QStringLiteral("erp:create_invoice=") + fault));
    QVERIFY(sandbox.base.ok());
    const RawAnswer answer = exchange(sandbox.port, createInvoice());
    QVERIFY(answer.closed);
    QCOMPARE(answer.status, status);
    QCOMPARE(sandbox.stats()["invoices"].toInt(), made);
    const Json entry = sandbox.lastEntry();
    QCOMPARE(entry["fault"].toString(), fault.section(QLatin1Char('('), 0, 0));
    QCOMPARE(entry["committed"].toBool(), made == 1);
    QCOMPARE(entry["status"].toInt(), status);
    // The same request again, undisturbed: one invoice in the end, whatever came before.
    const RawAnswer again = exchange(sandbox.port, createInvoice());
    QCOMPARE(again.status, 201);
    QCOMPARE(again.bytes.contains("Idempotency-Replayed: true"), made == 1);
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 1);
}

void TestSandboxServer::droppedAnswerHasNoByte()
{
    const Running sandbox(options(QStringLiteral("erp:create_invoice=drop_after_commit")));
    const RawAnswer answer = exchange(sandbox.port, createInvoice({}));
    QVERIFY(answer.closed);
    QVERIFY(answer.bytes.isEmpty());
    QCOMPARE(exchange(sandbox.port, createInvoice({})).status, 201);
    const Json doubles = sandbox.stats()["invoices_by_reference"]["duplicates"];
    QCOMPARE(doubles.at(0)["external_reference"].toString(), QStringLiteral("UNS-TEST1"));
    QCOMPARE(doubles.at(0)["count"].toInt(), 2);
}

void TestSandboxServer::truncatedAnswerIsShort()
{
    const Running sandbox(options(QStringLiteral("crm:read_deal=truncate")));
    const RawAnswer cut = exchange(sandbox.port, rawRequest("GET", "/crm/v1/deals/D-1001"));
    const RawAnswer whole = exchange(sandbox.port, rawRequest("GET", "/crm/v1/deals/D-1001"));
    const QByteArray length = "Content-Length: " + QByteArray::number(whole.bodyBytes().size());
    QVERIFY(cut.head().contains(length));
    QVERIFY(cut.bodyBytes().size() < whole.bodyBytes().size());
    QVERIFY(whole.bodyBytes().startsWith(cut.bodyBytes()));
    QVERIFY(!cut.bodyBytes().isEmpty());
}

void TestSandboxServer::duplicateAnswerComesTwice()
{
    const Running sandbox(options(QStringLiteral("crm:*:/me=duplicate_answer")));
    const QByteArray twice = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me")).bytes;
    const QByteArray once = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me")).bytes;
    QCOMPARE(twice, once + once);
}

void TestSandboxServer::retryAfterIsSent()
{
    const Running sandbox(
        options(QStringLiteral("crm:*:*=rate_limit,crm:*:*=rate_limit_retry_after(7)")));
    const RawAnswer plain = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me"));
    const RawAnswer timed = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me"));
    QCOMPARE(plain.status, 429);
    QVERIFY(!plain.head().contains("Retry-After"));
    QCOMPARE(timed.status, 429);
    QVERIFY(timed.head().contains("Retry-After: 7"));
    QCOMPARE(timed.body["error"]["code"].toString(), QStringLiteral("rate_limited"));
}

void TestSandboxServer::delayTakesTheKey()
{
    const Running sandbox(options(QStringLiteral("erp:create_invoice=delay(1500)")));
    RawAnswer first;
    std::jthread slow([&] { first = exchange(sandbox.port, createInvoice()); });
    // The journal shows the arrival before the work begins.
    QTRY_COMPARE(sandbox.lastEntry()["fault"].toString(), QStringLiteral("delay"));
    const RawAnswer twin = exchange(sandbox.port, createInvoice());
    QCOMPARE(twin.status, 409);
    QCOMPARE(twin.body["error"]["code"].toString(), QStringLiteral("in_progress"));
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 0);
    slow.join();
    QCOMPARE(first.status, 201);
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 1);
}

void TestSandboxServer::lateAnswerFindsTheWorkDone()
{
    const Running sandbox(options(QStringLiteral("erp:create_invoice=delay_after_commit(60000),"
                                                 "erp:create_invoice=delay(300)")));
    QVERIFY(exchange(sandbox.port, createInvoice("K1"), 300).bytes.isEmpty());
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 1);
    // A slow ERP finishes even when its caller has gone.
    QVERIFY(exchange(sandbox.port, createInvoice("K2"), 50).bytes.isEmpty());
    QTRY_COMPARE(sandbox.stats()["invoices"].toInt(), 2);
}

void TestSandboxServer::slowAnswerArrivesWhole()
{
    const Running sandbox(options(QStringLiteral("crm:*:/me=slow(400)")));
    QElapsedTimer timer;
    timer.start();
    const RawAnswer slow = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me"));
    QVERIFY(timer.elapsed() >= 350);
    QCOMPARE(slow.bytes, exchange(sandbox.port, rawRequest("GET", "/crm/v1/me")).bytes);
}

void TestSandboxServer::connectionIsKeptOpen()
{
    const Running sandbox(options());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), sandbox.port);
    QVERIFY(socket.waitForConnected());
    const QByteArray request =
        "GET /crm/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox\r\n\r\n";
    for (int i = 0; i < 3; ++i) {
        socket.write(request);
        QByteArray answer;
        while (!answer.contains("sandbox-crm") && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK"));
        QVERIFY(answer.contains("Connection: keep-alive"));
    }
}

void TestSandboxServer::tokenIsAskedForBeforeWork()
{
    const Running sandbox(options());
    QByteArray request = createInvoice();
    const RawAnswer answer =
        exchange(sandbox.port, request.replace("Bearer sandbox", "Bearer other"));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body["error"]["code"].toString(), QStringLiteral("unauthorized"));
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 0);
}

void TestSandboxServer::adminScriptsFaultsAndDeals()
{
    const Running sandbox(options());
    const QByteArray rules =
        R"({"rules":[{"match":{"system":"crm"},"fault":"html","times":"always"}]})";
    QCOMPARE(exchange(sandbox.port, rawRequest("POST", "/admin/faults", rules)).status, 200);
    const RawAnswer page = exchange(sandbox.port, rawRequest("GET", "/crm/v1/me"));
    QVERIFY(page.head().contains("text/html"));
    const RawAnswer wrong =
        exchange(sandbox.port, rawRequest("POST", "/admin/faults", R"({"rules":[{"fault":"x"}]})"));
    QCOMPARE(wrong.status, 422);
    QCOMPARE(wrong.body["error"]["field"].toString(), QStringLiteral("/rules/0/fault"));
    QCOMPARE(exchange(sandbox.port, rawRequest("DELETE", "/admin/faults")).status, 200);
    QCOMPARE(exchange(sandbox.port, rawRequest("GET", "/crm/v1/me")).status, 200);

    const RawAnswer deal =
        exchange(sandbox.port, rawRequest("POST", "/admin/deals", R"({"title":"Late one"})"));
    QCOMPARE(deal.status, 201);
    QCOMPARE(deal.body["id"].toString(), QStringLiteral("D-1011"));
    QCOMPARE(deal.body["stage"].toString(), QStringLiteral("closed_won"));
    QCOMPARE(deal.body["amount"].toString(), QStringLiteral("1490.50"));
    const RawAnswer moved =
        exchange(sandbox.port,
                 rawRequest("POST", "/admin/deals", R"({"id":"D-1011","account":{"id":"A-3"}})"));
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.body["version"].toInt(), 2);
    QCOMPARE(exchange(sandbox.port, rawRequest("GET", "/crm/v1/deals/D-1011")).body, moved.body);
    QCOMPARE(exchange(sandbox.port, rawRequest("POST", "/admin/reset")).status, 200);
    QCOMPARE(sandbox.stats()["deals"].toInt(), 10);
    QCOMPARE(exchange(sandbox.port, rawRequest("GET", "/admin/nowhere")).status, 404);
    QCOMPARE(exchange(sandbox.port, rawRequest("GET", "/admin/reset")).status, 405);
}

void TestSandboxServer::journalTellsWhatHappened()
{
    const Running sandbox(options());
    exchange(sandbox.port, rawRequest("GET", "/erp/v1/invoices?external_reference=UNS-1&limit=5"));
    exchange(sandbox.port, createInvoice());
    const Json entries =
        exchange(sandbox.port, rawRequest("GET", "/admin/journal?since=0")).body["requests"];
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries.at(0)["external_reference"].toString(), QStringLiteral("UNS-1"));
    QCOMPARE(entries.at(0)["query"].toString(), QStringLiteral("external_reference=UNS-1&limit=5"));
    QCOMPARE(entries.at(0)["committed"].toBool(true), false);
    const Json made = entries.at(1);
    QCOMPARE(made["n"].toInt(), 2);
    QCOMPARE(made["method"].toString(), QStringLiteral("POST"));
    QCOMPARE(made["path"].toString(), QStringLiteral("/erp/v1/invoices"));
    QCOMPARE(made["key"].toString(), QStringLiteral("K1"));
    QCOMPARE(made["external_reference"].toString(), QStringLiteral("UNS-TEST1"));
    QCOMPARE(made["status"].toInt(), 201);
    QVERIFY(made["fault"].isNull());
    QVERIFY(made["committed"].toBool());
    QVERIFY(fromRfc3339(made["at"].toString()));
    QCOMPARE(
        exchange(sandbox.port, rawRequest("GET", "/admin/journal?since=1")).body["requests"].size(),
        std::size_t(1));
}

void TestSandboxServer::stateSurvivesTheServer()
{
    QTemporaryDir folder;
    SandboxOptions wanted = options(QStringLiteral("erp:create_invoice=drop_after_commit"));
    wanted.stateFolder = folder.path();
    {
        const Running sandbox(wanted);
        QVERIFY(exchange(sandbox.port, createInvoice()).bytes.isEmpty());
        const Running second(wanted);
        QVERIFY(!second.base.ok());
        QCOMPARE(second.base.error().code, Code::Busy);
    }
    wanted.faults.clear();
    wanted.seed = 8;
    const Running sandbox(wanted);
    QCOMPARE(sandbox.stats()["invoices"].toInt(), 1);
    QVERIFY(exchange(sandbox.port, createInvoice()).head().contains("Idempotency-Replayed: true"));
}

void TestSandboxServer::badStartIsRefused_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("folder");
    QTest::newRow("too few accounts") << 1 << QString() << QString();
    QTest::newRow("bad faults") << 60 << QStringLiteral("boom") << QString();
    QTest::newRow("no folder") << 60 << QString() << QStringLiteral("/proc/nowhere/state");
}

void TestSandboxServer::badStartIsRefused()
{
    QFETCH(int, accounts);
    QFETCH(QString, faults);
    QFETCH(QString, folder);
    SandboxOptions wanted = options(faults);
    wanted.accounts = accounts;
    wanted.stateFolder = folder;
    SandboxThread thread(wanted);
    const auto base = thread.start();
    QVERIFY(!base.ok());
    QCOMPARE(base.error().code, Code::Input);
}

void TestSandboxServer::stopsAndFreesThePort()
{
    SandboxOptions wanted = options();
    SandboxThread first(wanted);
    const auto base = first.start();
    QVERIFY(base.ok());
    QCOMPARE(first.start().error().code, Code::Conflict);
    wanted.port = static_cast<quint16>(base->port());
    SandboxThread second(wanted);
    QCOMPARE(second.start().error().code, Code::Input);
    first.stop();
    QVERIFY(second.start().ok());
    QCOMPARE(exchange(wanted.port, rawRequest("GET", "/crm/v1/me")).status, 200);
}

void TestSandboxServer::tellsWhenIdle()
{
    SandboxOptions wanted = options();
    wanted.idleTimeout = std::chrono::seconds(1);
    SandboxServer server(wanted);
    QSignalSpy idled(&server, &SandboxServer::idled);
    QVERIFY(server.listen(0).ok());
    QVERIFY(idled.wait(5000));
    QCOMPARE(idled.size(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "test_sandboxserver.moc"
