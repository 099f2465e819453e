// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/candidatemodel.h"
#include "models/itemmodels/evidencemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace unsnag;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

Suggestions twoFound()
{
    Candidate first;
    first.account.id = QStringLiteral("C-1");
    first.account.name = QStringLiteral("Acme GmbH");
    first.account.city = QStringLiteral("Ulm");
    first.score = 97.6;
    first.odds = 4;
    first.confidence = 0.94;
    first.source = QStringLiteral("reconciliation registry");
    first.evidence = {
        {QStringLiteral("prior"), {}, {}, 0, -8},
        {QStringLiteral("name"), QStringLiteral("Acme"), QStringLiteral("Acme GmbH"), 1, 14},
        {QStringLiteral("city"), QStringLiteral("Bonn"), QStringLiteral("Ulm"), 0, -2}};
    Candidate second;
    second.account.id = QStringLiteral("C-2");
    second.account.name = QStringLiteral("Acme KG");
    Suggestions found;
    found.query.name = QStringLiteral("Acme");
    found.query.city = QStringLiteral("Bonn");
    found.searched = 10;
    found.isSure = true;
    found.candidates = {first, second};
    return found;
}

} // namespace

//! Candidates and the way each came to its odds, as rows.
class TestCandidateModel : public QObject
{
    Q_OBJECT
private slots:
    void candidatesCarryTheirEvidence()
    {
        CandidateModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(twoFound());
        const auto first = model.index(0);
        QCOMPARE(first.data().toString(), QStringLiteral("Acme GmbH"));
        QCOMPARE(first.data(CandidateModel::PlaceRole).toString(), QStringLiteral("Ulm"));
        const auto fields = first.data(CandidateModel::FieldsRole).value<GradedFields>();
        QCOMPARE(fields.size(), std::size_t(9));
        QCOMPARE(fields.front().grade, MatchGrade::Same);
        QCOMPARE(first.data(CandidateModel::SourceRole).toString(),
                 QStringLiteral("from service registry"));
    }

    void onlyTheFirstMayBeSure()
    {
        CandidateModel model;
        auto found = twoFound();
        model.show(found);
        QVERIFY(model.index(0).data(CandidateModel::IsSureRole).toBool());
        QVERIFY(!model.index(1).data(CandidateModel::IsSureRole).toBool());
        found.isSure = false;
        model.show(found);
        QVERIFY(!model.index(0).data(CandidateModel::IsSureRole).toBool());
    }

    void aCandidateIsSaidInOneSentence()
    {
        CandidateModel model;
        model.show(twoFound());
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("1. Acme GmbH, score 98, confidence 94 %; sure; for it: name; "
                                "against it: city"));
    }

    void activityIsKeptByAccount()
    {
        CandidateModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(twoFound());
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        AccountActivity activity;
        activity.account = QStringLiteral("C-2");
        activity.openOrders = {Told::Known, QStringLiteral("0")};
        model.setActivities({activity});
        QCOMPARE(changed.count(), 1);
        QVERIFY(!model.index(0).data(CandidateModel::ActivityRole).isValid());
        model.show(twoFound());
        QCOMPARE(model.index(1).data(CandidateModel::ActivityRole).value<AccountActivity>(),
                 activity);
    }

    void theWaterfallEndsAtTheOdds()
    {
        EvidenceModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const auto found = twoFound();
        model.show(found.query, found.candidates.front());
        QCOMPARE(model.rowCount(), 11); // prior, nine fields, total
        double sum = 0;
        for (int row = 0; row < model.rowCount() - 1; ++row) {
            QCOMPARE(model.index(row).data(EvidenceModel::FromRole).toDouble(), sum);
            sum = model.index(row).data(EvidenceModel::ToRole).toDouble();
        }
        const auto total = model.index(model.rowCount() - 1);
        QCOMPARE(total.data(EvidenceModel::ToRole).toDouble(), found.candidates.front().odds);
        QCOMPARE(sum, found.candidates.front().odds);
        QCOMPARE(model.low(), -8.0);
        QCOMPARE(model.high(), 6.0);
        QCOMPARE(total.data(EvidenceModel::OddsRole).toString(), QStringLiteral("16 : 1"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsSayWhatTheyDo()
    {
        EvidenceModel model;
        const auto found = twoFound();
        model.show(found.query, found.candidates.front());
        const auto said = [&](int row) {
            return model.index(row).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(said(1), QStringLiteral("name: same, 16,000 times likelier; 64 : 1"));
        QCOMPARE(said(2), QStringLiteral("domain: not known; 64 : 1"));
        QCOMPARE(said(8), QStringLiteral("city: different, 4 times less likely; 16 : 1"));
    }
};

QTEST_GUILESS_MAIN(TestCandidateModel)
#include "test_candidatemodel.moc"
