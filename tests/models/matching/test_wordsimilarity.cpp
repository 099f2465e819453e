// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordsimilarity.h"

#include <QtTest>

using namespace unsnag;

class TestWordSimilarity : public QObject
{
    Q_OBJECT
private slots:
    void computesJaroWinkler_data();
    void computesJaroWinkler();
    void countsEdits_data();
    void countsEdits();
    void ranksWords_data();
    void ranksWords();
};

void TestWordSimilarity::computesJaroWinkler_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("similarity");
    // The examples of Winkler's paper.
    QTest::newRow("martha") << "martha"
                            << "marhta" << 0.9611;
    QTest::newRow("dwayne") << "dwayne"
                            << "duane" << 0.84;
    QTest::newRow("dixon") << "dixon"
                           << "dicksonx" << 0.8133;
    QTest::newRow("equal") << "abc"
                           << "abc" << 1.0;
    QTest::newRow("nothing alike") << "abc"
                                   << "xyz" << 0.0;
    QTest::newRow("empty") << ""
                           << "abc" << 0.0;
}

void TestWordSimilarity::computesJaroWinkler()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, similarity);
    QVERIFY(std::abs(jaroWinkler(a, b) - similarity) < 0.0001);
    QVERIFY(std::abs(jaroWinkler(b, a) - similarity) < 0.0001);
}

void TestWordSimilarity::countsEdits_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance"); // with a limit of 3
    QTest::newRow("equal") << "nordlicht"
                           << "nordlicht" << 0;
    QTest::newRow("swap") << "nordlicht"
                          << "nordlihct" << 1;
    QTest::newRow("missing") << "nordlicht"
                             << "nordlich" << 1;
    QTest::newRow("replaced") << "nordlicht"
                              << "nardlicht" << 1;
    QTest::newRow("three") << "kitten"
                           << "sitting" << 3;
    QTest::newRow("above the limit") << "kitten"
                                     << "mitosis" << 4;
    QTest::newRow("much longer") << "a"
                                 << "abcdefgh" << 4;
    QTest::newRow("empty") << ""
                           << "ab" << 2;
}

void TestWordSimilarity::countsEdits()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(editDistance(a, b, 3), distance);
    QCOMPARE(editDistance(b, a, 3), distance);
}

void TestWordSimilarity::ranksWords_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("equal") << "nordlicht"
                           << "nordlicht" << 1.0 << 1.0;
    QTest::newRow("one slip") << "nordlicht"
                              << "nordlihct" << 0.85 << 0.99;
    QTest::newRow("cut") << "manufacturing"
                         << "manuf" << 0.75 << 0.95;
    QTest::newRow("other word") << "nordlicht"
                                << "suedwind" << 0.0 << 0.0;
    QTest::newRow("numbers differ") << "werk12"
                                    << "werk13" << 0.0 << 0.0;
    QTest::newRow("short words") << "ab"
                                 << "ac" << 0.0 << 0.0;
}

void TestWordSimilarity::ranksWords()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, low);
    QFETCH(double, high);
    const double similarity = wordSimilarity(a, b);
    QVERIFY2(similarity >= low && similarity <= high, qPrintable(QString::number(similarity)));
    QCOMPARE(wordSimilarity(b, a), similarity);
}

QTEST_GUILESS_MAIN(TestWordSimilarity)
#include "test_wordsimilarity.moc"
