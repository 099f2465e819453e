// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittable.h"
#include "models/store/filesystem.h"
#include "models/store/migrations.h"
#include "models/store/referencetables.h"
#include "tests/models/store/faultyvfs.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"
#include "tests/support/process/obeypermissions.h"

#include <sqlite3.h>
#include <unistd.h>

#include <thread>

using namespace unsnag;

//! What only a SQLite workspace promises: its lock, its files, its faults.
class TestSqlite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aSecondProcessIsToldWhoWrites();
    void aReaderIsToldWhoWrites();
    void theLockOfADeadProcessIsTakenOver();
    void missingAndPresentWorkspaces();
    void anUnfinishedCreationIsCompleted();
    void aNewerWorkspaceIsRefused();
    void aChangedMigrationIsRefused();
    void aMalformedFileIsRefused_data();
    void aMalformedFileIsRefused();
    void aReadOnlyFolder();
    void aFullDatabase();
    void aFullDiskAtCommit();
    void aFailedSyncDoesNotComeBack_data();
    void aFailedSyncDoesNotComeBack();
    void aFailedWriteIsNotStored();
    void whatCanNotBeCheckedIsUnknown_data();
    void whatCanNotBeCheckedIsUnknown();
    void killsKeepWhatWasCommitted_data();
    void killsKeepWhatWasCommitted();
    void theCopyBeforeAMigrationIsWhole();
    void settingsAreOfTheHouse();
    void networkFileSystems_data();
    void networkFileSystems();

private:
    QString create();
    Result<void> runRaw(const QString &folder, const QString &sql);
    Result<std::unique_ptr<Store>> openFaulty();
    static Result<void> put(Store &store, const QString &value);
    static QString valueIn(Store &store);

    Workspaces m_workspaces;
};

namespace {

StoreOptions writing(const QString &folder)
{
    return {folder, Access::ReadWrite, {}};
}

StoreOptions reading(const QString &folder)
{
    return {folder, Access::ReadOnly, {}};
}

QString probe(const QStringList &arguments, const QString &faultPoint = {},
              const std::function<void()> &inChild = {})
{
    QProcess process;
    process.setChildProcessModifier(inChild);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!faultPoint.isEmpty())
        environment.insert(QStringLiteral("UNSNAG_FAULT_POINT"), faultPoint);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(UNSNAG_STORE_PROBE), arguments);
    if (!process.waitForFinished())
        return process.errorString();
    return process.exitStatus() == QProcess::CrashExit
               ? QStringLiteral("killed")
               : QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())
                     .trimmed();
}

} // namespace

void TestSqlite::initTestCase()
{
    FaultyVfs::install();
}

void TestSqlite::init()
{
    FaultyVfs::reset();
}

QString TestSqlite::create()
{
    const QString folder = m_workspaces.place("sqlite").value();
    const auto done = Store::create(writing(folder), m_workspaces.clock());
    return done.ok() ? folder : done.error().line();
}

Result<void> TestSqlite::put(Store &store, const QString &value)
{
    return store.write([&](Session &session) { return ValueTable(session).put("v", value); });
}

QString TestSqlite::valueIn(Store &store)
{
    const auto found = store.read([](Session &session) { return ValueTable(session).find("v"); });
    return found.ok() ? found->value_or(QStringLiteral("nothing")) : found.error().line();
}

Result<void> TestSqlite::runRaw(const QString &folder, const QString &sql)
{
    UNSNAG_TRY(const Location location, readLocation(folder));
    UNSNAG_TRY(const auto connection, Connection::open(location, {}, Connection::Mode::Write));
    UNSNAG_CHECK(connection->session().run(sql));
    return {};
}

void TestSqlite::aSecondProcessIsToldWhoWrites()
{
    const QString folder = create();
    auto store = Store::open(writing(folder), m_workspaces.clock());
    VERIFY_OK(store);
    const QString refused = probe({"write", folder});
    QVERIFY2(refused.startsWith(QLatin1String("busy: ")), qPrintable(refused));
    QVERIFY(refused.contains(QStringLiteral("process %1 on %2")
                                 .arg(QCoreApplication::applicationPid())
                                 .arg(QSysInfo::machineHostName())));
    QVERIFY(refused.contains(QLatin1String("test_store_sqlite")));
    QVERIFY(refused.contains(QLatin1String("close that program")));
    QCOMPARE(probe({"read", folder}), QStringLiteral("ok"));
    VERIFY_OK(put(**store, "1"));
    *store = nullptr;
    QCOMPARE(probe({"write", folder}), QStringLiteral("ok"));
}

