// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/shorthash.h"

#include <QSet>
#include <QTest>

using namespace unsnag;

//! Names told apart by 64 bits under a key of their own.
class TestShortHash : public QObject
{
    Q_OBJECT

private slots:
    void aNameHasOneValue();
    void namesAreToldApart();
    void valuesAreTheObjectsOwn();
};

void TestShortHash::aNameHasOneValue()
{
    const ShortHash hash;
    for (const QString &name :
         {QString(), QStringLiteral("exceptions/EX-1"), QString(5000, QChar(0x6771))})
        QCOMPARE(hash.of(name), hash.of(QString(name.constData(), name.size())));
}

void TestShortHash::namesAreToldApart()
{
    constexpr int count = 100'000;
    const ShortHash hash;
    QSet<quint64> seen;
    for (int i = 0; i < count; ++i)
        seen.insert(hash.of(QStringLiteral("crosswalk/crm/A-%1/erp").arg(i)));
    QCOMPARE(seen.size(), count);
}

void TestShortHash::valuesAreTheObjectsOwn()
{
    const QString name = QStringLiteral("exceptions/EX-1");
    QVERIFY(ShortHash().of(name) != ShortHash().of(name));
}

QTEST_GUILESS_MAIN(TestShortHash)
#include "test_shorthash.moc"
