// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/matchgrade.h"

#include "models/domain/alignedwords.h"
#include "models/domain/handquery.h"

#include <QTest>

using namespace unsnag;

namespace {

Candidate weighed()
{
    Candidate candidate;
    candidate.account.name = QStringLiteral("Mueller Anlagenbau GmbH");
    candidate.account.city = QStringLiteral("Ulm");
    candidate.account.phone = QStringLiteral("+49 731 1");
    candidate.odds = 3;
    candidate.evidence = {
        {QStringLiteral("prior"), {}, {}, 0, -12},
        {QStringLiteral("city"), QStringLiteral("Bonn"), QStringLiteral("Ulm"), 0.1, -1},
        {QStringLiteral("name"), QStringLiteral("Müller Anlagenbau GmbH"),
         QStringLiteral("Mueller Anlagenbau GmbH"), 1, 15.5},
        {QStringLiteral("sister"), QStringLiteral("x"), QStringLiteral("y"), 0.6, 0.5}};
    return candidate;
}

} // namespace

//! How candidates are read: grades, aligned words, and what a typed text means.
class TestMatchGrade : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldHasALetter()
    {
        Account query;
        query.city = QStringLiteral("Bonn");
        query.phone = QStringLiteral("+49 731 2");
        const auto fields = gradedFields(query, weighed());
        QString letters;
        QStringList names;
        for (const GradedField &field : fields) {
            letters += gradeLetter(field.grade);
            names += field.field;
        }
        QCOMPARE(
            names.join(QLatin1Char(' ')),
            QStringLiteral("name domain tax_id email phone street postcode city country sister"));
        QCOMPARE(letters, QStringLiteral("AZZZ·ZZFZB"));
    }

    void whatIsMissingSpeaksNeitherWay()
    {
        for (const GradedField &field : gradedFields({}, weighed())) {
            if (field.grade == MatchGrade::Missing)
                QCOMPARE(field.weight, 0.0);
        }
    }

    void thePriorIsTheRestWhereNobodyToldIt()
    {
        Candidate candidate = weighed();
        QCOMPARE(priorOf(candidate), -12.0);
        candidate.evidence.erase(candidate.evidence.begin());
        QCOMPARE(priorOf(candidate), -12.0);
    }

    void fieldsAreSetByName()
    {
        Account account;
        QVERIFY(setField(account, QStringLiteral("tax_id"), QStringLiteral("DE1")));
        QCOMPARE(fieldOf(account, QStringLiteral("tax_id")), QStringLiteral("DE1"));
        QVERIFY(!setField(account, QStringLiteral("legal_form"), QStringLiteral("GmbH")));
        QVERIFY(!setField(account, QStringLiteral("nonsense"), QStringLiteral("x")));
    }

    void wordsAreAligned_data();
    void wordsAreAligned();
    void typedTextIsUnderstood_data();
    void typedTextIsUnderstood();

    void endlessNamesAreCut()
    {
        const QString endless = QString(1 << 20, QLatin1Char('x'));
        QVERIFY(alignedWords(endless, endless + QLatin1Char('y')).size() == 1);
        QVERIFY(accountMeant(endless).name.size() <= 400);
    }
};

void TestMatchGrade::wordsAreAligned_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("candidate");
    QTest::addColumn<QString>("expected");
    QTest::newRow("umlauts") << "Müller GmbH"
                             << "MUELLER gmbh"
                             << "Müller=MUELLER GmbH=gmbh";
    QTest::newRow("swapped") << "Nord Energie"
                             << "Energie Nord"
                             << "Nord=Nord Energie=Energie";
    QTest::newRow("typo") << "Nordlicht"
                          << "Nordlcht"
                          << "Nordlicht~Nordlcht";
    QTest::newRow("cut") << "Nordl Ener"
                         << "Nordlicht Energie"
                         << "Nordl~Nordlicht Ener~Energie";
    QTest::newRow("other form") << "Acme GmbH"
                                << "Acme KG"
                                << "Acme=Acme GmbH!KG";
    QTest::newRow("other form after more") << "Acme GmbH"
                                           << "Acme Holding AG"
                                           << "Acme=Acme GmbH!AG ?Holding";
    QTest::newRow("longer") << "Acme"
                            << "Acme Holding"
                            << "Acme=Acme ?Holding";
    QTest::newRow("shorter") << "Acme Holding AG"
                             << "Acme"
                             << "Acme=Acme Holding? AG?";
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
}

void TestMatchGrade::wordsAreAligned()
{
    QFETCH(QString, query);
    QFETCH(QString, candidate);
    QFETCH(QString, expected);
    const QMap<MatchGrade, QString> signs{{MatchGrade::Same, QStringLiteral("=")},
                                          {MatchGrade::Similar, QStringLiteral("~")},
                                          {MatchGrade::Different, QStringLiteral("!")},
                                          {MatchGrade::Missing, QStringLiteral("?")}};
    QStringList shown;
    for (const AlignedWord &word : alignedWords(query, candidate))
        shown += word.query + signs.value(word.grade) + word.candidate;
    QCOMPARE(shown.join(QLatin1Char(' ')), expected);
}

void TestMatchGrade::typedTextIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << "nordl ener"
                           << "nordl ener||||";
    QTest::newRow("domain") << "acme.example.com"
                            << "|acme.example.com|||";
    QTest::newRow("name and domain") << "Acme acme.example"
                                     << "Acme|acme.example|||";
    QTest::newRow("initials") << "Rossi S.p.A."
                              << "Rossi S.p.A.||||";
    QTest::newRow("tax id") << "DE123456789"
                            << "||DE123456789||";
    QTest::newRow("e-mail") << "billing@acme.example"
                            << "|||billing@acme.example|";
    QTest::newRow("phone") << "+49 731 12345"
                           << "||||+49 731 12345";
    QTest::newRow("name with figures") << "Studio 54 24103"
                                       << "Studio 54 24103||||";
}

void TestMatchGrade::typedTextIsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Account meant = accountMeant(typed);
    const QStringList parts{meant.name, meant.domain, meant.taxId, meant.email, meant.phone};
    QCOMPARE(parts.join(QLatin1Char('|')), expected);
}

QTEST_GUILESS_MAIN(TestMatchGrade)
#include "test_matchgrade.moc"
