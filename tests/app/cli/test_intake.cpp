// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/standardwebhook.h"
#include "tests/app/sandbox/rawclient.h"
#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/serviceprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

namespace {

const QByteArray secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

QByteArray deal(const QByteArray &id, const QByteArray &version = "1")
{
    return R"({"id":")" + id + R"(","version":")" + version +
           R"(","stage":"closed_won","title":"Annual licence","amount":"99.50","currency":"EUR",)"
           R"("close_date":"2026-11-23","account":{"id":"C-)" +
           id +
           R"(","name":"Nordwind Logistik GmbH"},"billing":{"terms":"net30"},)"
           R"("lines":[{"sku":"LIC-100","quantity":"1","unit_price":"99.50"}]})";
}

QByteArray cloudEvent(const QByteArray &id, const QByteArray &data,
                      const QByteArray &type = "dev.unsnag.event.deal_to_invoice")
{
    return R"({"specversion":"1.0","id":")" + id + R"(","source":"/crm","type":")" + type +
           R"(","data":)" + data + '}';
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

//! What is sent to a workspace: files, folders, and over HTTP, with the real program.
class TestIntake : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void takesFiles_data();
    void takesFiles();
    void storesNothingOfABadFile();
    void recognisesRepeats();
    void keepsTraceAndIntake();
    void takesAFolder();
    void watchesFolders();
    void takesCloudEventsOverHttp();
    void refusesOverHttp_data();
    void refusesOverHttp();
    void takesWebhooksOnce();
    void asksForAToken();
    void cutsOffWhatIsTooLarge();

private:
    //! Starts the service with a listener; its port.
    [[nodiscard]] quint16 listen();
    [[nodiscard]] RawAnswer post(const QByteArray &path, const QByteArray &type,
                                 const QByteArray &body, const QByteArray &headers = {}) const;
    [[nodiscard]] RawAnswer postWebhook(const QByteArray &id, const QByteArray &body) const;
    [[nodiscard]] int events() const;

    std::unique_ptr<CliDriver> m_cli;
    std::unique_ptr<ServiceProcess> m_service;
    quint16 m_port = 0;
};

void TestIntake::init()
{
    m_service.reset();
    m_cli = std::make_unique<CliDriver>();
    VERIFY_RUN(m_cli->json({"init"}));
}

quint16 TestIntake::listen()
{
    m_service = std::make_unique<ServiceProcess>(*m_cli, QStringList{"--listen", "0"});
    m_port =
        static_cast<quint16>(m_service->waitFor(QStringLiteral("intake.listens"))["port"].toInt());
    return m_port;
}

RawAnswer TestIntake::post(const QByteArray &path, const QByteArray &type, const QByteArray &body,
                           const QByteArray &headers) const
{
    return exchange(
        m_port, "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) +
                    "\r\nConnection: close\r\n" +
                    (type.isEmpty() ? QByteArray() : "Content-Type: " + type + "\r\n") + headers +
                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

RawAnswer TestIntake::postWebhook(const QByteArray &id, const QByteArray &body) const
{
    const QByteArray at = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    const auto signature = webhookSignature(id, at, body, QString::fromLatin1(secret));
    return post("/webhooks/crm", "application/json", body,
                "webhook-id: " + id + "\r\nwebhook-timestamp: " + at +
                    "\r\nwebhook-signature: " + *signature + "\r\n");
}

int TestIntake::events() const
{
    const Json log = m_cli->json({"audit", "log", "--limit", "1000"}).json;
    int pulled = 0;
    for (const Json &entry : log["entries"].array())
        pulled += entry["kind"].toString() == QStringLiteral("event.pulled") ? 1 : 0;
    return pulled;
}

void TestIntake::takesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("records") << "a.jsonl" << deal("D-1") + '\n' + deal("D-2") + '\n' << 2;
    QTest::newRow("events, a line each")
        << "a.jsonl" << cloudEvent("1", deal("D-1")) + '\n' + cloudEvent("2", deal("D-2")) << 2;
    QTest::newRow("mixed") << "a.jsonl" << cloudEvent("1", deal("D-1")) + '\n' + deal("D-2") << 2;
    QTest::newRow("one event") << "a.json" << cloudEvent("1", deal("D-1")) << 1;
    QTest::newRow("batch") << "a.json"
                           << '[' + cloudEvent("1", deal("D-1")) + ",\n" +
                                  cloudEvent("2", deal("D-2")) + ']'
                           << 2;
    QTest::newRow("nothing") << "a.json" << QByteArray() << 0;
}

void TestIntake::takesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const CliResult taken = m_cli->json({"pull", "--file", m_cli->write(name, text)});
    VERIFY_RUN(taken);
    QCOMPARE(taken.json["records"].toInt(), count);
    QCOMPARE(taken.json["events"].toInt(), count);
    QCOMPARE(events(), count);
    const CliResult piped = m_cli->json({"pull", "--file", "-"}, text);
    VERIFY_RUN(piped);
    QCOMPARE(piped.json["duplicates"].toInt(), count);
    QVERIFY(m_cli->json({"audit", "verify"}).json["ok"].toBool());
}

