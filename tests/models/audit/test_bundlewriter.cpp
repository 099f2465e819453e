// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlereader.h"
#include "models/audit/bundlewriter.h"
#include "models/audit/ustar.h"

#include <QProcess>
#include <QtTest>

#include <csignal>

#include <sys/resource.h>

using namespace unsnag;

namespace {

using Files = std::map<QString, QByteArray>;

const Files someFiles{{"MANIFEST", "m"},
                      {"checkpoint", "c"},
                      {"keys", ""},
                      {"payload/" + QString(64, u'0'), QByteArray(513, 'p')},
                      {"tile/0/000.p/1", QByteArray(32, 't')},
                      {"tile/entries/000", QByteArray(3 << 20, 'e')}};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

template <typename Sink>
Result<void> write(const QString &path, const Files &files)
{
    UNSNAG_TRY(const auto sink, Sink::create(path));
    for (const auto &[name, bytes] : files)
        UNSNAG_CHECK(sink->put(name, bytes));
    return sink->finish();
}

QByteArray expectedArchive(const Files &files)
{
    QByteArray archive;
    for (const auto &[name, bytes] : files)
        archive += ustarHeader({name, bytes.size()}) + bytes +
                   QByteArray(ustarPadding(bytes.size()), '\0');
    return archive + ustarEnd();
}

//! While it lives, no file of this process grows beyond a number of bytes, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
};

} // namespace

class TestBundleWriter : public QObject
{
    Q_OBJECT
private slots:
    void makesAFolder();
    void makesAnArchive();
    void theOrderDoesNotMatter();
    void nothingIsLeftOfWhatIsNotFinished();
    void keepsWhatIsThere_data();
    void keepsWhatIsThere();
    void fillsAnEmptyFolder();
    void givesWayToAnotherOfItsName();
    void refusesNamesAndDoubles();
    void keepsToTheLimits();
    void saysWhenItCanNotWrite();
    void aFullDiskLeavesNothing();
    void otherProgramsReadTheArchive();
};

void TestBundleWriter::makesAFolder()
{
    QTemporaryDir place;
    const QString path = place.filePath("bundle");
    QVERIFY(write<FolderSink>(path, someFiles).ok());
    QCOMPARE(namesIn(place.path()), QStringList{"bundle"});
    for (const auto &[name, bytes] : someFiles)
        QVERIFY(bytesOf(path + u'/' + name) == bytes);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(path + "/keys") & others));
    const auto read = BundleFiles::open(path);
    QVERIFY(read.ok());
    QCOMPARE((*read)->list().size(), someFiles.size());
}

void TestBundleWriter::makesAnArchive()
{
    QTemporaryDir place;
    const QString path = place.filePath("bundle.tar");
    QVERIFY(write<TarSink>(path, someFiles).ok());
    QCOMPARE(namesIn(place.path()), QStringList{"bundle.tar"});
    QVERIFY(bytesOf(path) == expectedArchive(someFiles));
    QVERIFY(write<TarSink>(place.filePath("empty.tar"), {}).ok());
    QCOMPARE(bytesOf(place.filePath("empty.tar")), ustarEnd());
}

void TestBundleWriter::theOrderDoesNotMatter()
{
    QTemporaryDir place;
    const auto created = TarSink::create(place.filePath("back.tar"));
    QVERIFY(created.ok());
    TarSink &sink = **created;
    for (auto file = someFiles.rbegin(); file != someFiles.rend(); ++file)
        QVERIFY(sink.taker()(file->first, file->second).ok());
    QVERIFY(sink.finish().ok());
    QVERIFY(bytesOf(place.filePath("back.tar")) == expectedArchive(someFiles));
    QCOMPARE(sink.lines().size(), someFiles.size() - 1); // all but MANIFEST
    for (const ManifestLine &line : sink.lines())
        QCOMPARE(line, manifestLine(line.path, someFiles.at(line.path)));
}

void TestBundleWriter::nothingIsLeftOfWhatIsNotFinished()
{
    QTemporaryDir place;
    {
        const auto folder = FolderSink::create(place.filePath("bundle"));
        const auto archive = TarSink::create(place.filePath("bundle.tar"));
        QVERIFY(folder.ok() && archive.ok());
        QVERIFY((*folder)->put("tile/0/000.p/1", "x").ok());
        QVERIFY((*archive)->put("tile/0/000.p/1", "x").ok());
        QVERIFY(!QFile::exists(place.filePath("bundle")));
        QVERIFY(!QFile::exists(place.filePath("bundle.tar")));
    }
    QCOMPARE(namesIn(place.path()), QStringList());
}

void TestBundleWriter::keepsWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("refusedByFolder");
    QTest::newRow("file") << "file" << true;
    QTest::newRow("full folder") << "full" << true;
    QTest::newRow("hidden file in a folder") << "hidden" << true;
    QTest::newRow("link to an empty folder") << "link" << true;
    QTest::newRow("link to nothing") << "dangling" << true;
    QTest::newRow("empty folder") << "empty" << false;
}

