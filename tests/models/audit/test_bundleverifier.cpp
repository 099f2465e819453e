// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundleverifier.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/cosignature.h"
#include "models/audit/digest.h"
#include "models/audit/hashtree.h"
#include "models/audit/ustar.h"
#include "tests/models/audit/samplebundle.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString keyName = QStringLiteral("unsnag.local/ws-1");

//! Where a file's content begins in the archive.
qsizetype offsetOf(const SampleBundle::Files &files, const QString &wanted)
{
    qsizetype at = 0;
    for (const auto &[path, bytes] : files) {
        if (path == wanted)
            return at + ustarBlock;
        at += ustarBlock + bytes.size() + ustarPadding(bytes.size());
    }
    return -1;
}

} // namespace

//! Every byte of a bundle, and what somebody with or without the key could do to it.
class TestBundleVerifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anUntouchedBundleIsIntact();
    void untouchedBundlesOfAnySizeAreIntact();
    void theChangedEntryIsNamed();
    void aCutTailIsFoundByAnyLaterCheckpoint();
    void aSplitViewIsFound();
    void aRewrittenHistoryIsFoundFromOutsideOnly();
    void anEarlierCheckpointThatDoesNotFitIsFound();
    void anotherKeyIsUnknown();
    void aKeyThatTheLogAnnouncedIsTrusted();
    void aKeyThatNobodyAnnouncedIsNot();
    void aBrokenRuleIsFound();
    void payloadsMustBelongToEntries();
    void whatTheListSaysIsHeldAgainstTheLog_data();
    void whatTheListSaysIsHeldAgainstTheLog();
    void commasInWhatWasAskedAreNoValues();
    void aWitnessIsNamed();

private:
    [[nodiscard]] BundleVerdict judged(const SampleBundle::Files &files,
                                       const QByteArray &known = {}) const;

    std::optional<SecretNoteKey> m_key;
};

void TestBundleVerifier::initTestCase()
{
    m_key = SecretNoteKey::generate(keyName);
}

BundleVerdict TestBundleVerifier::judged(const SampleBundle::Files &files,
                                         const QByteArray &known) const
{
    BundleTrust trust{{m_key->key()}, {}};
    if (!known.isEmpty())
        trust.knownHeads.push_back(*readSignedNote(known));
    return verdictOf(tarOf(files), trust);
}

void TestBundleVerifier::anUntouchedBundleIsIntact()
{
    const auto files = SampleBundle::told(*m_key).files();
    const BundleVerdict found = judged(files);
    QVERIFY2(found.ok(), qPrintable(found.verdict.file + ": " + found.verdict.why));
    QCOMPARE(found.verdict.entries, 10);
    QCOMPARE(found.payloads, 1);
    QVERIFY(found.isPinned);
    QCOMPARE(found.signedBy.size(), std::size_t{1});
    QCOMPARE(found.checkpoint->root, found.verdict.root);
    const BundleVerdict believed = verdictOf(tarOf(files), {});
    QVERIFY(believed.ok());
    QVERIFY(!believed.isPinned);
}

void TestBundleVerifier::untouchedBundlesOfAnySizeAreIntact()
{
    for (const int size : {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000}) {
        const BundleVerdict found = judged(SampleBundle::counted(*m_key, size).files());
        QVERIFY2(found.ok(),
                 qPrintable(QString::number(size) + found.verdict.file + found.verdict.why));
    }
}

void TestBundleVerifier::theChangedEntryIsNamed()
{
    const SampleBundle sample = SampleBundle::counted(*m_key, 300);
    const auto files = sample.files();
    QByteArray tar = tarOf(files);
    const qsizetype at = offsetOf(files, QStringLiteral("tile/entries/001.p/44"));
    const qsizetype entry = 2 + sample.entries[256].size() + 2 + sample.entries[257].size() + 12;
    tar[at + entry] = static_cast<char>(tar[at + entry] ^ 1);
    const BundleVerdict found = verdictOf(tar, {{m_key->key()}, {}});
    QCOMPARE(found.verdict.verdict, QString("altered"));
    QCOMPARE(found.verdict.file, QString("tile/entries/001.p/44"));
    QCOMPARE(found.verdict.firstBad, std::optional<qint64>(258));
}

