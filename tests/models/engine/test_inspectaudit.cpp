// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/notekey.h"
#include "models/engine/inspectaudit.h"
#include "models/engine/verifybundle.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/models/store/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace unsnag;

namespace {

constexpr int entries = 1000; // in files of 256

QByteArray changed(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

//! Where an archive has the header of this file; its name stands in the manifest, too.
qsizetype headerOf(const QByteArray &tar, const QByteArray &path)
{
    return tar.indexOf(path + '\0');
}

} // namespace

//! What can be read of a bundle is read, whatever is wrong with it; what can't be believed is told.
class TestInspectAudit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aMissingFileLeavesOutItsEntries();
    void aCutFileGivesItsFirstEntries();
    void anEntryThatIsNoJsonIsLeftOut();
    void aLostCheckpointLeavesTheEntries();
    void aLostListLeavesTheEvidence();
    void lostEvidenceIsNamed();
    void aForeignFileIsPassedOver();
    void aCutArchiveIsReadToItsEnd();
    void aWrongHeaderCostsOneFile();
    void noiseIsNoBundle();
    void aStoppedIndexGoesOn();
    void aSmallIndexFindsTheSame();
    void theVerdictSaysHowMuchIsProven();

private:
    void write(const SampleBundle::Files &files, const char *folder = "bundle");
    void writeTar(const QByteArray &tar);
    [[nodiscard]] std::unique_ptr<BundleSource> opened(const char *name = "bundle");
    //! Total of all entries, after those that can't be read are known.
    [[nodiscard]] qint64 readable(BundleSource &bundle, std::vector<UnreadableSpan> *spans = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretNoteKey m_key = SecretNoteKey::generate(QStringLiteral("unsnag.local/ws-1"));
    SampleBundle::Files m_files;
    QString m_partial; //!< the last file of entries
};

void TestInspectAudit::initTestCase()
{
    m_files = SampleBundle::counted(m_key, entries).files();
    m_partial = QStringLiteral("tile/entries/003.p/232");
    QVERIFY(m_files.contains(m_partial));
}

void TestInspectAudit::write(const SampleBundle::Files &files, const char *folder)
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const auto &[path, bytes] : files) {
        const QString place = m_folder->filePath(QLatin1String(folder)) + u'/' + path;
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

void TestInspectAudit::writeTar(const QByteArray &tar)
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("b.tar")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(tar), tar.size());
}

std::unique_ptr<BundleSource> TestInspectAudit::opened(const char *name)
{
    auto bundle = openBundle(m_folder->filePath(QLatin1String(name)));
    return bundle.ok() ? std::move(*bundle) : nullptr;
}

qint64 TestInspectAudit::readable(BundleSource &bundle, std::vector<UnreadableSpan> *spans)
{
    InspectAudit audit(bundle);
    if (!audit.index({}).ok())
        return -1;
    if (spans)
        *spans = audit.unreadable();
    const auto found = audit.search({}, 0, 2 * entries, {});
    return found.ok() && found->total == static_cast<qint64>(found->entries.size()) ? found->total
                                                                                    : -1;
}

void TestInspectAudit::aMissingFileLeavesOutItsEntries()
{
    auto files = m_files;
    files.erase(QStringLiteral("tile/entries/001"));
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    std::vector<UnreadableSpan> spans;
    QCOMPARE(readable(*bundle, &spans), entries - 256);
    QCOMPARE(spans, (std::vector<UnreadableSpan>{{256, 512}}));
    InspectAudit audit(*bundle);
    VERIFY_OK(audit.entry(255));
    VERIFY_CODE(audit.entry(256), Code::NotFound);
    QCOMPARE(audit.entry(512)->sequence, 512);
}

void TestInspectAudit::aCutFileGivesItsFirstEntries()
{
    auto files = m_files;
    files[m_partial].truncate(files[m_partial].size() / 2);
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    std::vector<UnreadableSpan> spans;
    const qint64 read = readable(*bundle, &spans);
    QVERIFY2(read > 768 + 100 && read < 768 + 132, qPrintable(QString::number(read)));
    QCOMPARE(spans, (std::vector<UnreadableSpan>{{read, entries}}));
}

