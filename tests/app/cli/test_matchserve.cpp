// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationclient.h"
#include "tests/app/sandbox/rawclient.h"
#include "tests/support/loopback/loopbackserver.h"
#include "tests/support/process/sandboxdesk.h"
#include "tests/support/process/verifyrun.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>

#include <csignal>

using namespace unsnag;
using namespace unsnag::test;

namespace {

constexpr int patienceMs = 60000;

const QByteArray csv = "id,name,domain,tax_id,city,postcode,country\n"
                       "C-1,Nordwind Logistik GmbH,nordwind.example,DE136695976,Kiel,24103,DE\n"
                       "C-2,Sonnental Bau AG,,,Ulm,89073,DE\n"
                       "C-3,\"<script>alert(1)</script> & Sons\",,,,,\n";

//! A real `unsnag-cli match serve`; killed in the destructor if it still runs.
class ServeProcess
{
public:
    ServeProcess(const CliDriver &driver, const QStringList &arguments)
        : m_process(driver.start(QStringList{QStringLiteral("--json"), QStringLiteral("match"),
                                             QStringLiteral("serve")} +
                                 arguments))
    {
        while (!m_process->canReadLine() && m_process->waitForReadyRead(patienceMs)) {
        }
        const auto told = readJson(m_process->readLine());
        m_url = told.ok() ? (*told)["url"].toString() : QString();
    }
    ~ServeProcess()
    {
        m_process->kill();
        m_process->waitForFinished();
    }

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QByteArray told() { return m_process->readAllStandardError(); }

    [[nodiscard]] RawAnswer send(const QByteArray &method, const QByteArray &target,
                                 const QByteArray &headers = {}, const QByteArray &body = {}) const
    {
        const QByteArray host = QUrl(m_url).authority().toLatin1();
        return exchange(
            static_cast<quint16>(QUrl(m_url).port()),
            method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" +
                headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            patienceMs);
    }
    [[nodiscard]] RawAnswer ask(const QByteArray &batch) const
    {
        return send("POST", "/", "Content-Type: application/x-www-form-urlencoded\r\n",
                    "queries=" + batch.toPercentEncoding());
    }

