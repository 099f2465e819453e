// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/candidateunion.h"
#include "models/engine/namedaccounts.h"

#include <QtTest>

using namespace unsnag;

namespace {

Candidate candidate(const QString &id, double odds, const QString &source = {})
{
    Candidate made;
    made.account.id = id;
    made.odds = odds;
    made.score = 50 + odds;
    made.confidence = odds > 0 ? 0.9 : 0.1;
    if (!source.isEmpty())
        made.source = source;
    made.evidence = {{QStringLiteral("name"), QStringLiteral("a"), id, 0.5, odds}};
    return made;
}

//! Somebody whom only another source names.
Candidate bare(const QString &id, const QString &source, double score = 0)
{
    Candidate made;
    made.account.id = id;
    made.source = source;
    made.score = score;
    made.evidence = {{source, {}, QString::number(score), score / 100, 0}};
    return made;
}

Suggestions own()
{
    Suggestions found;
    found.searched = 10;
    found.isSure = true;
    found.candidates = {candidate("A", 9), candidate("B", 4), candidate("C", -1)};
    found.candidates[0].lead = 5;
    found.candidates[2].lead = 3; // over one that is not listed
    return found;
}

QString idsOf(const Suggestions &found)
{
    QStringList ids;
    for (const Candidate &one : found.candidates)
        ids += one.account.id;
    return ids.join(QLatin1Char(' '));
}

const QString directory = QStringLiteral("reconciliation directory");
const QString target = QStringLiteral("target");

} // namespace

//! Several sources as one list: who comes first, who is left out, and what stays as it was.
class TestCandidateUnion : public QObject
{
    Q_OBJECT
private slots:
    void leavesOurOwnListAlone();
    void leavesOutWhoIsKeptApart();
    void putsTheLinkFirst();
    void marksWhomTheTargetNames();
    void keepsWhomTheTargetNames();
    void putsStrangersLast();
    void keepsOurEvidence();
    void readsDuplicatesOfAnException();
};

void TestCandidateUnion::leavesOurOwnListAlone()
{
    QCOMPARE(CandidateUnion(own(), {}).best(3), own());
    const Suggestions two = CandidateUnion(own(), {}).best(2);
    QCOMPARE(idsOf(two), QStringLiteral("A B"));
    QVERIFY(two.isSure);
}

void TestCandidateUnion::leavesOutWhoIsKeptApart()
{
    CandidateUnion all(own(), {QStringLiteral("A"), QStringLiteral("X")});
    all.add(bare("X", target));
    all.add(bare("A", directory, 100));
    all.lead(candidate("A", 9));
    const Suggestions best = all.best(5);
    QCOMPARE(idsOf(best), QStringLiteral("B C"));
    QVERIFY(!best.isSure); // it was A that was sure
    QCOMPARE(best.candidates[0].lead, 5.0);
}

void TestCandidateUnion::putsTheLinkFirst()
{
    CandidateUnion all(own(), {});
    all.lead(candidate("C", -1));
    const Suggestions best = all.best(2);
    QCOMPARE(idsOf(best), QStringLiteral("C A"));
    QVERIFY(best.isSure);
    QCOMPARE(best.candidates[0].source, QStringLiteral("link"));
    QCOMPARE(best.candidates[0].confidence, 1.0);
    QCOMPARE(best.candidates[0].odds, -1.0); // the evidence still says what it says
    QCOMPARE(best.candidates[0].lead, 0.0);
}

void TestCandidateUnion::marksWhomTheTargetNames()
{
    CandidateUnion all(own(), {});
    all.add(candidate("B", 4, target));
    const Suggestions best = all.best(3);
    QCOMPARE(idsOf(best), QStringLiteral("A B C"));
    QCOMPARE(best.candidates[1].source, target);
    QCOMPARE(best.candidates[1].evidence.size(), std::size_t(1));
    QVERIFY(best.isSure);
}

void TestCandidateUnion::keepsWhomTheTargetNames()
{
    CandidateUnion all(own(), {});
    all.add(bare("T", target));
    all.add(candidate("U", -3, target));
    const Suggestions best = all.best(3);
    QCOMPARE(idsOf(best), QStringLiteral("A U T"));
}

void TestCandidateUnion::putsStrangersLast()
{
    CandidateUnion all(own(), {});
    all.add(bare("X", directory, 40));
    all.add(bare("Y", directory, 100));
    all.add(bare("T", target));
    const Suggestions best = all.best(9);
    QCOMPARE(idsOf(best), QStringLiteral("A B C T Y X"));
    QVERIFY(best.isSure);
    CandidateUnion none(Suggestions(), {});
    none.add(bare("Y", directory, 100));
    QVERIFY(!none.best(5).isSure);
}

void TestCandidateUnion::keepsOurEvidence()
{
    CandidateUnion all(own(), {});
    Candidate named = candidate("B", 4, directory);
    named.evidence.push_back({directory, {}, QStringLiteral("88, match"), 0.88, 0});
    all.add(named);
    all.add(named);
    const Candidate &merged = all.best(5).candidates[1];
    QCOMPARE(merged.source, QStringLiteral("index"));
    QCOMPARE(merged.evidence.size(), std::size_t(2));
    QCOMPARE(merged.evidence[1].field, directory);
    // Named without evidence first, found with it later.
    CandidateUnion later(own(), {});
    later.add(bare("N", target));
    later.add(candidate("N", 5, directory));
    const Suggestions best = later.best(5);
    QCOMPARE(idsOf(best), QStringLiteral("A N B C"));
    QCOMPARE(best.candidates[1].source, target);
}

void TestCandidateUnion::readsDuplicatesOfAnException()
{
    SyncException exception;
    exception.reason = Reason::DuplicateAccount;
    exception.detail =
        *readJson(R"({"candidates":[{"id":"C-1","name":"Nord","source":"target"},)"
                  R"({"id":"C-2","source":"index","evidence":[]},{"id":"C-3","evidence":[]}],)"
                  R"("facts":{"candidates":["C-4",{"id":"C-1"},{"id":"C-5"},{"code":"x"}]}})");
    const auto named = duplicatesNamedIn(exception);
    QStringList ids;
    for (const Account &account : named)
        ids += account.id;
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("C-1 C-4 C-5"));
    QCOMPARE(named.front().name, QStringLiteral("Nord"));
    exception.detail.set(QStringLiteral("fields"), *readJson(R"([{"keyword":"route"}])"));
    QVERIFY(duplicatesNamedIn(exception).empty());
    exception.detail.remove(QStringLiteral("fields"));
    exception.reason = Reason::MissingAccount;
    QVERIFY(duplicatesNamedIn(exception).empty());
    const JsonArray told =
        namedByTarget({Record{QStringLiteral("C-9"), {}, {}, {}, {}, Json(), {}}, Record{}});
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front()["source"].toString(), target);
}

QTEST_GUILESS_MAIN(TestCandidateUnion)
#include "test_candidateunion.moc"
