// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlereader.h"
#include "models/audit/descriptor.h"
#include "models/audit/ustar.h"

#include <QtTest>

#include <functional>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace unsnag;

namespace {

//! A file of an archive: header, content, zeros.
QByteArray packed(const QString &path, const QByteArray &bytes)
{
    return ustarHeader({path, bytes.size()}) + bytes + QByteArray(ustarPadding(bytes.size()), '\0');
}

//! A header that says another size than the content has.
QByteArray sized(const QString &path, qint64 size, const QByteArray &bytes = {})
{
    return ustarHeader({path, size}) + bytes;
}

//! A file of an archive that is something else, under the right checksum.
QByteArray typed(char type, const QString &path, const QByteArray &target = {})
{
    QByteArray block = ustarHeader({path, 0});
    block[156] = type;
    block.replace(157, target.size(), target);
    int sum = 8 * ' ';
    for (qsizetype i = 0; i < block.size(); ++i)
        sum += i >= 148 && i < 156 ? 0 : static_cast<uchar>(block[i]);
    return block.replace(148, 6, QByteArray::number(sum, 8).rightJustified(6, '0'));
}

QByteArray someArchive()
{
    return packed("MANIFEST", "m") + packed("checkpoint", QByteArray(512, 'c')) +
           packed("keys", "") + packed("tile/entries/000.p/1", QByteArray(513, 'e')) + ustarEnd();
}

Result<std::unique_ptr<BundleFiles>> openTar(const QByteArray &image)
{
    return BundleFiles::ofTar(image, {8, 4096});
}

bool writeFile(const QString &path, const QByteArray &bytes = "x")
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

bool makeFifo(const QString &path)
{
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
}

//! Leaves a socket at the path.
bool makeSocket(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    const Descriptor made(::socket(AF_UNIX, SOCK_STREAM, 0));
    return ::bind(made.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

using Attack = std::function<bool(const QDir &)>;

} // namespace

Q_DECLARE_METATYPE(Attack)

class TestBundleReader : public QObject
{
    Q_OBJECT
private slots:
    void readsAnArchive();
    void readsAFolder();
    void refusesArchives_data();
    void refusesArchives();
    void everyChangedByteOfTheFrameIsRefused();
    void everyShortenedArchiveIsRefused();
    void refusesFolders_data();
    void refusesFolders();
    void refusesWhatIsNoBundle();
    void keepsToItsLimits();
    void noticesChangesAfterOpening_data();
    void noticesChangesAfterOpening();
    void changesNothing();
};

void TestBundleReader::readsAnArchive()
{
    const auto opened = openTar(someArchive());
    QVERIFY(opened.ok());
    BundleFiles &bundle = **opened;
    QCOMPARE(
        bundle.list(),
        (std::vector<BundleFile>{
            {"MANIFEST", 1}, {"checkpoint", 512}, {"keys", 0}, {"tile/entries/000.p/1", 513}}));
    QCOMPARE(*bundle.read("MANIFEST", 1), QByteArray("m"));
    QCOMPARE(*bundle.read("checkpoint", 512), QByteArray(512, 'c'));
    QCOMPARE(*bundle.read("keys", 0), QByteArray());
    QCOMPARE(*bundle.read("tile/entries/000.p/1", 1000), QByteArray(513, 'e'));
    QCOMPARE(bundle.read("checkpoint", 511).error().code, Code::Input);
    QCOMPARE(bundle.read("verify.py", 511).error().code, Code::NotFound);
    QCOMPARE(bundle.read("../../etc/passwd", 511).error().code, Code::NotFound);
    const auto empty = openTar(ustarEnd());
    QVERIFY(empty.ok());
    QVERIFY((*empty)->list().empty());
}

void TestBundleReader::readsAFolder()
{
    QTemporaryDir place;
    QVERIFY(writeFile(place.filePath("tile/entries/x001/000.p/1"), "e"));
    QVERIFY(writeFile(place.filePath("MANIFEST"), "m"));
    QVERIFY(writeFile(place.filePath("keys"), {}));
    const auto opened = BundleFiles::open(place.path());
    QVERIFY(opened.ok());
    BundleFiles &bundle = **opened;
    QCOMPARE(bundle.list(), (std::vector<BundleFile>{
                                {"MANIFEST", 1}, {"keys", 0}, {"tile/entries/x001/000.p/1", 1}}));
    QCOMPARE(*bundle.read("tile/entries/x001/000.p/1", 1), QByteArray("e"));
    QCOMPARE(*bundle.read("keys", 0), QByteArray());
    QCOMPARE(bundle.read("MANIFEST", 0).error().code, Code::Input);
    QCOMPARE(bundle.read("tile", 10).error().code, Code::NotFound);
}

void TestBundleReader::refusesArchives_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("what");
    const QByteArray end = ustarEnd();
    const QByteArray keys = packed("keys", "x");
    const auto row = [](const char *name, const QByteArray &image, const char *what) {
        QTest::newRow(name) << image << QString::fromLatin1(what);
    };
    row("nothing", {}, "ends early");
    row("not an archive", QByteArray(2048, 'q'), "holds a header of type 113");
    row("a zip", QByteArray("PK\3\4").leftJustified(1024, '\0'), "holds a header of type 0");
    row("no end", keys, "ends early");
    row("one zero block", keys + QByteArray(512, '\0'), "two zero blocks");
    row("a block too much", keys + end + QByteArray(512, '\0'), "follows the end");
    row("a byte too much", keys + end + "x", "follows the end");
    row("a second archive behind", keys + end + keys + end, "follows the end");
    row("a file after one zero block", keys + QByteArray(512, '\0') + keys + end,
        "two zero blocks");
    row("end not zero", keys + end.chopped(1) + "x", "two zero blocks");
    row("padding not zero", keys.chopped(1) + "x" + end, "not all zero");
    row("no padding", sized("keys", 1, "x") + end, "two zero blocks");
    row("the same twice", keys + keys + end, "twice");
    row("out of order", keys + packed("checkpoint", "x") + end, "not in order");
    row("twins in case", packed("KEYS", "x") + keys + end, "no file of this name: KEYS");
    row("twins in case, the other way", packed("MANIFEST", "x") + packed("manifest", "x") + end,
        "no file of this name: manifest");
    row("unknown name", packed("notes.txt", "x") + end, "no file of this name");
    row("above", packed("../keys", "x") + end, "no file of this name: ../keys");
    row("above, within", packed("tile/../../keys", "x") + end, "no file of this name");
    row("here", packed("./keys", "x") + end, "no file of this name");
    row("absolute", packed("/etc/passwd", "x") + end, "no file of this name");
    row("of another system", packed("C:\\keys", "x") + end, "no file of this name");
    row("hidden", packed(".bashrc", "x") + end, "no file of this name");
    row("a folder's name", packed("tile", "x") + end, "no file of this name");
    row("folder", typed('5', "tile") + end, "a folder");
    row("hard link", typed('1', "keys", "MANIFEST") + end, "a hard link");
    row("symbolic link", typed('2', "keys", "/etc/passwd") + end, "a symbolic link");
    row("character device", typed('3', "keys") + end, "a device");
    row("block device", typed('4', "keys") + end, "a device");
    row("FIFO", typed('6', "keys") + end, "a FIFO");
    row("contiguous file", typed('7', "keys") + end, "type 55");
    row("extended header", typed('x', "keys") + end, "an extended header");
    row("extended header for all", typed('g', "keys") + end, "an extended header");
    row("GNU long name", typed('L', "keys") + end, "type 76");
    row("GNU sparse file", typed('S', "keys") + end, "type 83");
    row("more than the archive has", sized("keys", 4000, "x") + end, "ends within a file");
    row("a byte more than it has", sized("keys", 513, QByteArray(512, 'x')), "ends within a file");
    row("size bomb", sized("keys", (qint64{1} << 33) - 1) + end, "more than 4096 bytes");
    row("bytes over the limit",
        packed("checkpoint", QByteArray(4000, 'x')) + packed("keys", QByteArray(97, 'x')) + end,
        "more than 4096 bytes");
    QByteArray many;
    for (int i = 0; i < 9; ++i)
        many += packed(QStringLiteral("checkpoints/%1").arg(i), {});
    row("too many files", many + end, "more than 8 files");
}

void TestBundleReader::refusesArchives()
{
    QFETCH(QByteArray, image);
    QFETCH(QString, what);
    const auto opened = openTar(image);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, Code::Input);
    QVERIFY2(opened.error().detail.contains(what), qPrintable(opened.error().line()));
    QVERIFY(opened.error().context.startsWith(QLatin1String("archive, byte ")));
    QTemporaryDir place;
    const QString path = place.filePath("bundle.tar");
    QVERIFY(writeFile(path, image));
    const auto fromDisk = BundleFiles::open(path, {8, 4096});
    QVERIFY(!fromDisk.ok());
    QCOMPARE(fromDisk.error().detail, opened.error().detail);
    QVERIFY(fromDisk.error().context.startsWith(path));
}

