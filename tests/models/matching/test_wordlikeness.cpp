// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordlikeness.h"

#include <QtTest>

using namespace unsnag;

class TestWordLikeness : public QObject
{
    Q_OBJECT
private slots:
    void ranksWords_data();
    void ranksWords();
};

void TestWordLikeness::ranksWords_data()
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
                         << "manuf" << 0.7 << 0.95;
    QTest::newRow("abbreviation") << "management"
                                  << "mgmt" << 0.5 << 0.7;
    QTest::newRow("other word") << "nordlicht"
                                << "suedwind" << 0.0 << 0.0;
    QTest::newRow("numbers differ") << "werk12"
                                    << "werk13" << 0.0 << 0.0;
    QTest::newRow("short words") << "ab"
                                 << "ac" << 0.0 << 0.0;
}

void TestWordLikeness::ranksWords()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, low);
    QFETCH(double, high);
    const double similarity = wordLikeness(a.toStdString(), b.toStdString());
    QVERIFY2(similarity >= low && similarity <= high, qPrintable(QString::number(similarity)));
    QCOMPARE(wordLikeness(b.toStdString(), a.toStdString()), similarity);
}

QTEST_GUILESS_MAIN(TestWordLikeness)
#include "test_wordlikeness.moc"