void TestSqlite::aReaderIsToldWhoWrites()
{
    const QString folder = create();
    auto reader = Store::open(reading(folder), m_workspaces.clock());
    VERIFY_OK(reader);
    VERIFY_CODE(put(**reader, "1"), Code::Forbidden);
    QProcess holder;
    holder.start(QStringLiteral(UNSNAG_STORE_PROBE), {"hold", folder});
    QVERIFY(holder.waitForReadyRead());
    QCOMPARE(holder.readLine(), QByteArray("held\n"));
    const auto busy = put(**reader, "1");
    VERIFY_CODE(busy, Code::Busy);
    QVERIFY(busy.error().detail.contains(QString::number(holder.processId())));
    QCOMPARE(valueIn(**reader), QStringLiteral("nothing"));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
}

void TestSqlite::theLockOfADeadProcessIsTakenOver()
{
    const QString folder = create();
    QProcess holder;
    holder.start(QStringLiteral(UNSNAG_STORE_PROBE), {"hold", folder});
    QVERIFY(holder.waitForReadyRead());
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(QFile::exists(folder + "/unsnag.db.lock"));
    VERIFY_OK(Store::open(writing(folder), m_workspaces.clock()));
}

void TestSqlite::missingAndPresentWorkspaces()
{
    const QString folder = create();
    VERIFY_CODE(Store::create(writing(folder), m_workspaces.clock()), Code::Conflict);
    VERIFY_CODE(Store::open(reading(folder + "/none"), m_workspaces.clock()), Code::NotFound);
    VERIFY_CODE(Store::open(writing(folder + "/none"), m_workspaces.clock()), Code::NotFound);
    QVERIFY(!QFile::exists(folder + "/none"));
    VERIFY_CODE(Store::open(reading({}), m_workspaces.clock()), Code::Input);
    VERIFY_CODE(Store::create(writing(folder + "/unsnag.db/x"), m_workspaces.clock()),
                Code::Forbidden);
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder + "/unsnag.db") & others));
}

void TestSqlite::anUnfinishedCreationIsCompleted()
{
    const QString folder = m_workspaces.place("sqlite").value();
    QCOMPARE(probe({"create", folder}, "store.before_commit:1"), QStringLiteral("killed"));
    VERIFY_CODE(Store::open(writing(folder), m_workspaces.clock()), Code::NotFound);
    VERIFY_OK(Store::create(writing(folder), m_workspaces.clock()));
    VERIFY_OK(Store::open(writing(folder), m_workspaces.clock()));
}

void TestSqlite::aNewerWorkspaceIsRefused()
{
    const QString folder = create();
    VERIFY_OK(runRaw(folder, "INSERT INTO schema_migrations (number, name, sha256, applied_at) "
                             "VALUES (99, 'later', 'x', 0)"));
    for (const StoreOptions &options : {reading(folder), writing(folder)}) {
        const auto opened = Store::open(options, m_workspaces.clock());
        VERIFY_CODE(opened, Code::Conflict);
        QVERIFY(opened.error().detail.contains(QLatin1String("schema 99")));
        QVERIFY(!opened.error().remedy.isEmpty());
    }
}

void TestSqlite::aChangedMigrationIsRefused()
{
    const QString folder = create();
    VERIFY_OK(runRaw(folder, "UPDATE schema_migrations SET sha256 = 'x' WHERE number = 1"));
    VERIFY_CODE(Store::open(reading(folder), m_workspaces.clock()), Code::Damaged);
    VERIFY_CODE(Store::open(writing(folder), m_workspaces.clock()), Code::Damaged);
}

void TestSqlite::aMalformedFileIsRefused_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("no database at all") << 0 << 100;
    QTest::newRow("first page") << 100 << 3000;
}

void TestSqlite::aMalformedFileIsRefused()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    const QString folder = create();
    QFile file(folder + "/unsnag.db");
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    file.write(QByteArray(length, 'x'));
    file.close();
    VERIFY_CODE(Store::open(reading(folder), m_workspaces.clock()), Code::Damaged);
    VERIFY_CODE(Store::open(writing(folder), m_workspaces.clock()), Code::Damaged);
    VERIFY_CODE(Store::create(writing(folder), m_workspaces.clock()), Code::Damaged);
}