void TestBundleVerifier::aCutTailIsFoundByAnyLaterCheckpoint()
{
    const SampleBundle whole = SampleBundle::told(*m_key);
    SampleBundle cut = whole;
    cut.entries.resize(8);
    cut.earlier = {4};
    QVERIFY(judged(cut.files()).ok()); // it is the log as it was
    const BundleVerdict found = judged(cut.files(), whole.checkpoint(9));
    QCOMPARE(found.verdict.verdict, QString("rolled_back"));
    QCOMPARE(found.verdict.file, QString("checkpoint"));
    QVERIFY(judged(whole.files(), whole.checkpoint(9)).ok());
    QVERIFY(judged(whole.files(), whole.checkpoint(10)).ok());
    QVERIFY(judged(whole.files(), whole.checkpoint(0)).ok());
}

void TestBundleVerifier::aSplitViewIsFound()
{
    const SampleBundle one = SampleBundle::told(*m_key);
    SampleBundle other = one;
    other.drafts[9].actor.name = QStringLiteral("carl");
    other.write();
    QVERIFY(judged(other.files()).ok());
    QCOMPARE(judged(other.files(), one.checkpoint(10)).verdict.verdict, QString("inconsistent"));
    QVERIFY(judged(other.files(), one.checkpoint(9)).ok()); // up to there they agree
}

void TestBundleVerifier::aRewrittenHistoryIsFoundFromOutsideOnly()
{
    const SampleBundle real = SampleBundle::told(*m_key);
    SampleBundle rewritten = real;
    rewritten.drafts[2].at -= std::chrono::seconds(1);
    rewritten.write();
    QVERIFY(judged(rewritten.files()).ok()); // who holds the key can do that: VERIFY.md says so
    QCOMPARE(judged(rewritten.files(), real.checkpoint(4)).verdict.verdict,
             QString("inconsistent"));
}

void TestBundleVerifier::anEarlierCheckpointThatDoesNotFitIsFound()
{
    const SampleBundle real = SampleBundle::told(*m_key);
    SampleBundle rewritten = real;
    rewritten.drafts[2].at -= std::chrono::seconds(1);
    rewritten.write();
    auto files = rewritten.files();
    files["checkpoints/4"] = real.checkpoint(4);
    SampleBundle::sign(files, *m_key);
    const BundleVerdict found = judged(files);
    QCOMPARE(found.verdict.verdict, QString("inconsistent"));
    QCOMPARE(found.verdict.file, QString("checkpoints/4"));
    files["checkpoints/4"] = real.checkpoint(9);
    SampleBundle::sign(files, *m_key);
    QCOMPARE(judged(files).verdict.verdict, QString("altered"));
}

void TestBundleVerifier::anotherKeyIsUnknown()
{
    const SecretNoteKey other = SecretNoteKey::generate(keyName);
    const auto forged = SampleBundle::told(other).files();
    const BundleVerdict found = judged(forged);
    QCOMPARE(found.verdict.verdict, QString("unknown_key"));
    QCOMPARE(found.verdict.file, QString("MANIFEST"));
    QVERIFY(verdictOf(tarOf(forged), {}).ok()); // the bundle's own key proves nothing
    auto files = SampleBundle::told(*m_key).files();
    SampleBundle::sign(files, other); // the log is the real one, the bundle is not
    QCOMPARE(judged(files).verdict.verdict, QString("unknown_key"));
    auto withKey = files;
    withKey["keys"] += other.key().text().toUtf8() + '\n';
    SampleBundle::sign(withKey, other);
    QCOMPARE(judged(withKey).verdict.verdict, QString("unknown_key"));
}

