// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! An exception that an outside operating layer holds, worked from the command line: pulled, decided,
//! retried there, proven at the ERP. Real programs, a real HTTP server.
class TestLayer : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void worksOneLikeOurOwn();
    void takesItsOwnerAndTellsItWhoWorks();
    void bringsBackWhatFailedThere();
    void provesNothingByTheLayersWord();
    void tellsItOfADismissal();
    void survivesLostAnswers();
    void readsItsTokenFromTheEnvironment();

private:
    //! Raises one at the layer for the deal whose company nobody has mapped.
    [[nodiscard]] Json raise(const JsonObject &more = {});
    [[nodiscard]] Json atTheLayer(const QString &id);
    //! The open exception that stands for it here.
    [[nodiscard]] Json here() const;
    [[nodiscard]] QString candidate(const QString &id) const;
    void decideAndRun(const QString &id, const QString &account);

    std::unique_ptr<CliDriver> m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestLayer::init()
{
    m_cli = std::make_unique<CliDriver>();
    m_sandbox = std::make_unique<SandboxProcess>(*m_cli);
    QVERIFY(!m_sandbox->url().isEmpty());
    VERIFY_RUN(m_cli->json({"init"}));
    // Only the ERP and the layer: what happens is the layer's doing.
    VERIFY_RUN(m_cli->json({"connector", "set", "erp", "--profile", "sandbox-erp", "--bind",
                            "target", "--value", "base_url=" + m_sandbox->url()}));
    VERIFY_RUN(m_cli->json({"connector", "set", "layer", "--profile", "generic-layer", "--bind",
                            "layer", "--value", "base_url=" + m_sandbox->url() + "/layer/v1"}));
    VERIFY_RUN(m_cli->json({"connector", "login", "layer"}, "token=sandbox\n"));
    VERIFY_RUN(m_cli->json({"connector", "check", "layer"}));
}

Json TestLayer::raise(const JsonObject &more)
{
    JsonObject wanted{{"deal", "D-1001"}};
    for (const auto &[name, value] : more)
        wanted.insert_or_assign(name, value);
    return m_sandbox->send("POST", "/admin/layer", wanted);
}

Json TestLayer::atTheLayer(const QString &id)
{
    const Json all = m_sandbox->read("/admin/records/layer-exceptions")["items"];
    for (const Json &each : all.array()) {
        if (each["id"].toString() == id)
            return each;
    }
    return {};
}

Json TestLayer::here() const
{
    const CliResult list = m_cli->json({"list", "--query", "text:D-1001"});
    return list.json["exceptions"].at(0);
}

QString TestLayer::candidate(const QString &id) const
{
    const CliResult suggested = m_cli->json({"suggest", id, "--top", "3"});
    return suggested.json["candidates"].at(0)["id"].toString();
}

void TestLayer::decideAndRun(const QString &id, const QString &account)
{
    VERIFY_RUN(
        m_cli->json({"resolve", id, "--account", account, "--why", "same company", "--now"}));
    VERIFY_RUN(m_cli->json({"run", "--once"}));
}

