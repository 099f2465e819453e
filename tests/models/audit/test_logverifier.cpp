// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logverifier.h"

#include <QtTest>

#include <map>

using namespace unsnag;

namespace {

using Places = std::map<std::pair<int, qint64>, QByteArray>;

//! A stored log that a test can tamper with.
struct StoredLog {
    std::vector<AuditEntry> entries;
    Places nodes; // of stored levels
    AuditHead head;

    explicit StoredLog(int size, const QString &site = QStringLiteral("ws-1"))
    {
        Frontier tree;
        for (int i = 0; i < size; ++i) {
            AuditDraft draft;
            draft.actor = engineActor();
            draft.kind = QStringLiteral("exception.opened");
            draft.exception = QStringLiteral("EX-%1").arg(i);
            entries.push_back(*makeEntry(draft, i, site));
            for (const TreeNode &node : tree.append(entries.back().leafHash)) {
                if (isStoredLevel(node.level))
                    nodes[{node.level, node.index}] = node.hash;
            }
        }
        head = {tree.size(), tree.root()};
    }

    [[nodiscard]] Verdict verified(const std::vector<AuditHead> &seen = {}) const
    {
        LogVerifier verifier([this](int level, qint64 index) -> std::optional<QByteArray> {
            const auto found = nodes.find({level, index});
            return found == nodes.end() ? std::nullopt : std::optional(found->second);
        });
        for (const AuditHead &earlier : seen)
            verifier.remember(earlier);
        for (const AuditEntry &entry : entries)
            verifier.add(entry);
        return verifier.finish(head, static_cast<qint64>(nodes.size()));
    }

    AuditEntry &at(int index) { return entries[static_cast<std::size_t>(index)]; }
    void setText(int index, const QByteArray &text)
    {
        at(index).canonical = text;
        at(index).leafHash = leafHash(text);
    }
    //! Tree, subtree hashes and head anew, as somebody with full access would.
    void rebuild()
    {
        Frontier tree;
        nodes.clear();
        for (const AuditEntry &entry : entries) {
            for (const TreeNode &node : tree.append(entry.leafHash)) {
                if (isStoredLevel(node.level))
                    nodes[{node.level, node.index}] = node.hash;
            }
        }
        head = {tree.size(), tree.root()};
    }
};

using Tamper = std::function<void(StoredLog &)>;

void row(const char *name, Tamper tamper, const char *verdict, int firstBad)
{
    QTest::newRow(name) << tamper << QString::fromLatin1(verdict) << firstBad;
}

void addChanges()
{
    row(
        "changed text", [](StoredLog &log) { log.at(5).canonical.replace("EX-5", "EX-6"); },
        "altered", 5);
    row(
        "changed leaf hash",
        [](StoredLog &log) { log.at(5).leafHash[0] = char(log.at(5).leafHash[0] ^ 1); }, "altered",
        5);
    row(
        "changed both",
        [](StoredLog &log) { log.setText(5, log.at(5).canonical.replace("EX-5", "EX-6")); },
        "inconsistent", -1);
    row(
        "changed the last, both",
        [](StoredLog &log) { log.setText(10, log.at(10).canonical.replace("EX-10", "EX-11")); },
        "inconsistent", -1);
}

void addMoves()
{
    row(
        "removed inside", [](StoredLog &log) { log.entries.erase(log.entries.begin() + 4); },
        "altered", 4);
    row(
        "removed first", [](StoredLog &log) { log.entries.erase(log.entries.begin()); }, "altered",
        0);
    row(
        "removed last", [](StoredLog &log) { log.entries.pop_back(); }, "incomplete", 10);
    row(
        "removed all",
        [](StoredLog &log) {
            log.entries.clear();
            log.nodes.clear();
        },
        "incomplete", 0);
    row(
        "swapped", [](StoredLog &log) { std::swap(log.at(3), log.at(4)); }, "altered", 3);
    row(
        "swapped, numbers kept",
        [](StoredLog &log) {
            std::swap(log.at(3), log.at(4));
            std::swap(log.at(3).sequence, log.at(4).sequence);
        },
        "altered", 3);
    row(
        "doubled", [](StoredLog &log) { log.entries.insert(log.entries.begin() + 4, log.at(4)); },
        "altered", 4);
    row(
        "added at the end",
        [](StoredLog &log) { log.entries.push_back(StoredLog(12).entries.back()); }, "altered", 11);
}

void addRebuilds()
{
    row(
        "other workspace",
        [](StoredLog &log) {
            log.at(6) = StoredLog(11, QStringLiteral("ws-2")).at(6);
            log.rebuild();
        },
        "altered", 6);
    row(
        "not canonical",
        [](StoredLog &log) {
            log.setText(2, log.at(2).canonical + ' ');
            log.rebuild();
        },
        "altered", 2);
    row(
        "no JSON",
        [](StoredLog &log) {
            log.setText(2, "{");
            log.rebuild();
        },
        "altered", 2);
    row(
        "other version",
        [](StoredLog &log) {
            log.setText(2, log.at(2).canonical.replace("\"v\":1", "\"v\":2"));
            log.rebuild();
        },
        "altered", 2);
    row(
        "swapped and rebuilt",
        [](StoredLog &log) {
            std::swap(log.at(3), log.at(4));
            std::swap(log.at(3).sequence, log.at(4).sequence);
            log.rebuild();
        },
        "altered", 3);
    row(
        "other root", [](StoredLog &log) { log.head.root = leafHash("x"); }, "inconsistent", -1);
    row(
        "head too small", [](StoredLog &log) { log.head.size = 9; }, "altered", 9);
    row(
        "head too large", [](StoredLog &log) { log.head.size = 12; }, "incomplete", 11);
}

} // namespace

