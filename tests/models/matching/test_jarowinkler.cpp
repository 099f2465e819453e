// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/jarowinkler.h"

#include <QtTest>

using namespace unsnag;

class TestJaroWinkler : public QObject
{
    Q_OBJECT
private slots:
    void computesJaroWinkler_data();
    void computesJaroWinkler();
};

void TestJaroWinkler::computesJaroWinkler_data()
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

void TestJaroWinkler::computesJaroWinkler()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, similarity);
    QVERIFY(std::abs(jaroWinkler(a, b) - similarity) < 0.0001);
    QVERIFY(std::abs(jaroWinkler(b, a) - similarity) < 0.0001);
}

QTEST_GUILESS_MAIN(TestJaroWinkler)
#include "test_jarowinkler.moc"