namespace {

//! A log that was signed with one key until the sixth entry, and with another from then on.
SampleBundle::Files rotated(const SecretNoteKey &before, const SecretNoteKey &after)
{
    SampleBundle old = SampleBundle::counted(before, 6);
    old.drafts[4].kind = QStringLiteral("audit.key_rotated");
    old.drafts[4].more = JsonObject{{"audit_key", after.key().text()}};
    old.write();
    SampleBundle fresh = old;
    fresh.key = &after;
    fresh.drafts.push_back(fresh.drafts[5]);
    fresh.write();
    auto files = fresh.files();
    files["checkpoints/6"] = old.checkpoint(6);
    files["keys"] = (before.key().text() + '\n' + after.key().text() + '\n').toUtf8();
    SampleBundle::sign(files, after);
    return files;
}

} // namespace

void TestBundleVerifier::aKeyThatTheLogAnnouncedIsTrusted()
{
    const SecretNoteKey fresh = SecretNoteKey::generate(keyName);
    const BundleVerdict found = judged(rotated(*m_key, fresh));
    QVERIFY2(found.ok(), qPrintable(found.verdict.file + ": " + found.verdict.why));
    QCOMPARE(found.signedBy.front(), fresh.key());
}

void TestBundleVerifier::aKeyThatNobodyAnnouncedIsNot()
{
    const SecretNoteKey fresh = SecretNoteKey::generate(keyName);
    auto files = rotated(*m_key, fresh);
    files.erase("checkpoints/6"); // nothing that the old key signed covers the announcement
    SampleBundle::sign(files, fresh);
    QCOMPARE(judged(files).verdict.verdict, QString("unknown_key"));
}

void TestBundleVerifier::aBrokenRuleIsFound()
{
    SampleBundle sample = SampleBundle::told(*m_key);
    sample.drafts[4].actor.name = QStringLiteral("ana");
    sample.write();
    const BundleVerdict found = judged(sample.files());
    QCOMPARE(found.verdict.verdict, QString("policy_broken"));
    QCOMPARE(found.verdict.firstBad, std::optional<qint64>(4));
    QVERIFY(found.verdict.why.startsWith("second_person"));
}

void TestBundleVerifier::payloadsMustBelongToEntries()
{
    SampleBundle sample = SampleBundle::told(*m_key);
    const QByteArray stray = QByteArray(32, 'x') + "{}";
    const QString path = QStringLiteral("payload/") + toHex(sha256(stray));
    sample.payloads[toHex(sha256(stray))] = stray;
    QCOMPARE(judged(sample.files()).verdict.file, path);
    auto files = SampleBundle::told(*m_key).files();
    const QString own = files.lower_bound("payload/")->first;
    files[own] += ' ';
    SampleBundle::sign(files, *m_key);
    QCOMPARE(judged(files).verdict.file, own);
    files.erase(own); // withheld against what contents.json says
    SampleBundle::sign(files, *m_key);
    QCOMPARE(judged(files).verdict.verdict, QString("incomplete"));
    sample = SampleBundle::told(*m_key);
    sample.payloads.clear();
    files["contents.json"] = sample.files()["contents.json"];
    SampleBundle::sign(files, *m_key);
    QVERIFY(judged(files).ok());
}