void TestInspectAudit::anEntryThatIsNoJsonIsLeftOut()
{
    auto files = m_files;
    QByteArray &bytes = files[QStringLiteral("tile/entries/000")];
    bytes = changed(bytes, 2); // the first brace
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    std::vector<UnreadableSpan> spans;
    QCOMPARE(readable(*bundle, &spans), entries - 1);
    QCOMPARE(spans, (std::vector<UnreadableSpan>{{0, 1}}));
    VERIFY_CODE(InspectAudit(*bundle).entry(0), Code::Damaged);
}

void TestInspectAudit::aLostCheckpointLeavesTheEntries()
{
    auto files = m_files;
    files[QStringLiteral("checkpoint")] = "no note\n";
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    QVERIFY(bundle->damage());
    QCOMPARE(readable(*bundle), entries);
    const auto shown = showInclusion(*bundle, 5);
    QVERIFY(!shown.ok() || !shown->holds);
}

void TestInspectAudit::aLostListLeavesTheEvidence()
{
    auto files = SampleBundle::told(m_key).files();
    files.erase(QStringLiteral("contents.json"));
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    QVERIFY(bundle->damage());
    const auto story = InspectAudit(*bundle).story(QStringLiteral("EX-1"), {});
    VERIFY_OK(story);
    QVERIFY(std::ranges::any_of(story->entries, [](const InspectedEntry &entry) {
        return entry.words() == QLatin1String("the name on the order is theirs");
    }));
}

void TestInspectAudit::lostEvidenceIsNamed()
{
    auto files = SampleBundle::told(m_key).files();
    const auto payload = files.lower_bound(QStringLiteral("payload/"));
    payload->second.truncate(20);
    write(files);
    const auto bundle = opened();
    QVERIFY(bundle);
    const auto entry = InspectAudit(*bundle).entry(4);
    VERIFY_OK(entry);
    QCOMPARE(entry->evidence.size(), 1U);
    QCOMPARE(entry->evidence.front().state, EvidenceState::Unreadable);
}

void TestInspectAudit::aForeignFileIsPassedOver()
{
    auto files = m_files;
    files[QStringLiteral("notes.txt")] = "mine";
    files[QStringLiteral("tile/entries/../x")] = "mine";
    write(files);
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"),
                        m_folder->filePath(QStringLiteral("bundle/tile/9"))));
    const auto bundle = opened();
    QVERIFY(bundle);
    QVERIFY(bundle->damage());
    QCOMPARE(readable(*bundle), entries);
    for (const BundleFile &file : bundle->files().list())
        QVERIFY2(m_files.contains(file.path), qPrintable(file.path));
}

void TestInspectAudit::aCutArchiveIsReadToItsEnd()
{
    const QByteArray tar = tarOf(m_files);
    // Cut within the second file of entries.
    const auto at = headerOf(tar, "tile/entries/001");
    QVERIFY(at > 0);
    writeTar(tar.left(at + 512 + 1000));
    const auto bundle = opened("b.tar");
    QVERIFY(bundle);
    QVERIFY2(bundle->damage()->detail.contains(QStringLiteral("ends")),
             qPrintable(bundle->damage()->line()));
    const qint64 read = readable(*bundle);
    QVERIFY2(read > 256 && read < 270, qPrintable(QString::number(read)));
}

void TestInspectAudit::aWrongHeaderCostsOneFile()
{
    const QByteArray tar = tarOf(m_files);
    writeTar(changed(tar, headerOf(tar, "tile/entries/001") + 3));
    const auto bundle = opened("b.tar");
    QVERIFY(bundle);
    QVERIFY(bundle->damage());
    std::vector<UnreadableSpan> spans;
    QCOMPARE(readable(*bundle, &spans), entries - 256);
    QCOMPARE(spans, (std::vector<UnreadableSpan>{{256, 512}}));
    VERIFY_CODE(BundleFiles::open(m_folder->filePath(QStringLiteral("b.tar"))), Code::Input);
}

