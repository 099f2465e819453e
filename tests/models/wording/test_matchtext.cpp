// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/matchtext.h"

#include "models/base/json.h"
#include "models/wording/formtext.h"

#include <QTest>

using namespace unsnag;

//! What people read about a search and its candidates.
class TestMatchText : public QObject
{
    Q_OBJECT
private slots:
    void weightsAreFactors()
    {
        QCOMPARE(weightText(4), QStringLiteral("16 times likelier"));
        QCOMPARE(weightText(-2), QStringLiteral("4 times less likely"));
        QCOMPARE(weightText(0.5), QStringLiteral("1.4 times likelier"));
        QCOMPARE(weightText(0), QStringLiteral("makes no difference"));
        QCOMPARE(weightText(40), QStringLiteral("over a million times likelier"));
        QCOMPARE(oddsText(-3), QStringLiteral("1 : 8"));
        QCOMPARE(oddsText(10), QStringLiteral("1,000 : 1"));
        QCOMPARE(oddsText(30), QStringLiteral(">1,000,000 : 1"));
    }

    void nothingIsCertain()
    {
        QCOMPARE(probabilityText(0.97), QStringLiteral("97 %"));
        QCOMPARE(probabilityText(0.992), QStringLiteral("99.2 %"));
        QCOMPARE(probabilityText(1), QStringLiteral("over 99.9 %"));
        QCOMPARE(probabilityText(0.002), QStringLiteral("under 1 %"));
        QCOMPARE(probabilityText(0), QStringLiteral("0 %"));
    }

    void sourcesAreNamed()
    {
        const QString erp = QStringLiteral("erp");
        QCOMPARE(sourceText(QStringLiteral("target"), erp), QStringLiteral("named by erp"));
        QCOMPARE(sourceText(QStringLiteral("reconciliation opencorp"), erp),
                 QStringLiteral("from service opencorp"));
        QCOMPARE(sourceText(QStringLiteral("alias"), erp),
                 QStringLiteral("from an earlier decision"));
        QCOMPARE(sourceText(QStringLiteral("link"), erp), QStringLiteral("stored link"));
    }

    void doublesAreToldWithTheirActivity()
    {
        const auto fact = readJson(R"([{"id":"C-1","name":"Acme GmbH","city":"Ulm","active":true,)"
                                   R"("open_orders":0,"balance":"12.50","currency":"EUR",)"
                                   R"("last_activity":"2026-11-03T10:00:00Z"},)"
                                   R"({"id":"C-2","name":"Acme","active":false}])");
        QVERIFY(fact.ok());
        const auto lines = factLinesOf(QStringLiteral("accounts"), *fact);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.front().startsWith(QStringLiteral("C-1 · Acme GmbH · Ulm · 0 open order")),
                 qPrintable(lines.front()));
        QVERIFY(
            lines.front().endsWith(QStringLiteral("balance 12.50 EUR · last active 2026-11-03")));
        QCOMPARE(lines.back(), QStringLiteral("C-2 · Acme · blocked"));
    }

    void noneFailedAndIncompleteAreTold()
    {
        Suggestions found;
        found.searched = 12000;
        const QString erp = QStringLiteral("erp");
        QCOMPARE(searchText(found, erp),
                 QStringLiteral("Searched 12,000 accounts of erp, none is alike enough."));
        found.candidates.emplace_back();
        QVERIFY(searchText(found, erp).isEmpty());
        found.state = SearchState::Incomplete;
        found.expected = 50000;
        QCOMPARE(searchText(found, erp), QStringLiteral("Only 12,000 of 50,000 accounts of erp are "
                                                        "known here yet: the right one may be "
                                                        "missing."));
        found.state = SearchState::Failed;
        found.remark = QStringLiteral("the index is damaged");
        QCOMPARE(searchText(found, erp), QStringLiteral("The search failed: the index is damaged"));
    }
};

QTEST_GUILESS_MAIN(TestMatchText)
#include "test_matchtext.moc"