void TestIntake::storesNothingOfABadFile()
{
    QByteArray lines;
    for (int i = 0; i < 6000; ++i) // more than one batch
        lines += deal("D-" + QByteArray::number(i)) + '\n';
    const auto before = WorkspaceState::of(*m_cli);
    for (const QByteArray &bad :
         {QByteArray("{\"id\":"), QByteArray("[]"), QByteArray("{\"no\":1}"),
          cloudEvent("9", deal("D-9"), "com.example.unknown"),
          QByteArray(R"({"specversion":"0.3","id":"1"})")}) {
        const QString file = m_cli->write(QStringLiteral("bad.jsonl"), lines + bad + '\n');
        VERIFY_REFUSED(m_cli->json({"pull", "--file", file}), 1, QStringList{file + ":6001"});
    }
    VERIFY_SAME(before, *m_cli);
}

void TestIntake::recognisesRepeats()
{
    const QString file =
        m_cli->write(QStringLiteral("a.jsonl"), deal("D-1") + '\n' + deal("D-1") + '\n' +
                                                    deal("D-1", "2") + '\n' + deal("D-1") + '\n');
    const CliResult taken = m_cli->json({"pull", "--file", file});
    VERIFY_RUN(taken);
    QCOMPARE(taken.json["events"].toInt(), 2);
    QCOMPARE(taken.json["duplicates"].toInt(), 2);
}

