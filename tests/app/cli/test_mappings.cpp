// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! The crosswalk goes back to the CRM, and what the CRM says otherwise becomes an exception: real
//! programs, a real HTTP server.
class TestMappings : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheCrm();
    void asksWhereTheCrmSaysOtherwise();

private:
    [[nodiscard]] static std::map<QString, Json> accounts(SandboxDesk &desk);
    //! Accounts of the CRM that say a customer number.
    [[nodiscard]] static std::map<QString, QString> mapped(SandboxDesk &desk);
};

std::map<QString, Json> TestMappings::accounts(SandboxDesk &desk)
{
    std::map<QString, Json> out;
    const Json all = desk.sandbox().read(QStringLiteral("/admin/records/accounts"));
    for (const Json &account : all["items"].array())
        out.emplace(account["id"].toString(), account);
    return out;
}

std::map<QString, QString> TestMappings::mapped(SandboxDesk &desk)
{
    std::map<QString, QString> out;
    for (const auto &[id, account] : accounts(desk)) {
        if (account["erp_id"].isString())
            out.emplace(id, account["erp_id"].toString());
    }
    return out;
}

void TestMappings::tellsTheCrm()
{
    SandboxDesk desk({});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    const auto told = mapped(desk);
    QVERIFY(!told.empty());
    const Json customers = desk.sandbox().read(QStringLiteral("/admin/records/customers"))["items"];
    for (const auto &[account, customer] : told) {
        const bool isOurs =
            std::any_of(customers.array().begin(), customers.array().end(),
                        [id = customer](const Json &each) { return each["id"].toString() == id; });
        QVERIFY2(isOurs, qPrintable(customer));
    }
    // What stands there is not written again.
    const CliResult again = desk.cli().json({"run", "--once"});
    VERIFY_RUN(again);
    QCOMPARE(again.json["mappings_written"].toInt(), 0);
    QCOMPARE(mapped(desk), told);
    VERIFY_RUN(desk.cli().json({"audit", "verify"}));
}

void TestMappings::asksWhereTheCrmSaysOtherwise()
{
    SandboxDesk desk({});
    QVERIFY2(desk.problem().isEmpty(), desk.problem().constData());
    const Json open = desk.cli()
                          .json({"list", "--query", "reason:missing_account text:D-1001"})
                          .json["exceptions"]
                          .at(0);
    const QString first = open["id"].toString();
    const CliResult suggested = desk.cli().json({"suggest", first, "--top", "2"});
    const QString chosen = suggested.json["candidates"].at(0)["id"].toString();
    const QString other = suggested.json["candidates"].at(1)["id"].toString();
    QVERIFY(!chosen.isEmpty() && !other.isEmpty());
    // Somebody in the CRM has linked the company to another customer meanwhile.
    const QString account = QStringLiteral("A-17");
    QVERIFY(desk.sandbox()
                .send("POST", QStringLiteral("/admin/records/accounts"),
                      JsonObject{{"id", account}, {"erp_id", other}})["id"]
                .isString());
    VERIFY_RUN(desk.cli().json({"resolve", first, "--account", chosen, "--why", "same", "--now"}));
    const CliResult ran = desk.cli().json({"run", "--once"});
    VERIFY_RUN(ran);
    QVERIFY2(ran.json["mapping_conflicts"].toInt() == 1, ran.out + ran.err);
    QCOMPARE(desk.cli().json({"show", first}).json["state"].toString(),
             QStringLiteral("confirmed"));
    QCOMPARE(accounts(desk).at(account)["erp_id"].toString(), other);

    const CliResult list =
        desk.cli().json({"list", "--query", "reason:duplicate_account text:A-17"});
    const QString conflict = list.json["exceptions"].at(0)["id"].toString();
    QVERIFY(!conflict.isEmpty());
    const CliResult planned = desk.cli().json(
        {"resolve", conflict, "--account", chosen, "--why", "the invoice is there", "--dry-run"});
    VERIFY_RUN(planned);
    QCOMPARE(planned.json["writes"].size(), std::size_t(1));
    QCOMPARE(planned.json["writes"].at(0)["operation"].toString(),
             QStringLiteral("upsert_mapping"));
    VERIFY_RUN(desk.cli().json(
        {"resolve", conflict, "--account", chosen, "--why", "the invoice is there", "--now"}));
    VERIFY_RUN(desk.cli().json({"run", "--once"}));
    const CliResult shown = desk.cli().json({"show", conflict});
    QCOMPARE(shown.json["state"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(accounts(desk).at(account)["erp_id"].toString(), chosen);
    VERIFY_RUN(desk.cli().json({"audit", "verify"}));
}

QTEST_GUILESS_MAIN(TestMappings)
#include "test_mappings.moc"
