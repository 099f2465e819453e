// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cosignature.h"
#include "models/audit/timestamptoken.h"
#include "tests/models/audit/archivemap.h"
#include "tests/models/audit/stampauthority.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

namespace {

const QString keyName = QStringLiteral("unsnag.local/ws-1");

//! Random changes of the large bundle; 100,000 in the long run.
int wantedChanges()
{
    const int asked = qEnvironmentVariableIntValue("UNSNAG_TAMPER_BYTES");
    return asked > 0 ? asked : 1000;
}

quint32 seedOfRun()
{
    return qEnvironmentVariableIsSet("UNSNAG_TEST_SEED")
               ? qEnvironmentVariable("UNSNAG_TEST_SEED").toUInt()
               : QRandomGenerator::system()->generate();
}

bool writeFiles(const QDir &folder, const SampleBundle::Files &files)
{
    for (const auto &[path, bytes] : files) {
        QFile file(folder.filePath(path));
        if (!folder.mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

BundleVerdict verdictOfFolder(const QString &path, BundleTrust trust)
{
    const auto files = BundleFiles::open(path);
    return *BundleVerifier(**files, std::move(trust)).run({});
}

} // namespace

//! Bytes of a bundle, changed one by one: each change is found, and its place named.
class TestBundleTampering : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyByteOfAnArchiveCounts_data();
    void everyByteOfAnArchiveCounts();
    void everyByteOfAFolderCounts();
    void randomBytesOfALargeBundleCount();

private:
    [[nodiscard]] BundleTrust trust() const { return {{m_key->key(), m_witness->key()}, {}}; }

    std::optional<SecretNoteKey> m_key;
    std::optional<SecretNoteKey> m_witness;
    SampleBundle::Files m_small; //!< every kind of file
};

void TestBundleTampering::initTestCase()
{
    m_key = SecretNoteKey::generate(keyName);
    m_witness = SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    SampleBundle sample = SampleBundle::many(*m_key, 41, 6);
    sample.earlier = {4, 31};
    m_small = sample.files();
    SignedNote note = *readSignedNote(m_small["checkpoint"]);
    note.signatures.push_back(*cosign(note, *m_witness, 1'772'445'600));
    m_small["checkpoint"] = note.toBytes();
    m_small["VERIFY.md"] = "# How to check it\n";
    m_small["verify.py"] = "print('intact')\n";
    test::StampAuthority authority(QStringLiteral("Lantern Test Root"));
    QVERIFY2(authority.isReady(), authority.problems().constData());
    m_small["timestamps/31.tsr"] = authority.answer(*timestampRequest(m_small["checkpoints/31"]));
    m_small["timestamps/lantern.pem"] = authority.rootPem();
    SampleBundle::sign(m_small, *m_key);
    const BundleVerdict whole = verdictOf(tarOf(m_small), trust());
    QVERIFY2(whole.ok(), qPrintable(whole.verdict.file + ": " + whole.verdict.why));
    QCOMPARE(whole.payloads, 4);
    QCOMPARE(whole.withheld, 1);
}

void TestBundleTampering::everyByteOfAnArchiveCounts_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<bool>("isPinned");
    QTest::newRow("the lowest bit") << 0x01 << true;
    QTest::newRow("upper and lower case") << 0x20 << true;
    QTest::newRow("the highest bit") << 0x80 << true;
    QTest::newRow("all bits, under the key of the bundle") << 0xff << false;
}

void TestBundleTampering::everyByteOfAnArchiveCounts()
{
    QFETCH(int, change);
    QFETCH(bool, isPinned);
    const ArchiveMap map(m_small);
    QByteArray tar = tarOf(m_small);
    for (qsizetype at = 0; at < tar.size(); ++at) {
        tar[at] = static_cast<char>(tar[at] ^ change);
        const Verdict found = verdictOf(tar, isPinned ? trust() : BundleTrust()).verdict;
        tar[at] = static_cast<char>(tar[at] ^ change);
        const QString complaint = map.complaint(found, at);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
    QVERIFY(verdictOf(tar, trust()).ok());
}

void TestBundleTampering::everyByteOfAFolderCounts()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    QVERIFY(writeFiles(folder, m_small));
    QVERIFY(verdictOfFolder(place.path(), trust()).ok());
    const ArchiveMap map(m_small);
    for (const ArchiveMap::Member &member : map.members()) {
        const QByteArray &right = m_small.at(member.path);
        QFile file(folder.filePath(member.path));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const auto put = [&](qsizetype at, char byte) {
            return file.seek(at) && file.write(&byte, 1) == 1;
        };
        for (qsizetype at = 0; at < right.size(); ++at) {
            QVERIFY(put(at, static_cast<char>(right[at] ^ 0x01)));
            const Verdict found = verdictOfFolder(place.path(), trust()).verdict;
            QVERIFY(put(at, right[at]));
            const bool isNamed = !found.ok() && found.file == member.path &&
                                 found.firstBad == entryAt(member, member.content + at);
            QVERIFY2(isNamed, qPrintable(QStringLiteral("%1, byte %2: %3, %4: %5")
                                             .arg(member.path)
                                             .arg(at)
                                             .arg(found.verdict, found.file, found.why)));
        }
    }
    QVERIFY(verdictOfFolder(place.path(), trust()).ok());
}

void TestBundleTampering::randomBytesOfALargeBundleCount()
{
    const quint32 seed = seedOfRun();
    const int wanted = wantedChanges();
    qInfo("seed %u (UNSNAG_TEST_SEED repeats it)", seed);
    QRandomGenerator random(seed);
    const auto files = SampleBundle::many(*m_key, 3500, seed).files();
    const ArchiveMap map(files);
    QByteArray tar = tarOf(files);
    QVERIFY(verdictOf(tar, trust()).ok());
    QElapsedTimer timer;
    timer.start();
    std::map<QString, int> verdicts;
    for (int i = 0; i < wanted; ++i) {
        const qsizetype at = random.bounded(static_cast<quint32>(tar.size()));
        const auto change = static_cast<char>(random.bounded(1, 256));
        tar[at] = static_cast<char>(tar[at] ^ change);
        const Verdict found = verdictOf(tar, trust()).verdict;
        tar[at] = static_cast<char>(tar[at] ^ change);
        const QString complaint = map.complaint(found, at);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        ++verdicts[found.verdict];
    }
    QVERIFY(verdictOf(tar, trust()).ok());
    qInfo("%d changed bytes of %lld in %zu files, %lld s: all found and located", wanted,
          static_cast<long long>(tar.size()), files.size(), timer.elapsed() / 1000);
    for (const auto &[verdict, count] : verdicts)
        qInfo("%s: %d", qPrintable(verdict), count);
}

QTEST_GUILESS_MAIN(TestBundleTampering)
#include "test_bundletampering.moc"
