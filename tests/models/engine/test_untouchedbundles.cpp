// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/erasepayloads.h"
#include "models/engine/exportaudit.h"
#include "models/engine/holdaudit.h"
#include "models/engine/rotateauditkey.h"
#include "models/engine/verifybundle.h"
#include "models/engine/witnesscheckpoint.h"
#include "tests/models/engine/auditworld.h"
#include "tests/models/store/verifyok.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

namespace {

constexpr int bundlesOfWorld = 10;
constexpr std::uint64_t mostGrowth = 400; //!< entries from one bundle of a log to the next

//! 1,000 in the long run.
int wantedBundles()
{
    const int asked = qEnvironmentVariableIntValue("UNSNAG_UNTOUCHED_BUNDLES");
    return asked > 0 ? asked : 100;
}

quint32 seedOfRun()
{
    return qEnvironmentVariableIsSet("UNSNAG_TEST_SEED")
               ? qEnvironmentVariable("UNSNAG_TEST_SEED").toUInt()
               : QRandomGenerator::system()->generate();
}

template <typename T>
T oneOf(Rng &chance, const std::vector<T> &all)
{
    return all[static_cast<std::size_t>(chance.below(all.size()))];
}

//! What was seen in a run, so that a shape that never came up is noticed.
struct Shapes {
    int archives = 0;
    int withheld = 0;
    int erased = 0;
    int rotated = 0;
    int witnessed = 0;
    int since = 0;
    qint64 entries = 0;
    qint64 largest = 0;
};

} // namespace

//! Bundles that nobody touched, of logs of all shapes, are intact: whatever was chosen, left out, erased,
//! signed by a new key or witnessed, and whatever the auditor knows already.
class TestUntouchedBundles : public QObject
{
    Q_OBJECT

private slots:
    void noneIsAFalseAlarm();

private:
    void liveOn(AuditWorld &world);
    void disturb(AuditWorld &world);
    [[nodiscard]] QString question(AuditWorld &world) const;
    void checkOne(AuditWorld &world, const QString &path);
    [[nodiscard]] std::vector<BundleTrust> trusts(AuditWorld &world, const ExportedAudit &made);

    Shapes m_shapes;
    std::vector<NoteKey> m_keys;     //!< of the world, oldest first
    std::vector<SignedNote> m_heads; //!< of its earlier bundles
};

QString TestUntouchedBundles::question(AuditWorld &world) const
{
    Rng &chance = world.chance();
    const auto number = 1 + chance.below(static_cast<std::uint64_t>(std::max(world.made(), 1)));
    const QString day = toRfc3339(world.clock().now()).left(10);
    return oneOf<QString>(
        chance, {QString(), QString(), QStringLiteral("exception:EX-%1").arg(number),
                 QStringLiteral("from:2026-11-23 to:") + day, QStringLiteral("from:") + day,
                 QStringLiteral("actor:ana"), QStringLiteral("actor:nobody"),
                 QStringLiteral("kind:resolution"), QStringLiteral("reason:missing_account"),
                 QStringLiteral("kim"), QStringLiteral("trace:0123456789abcdef0123456789abcdef")});
}

//! Something that changes keys, evidence or who vouches for the log.
void TestUntouchedBundles::disturb(AuditWorld &world)
{
    Workbench &bench = world.bench();
    const QString one = world.closed().empty() ? QString() : oneOf(world.chance(), world.closed());
    switch (world.chance().below(6)) {
    case 0: {
        const auto key = RotateAuditKey(bench).run("a year is over");
        VERIFY_OK(key);
        m_keys.push_back(*key);
        break;
    }
    case 1:
        VERIFY_OK(SignCheckpoint(bench).run("asked"));
        VERIFY_OK(WitnessCheckpoint(bench).run());
        break;
    case 2:
        if (!one.isEmpty())
            static_cast<void>(
                ErasePayloads(bench).run(one, "asked to")); // it may be erased already
        break;
    case 3:
        VERIFY_OK(HoldAudit(bench).run("*", "a letter of a lawyer"));
        VERIFY_OK(ReleaseAudit(bench).run("*", "settled"));
        break;
    case 4:
        world.clock().advance(std::chrono::hours(24 * 9));
        VERIFY_OK(SetAuditRetention(bench).run(20, "as the notice says"));
        VERIFY_OK(RetainAudit(bench).run());
        break;
    default:
        VERIFY_OK(SignCheckpoint(bench).run("day"));
    }
}

void TestUntouchedBundles::liveOn(AuditWorld &world)
{
    const auto size = world.size();
    VERIFY_OK(size);
    const auto growth = static_cast<qint64>(world.chance().below(mostGrowth));
    VERIFY_OK(world.workUntil(std::min<qint64>(*size + growth, 1998)));
    for (auto times = world.chance().below(4); times > 0; --times)
        disturb(world);
}