void TestIntake::keepsTraceAndIntake()
{
    const QByteArray event =
        R"({"specversion":"1.0","id":"1","source":"/crm","type":"dev.unsnag.event.deal_to_invoice",)"
        R"("traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","data":)" +
        deal("D-1") + '}';
    VERIFY_RUN(m_cli->json({"pull", "--file", m_cli->write(QStringLiteral("a.json"), event)}));
    bool isFound = false;
    const Json log = m_cli->json({"audit", "log"}).json;
    for (const Json &entry : log["entries"].array()) {
        if (entry["kind"].toString() != QStringLiteral("event.pulled"))
            continue;
        isFound = true;
        QCOMPARE(entry["more"]["trace_id"].toString(),
                 QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736"));
        QCOMPARE(entry["more"]["intake"].toString(), QStringLiteral("cloudevent"));
    }
    QVERIFY(isFound);
    VERIFY_RUN(m_cli->json({"audit", "verify"})); // the log vouches for the sender's trace id
}

void TestIntake::takesAFolder()
{
    const QString good = m_cli->write(QStringLiteral("in/b.jsonl"), deal("D-1") + '\n');
    static_cast<void>(m_cli->write(QStringLiteral("in/a.json"), "{\"id\":\n"));
    static_cast<void>(m_cli->write(QStringLiteral("in/c.jsonl.part"), deal("D-3")));
    static_cast<void>(m_cli->write(QStringLiteral("in/.d.jsonl"), deal("D-4")));
    const QDir folder(QFileInfo(good).absolutePath());
    const CliResult taken = m_cli->json({"pull", "--folder", folder.path()});
    QCOMPARE(taken.exitCode, 1);
    QCOMPARE(taken.json["events"].toInt(), 1);
    QVERIFY2(taken.err.contains("a.json"), taken.err.constData());
    QVERIFY(folder.exists(QStringLiteral("done/b.jsonl")));
    QVERIFY(folder.exists(QStringLiteral("failed/a.json")));
    QVERIFY(
        contentOf(folder.filePath(QStringLiteral("failed/a.json.reason.txt"))).contains("a.json"));
    QVERIFY(folder.exists(QStringLiteral("c.jsonl.part")));
    QVERIFY(folder.exists(QStringLiteral(".d.jsonl")));
    // A second file of the same name replaces nothing.
    static_cast<void>(m_cli->write(QStringLiteral("in/b.jsonl"), deal("D-2") + '\n'));
    VERIFY_RUN(m_cli->json({"pull", "--folder", folder.path()}));
    QVERIFY(folder.exists(QStringLiteral("done/b.jsonl")));
    QVERIFY(folder.exists(QStringLiteral("done/b.jsonl.2")));
    VERIFY_REFUSED(m_cli->json({"pull", "--folder", "/nowhere"}), 1, QStringList{"/nowhere"});
}

void TestIntake::watchesFolders()
{
    const QString file = m_cli->write(QStringLiteral("in/a.jsonl"), deal("D-1") + '\n');
    const QString folder = QFileInfo(file).absolutePath();
    static_cast<void>(m_cli->write(QStringLiteral("workspace/feeds.json"),
                                   R"({"folders":[{"flow":"deal_to_invoice","path":")" +
                                       folder.toUtf8() + "\"}]}"));
    m_service = std::make_unique<ServiceProcess>(*m_cli);
    QCOMPARE(m_service->waitFor(QStringLiteral("folder.taken"))["events"].toInt(), 1);
    QVERIFY(QFile::exists(folder + QStringLiteral("/done/a.jsonl")));
    QCOMPARE(m_service->end(), 0);
}

void TestIntake::takesCloudEventsOverHttp()
{
    QVERIFY(listen() != 0);
    const RawAnswer one =
        post("/events", "application/cloudevents+json", cloudEvent("1", deal("D-1")));
    QVERIFY2(one.status == 202, one.bytes.constData());
    QCOMPARE(one.body["events"].toInt(), 1);
    const RawAnswer binary = post("/events", "application/json", deal("D-2"),
                                  "ce-specversion: 1.0\r\nce-id: 2\r\nce-source: /crm\r\nce-type: "
                                  "dev.unsnag.event.deal_to_invoice\r\n");
    QVERIFY2(binary.status == 202, binary.bytes.constData());
    const RawAnswer batch =
        post("/events", "application/cloudevents-batch+json",
             '[' + cloudEvent("1", deal("D-1")) + ',' + cloudEvent("3", deal("D-3")) + ']');
    QVERIFY2(batch.status == 202, batch.bytes.constData());
    QCOMPARE(batch.body["events"].toInt(), 1);
    QCOMPARE(batch.body["duplicates"].toInt(), 1);
    // What was answered is there whatever happens then.
    QCOMPARE(m_service->end(SIGKILL), -1);
    QCOMPARE(events(), 3);
    QVERIFY(m_cli->json({"audit", "verify"}).json["ok"].toBool());
}

void TestIntake::refusesOverHttp_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const QByteArray structured = "application/cloudevents+json";
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &type,
                        const QByteArray &body, const QByteArray &headers, int status) {
        QTest::newRow(name) << path << type << body << headers << status;
    };
    row("no path", "/", structured, "{}", {}, 404);
    row("no JSON", "/events", structured, "{", {}, 400);
    row("no event", "/events", structured, "{}", {}, 400);
    row("twice a member", "/events", structured, R"({"specversion":"1.0","specversion":"1.0"})", {},
        400);
    row("deep", "/events", structured, QByteArray(200, '[') + QByteArray(200, ']'), {}, 400);
    row("unknown type", "/events", structured, cloudEvent("1", deal("D-1"), "other"), {}, 400);
    row("one bad in a batch", "/events", "application/cloudevents-batch+json",
        '[' + cloudEvent("1", deal("D-1")) + ",{}]", {}, 400);
    row("plain JSON", "/events", "application/json", deal("D-1"), {}, 415);
    row("XML", "/events", "application/cloudevents+xml", "<e/>", {}, 415);
    row("web page", "/events", structured, cloudEvent("1", deal("D-1")),
        "Origin: https://example.com\r\n", 403);
    row("unknown webhook", "/webhooks/nobody", "application/json", "{}", {}, 404);
}

