// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/learnrules.h"

#include "models/matching/fieldlearning.h"
#include "models/matching/matchrules.h"
#include "models/matching/plattscaling.h"

#include <QtTest>

#include <cmath>

using namespace unsnag;

namespace {

constexpr std::size_t mostCandidates = 50;

QString syllables(int number)
{
    static const QStringList parts{QStringLiteral("ka"), QStringLiteral("lo"), QStringLiteral("mi"),
                                   QStringLiteral("ru"), QStringLiteral("se"), QStringLiteral("to"),
                                   QStringLiteral("ba"), QStringLiteral("ne")};
    QString word;
    for (int left = number + 64; left > 0; left /= 8)
        word += parts[left % 8];
    return word;
}

Account company(int number)
{
    Account account;
    account.id = QStringLiteral("C-%1").arg(number);
    account.name = syllables(number) + QStringLiteral(" Werke GmbH");
    account.domain = syllables(number) + QStringLiteral(".example.com");
    account.phone = QStringLiteral("+49 30 55%1").arg(number, 6, 10, QLatin1Char('0'));
    account.city = number % 3 == 0 ? QStringLiteral("Bonn") : QStringLiteral("Celle");
    account.country = QStringLiteral("DE");
    return account;
}

std::vector<Account> companies(int count)
{
    std::vector<Account> all;
    for (int i = 0; i < count; ++i)
        all.push_back(company(i));
    return all;
}

MatchCase decided(const AccountIndex &index, Account query, const QString &chosen)
{
    query.id.clear();
    const QStringList others = chosen.isEmpty() ? QStringList() : QStringList{chosen};
    return {query, index.compared(query, mostCandidates, others), chosen, {}};
}

//! Queries that say what the account says, taken as they should be.
std::vector<MatchCase> plainCases(const AccountIndex &index, int count)
{
    std::vector<MatchCase> cases;
    for (int i = 0; i < count; ++i)
        cases.push_back(decided(index, company(i), company(i).id));
    return cases;
}

//! Queries with the telephone of another company, as where an agency's number is written everywhere.
std::vector<MatchCase> lyingPhones(const AccountIndex &index, int count)
{
    std::vector<MatchCase> cases;
    for (int i = 0; i < count; ++i) {
        Account query = company(i);
        query.phone = company((i + 7) % count).phone;
        cases.push_back(decided(index, query, company(i).id));
    }
    return cases;
}

double weight(const MatchRules &rules, Field field)
{
    return rules.fields[static_cast<std::size_t>(field)].same;
}

const QString three = QStringLiteral("learned-3");

} // namespace

//! What decided cases teach.
class TestLearnRules : public QObject
{
    Q_OBJECT
private slots:
    void fewDecisionsTeachNamesOnly();
    void whatWasExpectedMovesLittle();
    void aFieldThatLiesWeighsLess();
    void noWeightMovesFar();
    void aCaseCanBeTakenOff();
    void theSameCasesTeachTheSame();
    void curvesAreSetRight();
    void aRightCurveStays();
    void nothingIsSureThatWasWrong();
    void sureFromNeedsManyToFall();
    void namesAreLearned();
    void namesThatSayTwoThingsAreNot();
    void theLastWordOnANameCounts();
    void namesOfOthersAreNotTaken();
    void namesThatLeadThereAnywayAreNotLearned();
};

void TestLearnRules::fewDecisionsTeachNamesOnly()
{
    const AccountIndex index(companies(300));
    auto cases = lyingPhones(index, static_cast<int>(fewestForWeights) - 1);
    cases.front().query.name = QStringLiteral("Old Harbour Trading");
    cases.front().candidates =
        index.compared(cases.front().query, mostCandidates, {cases.front().chosen});
    cases.back().apart = QStringList{QStringLiteral("C-1"), QStringLiteral("C-2")};
    const LearnedMatching learned = learnMatching(cases, MatchRules::builtIn(), three);
    QVERIFY(!learned.hasWeights);
    MatchRules expected = MatchRules::builtIn();
    expected.version = three;
    QVERIFY(learned.rules == expected);
    QCOMPARE(learned.aliases.size(), std::size_t(1));
    QCOMPARE(learned.apart, std::size_t(2));
}

