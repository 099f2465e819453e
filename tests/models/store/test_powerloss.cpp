// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/samples.h"
#include "tests/models/store/storecheck.h"
#include "tests/models/store/verifyok.h"
#include "tests/support/disk/memorydisk.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace unsnag;
using namespace unsnag::test;

//! Cuts the power after every write, sync and cut of the real store, with what the disk had not been
//! told to keep lost in part, and opens what is left with the real store.
class TestPowerLoss : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasAcknowledged();
    void makesWholeWorkspacesOrNone();
    void findsWeakSettings_data();
    void findsWeakSettings();
};

namespace {

//! A log of usual length would make every image as long.
constexpr int logPages = 1000;
constexpr int before = 4; //!< transactions with images before the log is written back …
constexpr int after = 30; //!< … and behind that, when a new log begins over the old one

int wantedImages()
{
    const int asked = qEnvironmentVariableIntValue("UNSNAG_POWER_LOSS_IMAGES");
    return asked > 0 ? asked : 4000; // 10,000 in the long run
}

//! What the images of one run came to.
struct Finding {
    int images = 0;
    int damaged = 0;
    int lost = 0;
    QString first; //!< the first thing that was wrong
};

//! One workspace on a disk, and beside it the disk its images are looked at on.
class PowerLoss
{
public:
    PowerLoss() : m_disk(QStringLiteral("power")), m_copy(QStringLiteral("power-copy")) {}

    [[nodiscard]] MemoryDisk &disk() { return m_disk; }
    [[nodiscard]] const Finding &finding() const { return m_finding; }

    Result<void> create()
    {
        return Store::create({m_folder.path(), Access::ReadWrite, m_disk.vfsName()}, m_clock);
    }
    Result<void> open()
    {
        UNSNAG_TRY(
            m_store,
            Store::open({m_folder.path(), Access::ReadWrite, m_disk.vfsName(), logPages}, m_clock));
        return {};
    }
    void close() { m_store.reset(); }

    //! Stores an event, its exception and its audit entry, as the engine does.
    Result<void> storeOne()
    {
        const QString record = QStringLiteral("D-%1").arg(m_acknowledged.load());
        const auto done = storeTransaction(*m_store, record);
        if (done.ok())
            ++m_acknowledged;
        return done;
    }

    //! Looks at `count` images of the moment. Nothing is there yet before `isMade`.
    void look(int count, bool isMade)
    {
        constexpr Loss kinds[] = {Loss::Unsynced, Loss::SomeWrites, Loss::SomeSectors};
        for (int i = 0; i < count; ++i) {
            const int acknowledged = m_acknowledged;
            m_copy.mount(moved(m_disk.image(kinds[m_rng.below(3)], m_rng)));
            const auto held =
                transactionsIn({m_copyFolder.path(), Access::ReadWrite, m_copy.vfsName()}, m_clock);
            ++m_finding.images;
            const bool isMissing = !held.ok() && held.error().code == Code::NotFound;
            if (!isMade && isMissing)
                continue;
            if (!held.ok())
                note(m_finding.damaged, held.error().line());
            else if (*held < acknowledged || *held > acknowledged + 1)
                note(m_finding.lost, QStringLiteral("%1 were acknowledged, %2 are there")
                                         .arg(acknowledged)
                                         .arg(*held));
        }
    }

private:
    void note(int &count, const QString &what)
    {
        ++count;
        if (m_finding.first.isEmpty())
            m_finding.first = what;
    }