//! All that different auditors may know of this log.
std::vector<BundleTrust> TestUntouchedBundles::trusts(AuditWorld &world, const ExportedAudit &made)
{
    std::vector<BundleTrust> all{{}, {*readKeysFrom(made.key), {}}, {{m_keys.front()}, {}}};
    const auto witness = world.bench().auditKeys->witness(world.bench().actor.name);
    all[1].keys.push_back((*witness)->key());
    if (!m_heads.empty()) {
        all[2].knownHeads = m_heads;
        all[2].keys = m_keys; // they know the key that each was signed with
        ++m_shapes.since;
    }
    all.push_back({{oneOf(world.chance(), m_keys)}, {}});
    return all;
}

void TestUntouchedBundles::checkOne(AuditWorld &world, const QString &path)
{
    const QString asked = question(world);
    const QStringList withheld = oneOf<QStringList>(
        world.chance(), {{}, {}, {"why"}, {"request", "payload"}, {"why", "candidates"}});
    const auto made =
        ExportAudit(world.bench()).run({*AuditQuery::read(asked), asked, withheld}, path, {});
    VERIFY_OK(made);
    for (const BundleTrust &trust : trusts(world, *made)) {
        const auto checked = VerifyBundle(path, trust).run({});
        VERIFY_OK(checked);
        const BundleVerdict &found = checked->found;
        QVERIFY2(found.ok(), qPrintable(QStringLiteral("%1 (%2 entries, %3): %4, %5: %6")
                                            .arg(asked)
                                            .arg(made->checkpoint.size)
                                            .arg(path, found.verdict.verdict, found.verdict.file,
                                                 found.verdict.why)));
        QCOMPARE(found.payloads, made->included);
        QCOMPARE(found.withheld, made->withheld);
        QCOMPARE(found.erased, made->erased);
        if (trust.keys.size() == 2)
            m_shapes.witnessed += found.witnesses.empty() ? 0 : 1;
    }
    const QString head = path.endsWith(".tar") ? QString() : path + QStringLiteral("/checkpoint");
    if (!head.isEmpty())
        m_heads.push_back(*readCheckpointFrom(head));
    m_shapes.archives += head.isEmpty() ? 1 : 0;
    m_shapes.withheld += made->withheld > 0 ? 1 : 0;
    m_shapes.erased += made->erased > 0 ? 1 : 0;
    m_shapes.rotated += m_keys.size() > 1 ? 1 : 0;
    m_shapes.entries += made->checkpoint.size;
    m_shapes.largest = std::max(m_shapes.largest, made->checkpoint.size);
}

void TestUntouchedBundles::noneIsAFalseAlarm()
{
    const quint32 seed = seedOfRun();
    const int wanted = wantedBundles();
    qInfo("seed %u (UNSNAG_TEST_SEED repeats it)", seed);
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < wanted;) {
        const QTemporaryDir home;
        auto world = AuditWorld::make(home.filePath("w"), home.filePath("checkpoints.log"),
                                      seed + static_cast<quint32>(done));
        VERIFY_OK(world);
        m_heads.clear();
        m_keys = {*activeAuditKey((*world)->bench())};
        for (int i = 0; i < bundlesOfWorld && done < wanted; ++i, ++done) {
            if (i > 0)
                liveOn(**world);
            const QString name = QStringLiteral("b%1").arg(i);
            checkOne(**world, home.filePath(i % 2 == 0 ? name : name + QStringLiteral(".tar")));
            if (QTest::currentTestFailed())
                return qInfo("bundle %d of the world of seed %u", i,
                             seed + static_cast<quint32>(done - i));
        }
    }
    qInfo("%d bundles of %lld entries, the largest of %lld, in %lld s: all intact", wanted,
          static_cast<long long>(m_shapes.entries), static_cast<long long>(m_shapes.largest),
          timer.elapsed() / 1000);
    qInfo(
        "%d archives, %d with evidence withheld, %d erased, %d after a rotation, %d witnessed, %d "
        "against an earlier checkpoint",
        m_shapes.archives, m_shapes.withheld, m_shapes.erased, m_shapes.rotated, m_shapes.witnessed,
        m_shapes.since);
    for (const int seen : {m_shapes.archives, m_shapes.withheld, m_shapes.erased, m_shapes.rotated,
                           m_shapes.witnessed, m_shapes.since})
        QVERIFY(seen > 0);
}

QTEST_GUILESS_MAIN(TestUntouchedBundles)
#include "test_untouchedbundles.moc"