//! A change that the reader does not refuse is one of a content, and shows there.
void TestBundleReader::everyChangedByteOfTheFrameIsRefused()
{
    const QByteArray right = someArchive();
    const QByteArray contents = "m" + QByteArray(512, 'c') + QByteArray(513, 'e');
    int accepted = 0;
    for (qsizetype i = 0; i < right.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray image = right;
            image[i] = static_cast<char>(image[i] ^ (1 << bit));
            const auto opened = openTar(image);
            if (!opened)
                continue;
            ++accepted;
            QByteArray found;
            for (const BundleFile &file : (*opened)->list())
                found += *(*opened)->read(file.path, 4096);
            QVERIFY(found != contents);
        }
    }
    QCOMPARE(accepted, contents.size() * 8);
}

void TestBundleReader::everyShortenedArchiveIsRefused()
{
    const QByteArray right = someArchive();
    for (qsizetype size = 0; size < right.size(); ++size)
        QVERIFY(!openTar(right.left(size)).ok());
    for (qsizetype at = 0; at < right.size(); at += 512)
        QVERIFY(!openTar(right.left(at) + QByteArray(512, '\0') + right.mid(at)).ok());
}

void TestBundleReader::refusesFolders_data()
{
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const Attack &attack, const char *what) {
        QTest::newRow(name) << attack << QString::fromLatin1(what);
    };
    const auto file = [](const char *path) {
        return Attack([path](const QDir &dir) { return writeFile(dir.filePath(path)); });
    };
    const auto link = [](const char *target, const char *path) {
        return Attack([target, path](const QDir &dir) {
            return QDir().mkpath(QFileInfo(dir.filePath(path)).path()) &&
                   QFile::link(QString::fromLatin1(target), dir.filePath(path));
        });
    };
    row("unknown file", file("notes.txt"), "no file of this name");
    row("hidden file", file(".keys"), "no file of this name");
    row("twin in case", file("KEYS"), "no file of this name");
    row("unknown folder", file("more/keys"), "no file of this name");
    row("file too deep", file("tile/0/000/000"), "no file of this name");
    row("line feed in a name", file("ke\nys"), "no file of this name");
    row("not ASCII", file("k\xc3\xa4ys"), "no file of this name");
    row("link to a file", link("keys", "verify.py"), "this is a link");
    row("link to a file outside", link("/etc/passwd", "verify.py"), "this is a link");
    row("link to nothing", link("nowhere", "verify.py"), "this is a link");
    row("link to a folder", link("/etc", "payload"), "this is a link");
    row("link to itself", link("payload", "payload"), "this is a link");
    row("link to above", link("..", "tile/0"), "this is a link");
    row(
        "FIFO", [](const QDir &dir) { return makeFifo(dir.filePath("verify.py")); },
        "this is a FIFO");
    row(
        "socket", [](const QDir &dir) { return makeSocket(dir.filePath("verify.py")); },
        "this is a socket");
    row(
        "empty folder", [](const QDir &dir) { return dir.mkdir("payload"); }, "no empty folders");
    row(
        "folder in place of a file", [](const QDir &dir) { return dir.mkdir("verify.py"); },
        "no empty folders");
    row(
        "very deep",
        [](const QDir &dir) { return dir.mkpath(QStringLiteral("tile/").repeated(60)); },
        "no such folder");
    row(
        "large and sparse",
        [](const QDir &dir) {
            return writeFile(dir.filePath("verify.py")) &&
                   QFile::resize(dir.filePath("verify.py"), qint64{1} << 32);
        },
        "more than 4096 bytes");
    row(
        "too many",
        [](const QDir &dir) {
            for (int i = 0; i < 8; ++i) {
                if (!writeFile(dir.filePath(QStringLiteral("checkpoints/%1").arg(i))))
                    return false;
            }
            return true;
        },
        "more than 8 files");
}