    //! The files under the path of the copy, which has a lock of its own.
    [[nodiscard]] MemoryDisk::Image moved(MemoryDisk::Image image) const
    {
        MemoryDisk::Image renamed;
        const std::size_t length = m_folder.path().toStdString().size();
        for (auto &[name, file] : image)
            renamed.emplace(m_copyFolder.path().toStdString() + name.substr(length),
                            std::move(file));
        return renamed;
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_copyFolder;
    MemoryDisk m_disk;
    MemoryDisk m_copy;
    ManualClock m_clock{samples::start()};
    SeededRng m_rng{20261126};
    std::unique_ptr<Store> m_store;
    std::atomic<int> m_acknowledged = 0;
    Finding m_finding;
};

//! Where in a run the images are taken.
struct Window {
    int first = 0;      //!< transaction
    qint64 changes = 0; //!< of the disk, from there on
};

//! The transactions around the first one whose commit writes the log back into the database.
Result<Window> windowOfRun()
{
    PowerLoss run;
    UNSNAG_CHECK(run.create());
    UNSNAG_CHECK(run.open());
    std::vector<qint64> changes{0};
    run.disk().changed = [&changes] { ++changes.back(); };
    for (int left = 10000; left > 0; --left) {
        const qint64 syncs = run.disk().syncs();
        UNSNAG_CHECK(run.storeOne());
        // A new log is synced once more, too: that of the first transaction.
        if (run.disk().syncs() > syncs + 1 && changes.size() > after)
            left = std::min(left, after);
        changes.push_back(0);
    }
    run.disk().changed = nullptr;
    Window window;
    window.first = static_cast<int>(changes.size()) - 1 - after - before;
    for (auto i = static_cast<std::size_t>(window.first); i < changes.size(); ++i)
        window.changes += changes[i];
    return window;
}

//! Looks at about `wanted` images, spread over all changes of the disk in the window.
Result<Finding> lookedAt(int wanted, Syncs honoured)
{
    UNSNAG_TRY(const Window window, windowOfRun());
    PowerLoss run;
    UNSNAG_CHECK(run.create());
    UNSNAG_CHECK(run.open());
    run.disk().honour(honoured);
    qint64 seen = 0;
    for (int i = 0; i < window.first + before + after; ++i) {
        if (i == window.first)
            run.disk().changed = [&] {
                ++seen;
                run.look(static_cast<int>(seen * wanted / window.changes -
                                          (seen - 1) * wanted / window.changes),
                         true);
            };
        UNSNAG_CHECK(run.storeOne());
    }
    run.disk().changed = nullptr;
    return run.finding();
}

} // namespace

void TestPowerLoss::keepsWhatWasAcknowledged()
{
    const auto finding = lookedAt(wantedImages(), Syncs::All);
    VERIFY_OK(finding);
    qInfo("%d images (UNSNAG_POWER_LOSS_IMAGES asks for more): %d damaged, %d with something lost",
          finding->images, finding->damaged, finding->lost);
    QVERIFY(finding->images >= wantedImages() * 9 / 10);
    QVERIFY2(finding->damaged + finding->lost == 0, qPrintable(finding->first));
}

void TestPowerLoss::makesWholeWorkspacesOrNone()
{
    PowerLoss run;
    int changes = 0;
    run.disk().changed = [&] { run.look(++changes % 4 == 0 ? 1 : 0, false); };
    VERIFY_OK(run.create());
    run.disk().changed = nullptr;
    qInfo("%d images of a creation in %d changes", run.finding().images, changes);
    QVERIFY(run.finding().images > 20);
    QVERIFY2(run.finding().damaged + run.finding().lost == 0, qPrintable(run.finding().first));
}

void TestPowerLoss::findsWeakSettings_data()
{
    QTest::addColumn<int>("honoured");
    QTest::newRow("synchronous=NORMAL") << static_cast<int>(Syncs::NotOfLog);
    QTest::newRow("synchronous=OFF") << static_cast<int>(Syncs::None);
}

void TestPowerLoss::findsWeakSettings()
{
    QFETCH(int, honoured);
    const auto finding = lookedAt(300, static_cast<Syncs>(honoured));
    VERIFY_OK(finding);
    qInfo("%d images: %d damaged, %d with something lost; %s", finding->images, finding->damaged,
          finding->lost, qPrintable(finding->first));
    QVERIFY(finding->damaged + finding->lost > finding->images / 4);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "test_powerloss.moc"