    //! Sends a signal and waits for the end; -1 where it was killed or stayed.
    int end(int signal)
    {
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
        const bool ended = m_process->waitForFinished(patienceMs);
        return ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode()
                                                                        : -1;
    }

private:
    std::unique_ptr<QProcess> m_process;
    QString m_url;
};

QByteArray reconciliationDocument(const QString &url, const QString &name)
{
    return R"({"services":[{"name":")" + name.toUtf8() + R"(","url":")" + url.toUtf8() + R"("}]})";
}

void writeServices(const CliDriver &driver, const QByteArray &document)
{
    QFile file(driver.workspace() + QStringLiteral("/reconciliation.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(document), document.size());
}

} // namespace

//! `match serve` as programs of others meet it, and the same protocol from the other side.
class TestMatchServe : public QObject
{
    Q_OBJECT
private slots:
    void servesAFile();
    void keepsStrangersOut();
    void endsCleanly();
    void refusesWrongUse();
    void meetsItsOwnClient();
    void asksServicesForAnException();
    void tellsHowFarASearchGot();
    void configuresServices();

private:
    CliDriver m_cli;
};

void TestMatchServe::servesAFile()
{
    ServeProcess serve(m_cli, {"--accounts", m_cli.write(QStringLiteral("a.csv"), csv)});
    QVERIFY2(serve.url().startsWith(QLatin1String("http://127.0.0.1:")), serve.told().constData());
    const RawAnswer manifest = serve.send("GET", "/");
    QCOMPARE(manifest.status, 200);
    QCOMPARE(manifest.body["versions"].at(0).toString(), QStringLiteral("0.2"));
    QCOMPARE(manifest.body["name"].toString(), QStringLiteral("Unsnag: a.csv"));
    const RawAnswer results = serve.ask(R"({"q0":{"query":"Nordwind Logistics","limit":1,)"
                                        R"("properties":[{"pid":"city","v":"Kiel"}]},)"
                                        R"("q1":{"query":"Sonnental"}})");
    QCOMPARE(results.status, 200);
    QCOMPARE(results.body["q0"]["result"].at(0)["id"].toString(), QStringLiteral("C-1"));
    QCOMPARE(results.body["q1"]["result"].at(0)["id"].toString(), QStringLiteral("C-2"));
    const RawAnswer got = serve.send(
        "GET", "/?queries=" + QByteArray(R"({"q":{"query":"Ulm"}})").toPercentEncoding());
    QVERIFY(got.body["q"]["result"].isArray());
    const RawAnswer entity = serve.send("GET", "/suggest/entity?prefix=nord");
    QCOMPARE(entity.body["result"].at(0)["id"].toString(), QStringLiteral("C-1"));
    const RawAnswer page = serve.send("GET", "/preview?id=C-3");
    QVERIFY(page.head().contains("text/html"));
    QVERIFY(page.bodyBytes().contains("&lt;script&gt;") && !page.bodyBytes().contains("<script>"));
    const RawAnswer wrong = serve.ask(R"({"q0":{"query":"a","properties":[{"pid":"vat"}]}})");
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.body["place"].toString(), QStringLiteral("#/q0/properties/0/pid"));
    QCOMPARE(serve.send("GET", "/nothing").status, 404);
    QCOMPARE(serve.end(SIGTERM), 0);
    const QByteArray progress = serve.told();
    QVERIFY2(progress.contains("Indexed; accounts: 3"), progress.constData());
}

void TestMatchServe::keepsStrangersOut()
{
    ServeProcess serve(m_cli, {"--accounts", m_cli.write(QStringLiteral("a.csv"), csv)});
    const auto port = static_cast<quint16>(QUrl(serve.url()).port());
    const RawAnswer rebound = exchange(
        port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", patienceMs);
    QCOMPARE(rebound.status, 403);
    QCOMPARE(serve.send("GET", "/", "Origin: https://evil.example\r\n").status, 403);
    const RawAnswer refine = serve.send("OPTIONS", "/", "Origin: http://127.0.0.1:3333\r\n");
    QCOMPARE(refine.status, 204);
    QVERIFY(refine.head().contains("Access-Control-Allow-Origin: http://127.0.0.1:3333"));
    const QByteArray large(5 * 1024 * 1024, 'x');
    QCOMPARE(serve.send("POST", "/", "Content-Type: application/x-www-form-urlencoded\r\n", large)
                 .status,
             413);
    QCOMPARE(serve.send("GET", "/").status, 200); // and goes on
}

void TestMatchServe::endsCleanly()
{
    const QString accounts = m_cli.write(QStringLiteral("a.csv"), csv);
    for (const int signal : {SIGINT, SIGTERM}) {
        ServeProcess serve(m_cli, {"--accounts", accounts});
        QCOMPARE(serve.send("GET", "/").status, 200);
        QCOMPARE(serve.end(signal), 0);
    }
}

void TestMatchServe::refusesWrongUse()
{
    const QString accounts = m_cli.write(QStringLiteral("a.csv"), csv);
    QCOMPARE(m_cli.run({"match", "--accounts", accounts}).exitCode, 2);
    QCOMPARE(m_cli.run({"match", "serve", "--accounts", accounts, "--allow-origin", "x"}).exitCode,
             2);
    VERIFY_REFUSED(m_cli.run({"match", "serve", "--accounts", "/nowhere.csv"}), 1,
                   {"/nowhere.csv"});
    VERIFY_REFUSED(m_cli.run({"match", "serve"}), 1, {m_cli.workspace()});
    ServeProcess serve(m_cli, {"--accounts", accounts});
    const QString port = QString::number(QUrl(serve.url()).port());
    VERIFY_REFUSED(m_cli.run({"match", "serve", "--accounts", accounts, "--port", port}), 1,
                   {port});
}

void TestMatchServe::meetsItsOwnClient()
{
    ServeProcess serve(m_cli, {"--accounts", m_cli.write(QStringLiteral("a.csv"), csv)});
    ReconciliationService service;
    service.name = QStringLiteral("own");
    service.url = serve.url();
    CurlTransport transport;
    Account account;
    account.taxId = QStringLiteral("DE 136695976");
    account.city = QStringLiteral("Kiel");
    const ReconciliationClient client(service, transport);
    const auto found = client.candidates(account, {}); // by properties alone
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().line()));
    QCOMPARE(found->front().id, QStringLiteral("C-1"));
    QVERIFY(!found->front().features.empty());
    account = {};
    account.name = QStringLiteral("<script>alert(1)</script> & Sons");
    QCOMPARE(client.candidates(account, {})->front().name, account.name);
}