void TestBundleReader::refusesFolders()
{
    QFETCH(Attack, attack);
    QFETCH(QString, what);
    QTemporaryDir place;
    QVERIFY(writeFile(place.filePath("keys")));
    QVERIFY(BundleFiles::open(place.path(), {8, 4096}).ok());
    QVERIFY(attack(QDir(place.path())));
    const auto opened = BundleFiles::open(place.path(), {8, 4096});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, Code::Input);
    QVERIFY2(opened.error().detail.contains(what), qPrintable(opened.error().line()));
    QVERIFY(opened.error().context.startsWith(place.path()) ||
            opened.error().detail.contains(QLatin1String("more than")));
    QVERIFY(!opened.error().line().contains(u'\n'));
}

void TestBundleReader::refusesWhatIsNoBundle()
{
    QTemporaryDir place;
    QVERIFY(writeFile(place.filePath("bundle/keys")));
    QVERIFY(QFile::link(place.filePath("bundle"), place.filePath("link")));
    QVERIFY(makeFifo(place.filePath("fifo")));
    const auto codeOf = [&](const QString &path) { return BundleFiles::open(path).error().code; };
    QCOMPARE(codeOf(place.filePath("link")), Code::Input);
    QCOMPARE(codeOf(place.filePath("fifo")), Code::Input);
    QCOMPARE(codeOf("/dev/zero"), Code::Input);
    QCOMPARE(codeOf(place.filePath("missing")), Code::NotFound);
    QCOMPARE(codeOf({}), Code::NotFound);
    QCOMPARE(codeOf(place.filePath("bundle/keys/x")), Code::Input);
}