class TestLogVerifier : public QObject
{
    Q_OBJECT
private slots:
    void anUntouchedLogIsIntact_data();
    void anUntouchedLogIsIntact();
    void findsTampering_data();
    void findsTampering();
    void findsEveryChangedByte();
    void comparesWithHeadsSeenBefore();
    void comparesStoredSubtrees();
};

void TestLogVerifier::anUntouchedLogIsIntact_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 2, 7, 8, 100})
        QTest::addRow("%d", size) << size;
}

void TestLogVerifier::anUntouchedLogIsIntact()
{
    QFETCH(int, size);
    const StoredLog log(size);
    const Verdict verdict = log.verified({log.head});
    QVERIFY2(verdict.ok(), qPrintable(verdict.why));
    QCOMPARE(verdict.entries, size);
    QCOMPARE(verdict.root, log.head.root);
    QVERIFY(!verdict.firstBad);
}

void TestLogVerifier::findsTampering_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("firstBad"); // -1: none
    addChanges();
    addMoves();
    addRebuilds();
}

void TestLogVerifier::findsTampering()
{
    QFETCH(Tamper, tamper);
    QFETCH(QString, verdict);
    QFETCH(int, firstBad);
    StoredLog log(11);
    QVERIFY(log.verified().ok());
    tamper(log);
    const Verdict found = log.verified();
    QVERIFY(!found.ok());
    QCOMPARE(found.verdict, verdict);
    QCOMPARE(found.firstBad.value_or(-1), firstBad);
    QVERIFY(!found.why.isEmpty());
}

void TestLogVerifier::findsEveryChangedByte()
{
    const StoredLog log(5);
    int changes = 0;
    for (int entry = 0; entry < 5; ++entry) {
        const auto size = log.entries[static_cast<std::size_t>(entry)].canonical.size();
        for (qsizetype i = 0; i < size; ++i) {
            StoredLog copy = log;
            copy.at(entry).canonical[i] = char(copy.at(entry).canonical[i] ^ (1 << (i % 8)));
            const Verdict verdict = copy.verified();
            QCOMPARE(verdict.verdict, QStringLiteral("altered"));
            QCOMPARE(verdict.firstBad.value_or(-1), entry);
            ++changes;
        }
    }
    qInfo("every one of %d changed bytes found", changes);
}

void TestLogVerifier::comparesWithHeadsSeenBefore()
{
    StoredLog log(11);
    const AuditHead early = StoredLog(6).head;
    const AuditHead later = StoredLog(20).head;
    QVERIFY(log.verified({StoredLog(0).head, early}).ok());
    QCOMPARE(log.verified({early, later}).verdict, QStringLiteral("rolled_back"));
    // A rewritten log with everything recomputed contradicts only what was seen before.
    log.setText(2, log.at(2).canonical.replace("EX-2", "EX-9"));
    log.rebuild();
    QVERIFY(log.verified().ok());
    QCOMPARE(log.verified({early}).verdict, QStringLiteral("inconsistent"));
}

void TestLogVerifier::comparesStoredSubtrees()
{
    const StoredLog log(300); // one full tile
    QVERIFY(log.verified().ok());
    QCOMPARE(log.nodes.size(), std::size_t(1));
    StoredLog changed = log;
    changed.nodes[{8, 0}][3] = char(changed.nodes[{8, 0}][3] ^ 1);
    QCOMPARE(changed.verified().firstBad.value_or(-1), 0);
    StoredLog removed = log;
    removed.nodes.clear();
    QCOMPARE(removed.verified().firstBad.value_or(-1), 0);
    StoredLog added = log;
    added.nodes[{16, 3}] = leafHash("x");
    QCOMPARE(added.verified().firstBad.value_or(-1), 300);
}

QTEST_GUILESS_MAIN(TestLogVerifier)
#include "test_logverifier.moc"