void TestLayer::worksOneLikeOurOwn()
{
    const QString remote = raise()["id"].toString();
    QCOMPARE(remote, QStringLiteral("LX-1"));
    const CliResult pulled = m_cli->json({"pull"});
    VERIFY_RUN(pulled);
    QCOMPARE(pulled.json["exceptions"].toInt(), 1);
    QCOMPARE(pulled.json["exceptions_new"].toInt(), 1);
    const CliResult again = m_cli->json({"pull"});
    QCOMPARE(again.json["exceptions_new"].toInt(), 0);

    const Json exception = here();
    const QString id = exception["id"].toString();
    QCOMPARE(exception["reason"].toString(), QStringLiteral("missing_account"));
    QCOMPARE(exception["external_reference"].toString(), QStringLiteral("LAYER-LX-1"));
    QCOMPARE(exception["amount"].toString(), QStringLiteral("18400.00"));
    const CliResult shown = m_cli->json({"show", id});
    VERIFY_RUN(shown);
    QCOMPARE(shown.json["payload"]["account"]["name"].toString(),
             QStringLiteral("Müller Anlagenbau GmbH"));
    const QString account = candidate(id);
    QVERIFY(!account.isEmpty());
    const CliResult planned =
        m_cli->json({"resolve", id, "--account", account, "--why", "x", "--dry-run"});
    VERIFY_RUN(planned);
    QCOMPARE(planned.json["writes"].size(), std::size_t(2));
    QCOMPARE(planned.json["writes"].at(0)["operation"].toString(), QStringLiteral("resolve"));

    decideAndRun(id, account);
    const CliResult proven = m_cli->json({"show", id});
    QCOMPARE(proven.json["state"].toString(), QStringLiteral("confirmed"));
    const Json there = atTheLayer(remote);
    QCOMPARE(there["state"].toString(), QStringLiteral("succeeded"));
    QCOMPARE(there["resolution"]["account"].toString(), account);
    const Json invoices = m_sandbox->read("/admin/records/invoices")["items"];
    int ours = 0;
    for (const Json &invoice : invoices.array()) {
        if (invoice["external_reference"].toString() != QLatin1String("LAYER-LX-1"))
            continue;
        ++ours;
        QCOMPARE(invoice["state"].toString(), QStringLiteral("posted"));
        QCOMPARE(invoice["customer_id"].toString(), account);
    }
    QCOMPARE(ours, 1);
    VERIFY_RUN(m_cli->json({"audit", "verify"}));
    const CliResult rest = m_cli->json({"run", "--once"});
    VERIFY_RUN(rest);
    QCOMPARE(rest.json["pull"]["exceptions_new"].toInt(), 0);
}

void TestLayer::takesItsOwnerAndTellsItWhoWorks()
{
    const QString remote = raise({{"owner", "Revenue Ops"}})["id"].toString();
    VERIFY_RUN(m_cli->json({"pull"}));
    const Json exception = here();
    QCOMPARE(exception["owner"].toString(), QStringLiteral("Revenue Ops"));
    const QString id = exception["id"].toString();
    VERIFY_RUN(m_cli->json({"claim", id}));
    VERIFY_RUN(m_cli->json({"pull"}));
    const QString person = m_cli->json({"show", id}).json["claimed_by"].toString();
    QVERIFY(!person.isEmpty());
    QCOMPARE(atTheLayer(remote)["person"].toString(), person);
    QCOMPARE(atTheLayer(remote)["state"].toString(), QStringLiteral("claimed"));
    // What we said ourselves is nothing new.
    QCOMPARE(m_cli->json({"pull"}).json["exceptions_new"].toInt(), 0);
    QCOMPARE(m_cli->json({"show", id}).json["state"].toString(), QStringLiteral("claimed"));
}