void TestInspectAudit::noiseIsNoBundle()
{
    writeTar(QByteArray(100'000, 'x'));
    VERIFY_CODE(openBundle(m_folder->filePath(QStringLiteral("b.tar"))), Code::Input);
    VERIFY_CODE(openBundle(m_folder->filePath(QStringLiteral("none"))), Code::NotFound);
}

void TestInspectAudit::aStoppedIndexGoesOn()
{
    auto sample = SampleBundle::counted(m_key, 5000);
    write(sample.files());
    const auto bundle = opened();
    QVERIFY(bundle);
    InspectAudit audit(*bundle);
    int turns = 0;
    for (bool isDone = false; !isDone; ++turns) {
        std::stop_source stop; // after the first page of each turn
        const auto read = audit.index(stop.get_token(), {[&](qint64 done, qint64 total, auto) {
                                          QCOMPARE(total, 5000);
                                          QVERIFY(done <= total);
                                          stop.request_stop();
                                      }});
        isDone = read.ok();
        if (!isDone)
            VERIFY_CODE(read, Code::Cancelled);
    }
    QVERIFY(turns > 3);
    QVERIFY(audit.unreadable().empty());
    QCOMPARE(audit.search(*AuditQuery::read("actor:ana"), 0, 1, {})->total, 5000);
    std::stop_source stopped;
    stopped.request_stop();
    VERIFY_CODE(InspectAudit(*bundle).search(*AuditQuery::read("ana"), 0, 1, stopped.get_token()),
                Code::Cancelled);
}

void TestInspectAudit::aSmallIndexFindsTheSame()
{
    auto sample = SampleBundle::counted(m_key, 5000);
    write(sample.files());
    const auto bundle = opened();
    QVERIFY(bundle);
    InspectAudit whole(*bundle);
    InspectAudit small(*bundle, 100'000);
    for (const char *text : {"", "ana", "trace:00", "exception:1", "actor:ben",
                             "from:2026-03-02T09:30:00Z to:2026-03-02T10:10:00Z"}) {
        for (const qint64 skip : {0, 700, 2500}) {
            const auto query = *AuditQuery::read(QString::fromLatin1(text));
            const auto expected = whole.search(query, skip, 50, {});
            const auto found = small.search(query, skip, 50, {});
            QCOMPARE(found->total, expected->total);
            QCOMPARE(found->entries.size(), expected->entries.size());
            for (std::size_t i = 0; i < found->entries.size(); ++i)
                QCOMPARE(found->entries[i].sequence, expected->entries[i].sequence);
        }
    }
}

void TestInspectAudit::theVerdictSaysHowMuchIsProven()
{
    const auto proven = [this](const SampleBundle::Files &files) {
        write(files);
        const auto bundle = opened();
        const auto verified =
            VerifyBundle(m_folder->filePath(QStringLiteral("bundle")), {}).run({});
        return bundle && verified.ok() ? provenEntries(verified->found.verdict, *bundle->head())
                                       : -1;
    };
    QCOMPARE(proven(m_files), entries);
    auto files = m_files;
    QByteArray &bytes = files[QStringLiteral("tile/entries/001")];
    bytes = changed(bytes, bytes.lastIndexOf("ana"));
    QCOMPARE(proven(files), 511);
    files = m_files;
    files[QStringLiteral("report.html")] = "<!DOCTYPE htmL>\n";
    QCOMPARE(proven(files), entries);
    files = m_files;
    files.erase(QStringLiteral("tile/entries/001"));
    QCOMPARE(proven(files), 0); // the check ends before the entries
    SampleBundle::sign(files = m_files, SecretNoteKey::generate(QStringLiteral("x.example.com")));
    QCOMPARE(proven(files), 0);
}

QTEST_GUILESS_MAIN(TestInspectAudit)
#include "test_inspectaudit.moc"
