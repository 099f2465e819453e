// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittable.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/storecheck.h"
#include "tests/models/store/verifyok.h"
#include "tests/support/disk/memorydisk.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

//! A disk that fills up, loses bits, or refuses one call: the workspace is whole afterwards, or refused.
class TestDiskFaults : public QObject
{
    Q_OBJECT
private slots:
    void fillsUpInSteps();
    void showsNoRottenEntry();
    void standsEachCallThatFails_data();
    void standsEachCallThatFails();

private:
    ManualClock m_clock{samples::start()};
};

namespace {

constexpr qint64 step = 4096;
constexpr int steps = 128;
constexpr char writeCalls[] = "pwrite64,fdatasync,fsync,ftruncate,unlink,write";

int asked(const char *name, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(name);
    return number > 0 ? number : otherwise;
}

//! The canonical bytes of all entries, as the store shows them.
Result<QByteArray> entriesOf(const StoreOptions &options, const Clock &clock)
{
    UNSNAG_TRY(const auto store, Store::open(options, clock));
    return store->read([](Session &session) -> Result<QByteArray> {
        UNSNAG_CHECK(checkedLog(session));
        UNSNAG_TRY(const auto entries, AuditTable(session).entries(0, 100000));
        QByteArray all;
        for (const AuditEntry &entry : entries)
            all += entry.canonical + '\n';
        return all;
    });
}

//! What a run of the probe came to; with `injection` for strace before it where there is one.
struct ProbeRun {
    bool isOk = false;
    QByteArray trace;
};

ProbeRun runProbe(const QString &verb, const QString &folder, const QString &injection)
{
    QTemporaryFile trace;
    (void)trace.open();
    QStringList words{QStringLiteral(UNSNAG_STORE_PROBE), verb, folder};
    if (!injection.isEmpty())
        words = QStringList{"strace",
                            "-f",
                            "-qq",
                            "-o",
                            trace.fileName(),
                            "-P",
                            folder + "/unsnag.db",
                            "-P",
                            folder + "/unsnag.db-wal",
                            "-e",
                            injection} +
                words;
    QProcess process;
    process.start(words.takeFirst(), words);
    const bool isDone = process.waitForFinished(60000);
    return {isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            trace.readAll()};
}

} // namespace

void TestDiskFaults::fillsUpInSteps()
{
    int refusals = 0;
    for (int i = 0; i < steps; ++i) {
        QTemporaryDir folder;
        MemoryDisk disk(QStringLiteral("full"));
        const StoreOptions options{folder.path(), Access::ReadWrite, disk.vfsName()};
        VERIFY_OK(Store::create(options, m_clock));
        qint64 acknowledged = 0;
        {
            const auto store = Store::open(options, m_clock);
            VERIFY_OK(store);
            disk.setSpace(i * step);
            for (int n = 0; n < 12; ++n) {
                const auto done = storeTransaction(**store, QStringLiteral("D-%1").arg(n));
                acknowledged += done.ok() ? 1 : 0;
                refusals += done.ok() ? 0 : 1;
                // Whichever statement met the full disk first: what is told is where it is full.
                QVERIFY2(done.ok() || done.error().context == folder.path(),
                         done.ok() ? "" : qPrintable(done.error().line()));
            }
            disk.setSpace(-1); // somebody made room
            VERIFY_OK(storeTransaction(**store, QStringLiteral("D-after")));
        }
        const auto held = transactionsIn(options, m_clock);
        VERIFY_OK(held);
        QCOMPARE(*held, acknowledged + 1);
    }
    qInfo("%d sizes of a disk, %d transactions refused", steps, refusals);
    QVERIFY(refusals > steps);
}

void TestDiskFaults::showsNoRottenEntry()
{
    QTemporaryDir folder;
    MemoryDisk disk(QStringLiteral("rot"));
    const StoreOptions options{folder.path(), Access::ReadWrite, disk.vfsName()};
    VERIFY_OK(Store::create(options, m_clock));
    {
        const auto store = Store::open(options, m_clock);
        VERIFY_OK(store);
        for (int n = 0; n < 20; ++n)
            VERIFY_OK(storeTransaction(**store, QStringLiteral("D-%1").arg(n)));
    }
    const auto sound = entriesOf(options, m_clock);
    VERIFY_OK(sound);
    SeededRng rng(20261126);
    const MemoryDisk::Image image = disk.image(Loss::Nothing, rng);
    const std::string path = options.location.toStdString() + "/unsnag.db";
    const qint64 size = image.at(path).size();
    const int flips = asked("UNSNAG_BIT_FLIPS", 1000);
    int refused = 0;
    for (int i = 0; i < flips; ++i) {
        MemoryDisk::Image rotten = image;
        const auto at = static_cast<qint64>(rng.below(static_cast<std::uint64_t>(size)));
        char byte = 0;
        (void)rotten.at(path).read(&byte, 1, at);
        byte = static_cast<char>(byte ^ (1 << rng.below(8)));
        rotten.at(path).write(&byte, 1, at);
        disk.mount(rotten);
        const auto shown = entriesOf(options, m_clock);
        refused += shown.ok() ? 0 : 1;
        QVERIFY2(!shown.ok() || *shown == *sound, qPrintable(QString::number(at)));
    }
    qInfo("%d flipped bits in %lld bytes: %d refused or not verified", flips,
          static_cast<long long>(size), refused);
    QVERIFY(refused > 0);
}

void TestDiskFaults::standsEachCallThatFails_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("killed") << "signal=KILL";
    QTest::newRow("input/output error") << "error=EIO";
    QTest::newRow("no space") << "error=ENOSPC";
}

void TestDiskFaults::standsEachCallThatFails()
{
    QFETCH(QString, fault);
    QTemporaryDir folder;
    const auto fresh = [&](int number) { return folder.filePath(QString::number(number)); };
    VERIFY_OK(Store::create({fresh(0), Access::ReadWrite, {}}, m_clock));
    const ProbeRun counted = runProbe(QStringLiteral("write"), fresh(0),
                                      QStringLiteral("trace=") + QLatin1String(writeCalls));
    QVERIFY2(counted.isOk, "strace does not run here; packaging/bootstrap.sh test installs it");
    const auto calls = static_cast<int>(counted.trace.count('\n'));
    QVERIFY2(calls > 3, counted.trace.constData());
    int failed = 0;
    for (int n = 1; n <= calls; ++n) {
        VERIFY_OK(Store::create({fresh(n), Access::ReadWrite, {}}, m_clock));
        const ProbeRun hit = runProbe(
            QStringLiteral("write"), fresh(n),
            QStringLiteral("inject=%1:%2:when=%3").arg(QLatin1String(writeCalls), fault).arg(n));
        failed += hit.isOk ? 0 : 1;
        // Whatever it came to: it opens, verifies, and takes what is stored next.
        VERIFY_OK(transactionsIn({fresh(n), Access::ReadWrite, {}}, m_clock));
        QVERIFY(runProbe(QStringLiteral("write"), fresh(n), {}).isOk);
        QVERIFY(runProbe(QStringLiteral("read"), fresh(n), {}).isOk);
    }
    qInfo("%d calls, %d of them made the program fail", calls, failed);
    QVERIFY(failed > 0);
}

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "test_diskfaults.moc"