void TestBundleWriter::keepsWhatIsThere()
{
    QFETCH(QString, name);
    QFETCH(bool, refusedByFolder);
    QTemporaryDir place;
    const QDir dir(place.path());
    QVERIFY(dir.mkpath("full/inner") && dir.mkdir("hidden") && dir.mkdir("empty"));
    for (const char *path : {"file", "hidden/.x"}) {
        QFile file(dir.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(dir.filePath("empty"), dir.filePath("link")));
    QVERIFY(QFile::link(dir.filePath("nowhere"), dir.filePath("dangling")));
    const QStringList before = namesIn(place.path());
    const auto archive = TarSink::create(dir.filePath(name));
    QVERIFY(!archive.ok());
    QCOMPARE(archive.error().code, Code::Conflict);
    const auto folder = FolderSink::create(dir.filePath(name));
    QCOMPARE(folder.ok(), !refusedByFolder);
    if (refusedByFolder)
        QCOMPARE(namesIn(place.path()), before);
}

void TestBundleWriter::fillsAnEmptyFolder()
{
    QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkdir("bundle"));
    QVERIFY(write<FolderSink>(place.filePath("bundle/"), someFiles).ok());
    QCOMPARE(bytesOf(place.filePath("bundle/checkpoint")), QByteArray("c"));
}

void TestBundleWriter::givesWayToAnotherOfItsName()
{
    QTemporaryDir place;
    const auto folder = FolderSink::create(place.filePath("bundle"));
    const auto archive = TarSink::create(place.filePath("bundle.tar"));
    QVERIFY(folder.ok() && archive.ok());
    QVERIFY(QDir(place.path()).mkpath("bundle/of another"));
    QVERIFY(QDir(place.path()).mkdir("bundle.tar"));
    const auto first = (*folder)->finish();
    QVERIFY(!first.ok());
    QCOMPARE(first.error().code, Code::Conflict);
    const auto second = (*archive)->finish();
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Code::Conflict);
    QVERIFY(QFile::exists(place.filePath("bundle/of another")));
}

void TestBundleWriter::refusesNamesAndDoubles()
{
    QTemporaryDir place;
    const auto created = FolderSink::create(place.filePath("bundle"));
    QVERIFY(created.ok());
    FolderSink &sink = **created;
    for (const char *name : {"", "../keys", "/keys", "Keys", "notes.txt", "tile/0/000/x"}) {
        const auto put = sink.put(QString::fromLatin1(name), "x");
        QVERIFY(!put.ok());
        QCOMPARE(put.error().code, Code::Input);
    }
    QVERIFY(sink.put("keys", "x").ok());
    QVERIFY(!sink.put("keys", "x").ok());
    QCOMPARE(sink.lines().size(), std::size_t(1));
}

void TestBundleWriter::keepsToTheLimits()
{
    QTemporaryDir place;
    const auto created = TarSink::create(place.filePath("bundle.tar"), {2, 10});
    QVERIFY(created.ok());
    TarSink &sink = **created;
    QVERIFY(!sink.put("keys", QByteArray(11, 'x')).ok());
    QVERIFY(sink.put("keys", QByteArray(4, 'x')).ok());
    QVERIFY(!sink.put("checkpoint", QByteArray(7, 'x')).ok());
    QVERIFY(sink.put("checkpoint", QByteArray(6, 'x')).ok());
    const auto third = sink.put("verify.py", {});
    QVERIFY(!third.ok());
    QVERIFY(!third.error().remedy.isEmpty());
}

void TestBundleWriter::saysWhenItCanNotWrite()
{
    QTemporaryDir place;
    const QString path = place.filePath("missing/bundle");
    const auto folder = FolderSink::create(path);
    QVERIFY(!folder.ok());
    QCOMPARE(folder.error().code, Code::NotFound);
    QCOMPARE(folder.error().context, place.filePath("missing"));
    const auto archive = TarSink::create(path);
    QVERIFY(!archive.ok());
    QCOMPARE(archive.error().code, Code::NotFound);
}

void TestBundleWriter::aFullDiskLeavesNothing()
{
    QTemporaryDir place;
    Result<void> folder;
    Result<void> archive;
    {
        const FileSizeLimit limit(2 << 20); // the largest of the files has 3 MiB
        folder = write<FolderSink>(place.filePath("bundle"), someFiles);
        archive = write<TarSink>(place.filePath("bundle.tar"), someFiles);
    }
    for (const auto &written : {folder, archive}) {
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, Code::Damaged);
        QVERIFY(!written.error().remedy.isEmpty());
    }
    QCOMPARE(namesIn(place.path()), QStringList());
}

void TestBundleWriter::otherProgramsReadTheArchive()
{
    QTemporaryDir place;
    QVERIFY(write<TarSink>(place.filePath("bundle.tar"), someFiles).ok());
    QVERIFY(QDir(place.path()).mkdir("unpacked"));
    QProcess tar;
    tar.setWorkingDirectory(place.filePath("unpacked"));
    tar.start("tar", {"-xf", place.filePath("bundle.tar")});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.readAllStandardError(), QByteArray());
    QCOMPARE(tar.exitCode(), 0);
    for (const auto &[name, bytes] : someFiles)
        QVERIFY(bytesOf(place.filePath("unpacked/" + name)) == bytes);
    const auto unpacked = BundleFiles::open(place.filePath("unpacked"));
    QVERIFY(unpacked.ok());
    QCOMPARE((*unpacked)->list().size(), someFiles.size());
}

QTEST_GUILESS_MAIN(TestBundleWriter)
#include "test_bundlewriter.moc"
