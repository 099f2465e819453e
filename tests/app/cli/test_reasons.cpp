// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/reason.h"
#include "tests/app/cli/reasonruns.h"
#include "tests/support/process/verifyrun.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

namespace {

std::vector<ReasonWalk> allWalks()
{
    std::vector<ReasonWalk> all = recordWalks();
    for (const auto &more : {accountWalks(), systemWalks()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

//! Every reason code, from a record in the sandbox over the form on the command line to the proof in the
//! sandbox's own books: the programs as a person uses them.
class TestReasons : public QObject
{
    Q_OBJECT
private slots:
    void everyReasonIsWalked();
    void endsInTheProof_data();
    void endsInTheProof();
    void mistakesAreNamed();
};

//! A code that is added to the closed set needs a walk.
void TestReasons::everyReasonIsWalked()
{
    QStringList walked;
    for (const ReasonWalk &walk : allWalks())
        walked.append(QString::fromLatin1(walk.reason));
    walked.removeDuplicates();
    walked.sort();
    QStringList known;
    for (const Reason reason : allReasons())
        known.append(reasonName(reason));
    known.sort();
    QCOMPARE(walked, known);
}

void TestReasons::endsInTheProof_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const ReasonWalk &walk : allWalks())
        QTest::addRow("%s: %s", walk.reason, walk.name) << index++;
}

void TestReasons::endsInTheProof()
{
    QFETCH(int, index);
    ReasonWorld world;
    const auto walks = allWalks();
    const QByteArray fault = walks.at(static_cast<std::size_t>(index)).walk(world);
    QVERIFY2(fault.isEmpty(), fault.constData());
    const CliResult verified = world.cli().json({"audit", "verify"});
    VERIFY_RUN(verified);
    QVERIFY(verified.json["ok"].toBool());
}

void TestReasons::mistakesAreNamed()
{
    ReasonWorld world;
    ReasonRun run(world, QStringLiteral("missing_field"));
    run.detect(QStringLiteral("D-1004"), QStringLiteral("Revenue Ops"));
    QVERIFY2(run.fault().isEmpty(), run.fault().constData());
    CliDriver &cli = world.cli();
    VERIFY_REFUSED(cli.json({"resolve", run.id(), "--action", "paint", "--why", "x"}), 1,
                   (QStringList{"--action", "expected one of set", "show " + run.id()}));
    VERIFY_REFUSED(
        cli.json({"resolve", run.id(), "--action", "set", "--set", "colour=red", "--why", "x"}), 1,
        (QStringList{"colour", "no such field"}));
    VERIFY_REFUSED(cli.json({"resolve", run.id(), "--action", "set", "--why", "x"}), 1,
                   (QStringList{"is missing", "--set"}));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "test_reasons.moc"
