// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/rng.h"

#include <QSet>
#include <QtTest>

#include <array>

using namespace unsnag;

class TestRng : public QObject
{
    Q_OBJECT
private slots:
    void isRepeatable();
    void staysBelow();
    void writesHex();
    void theSystemDoesNotRepeat();
};

void TestRng::isRepeatable()
{
    SeededRng a(7);
    SeededRng b(7);
    SeededRng c(8);
    bool isOther = false;
    for (int i = 0; i < 100; ++i) {
        const auto value = a.next();
        QCOMPARE(b.next(), value);
        isOther = isOther || c.next() != value;
    }
    QVERIFY(isOther);
}

void TestRng::staysBelow()
{
    SeededRng rng(1);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts.at(rng.below(6));
    for (const int count : counts)
        QVERIFY2(count > 9'500 && count < 10'500, qPrintable(QString::number(count)));
    QCOMPARE(rng.below(1), std::uint64_t(0));
    QVERIFY(rng.below(UINT64_MAX) < UINT64_MAX);
}

void TestRng::writesHex()
{
    SeededRng rng(1);
    QCOMPARE(rng.hex(0), QByteArray());
    for (const int count : {1, 8, 16, 17}) {
        const QByteArray hex = rng.hex(count);
        QCOMPARE(hex.size(), 2 * count);
        QCOMPARE(QByteArray::fromHex(hex).toHex(), hex);
    }
}

void TestRng::theSystemDoesNotRepeat()
{
    SystemRng rng;
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(rng.hex(16));
    QCOMPARE(seen.size(), 1000);
}

QTEST_GUILESS_MAIN(TestRng)
#include "test_rng.moc"
