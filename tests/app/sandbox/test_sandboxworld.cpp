// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sandbox/deskfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace unsnag;

class TestSandboxWorld : public QObject
{
    Q_OBJECT

private slots:
    void restartRestoresEverything();
    void cutOffLineIsForgotten();
    void damagedLineIsNamed();
    void folderServesOneAtATime();
    void resetReturnsToTheSeed();
};

void TestSandboxWorld::restartRestoresEverything()
{
    QTemporaryDir folder;
    const QString invoices = QStringLiteral("/erp/v1/invoices");
    SandboxAnswer first;
    std::map<QString, Json> kept;
    {
        DeskFixture fixture(folder.path());
        QVERIFY(fixture.opened.ok());
        first = fixture.send(QStringLiteral("POST"), invoices, goodInvoice, "K1");
        QCOMPARE(
            fixture.send(QStringLiteral("POST"), invoices + QStringLiteral("/INV-1/post")).status,
            200);
        kept = fixture.world.table(SandboxTable::Invoices).records();
    }
    // The folder keeps its own parameters and its own start day.
    const auto later = std::make_shared<ManualClock>(*fromRfc3339(QStringLiteral("2027-03-01")));
    SandboxWorld world({99, 10, 1, {}}, folder.path(), later);
    QVERIFY(world.open().ok());
    QCOMPARE(world.parameters().seed, std::uint64_t(7));
    QCOMPARE(world.table(SandboxTable::Invoices).records(), kept);
    QCOMPARE(world.table(SandboxTable::Deals).records(),
             DeskFixture().world.table(SandboxTable::Deals).records());
    QCOMPARE(world.nextNumber(QStringLiteral("2026")), QStringLiteral("2026-0002"));
    QCOMPARE(world.table(SandboxTable::Invoices).nextId(), QStringLiteral("INV-2"));
    QCOMPARE(world.keys().find(QStringLiteral("erp:K1"))->body.toUtf8(), first.body);
}

void TestSandboxWorld::cutOffLineIsForgotten()
{
    QTemporaryDir folder;
    {
        DeskFixture fixture(folder.path());
        QCOMPARE(
            fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"), goodInvoice)
                .status,
            201);
    }
    QFile file(folder.filePath(QStringLiteral("state.jsonl")));
    QVERIFY(file.open(QIODevice::Append));
    file.write(R"({"puts":[{"table":"invo)");
    file.close();
    for (int run = 0; run < 2; ++run) {
        DeskFixture fixture(folder.path());
        QVERIFY(fixture.opened.ok());
        QCOMPARE(fixture.world.table(SandboxTable::Invoices).size(), std::size_t(1 + run));
        QCOMPARE(
            fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"), goodInvoice)
                .status,
            201);
    }
}

void TestSandboxWorld::damagedLineIsNamed()
{
    QTemporaryDir folder;
    {
        DeskFixture fixture(folder.path());
        QVERIFY(fixture.opened.ok());
    }
    QFile file(folder.filePath(QStringLiteral("state.jsonl")));
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"puts\":[]}\n{\"puts\":[{\"table\":\"cats\",\"record\":{\"id\":\"1\"}}]}\n");
    file.close();
    const DeskFixture fixture(folder.path());
    QVERIFY(!fixture.opened.ok());
    QCOMPARE(fixture.opened.error().code, Code::Damaged);
    QVERIFY(fixture.opened.error().context.endsWith(QLatin1String("state.jsonl:2")));
}

void TestSandboxWorld::folderServesOneAtATime()
{
    QTemporaryDir folder;
    {
        const DeskFixture first(folder.path());
        QVERIFY(first.opened.ok());
        const DeskFixture second(folder.path());
        QVERIFY(!second.opened.ok());
        QCOMPARE(second.opened.error().code, Code::Busy);
    }
    QVERIFY(DeskFixture(folder.path()).opened.ok());
}

void TestSandboxWorld::resetReturnsToTheSeed()
{
    QTemporaryDir folder;
    DeskFixture fixture(folder.path());
    QCOMPARE(
        fixture.send(QStringLiteral("POST"), QStringLiteral("/erp/v1/invoices"), goodInvoice, "K1")
            .status,
        201);
    QVERIFY(fixture.world.reset().ok());
    QCOMPARE(fixture.world.table(SandboxTable::Invoices).size(), std::size_t(0));
    QVERIFY(!fixture.world.keys().find(QStringLiteral("erp:K1")));
    QCOMPARE(QFile(folder.filePath(QStringLiteral("state.jsonl"))).size(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxWorld)
#include "test_sandboxworld.moc"
