// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/programrun.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

#define VERIFY_DONE(run)                                                                           \
    do {                                                                                           \
        const ProgramRun &ended = run;                                                             \
        QVERIFY2(ended.code == ExitCode::Done, (ended.err + ended.out).constData());               \
    } while (false)

//! Learning match rules by command, on one demo workspace; the steps follow each other.
class TestMatchLearning : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsNothingToLearnYet();
    void learns();
    void rehearses();
    void activates();
    void tellsWhatIsActive();
    void goesBack();
    void refusesWrongUse_data();
    void refusesWrongUse();

private:
    [[nodiscard]] ProgramRun runAs(const char *actor, const QStringList &arguments) const
    {
        return ProgramRun::of(
            QStringList{"--workspace", m_folder.filePath(QStringLiteral("w")), "--as", actor} +
            arguments);
    }
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const
    {
        return runAs("ana", arguments);
    }
    [[nodiscard]] ProgramRun json(const QStringList &arguments) const
    {
        return run(QStringList{"--json"} + arguments);
    }

    QTemporaryDir m_folder;
};

void TestMatchLearning::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    VERIFY_DONE(run({"init", "--demo"}));
}

void TestMatchLearning::findsNothingToLearnYet()
{
    QCOMPARE(run({"match", "learn"}).code, ExitCode::Failed);
    const auto rules = json({"match", "rules"});
    VERIFY_DONE(rules);
    QCOMPARE(rules.json["system"].toString(), QStringLiteral("sandbox-erp"));
    QCOMPARE(rules.json["versions"].size(), std::size_t(0));
    QVERIFY(rules.json["rules"]["fields"]["tax_id"].contains(QStringLiteral("same")));
    VERIFY_DONE(run({"match", "rules"}));
    QCOMPARE(run({"match", "rules", "1"}).code, ExitCode::Failed);
}

void TestMatchLearning::learns()
{
    const auto list = json({"list", "--query", "reason:missing_account", "--limit", "6"});
    VERIFY_DONE(list);
    int decided = 0;
    for (const Json &exception : list.json["exceptions"].array()) {
        const QString id = exception["id"].toString();
        const auto suggested = json({"suggest", id, "--top", "1"});
        VERIFY_DONE(suggested);
        const QString account = suggested.json["candidates"].at(0)["id"].toString();
        if (account.isEmpty())
            continue;
        VERIFY_DONE(run({"resolve", id, "--account", account, "--why", "same VAT id"}));
        ++decided;
    }
    QVERIFY(decided > 0);
    const auto learned = json({"match", "learn"});
    VERIFY_DONE(learned);
    QCOMPARE(learned.json["number"].toInt(), 1);
    QCOMPARE(learned.json["state"].toString(), QStringLiteral("proposed"));
    QCOMPARE(learned.json["decisions"].toInt(), decided);
    QCOMPARE(learned.json["has_weights"].toBool(true), false);
    QCOMPARE(learned.json["rules"]["version"].toString(), QStringLiteral("learned-1"));
    QVERIFY(run({"match", "learn"}).out.contains("match rehearse 2"));
}

void TestMatchLearning::rehearses()
{
    QCOMPARE(runAs("ben", {"match", "activate", "1", "--why", "good"}).code, ExitCode::Failed);
    const auto rehearsed = json({"match", "rehearse", "1"});
    VERIFY_DONE(rehearsed);
    const Json &figures = rehearsed.json["rehearsal"];
    QVERIFY(figures["cases"].toInt() > 0);
    QVERIFY(figures["before"]["first"].toInt() <= figures["after"]["first"].toInt());
    QCOMPARE(rehearsed.json["differing"].size(),
             static_cast<std::size_t>(figures["differing"].toInt()));
    const auto text = run({"match", "rehearse", "1"});
    VERIFY_DONE(text);
    QVERIFY(text.out.contains("learned-1"));
    QCOMPARE(run({"match", "rehearse", "9"}).code, ExitCode::Failed);
}

void TestMatchLearning::activates()
{
    const auto mine = run({"match", "activate", "1", "--why", "good"});
    QCOMPARE(mine.code, ExitCode::Failed);
    QVERIFY2(mine.err.contains("forbidden"), mine.err.constData());
    const auto activated = runAs("ben", {"--json", "match", "activate", "1", "--why", "good"});
    VERIFY_DONE(activated);
    QCOMPARE(activated.json["active"].toString(), QStringLiteral("learned-1"));
    QCOMPARE(activated.json["version"]["activated_by"].toString(), QStringLiteral("ben"));
}

void TestMatchLearning::tellsWhatIsActive()
{
    const auto rules = json({"match", "rules"});
    VERIFY_DONE(rules);
    QCOMPARE(rules.json["active"].toString(), QStringLiteral("learned-1"));
    QCOMPARE(rules.json["versions"].size(), std::size_t(2));
    QCOMPARE(rules.json["versions"].at(0)["state"].toString(), QStringLiteral("active"));
    VERIFY_DONE(run({"match", "rules", "1"}));
    QCOMPARE(json({"match", "rules", "1"}).json["rules"], rules.json["rules"]);
    const auto list = json({"list", "--query", "reason:missing_account", "--limit", "1"});
    const auto suggested = json({"suggest", list.json["exceptions"].at(0)["id"].toString()});
    VERIFY_DONE(suggested);
    QCOMPARE(suggested.json["rules"].toString(), QStringLiteral("learned-1"));
}

void TestMatchLearning::goesBack()
{
    const auto back = run({"match", "activate", "0", "--why", "a wrong name"});
    VERIFY_DONE(back);
    QVERIFY(!back.out.contains("learned-1"));
    const auto log = run({"audit", "log", "--query", "match"});
    VERIFY_DONE(log);
    for (const char *kind : {"match.proposed", "match.rehearsed", "match.activated"})
        QVERIFY2(log.out.contains(kind), kind);
}

void TestMatchLearning::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{"match"};
    QTest::newRow("accounts only") << QStringList{"match", "--accounts", "a.csv"};
    QTest::newRow("no number") << QStringList{"match", "rehearse"};
    QTest::newRow("no reason") << QStringList{"match", "activate", "1"};
    QTest::newRow("below zero") << QStringList{"match", "activate", "-1", "--why", "w"};
    QTest::newRow("two at once") << QStringList{"match", "learn", "rules"};
}

void TestMatchLearning::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run(arguments).code, ExitCode::WrongUse);
}

QTEST_GUILESS_MAIN(TestMatchLearning)
#include "test_matchlearningcommands.moc"
