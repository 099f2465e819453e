// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/mutants/mutation.h"
#include "tests/simulation/world.h"

#include <QtTest>

using namespace unsnag;
using namespace unsnag::simulation;

//! The simulation is worth what it finds: each known mistake, made in a copy of the engine, must break
//! a promise within a few seeds.
class TestMutants : public QObject
{
    Q_OBJECT
private slots:
    void appliesEveryMistake();
    void findsTheMistake_data();
    void findsTheMistake();
    void cleanup() { mutation::activate(""); }
};

namespace {

constexpr int mostSeeds = 50;
constexpr int eventsOfSeed = 40;

struct Mistake {
    const char *name;
    TargetClass target;
    std::vector<Fault> favoured;
    const char *crash = "";
};

const std::vector<Mistake> mistakes{
    {"new_key_per_attempt", TargetClass::Keys, {}},
    {"changed_bytes", TargetClass::Keys, {}},
    {"done_before_send", TargetClass::Keys, {}},
    {"no_durable_claim", TargetClass::Keys, {}},
    {"ignored_key_expiry",
     TargetClass::KeysOnly,
     {Fault::Sleep, Fault::DropAfter},
     "effect.after_send"},
    {"no_settle_wait", TargetClass::Plain, {Fault::LaggingIndex, Fault::DropAfter, Fault::CutBody}},
    {"forgotten_journal", TargetClass::KeysOnly, {Fault::Unpostable}},
    {"no_look_up", TargetClass::Plain, {Fault::DropAfter}},
    {"overtaking_lane", TargetClass::Keys, {Fault::Unpostable}},
    {"no_recovery", TargetClass::Keys, {}, "effect.after_send"},
};

} // namespace

void TestMutants::appliesEveryMistake()
{
    const QStringList applied = QStringLiteral(UNSNAG_MUTANTS).split(QLatin1Char(','));
    for (const Mistake &mistake : mistakes)
        QVERIFY2(applied.contains(QLatin1String(mistake.name)),
                 qPrintable(QStringLiteral("%1 no longer fits the engine's source: mend it in "
                                           "tests/simulation/mutants/mutants.cmake")
                                .arg(QLatin1String(mistake.name))));
}

void TestMutants::findsTheMistake_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < mistakes.size(); ++i)
        QTest::newRow(mistakes[i].name) << static_cast<int>(i);
}

void TestMutants::findsTheMistake()
{
    QFETCH(int, number);
    const Mistake &mistake = mistakes[static_cast<std::size_t>(number)];
    for (int seed = 1; seed <= mostSeeds; ++seed) {
        Campaign campaign;
        campaign.seed = static_cast<std::uint64_t>(seed);
        campaign.events = eventsOfSeed;
        campaign.accounts = 8;
        campaign.target = mistake.target;
        campaign.favoured = mistake.favoured;
        campaign.favouredCrash = mistake.crash;
        mutation::activate(mistake.name);
        World world(campaign);
        const Chronicle chronicle = world.run();
        if (chronicle.violation.isEmpty())
            continue;
        qInfo("seed %d: %s", seed, qPrintable(chronicle.violation));
        return;
    }
    QFAIL("no seed has found it");
}

QTEST_GUILESS_MAIN(TestMutants)
#include "test_mutants.moc"