void TestLayer::bringsBackWhatFailedThere()
{
    const QString remote = raise()["id"].toString();
    VERIFY_RUN(m_cli->json({"pull"}));
    const QString id = here()["id"].toString();
    const QString account = candidate(id);
    // A clerk ends business with the customer before the layer retries.
    QVERIFY(m_sandbox
                ->send("POST", "/admin/records/customers",
                       JsonObject{{"id", account}, {"active", false}})["id"]
                .isString());
    decideAndRun(id, account);
    const CliResult shown = m_cli->json({"show", id});
    QCOMPARE(shown.json["state"].toString(), QStringLiteral("open"));
    QCOMPARE(atTheLayer(remote)["state"].toString(), QStringLiteral("failed"));
    QVERIFY(m_sandbox
                ->send("POST", "/admin/records/customers",
                       JsonObject{{"id", account}, {"active", true}})["id"]
                .isString());
    VERIFY_RUN(m_cli->json({"resolve", id, "--retry", "--why", "customer again", "--now"}));
    VERIFY_RUN(m_cli->json({"run", "--once"}));
    QCOMPARE(m_cli->json({"show", id}).json["state"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(atTheLayer(remote)["state"].toString(), QStringLiteral("succeeded"));
}

void TestLayer::provesNothingByTheLayersWord()
{
    const QString remote = raise({{"lies", true}})["id"].toString();
    VERIFY_RUN(m_cli->json({"pull"}));
    const QString id = here()["id"].toString();
    decideAndRun(id, candidate(id));
    QCOMPARE(atTheLayer(remote)["state"].toString(), QStringLiteral("succeeded"));
    const CliResult shown = m_cli->json({"show", id});
    QVERIFY(shown.json["state"].toString() != QLatin1String("confirmed"));
    QCOMPARE(shown.json["reason"].toString(), QStringLiteral("outcome_unknown"));
}

void TestLayer::tellsItOfADismissal()
{
    const QString remote = raise()["id"].toString();
    VERIFY_RUN(m_cli->json({"pull"}));
    const QString id = here()["id"].toString();
    VERIFY_RUN(m_cli->json({"resolve", id, "--dismiss", "--why", "cancelled by the customer"}));
    VERIFY_RUN(m_cli->json({"pull"}));
    QCOMPARE(atTheLayer(remote)["state"].toString(), QStringLiteral("dismissed"));
}

void TestLayer::survivesLostAnswers()
{
    const QString remote = raise()["id"].toString();
    VERIFY_RUN(m_cli->json({"pull"}));
    const QString id = here()["id"].toString();
    const QString account = candidate(id);
    const auto lose = [](const char *path) {
        return JsonObject{
            {"match", JsonObject{{"system", "layer"}, {"method", "POST"}, {"path_prefix", path}}},
            {"fault", "drop_after_commit"},
            {"times", 1}};
    };
    const QString base = QStringLiteral("/exceptions/") + remote;
    QVERIFY(
        m_sandbox
            ->send("POST", "/admin/faults",
                   JsonObject{{"rules",
                               JsonArray{lose(qPrintable(base + QStringLiteral("/resolve"))),
                                         lose(qPrintable(base + QStringLiteral("/retry")))}}})["ok"]
            .toBool());
    decideAndRun(id, account);
    for (int pass = 0; pass < 3 && !m_cli->json({"show", id}).json["closed_at"].isString(); ++pass)
        VERIFY_RUN(m_cli->json({"run", "--once"}));
    QCOMPARE(m_cli->json({"show", id}).json["state"].toString(), QStringLiteral("confirmed"));
    const Json stats = m_sandbox->read("/admin/stats");
    QCOMPARE(stats["invoices_by_reference"]["duplicates"].size(), std::size_t(0));
}

void TestLayer::readsItsTokenFromTheEnvironment()
{
    VERIFY_RUN(m_cli->json({"connector", "set", "layer", "--value", "token_env=LAYER_TOKEN"}));
    const CliResult unset = m_cli->json({"connector", "check", "layer"});
    QVERIFY(unset.exitCode != 0);
    QVERIFY2(unset.out.contains("LAYER_TOKEN") || unset.err.contains("LAYER_TOKEN"), unset.err);
    m_cli->setEnvironment(QStringLiteral("LAYER_TOKEN"), QStringLiteral("wrong"));
    const QString file = m_cli->folder() + QStringLiteral("/layer.jsonl");
    const QStringList record{"connector", "record", "layer", "whoami", "--to", file};
    QVERIFY(m_cli->json({"connector", "check", "layer"}).exitCode != 0);
    QVERIFY(m_cli->json(record).exitCode != 0);
    m_cli->setEnvironment(QStringLiteral("LAYER_TOKEN"), QStringLiteral("sandbox"));
    VERIFY_RUN(m_cli->json({"connector", "check", "layer"}));
    QVERIFY(!QFile::exists(file) || QFile::remove(file));
    VERIFY_RUN(m_cli->json(record));
    QCOMPARE(m_cli->run({"connector", "set", "layer", "--value", "token_env=../etc"}).exitCode, 1);
    QCOMPARE(m_cli->run({"connector", "set", "layer", "--value", "base_url_env=X"}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestLayer)
#include "test_layer.moc"