void TestBundleVerifier::whatTheListSaysIsHeldAgainstTheLog_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("why");
    const QString another = QStringLiteral("it is of another checkpoint");
    QTest::newRow("size") << QByteArray("\"size\":10") << QByteArray("\"size\":11") << another;
    QTest::newRow("root") << QByteArray("\"root\":\"") << QByteArray("\"root\":\"00") << another;
    QTest::newRow("origin") << QByteArray("\"origin\":\"") << QByteArray("\"origin\":\"x")
                            << another;
    QTest::newRow("more chosen than there are")
        << QByteArray("\"entries\":10") << QByteArray("\"entries\":11")
        << "it tells of 11 entries of 10";
    QTest::newRow("another entry") << QByteArray("\"entry\":4") << QByteArray("\"entry\":5")
                                   << "entry 5 does not commit to the why that is listed for it";
    QTest::newRow("another name") << QByteArray("\"name\":\"why\"")
                                  << QByteArray("\"name\":\"proof\"")
                                  << "entry 4 does not commit to the proof that is listed for it";
    QTest::newRow("no entry") << QByteArray("\"entry\":4") << QByteArray("\"entry\":\"4\"")
                              << "a whole number from 0 on is expected";
    QTest::newRow("no state") << QByteArray("\"state\":\"included\"")
                              << QByteArray("\"state\":\"unknown\"")
                              << "included, withheld or erased is expected";
    QTest::newRow("no list") << QByteArray("\"payloads\":[") << QByteArray("\"payload\":[")
                             << "a list is expected";
    QTest::newRow("erased that no entry names")
        << QByteArray("\"payloads\":[")
        << "\"payloads\":[{\"entry\":3,\"name\":\"why\",\"sha256\":\"" + QByteArray(64, '0') +
               "\",\"state\":\"erased\"},"
        << "it lists 1 payloads as erased, the log says of 0";
    QTest::newRow("withheld that no entry names")
        << QByteArray("\"payloads\":[")
        << "\"payloads\":[{\"entry\":3,\"name\":\"why\",\"sha256\":\"" + QByteArray(64, '0') +
               "\",\"state\":\"withheld\"},"
        << "entry 3 does not commit to the why that is listed for it";
    QTest::newRow("a dense list") << QByteArray("\"payloads\":[")
                                  << "\"payloads\":[" + QByteArray("0,").repeated(200)
                                  << "a list of payloads is expected";
}

void TestBundleVerifier::commasInWhatWasAskedAreNoValues()
{
    auto files = SampleBundle::told(*m_key).files();
    files["contents.json"].replace("\"asked\":\"all\"",
                                   "\"asked\":\"\\\"" + QByteArray(400, ',') + "\\\"\"");
    SampleBundle::sign(files, *m_key);
    QVERIFY2(judged(files).ok(), qPrintable(judged(files).verdict.why));
}

void TestBundleVerifier::whatTheListSaysIsHeldAgainstTheLog()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, why);
    auto files = SampleBundle::told(*m_key).files();
    QVERIFY(files["contents.json"].contains(from));
    files["contents.json"].replace(from, to);
    SampleBundle::sign(files, *m_key);
    const Verdict verdict = judged(files).verdict;
    QCOMPARE(verdict.verdict, QString("altered"));
    QCOMPARE(verdict.file, QString("contents.json"));
    QVERIFY2(verdict.why.contains(why), qPrintable(verdict.why));
}

void TestBundleVerifier::aWitnessIsNamed()
{
    const SecretNoteKey witness =
        SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    auto files = SampleBundle::told(*m_key).files();
    SignedNote note = *readSignedNote(files["checkpoint"]);
    note.signatures.push_back(*cosign(note, witness, 1'772'445'600));
    files["checkpoint"] = note.toBytes();
    SampleBundle::sign(files, *m_key);
    const BundleVerdict found = verdictOf(tarOf(files), {{m_key->key(), witness.key()}, {}});
    QVERIFY(found.ok());
    QCOMPARE(found.witnesses, (std::vector<BundleWitness>{
                                  {"auditor.example.com", 10, 1'772'445'600, {}, false, true}}));
    QCOMPARE(found.strangers, 0);
    // Nobody knows that witness; the same line twice is one.
    files["checkpoints/10"] = files["checkpoint"];
    SampleBundle::sign(files, *m_key);
    const BundleVerdict alone = judged(files);
    QVERIFY2(alone.ok(), qPrintable(alone.verdict.why));
    QVERIFY(alone.witnesses.empty());
    QCOMPARE(alone.strangers, 1);
}

QTEST_GUILESS_MAIN(TestBundleVerifier)
#include "test_bundleverifier.moc"
