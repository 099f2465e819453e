// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/programrun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

namespace {

QByteArray deal(const char *id, const char *account)
{
    return QStringLiteral(R"({"id":"%1","version":"1","title":"Quittenhof %1",)"
                          R"("stage":"closed_won","amount":"100.00","currency":"EUR",)"
                          R"("close_date":"2026-11-20","account":{"id":"%2",)"
                          R"("name":"Quittenhof Kelterei GmbH","domain":"quittenhof.example"},)"
                          R"("billing":{"terms":"net30"},"lines":[{"sku":"LIC-1Y",)"
                          R"("quantity":"1","unit_price":"100.00"}]})")
               .arg(QLatin1String(id), QLatin1String(account))
               .toUtf8() +
           '\n';
}

} // namespace

#define VERIFY_DONE(run)                                                                           \
    do {                                                                                           \
        const ProgramRun &ended = run;                                                             \
        QVERIFY2(ended.code == ExitCode::Done, (ended.err + ended.out).constData());               \
    } while (false)

//! What the window weighs before an account is chosen, by command: on a demo workspace with its sandbox.
class TestMatchCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsActivityAndSuppositions();
    void refusesToSupposeNonsense();
    void tellsDoublesBeforeAnAccountIsMade();
    void makesAnAccountOnce();
    void decidesAlikeCasesOnAFixedList();

private:
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const
    {
        return ProgramRun::of(
            QStringList{"--workspace", m_folder.filePath(QStringLiteral("w")), "--as", "ana"} +
            arguments);
    }
    [[nodiscard]] ProgramRun json(const QStringList &arguments) const
    {
        return run(QStringList{"--json"} + arguments);
    }
    [[nodiscard]] QString idOf(const QString &text) const
    {
        const QString query = QStringLiteral("reason:missing_account text:\"%1\"").arg(text);
        return json({"list", "--query", query}).json["exceptions"].at(0)["id"].toString();
    }

    QTemporaryDir m_folder;
};

void TestMatchCommands::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    VERIFY_DONE(json({"init", "--demo"}));
    const QString path = m_folder.filePath(QStringLiteral("deals.jsonl"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(deal("Q-deal-1", "Q-1") + deal("Q-deal-2", "Q-2"));
    file.close();
    VERIFY_DONE(run({"pull", "--file", path, "--source", "file"}));
    VERIFY_DONE(run({"run", "--once"}));
}

void TestMatchCommands::tellsActivityAndSuppositions()
{
    const QString id = idOf(QStringLiteral("Bünzli"));
    const auto told = json({"suggest", id, "--activity", "--suppose", "tax_id"});
    VERIFY_DONE(told);
    const Json &activity = told.json["activity"].at(0);
    QCOMPARE(activity["id"], told.json["candidates"].at(0)["id"]);
    QCOMPARE(activity["open_orders"]["told"].toString(), QStringLiteral("known"));
    QVERIFY(!activity["balance"]["value"].toString().isEmpty());
    const Json &supposed = told.json["supposed"].at(0);
    QVERIFY(supposed["supposed_odds"].scalarText().toDouble() >
            supposed["odds"].scalarText().toDouble());
    const auto text = run({"suggest", id, "--activity", "--suppose", "tax_id"});
    VERIFY_DONE(text);
    QVERIFY2(text.out.contains("A matching tax_id would make C-"), text.out.constData());
    QVERIFY2(text.out.contains("OPEN ORDERS"), text.out.constData());
}

void TestMatchCommands::refusesToSupposeNonsense()
{
    const auto refused = run({"suggest", idOf(QStringLiteral("Bünzli")), "--suppose", "colour"});
    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains("accounts have no field"), refused.err.constData());
}

void TestMatchCommands::tellsDoublesBeforeAnAccountIsMade()
{
    const auto told = run({"resolve", idOf(QStringLiteral("Bünzli")), "--create-account", "--why",
                           "another company", "--dry-run"});
    VERIFY_DONE(told);
    QVERIFY2(told.err.contains("May be there already: C-"), told.err.constData());
}

void TestMatchCommands::makesAnAccountOnce()
{
    const auto planned = json({"resolve", idOf(QStringLiteral("Q-deal-1")), "--create-account",
                               "--alike", "--why", "none there", "--dry-run"});
    VERIFY_DONE(planned);
    const Json &items = planned.json["alike"]["items"];
    QCOMPARE(items.size(), std::size_t(1));
    QCOMPARE(items.at(0)["state"].toString(), QStringLiteral("skipped"));
    QVERIFY(items.at(0)["why"].toString().contains(QStringLiteral("second customer")));
    const auto wrong = run(
        {"resolve", idOf(QStringLiteral("Q-deal-1")), "--action", "link", "--alike", "--why", "x"});
    QCOMPARE(wrong.code, ExitCode::WrongUse);
}

void TestMatchCommands::decidesAlikeCasesOnAFixedList()
{
    const QString account =
        json({"suggest", idOf(QStringLiteral("Bünzli"))}).json["candidates"].at(0)["id"].toString();
    const QString other = idOf(QStringLiteral("Q-deal-2"));
    const auto decided = json({"resolve", idOf(QStringLiteral("Q-deal-1")), "--account", account,
                               "--alike", "--now", "--why", "same company"});
    VERIFY_DONE(decided);
    QVERIFY(!decided.json["resolution_id"].toString().isEmpty());
    const auto runs = json({"bulk", "list"});
    VERIFY_DONE(runs);
    const auto shown = json({"bulk", "show", runs.json["bulk_runs"].at(0)["id"].toString()});
    VERIFY_DONE(shown);
    QCOMPARE(shown.json["items"].size(), std::size_t(1));
    QVERIFY2(shown.out.contains(other.toUtf8()), shown.out.constData());
}

QTEST_GUILESS_MAIN(TestMatchCommands)
#include "test_matchcommands.moc"