void TestSqlite::aReadOnlyFolder()
{
    const QString folder = create();
    const QFile::Permissions before = QFile::permissions(folder);
    const QFile::Permissions readable =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(folder + "/unsnag.db",
                                  readable & ~(QFile::ExeOwner | QFile::ExeOther)));
    QVERIFY(QFile::setPermissions(folder, readable));
    QVERIFY(QFile::setPermissions(QFileInfo(folder).absolutePath(), before | readable));
    QFile::remove(folder + "/unsnag.db.lock");
    const QString written = probe({"write", folder}, {}, test::obeyPermissions);
    const QString read = probe({"read", folder}, {}, test::obeyPermissions);
    const QString created = probe({"create", folder + "/new"}, {}, test::obeyPermissions);
    QVERIFY(QFile::setPermissions(folder, before));
    QVERIFY2(written.startsWith(QLatin1String("forbidden: ")), qPrintable(written));
    QVERIFY(written.contains(QLatin1String("permissions")));
    QCOMPARE(read, QStringLiteral("ok"));
    QVERIFY2(created.startsWith(QLatin1String("forbidden: ")), qPrintable(created));
}

void TestSqlite::aFullDatabase()
{
    const QString folder = create();
    auto store = Store::open(writing(folder), m_workspaces.clock());
    VERIFY_OK(store);
    const auto full = (*store)->write([](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run("PRAGMA max_page_count = 1"));
        return ValueTable(session).put("v", QString(4'000'000, 'x'));
    });
    VERIFY_CODE(full, Code::Busy);
    QVERIFY(full.error().remedy.contains(QLatin1String("free space")));
    QCOMPARE(valueIn(**store), QStringLiteral("nothing"));
    VERIFY_OK((*store)->write([](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run("PRAGMA max_page_count = 1073741823"));
        return {};
    }));
    VERIFY_OK(put(**store, "1"));
}

Result<std::unique_ptr<Store>> TestSqlite::openFaulty()
{
    const QString folder = create();
    return Store::open({folder, Access::ReadWrite, QStringLiteral("faulty")}, m_workspaces.clock());
}

void TestSqlite::aFullDiskAtCommit()
{
    auto store = openFaulty();
    VERIFY_OK(store);
    VERIFY_OK(put(**store, "before"));
    FaultyVfs::writeError = SQLITE_FULL;
    FaultyVfs::writesToFail = 1000;
    VERIFY_CODE(put(**store, "lost"), Code::Busy);
    QCOMPARE(valueIn(**store), QStringLiteral("before"));
    FaultyVfs::reset();
    VERIFY_OK(put(**store, "after"));
    QCOMPARE(valueIn(**store), QStringLiteral("after"));
}

void TestSqlite::aFailedSyncDoesNotComeBack_data()
{
    QTest::addColumn<bool>("hasReader");
    QTest::newRow("a reader stays open") << true;
    QTest::newRow("the writer is alone with the file") << false;
}

void TestSqlite::aFailedSyncDoesNotComeBack()
{
    QFETCH(bool, hasReader);
    // A thread that ends leaves no reader behind.
    Result<std::unique_ptr<Store>> store = Error{};
    std::thread([&] { store = openFaulty(); }).join();
    VERIFY_OK(store);
    VERIFY_OK(put(**store, "before"));
    if (hasReader)
        QCOMPARE(valueIn(**store), QStringLiteral("before"));
    FaultyVfs::syncsToFail = 1;
    VERIFY_CODE(put(**store, "lost"), Code::Damaged);
    // What a crash would leave now: the recovery must not bring the refused transaction to life.
    const QString image = m_workspaces.place("sqlite").value();
    QVERIFY(QDir().mkpath(image));
    for (const char *file : {"/unsnag.db", "/unsnag.db-wal"})
        QVERIFY(QFile::copy((*store)->location() + file, image + file));
    auto recovered = Store::open(writing(image), m_workspaces.clock());
    VERIFY_OK(recovered);
    QCOMPARE(valueIn(**recovered), QStringLiteral("before"));
    QCOMPARE(valueIn(**store), QStringLiteral("before"));
    VERIFY_OK(put(**store, "after"));
}