void TestMatchServe::asksServicesForAnException()
{
    SandboxDesk desk({});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    const QString id = desk.open(QStringLiteral("missing_account"), 1).front()["id"].toString();
    VERIFY_REFUSED(desk.cli().run({"suggest", id, "--services"}), 1, {"reconciliation.json"});
    ServeProcess serve(desk.cli(), {}); // the accounts of the workspace's target
    QVERIFY2(!serve.url().isEmpty(), serve.told().constData());
    LoopbackServer stranger;
    stranger.setHandler([](const QByteArray &request) {
        return LoopbackBehaviour::answer(
            200, request.startsWith("POST")
                     ? R"({"q0":{"result":[{"id":"Q42","name":"<b>Nord</b>","score":97}]}})"
                     : R"({"versions":["0.2"],"name":"Far"})");
    });
    writeServices(desk.cli(), R"({"services":[{"name":"own","url":")" + serve.url().toUtf8() +
                                  R"("},{"name":"far","identifiers":"service","url":")" +
                                  stranger.url().toString().toUtf8() + R"("}]})");
    const Json plain = desk.cli().json({"suggest", id}).json;
    const CliResult asked = desk.cli().json({"suggest", id, "--services", "--top", "10"});
    VERIFY_RUN(asked);
    QCOMPARE(asked.json["state"].toString(), QStringLiteral("complete"));
    // Ours stay as they were, with the service's word beside the evidence; strangers come last.
    const JsonArray candidates = asked.json["candidates"].array();
    QCOMPARE(candidates.front()["id"], plain["candidates"].at(0)["id"]);
    QCOMPARE(candidates.front()["odds"], plain["candidates"].at(0)["odds"]);
    QCOMPARE(candidates.front()["source"].toString(), QStringLiteral("index"));
    QCOMPARE(candidates.front()["evidence"].array().back()["field"].toString(),
             QStringLiteral("reconciliation own"));
    QCOMPARE(candidates.back()["id"].toString(), QStringLiteral("far:Q42"));
    QCOMPARE(candidates.back()["source"].toString(), QStringLiteral("reconciliation far"));
    QCOMPARE(candidates.back()["confidence"].scalarText().toDouble(), 0.0);
    const CliResult text = desk.cli().run({"suggest", id, "--services", "--top", "10"});
    QVERIFY2(text.out.contains("far:Q42  <b>Nord</b>  (score 97.0, named by the service far)"),
             text.out.constData());
    QCOMPARE(serve.end(SIGTERM), 0);
    const CliResult silent = desk.cli().json({"suggest", id, "--services"});
    VERIFY_RUN(silent);
    QCOMPARE(silent.json["state"].toString(), QStringLiteral("incomplete"));
    QVERIFY2(silent.json["remark"].toString().startsWith(QLatin1String("own: offline")),
             silent.out.constData());
}

void TestMatchServe::tellsHowFarASearchGot()
{
    SandboxDesk desk({});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    const QString id = desk.open(QStringLiteral("missing_account"), 1).front()["id"].toString();
    const CliResult whole = desk.cli().json({"suggest", id});
    VERIFY_RUN(whole);
    QCOMPARE(whole.json["state"].toString(), QStringLiteral("complete"));
    QCOMPARE(whole.json["expected"], whole.json["searched"]);
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("unread"));
        database.setDatabaseName(desk.cli().workspace() + QStringLiteral("/unsnag.db"));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral(
            "DELETE FROM named_values WHERE name = 'since.sandbox-erp.list_accounts'")));
        QCOMPARE(query.numRowsAffected(), 1);
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("unread"));
    const CliResult part = desk.cli().json({"suggest", id});
    VERIFY_RUN(part);
    QCOMPARE(part.json["state"].toString(), QStringLiteral("incomplete"));
    QCOMPARE(part.json["sure"].toBool(true), false);
    const CliResult text = desk.cli().run({"suggest", id});
    QVERIFY2(text.out.contains("The search is incomplete"), text.out.constData());
    VERIFY_RUN(desk.cli().run({"pull"}));
    QCOMPARE(desk.cli().json({"suggest", id}).json["state"].toString(), QStringLiteral("complete"));
    // A target of which nothing was read: not "none fits", and the command says so.
    VERIFY_RUN(desk.cli().run({"connector", "set", "other-erp", "--profile", "sandbox-erp",
                               "--bind", "target", "--value", "base_url=" + desk.sandbox().url()}));
    const CliResult failed = desk.cli().json({"suggest", id});
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(failed.json["state"].toString(), QStringLiteral("failed"));
    const CliResult told = desk.cli().run({"suggest", id});
    QCOMPARE(told.exitCode, 1);
    QVERIFY2(told.out.contains("The search failed") && told.out.contains("other-erp"),
             told.out.constData());
}

void TestMatchServe::configuresServices()
{
    CliDriver cli;
    VERIFY_RUN(cli.run({"init"}));
    const QByteArray good = reconciliationDocument(QStringLiteral("https://example.org/r"),
                                                   QStringLiteral("directory"));
    static_cast<void>(cli.write(QStringLiteral("config/reconciliation.json"), good));
    const CliResult taken = cli.json({"config", "import", cli.folder() + "/config"});
    VERIFY_RUN(taken);
    QCOMPARE(taken.json["documents"].at(0).toString(), QStringLiteral("reconciliation.json"));
    VERIFY_RUN(cli.run({"config", "export", cli.folder() + "/out"}));
    QFile exported(cli.folder() + QStringLiteral("/out/reconciliation.json"));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll(), good);
    static_cast<void>(cli.write(QStringLiteral("bad/reconciliation.json"),
                                reconciliationDocument(QStringLiteral("http://example.org/"), {})));
    VERIFY_REFUSED(cli.run({"config", "import", cli.folder() + "/bad"}), 1,
                   {"reconciliation.json#/services/0/name"});
}

QTEST_GUILESS_MAIN(TestMatchServe)
#include "test_matchserve.moc"