void TestBundleReader::keepsToItsLimits()
{
    const QByteArray image = someArchive();
    QVERIFY(BundleFiles::ofTar(image, {4, 1026}).ok());
    QVERIFY(!BundleFiles::ofTar(image, {3, 1026}).ok());
    QVERIFY(!BundleFiles::ofTar(image, {4, 1025}).ok());
    QCOMPARE(BundleLimits().bytes, qint64(4294967296));
}

void TestBundleReader::noticesChangesAfterOpening_data()
{
    QTest::addColumn<Attack>("attack");
    const auto row = [](const char *name, const Attack &attack) { QTest::newRow(name) << attack; };
    row("longer", [](const QDir &dir) { return writeFile(dir.filePath("tile/0/000"), "xx"); });
    row("shorter", [](const QDir &dir) { return writeFile(dir.filePath("tile/0/000"), {}); });
    row("gone", [](const QDir &dir) { return QFile::remove(dir.filePath("tile/0/000")); });
    row("link", [](const QDir &dir) {
        return QFile::remove(dir.filePath("tile/0/000")) &&
               QFile::link(dir.filePath("keys"), dir.filePath("tile/0/000"));
    });
    row("FIFO", [](const QDir &dir) {
        return QFile::remove(dir.filePath("tile/0/000")) && makeFifo(dir.filePath("tile/0/000"));
    });
    row("folder becomes a link", [](const QDir &dir) {
        return QDir().rename(dir.filePath("tile/0"), dir.filePath("tile/1")) &&
               QFile::link(dir.filePath("tile/1"), dir.filePath("tile/0"));
    });
}

void TestBundleReader::noticesChangesAfterOpening()
{
    QFETCH(Attack, attack);
    QTemporaryDir place;
    QVERIFY(writeFile(place.filePath("keys")) && writeFile(place.filePath("tile/0/000")));
    const auto opened = BundleFiles::open(place.path());
    QVERIFY(opened.ok());
    QVERIFY(attack(QDir(place.path())));
    const auto read = (*opened)->read("tile/0/000", 100);
    QVERIFY(!read.ok());
    QVERIFY(read.error().code == Code::Input || read.error().code == Code::NotFound);
    QCOMPARE(*(*opened)->read("keys", 100), QByteArray("x"));
}

//! A bundle on a medium that can't be written to is read like any other, and keeps its times.
void TestBundleReader::changesNothing()
{
    QTemporaryDir place;
    const QString path = place.filePath("bundle");
    QVERIFY(writeFile(path + "/keys"));
    QVERIFY(QFile::setPermissions(path + "/keys", QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    const QDateTime before = QFileInfo(path).lastModified();
    const auto opened = BundleFiles::open(path);
    QVERIFY(opened.ok());
    QCOMPARE(*(*opened)->read("keys", 1), QByteArray("x"));
    QCOMPARE(QFileInfo(path).lastModified(), before);
    QCOMPARE(QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{"keys"});
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(TestBundleReader)
#include "test_bundlereader.moc"