void TestSqlite::aFailedWriteIsNotStored()
{
    auto store = openFaulty();
    VERIFY_OK(store);
    VERIFY_OK(put(**store, "before"));
    FaultyVfs::writeError = SQLITE_IOERR_WRITE;
    FaultyVfs::writesToFail = 1;
    VERIFY_CODE(put(**store, "lost"), Code::Damaged);
    FaultyVfs::reset();
    QCOMPARE(valueIn(**store), QStringLiteral("before"));
    VERIFY_OK(put(**store, "after"));
}

void TestSqlite::whatCanNotBeCheckedIsUnknown_data()
{
    QTest::addColumn<int>("syncsToFail");
    QTest::addColumn<int>("opensToAllow");
    QTest::newRow("the file can't be opened again") << 1 << 0;
    QTest::newRow("it can't be made durable") << 1000 << -1;
}

void TestSqlite::whatCanNotBeCheckedIsUnknown()
{
    QFETCH(int, syncsToFail);
    QFETCH(int, opensToAllow);
    auto store = openFaulty();
    VERIFY_OK(store);
    FaultyVfs::syncsToFail = syncsToFail;
    FaultyVfs::opensToAllow = opensToAllow;
    VERIFY_CODE(put(**store, "1"), Code::OutcomeUnknown);
    FaultyVfs::reset();
    VERIFY_OK(put(**store, "2"));
    QCOMPARE(valueIn(**store), QStringLiteral("2"));
}

void TestSqlite::killsKeepWhatWasCommitted_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before") << "store.before_commit:1"
                            << "nothing";
    QTest::newRow("after") << "store.after_commit:1"
                           << "written";
}

void TestSqlite::killsKeepWhatWasCommitted()
{
    QFETCH(QString, point);
    QFETCH(QString, expected);
    const QString folder = create();
    QCOMPARE(probe({"write", folder}, point), QStringLiteral("killed"));
    auto store = Store::open(writing(folder), m_workspaces.clock());
    VERIFY_OK(store);
    const auto found =
        (*store)->read([](Session &session) { return ValueTable(session).find("probe"); });
    VERIFY_OK(found);
    QCOMPARE(found->value_or(QStringLiteral("nothing")), expected);
}

void TestSqlite::theCopyBeforeAMigrationIsWhole()
{
    const QString folder = create();
    {
        auto store = Store::open(writing(folder), m_workspaces.clock());
        VERIFY_OK(store);
        VERIFY_OK(put(**store, "kept"));
    }
    const auto location = readLocation(folder);
    auto connection = Connection::open(*location, {}, Connection::Mode::Write);
    VERIFY_OK(connection);
    const auto copy = backUp((*connection)->session(), *location, m_workspaces.clock().now());
    VERIFY_OK(copy);
    const QString other = m_workspaces.place("sqlite").value();
    QVERIFY(QDir().mkpath(other));
    QVERIFY(QFile::copy(*copy, other + "/unsnag.db"));
    auto store = Store::open(reading(other), m_workspaces.clock());
    VERIFY_OK(store);
    QCOMPARE(valueIn(**store), QStringLiteral("kept"));
}

void TestSqlite::settingsAreOfTheHouse()
{
    const QString folder = create();
    auto store = Store::open(writing(folder), m_workspaces.clock());
    VERIFY_OK(store);
    const QList<std::pair<QString, QString>> expected{
        {"journal_mode", "wal"}, {"synchronous", "2"},     {"foreign_keys", "1"},
        {"trusted_schema", "0"}, {"cell_size_check", "1"}, {"recursive_triggers", "1"}};
    const auto found = (*store)->write([&](Session &session) -> Result<QStringList> {
        QStringList values;
        for (const auto &[name, value] : expected) {
            UNSNAG_TRY(QSqlQuery query, session.run("PRAGMA " + name));
            query.next();
            values.append(query.value(0).toString());
        }
        return values;
    });
    VERIFY_OK(found);
    for (int i = 0; i < expected.size(); ++i)
        QCOMPARE(found->at(i), expected.at(i).second);
}

void TestSqlite::networkFileSystems_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuse.gocryptfs", ""})
        QTest::newRow(*type == 0 ? "unknown" : type) << QByteArray(type) << false;
}

void TestSqlite::networkFileSystems()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isNetwork);
    QCOMPARE(isNetworkFileSystem(type), isNetwork);
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "test_sqlite.moc"