void TestLearnRules::whatWasExpectedMovesLittle()
{
    const AccountIndex index(companies(400));
    const LearnedMatching learned =
        learnMatching(plainCases(index, 400), MatchRules::builtIn(), three);
    QVERIFY(learned.hasWeights);
    QCOMPARE(learned.rules.version, three);
    for (const Field field : {Field::Domain, Field::Phone, Field::City, Field::Country}) {
        const double moved = weight(learned.rules, field) - weight(MatchRules::builtIn(), field);
        QVERIFY2(
            std::abs(moved) < 0.1,
            qPrintable(QStringLiteral("%1 by %2").arg(QLatin1String(fieldName(field))).arg(moved)));
    }
    QVERIFY(learned.rules.name == MatchRules::builtIn().name);
}

void TestLearnRules::aFieldThatLiesWeighsLess()
{
    const AccountIndex index(companies(400));
    const LearnedMatching learned =
        learnMatching(lyingPhones(index, 400), MatchRules::builtIn(), three);
    const auto phone = static_cast<std::size_t>(Field::Phone);
    QVERIFY(weight(learned.rules, Field::Phone) < weight(MatchRules::builtIn(), Field::Phone));
    QVERIFY(learned.rules.fields[phone].other > MatchRules::builtIn().fields[phone].other - 0.05);
    QCOMPARE(learned.rules.fields[phone].perBit, MatchRules::builtIn().fields[phone].perBit);
}

void TestLearnRules::noWeightMovesFar()
{
    const AccountIndex index(companies(300));
    FieldLearning learning;
    const auto cases = lyingPhones(index, 300);
    for (int times = 0; times < 200; ++times) {
        for (const MatchCase &one : cases)
            learning.add(one);
    }
    const MatchRules learned = learning.learned(MatchRules::builtIn());
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto &before = MatchRules::builtIn().fields[i];
        const auto &after = learned.fields[i];
        QVERIFY(std::abs(after.same - before.same) < FieldLearning::mostBits + 1e-9);
        QVERIFY(std::abs(after.near - before.near) < FieldLearning::mostBits + 1e-9);
        QVERIFY(std::abs(after.other - before.other) < FieldLearning::mostBits + 1e-9);
    }
}

void TestLearnRules::aCaseCanBeTakenOff()
{
    const AccountIndex index(companies(50));
    const auto cases = lyingPhones(index, 50);
    FieldLearning all;
    FieldLearning others;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        all.add(cases[i]);
        if (i != 7)
            others.add(cases[i]);
    }
    all.remove(cases[7]);
    const MatchRules one = all.learned(MatchRules::builtIn());
    const MatchRules other = others.learned(MatchRules::builtIn());
    for (std::size_t i = 0; i < fieldCount; ++i)
        QVERIFY(std::abs(one.fields[i].same - other.fields[i].same) < 1e-9);
}

void TestLearnRules::theSameCasesTeachTheSame()
{
    const AccountIndex index(companies(250));
    const auto cases = lyingPhones(index, 250);
    const LearnedMatching one = learnMatching(cases, MatchRules::builtIn(), three);
    const LearnedMatching other = learnMatching(cases, MatchRules::builtIn(), three);
    QVERIFY(one.rules == other.rules);
    QCOMPARE(one.aliases.size(), other.aliases.size());
}

void TestLearnRules::curvesAreSetRight()
{
    // A curve that is too sure of itself by two: at log odds 4 it is right as often as at 2.
    std::vector<JudgedLogit> judged;
    for (int i = 0; i < 4000; ++i) {
        const double logit = -4.0 + 8.0 * (i % 40) / 39;
        const double truth = 1 / (1 + std::exp(-logit / 2));
        judged.push_back({logit, (i / 40 + 0.5) / 100 < truth});
    }
    const PlattScaling scaling = PlattScaling::fit(judged);
    QVERIFY2(std::abs(scaling.slope - 0.5) < 0.03, qPrintable(QString::number(scaling.slope)));
    QVERIFY2(std::abs(scaling.offset) < 0.03, qPrintable(QString::number(scaling.offset)));
    const PlattScaling without = PlattScaling::fit(judged, 5, scaling, 3);
    QVERIFY(std::abs(without.slope - scaling.slope) < 0.01);
}