void TestIntake::refusesOverHttp()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QVERIFY(listen() != 0);
    const RawAnswer answer = post(path, type, body, headers);
    QVERIFY2(answer.status == status, answer.bytes.constData());
    QVERIFY2(!answer.body["detail"].toString().isEmpty(), answer.bytes.constData());
    const RawAnswer foreign =
        exchange(m_port, "POST /events HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n"
                         "Content-Length: 0\r\n\r\n");
    QCOMPARE(foreign.status, 403);
    const QByteArray host = "Host: localhost:" + QByteArray::number(m_port);
    QCOMPARE(exchange(m_port, "GET /events HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n")
                 .status,
             405);
    QCOMPARE(exchange(m_port, "GET /health HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n")
                 .status,
             200);
    QCOMPARE(events(), 0);
}

void TestIntake::takesWebhooksOnce()
{
    static_cast<void>(m_cli->write(QStringLiteral("workspace/feeds.json"),
                                   R"({"webhooks":[{"name":"crm"}],"types":[{"type":"deal.won",
                                       "flow":"deal_to_invoice"}]})"));
    const QByteArray body =
        R"({"type":"deal.won","timestamp":"2026-11-26T10:00:00Z","data":)" + deal("D-1") + '}';
    QVERIFY(listen() != 0);
    QCOMPARE(postWebhook("msg_1", body).status, 401); // no secret yet
    VERIFY_REFUSED(m_cli->run({"feed", "secret", "nobody"}, secret), 1, QStringList{"nobody"});
    VERIFY_RUN(m_cli->json({"feed", "secret", "crm"}, secret + '\n'));
    const RawAnswer first = postWebhook("msg_1", body);
    QVERIFY2(first.status == 202, first.bytes.constData());
    QCOMPARE(first.body["events"].toInt(), 1);
    const RawAnswer again = postWebhook("msg_1", body);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.body["events"].toInt(), 0);
    QCOMPARE(again.body["duplicates"].toInt(), 1);
    QCOMPARE(post("/webhooks/crm", "application/json", body,
                  "webhook-id: msg_2\r\nwebhook-timestamp: 1614265330\r\n"
                  "webhook-signature: v1,AAAA\r\n")
                 .status,
             401);
    // A repeat is recognised after a restart too.
    QCOMPARE(m_service->end(), 0);
    QVERIFY(listen() != 0);
    QCOMPARE(postWebhook("msg_1", body).body["duplicates"].toInt(), 1);
    QCOMPARE(events(), 1);
    for (const Json &line : m_service->log())
        QVERIFY(!line.toText().contains(secret));
}

void TestIntake::asksForAToken()
{
    VERIFY_RUN(m_cli->json({"feed", "secret", "events"}, "let-me-in\n"));
    QVERIFY(listen() != 0);
    const QByteArray type = "application/cloudevents+json";
    const QByteArray event = cloudEvent("1", deal("D-1"));
    QCOMPARE(post("/events", type, event).status, 401);
    QCOMPARE(post("/events", type, event, "Authorization: Bearer let-me\r\n").status, 401);
    QCOMPARE(post("/events", type, event, "Authorization: Bearer let-me-in\r\n").status, 202);
}

void TestIntake::cutsOffWhatIsTooLarge()
{
    QVERIFY(listen() != 0);
    const RawAnswer large =
        post("/events", "application/cloudevents+json", QByteArray(4 * 1024 * 1024 + 1, ' '));
    QCOMPARE(large.status, 413);
    QVERIFY(m_service->isRunning());
    QCOMPARE(post("/events", "application/cloudevents+json", cloudEvent("1", deal("D-1"))).status,
             202);
}

QTEST_GUILESS_MAIN(TestIntake)
#include "test_intake.moc"