void TestLearnRules::aRightCurveStays()
{
    const PlattScaling none = PlattScaling::fit({});
    QCOMPARE(none.slope, 1.0);
    QCOMPARE(none.offset, 0.0);
    // One that would have to fall is no curve.
    std::vector<JudgedLogit> upsideDown;
    for (int i = 0; i < 200; ++i)
        upsideDown.push_back({i % 2 == 0 ? 5.0 : -5.0, i % 2 != 0});
    const PlattScaling kept = PlattScaling::fit(upsideDown);
    QCOMPARE(kept.slope, 1.0);
    QCOMPARE(kept.offset, 0.0);
}

void TestLearnRules::nothingIsSureThatWasWrong()
{
    const AccountIndex index(companies(300));
    auto cases = plainCases(index, 300);
    for (std::size_t i = 0; i < cases.size(); i += 4)
        cases[i].chosen.clear(); // every fourth was a sister company that is not there
    const LearnedMatching learned = learnMatching(cases, MatchRules::builtIn(), three);
    const AccountIndex after = index.under(learned.rules);
    int sure = 0;
    int wrong = 0;
    for (const MatchCase &one : cases) {
        const Suggestions found = after.search(one.query, 5);
        sure += found.isSure ? 1 : 0;
        wrong += found.isSure && found.candidates.front().account.id != one.chosen ? 1 : 0;
    }
    QVERIFY2(wrong * 200 <= sure, qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(sure)));
}

void TestLearnRules::sureFromNeedsManyToFall()
{
    const AccountIndex index(companies(900));
    const auto cases = plainCases(index, 900);
    const std::vector<MatchCase> few(cases.begin(), cases.begin() + 400);
    QVERIFY(learnMatching(few, MatchRules::builtIn(), three).rules.sureFrom >=
            MatchRules::builtIn().sureFrom);
    const double many = learnMatching(cases, MatchRules::builtIn(), three).rules.sureFrom;
    QVERIFY(many > 0.5 && many <= 1);
}

void TestLearnRules::namesAreLearned()
{
    const AccountIndex index(companies(60));
    Account query = company(3);
    query.name = QStringLiteral("Old Harbour Trading Ltd");
    const auto aliases = learnAliases({decided(index, company(2), QStringLiteral("C-2")),
                                       decided(index, query, QStringLiteral("C-3"))},
                                      MatchRules::builtIn());
    QCOMPARE(aliases.size(), std::size_t(1));
    QCOMPARE(aliases[0].alias, (AccountAlias{QStringLiteral("C-3"), query.name}));
    QCOMPARE(aliases[0].taughtBy, std::size_t(1));
    const Suggestions found = index.knownAs({aliases[0].alias}).search(query, 1);
    QCOMPARE(found.candidates.at(0).account.id, QStringLiteral("C-3"));
    QCOMPARE(found.candidates.at(0).source, QStringLiteral("alias"));
}

void TestLearnRules::namesThatSayTwoThingsAreNot()
{
    const AccountIndex index(companies(60));
    Account query = company(3);
    query.name = QStringLiteral("Old Harbour Trading");
    QVERIFY(learnAliases({decided(index, query, QStringLiteral("C-3")),
                          decided(index, query, QStringLiteral("C-4"))},
                         MatchRules::builtIn())
                .empty());
}

void TestLearnRules::theLastWordOnANameCounts()
{
    const AccountIndex index(companies(60));
    Account query = company(3);
    query.name = QStringLiteral("Old Harbour Trading");
    const MatchCase none = decided(index, query, {});
    const MatchCase taken = decided(index, query, QStringLiteral("C-3"));
    QCOMPARE(learnAliases({none, taken}, MatchRules::builtIn()).size(), std::size_t(1));
    QVERIFY(learnAliases({taken, none}, MatchRules::builtIn()).empty());
}

void TestLearnRules::namesOfOthersAreNotTaken()
{
    const AccountIndex index(companies(60));
    Account query = company(5); // the name of C-5
    QVERIFY(learnAliases({decided(index, query, QStringLiteral("C-6"))}, MatchRules::builtIn())
                .empty());
}

void TestLearnRules::namesThatLeadThereAnywayAreNotLearned()
{
    const AccountIndex index(companies(60));
    Account query = company(5);
    query.name.replace(QStringLiteral("Werke"),
                       QStringLiteral("Wrke")); // a mistake is found without help
    QVERIFY(learnAliases({decided(index, query, QStringLiteral("C-5"))}, MatchRules::builtIn())
                .empty());
}

QTEST_GUILESS_MAIN(TestLearnRules)
#include "test_learnrules.moc"
