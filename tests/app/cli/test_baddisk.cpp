// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/obeypermissions.h"
#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QDir>
#include <QtTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace unsnag;
using namespace unsnag::test;

namespace {

//! Files can't grow beyond this in the child: what a full disk is to the program, on any machine.
std::function<void()> limitFiles(rlim_t bytes)
{
    return [bytes] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
}

//! Sets the permissions of a path, and puts them back at the end.
class Permissions
{
public:
    Permissions(const QString &path, mode_t mode) : m_path(path.toLocal8Bit())
    {
        struct stat before = {};
        m_isSet =
            ::stat(m_path.constData(), &before) == 0 && ::chmod(m_path.constData(), mode) == 0;
        m_before = before.st_mode & 07777;
    }
    ~Permissions() { ::chmod(m_path.constData(), m_before); }
    Permissions(const Permissions &) = delete;
    Permissions &operator=(const Permissions &) = delete;

    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    QByteArray m_path;
    mode_t m_before = 0;
    bool m_isSet = false;
};

} // namespace

//! Disks that are full and folders that can't be written: a clear refusal, nothing half-applied, and
//! the same command works once the disk is mended.
class TestBadDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tellsThatAFileCannotGrow_data();
    void tellsThatAFileCannotGrow();
    void readsWhatCannotBeWritten_data();
    void readsWhatCannotBeWritten();
    void tellsAnUnreadableDatabase();
    void takesAConfigurationWholeOrNotAtAll();
    void tellsWhereItCannotExport();
    void tellsThatASecretCannotBeStored();
    void tellsThatNoWorkspaceCanBeMade();

private:
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_cli.workspace() + QLatin1Char('/') + name;
    }

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QStringList m_open; //!< exceptions to decide on
    WorkspaceState m_before;
};

#define VERIFY_UNCHANGED()                                                                         \
    do {                                                                                           \
        m_cli.setChildModifier({});                                                                \
        VERIFY_SAME(m_before, m_cli);                                                              \
    } while (false)

void TestBadDisk::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli);
    VERIFY_RUN(m_cli.json({"init"}));
    VERIFY_RUN(
        m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())}));
    VERIFY_RUN(m_cli.json({"run", "--once"}));
    const Json list = m_cli.json({"list", "--query", "reason:missing_account"}).json;
    for (const Json &exception : list["exceptions"].array())
        m_open.append(exception["id"].toString());
    QVERIFY(m_open.size() >= 8);
}

void TestBadDisk::init()
{
    m_before = WorkspaceState::of(m_cli);
}

void TestBadDisk::cleanup()
{
    m_cli.setChildModifier({});
}

void TestBadDisk::tellsThatAFileCannotGrow_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("not even the lock")
        << 0 << QStringList{file("unsnag.db.lock"), "the lock file", "disk is not full"};
    QTest::newRow("no shared memory")
        << 8192 << QStringList{m_cli.workspace(), "the disk is full", "free space"};
    QTest::newRow("no log") << 33 * 1024
                            << QStringList{m_cli.workspace(), "could not be written",
                                           "check the free space"};
}

void TestBadDisk::tellsThatAFileCannotGrow()
{
    QFETCH(int, bytes);
    QFETCH(QStringList, parts);
    const QString id = m_open.takeFirst();
    const QStringList decision{"resolve", id, "--dismiss", "--why", "test deal"};
    m_cli.setChildModifier(limitFiles(static_cast<rlim_t>(bytes)));
    VERIFY_REFUSED(m_cli.run(decision), 1, parts);
    VERIFY_REFUSED(m_cli.json({"comment", id, "--text", "a remark"}), 1, parts);
    VERIFY_UNCHANGED();
    const CliResult again = m_cli.json(decision);
    VERIFY_RUN(again);
    QCOMPARE(again.json["state"].toString(), QStringLiteral("dismissed"));
    const Json verdict = m_cli.json({"audit", "verify"}).json;
    QVERIFY(verdict["ok"].toBool());
    QCOMPARE(verdict["entries"].toInt(), m_before.auditEntries + 1);
}

void TestBadDisk::readsWhatCannotBeWritten_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("folder") << true;
    QTest::newRow("database") << false;
}

void TestBadDisk::readsWhatCannotBeWritten()
{
    QFETCH(bool, isFolder);
    const QString id = m_open.front();
    {
        const Permissions database(file("unsnag.db"), 0444);
        const Permissions folder(m_cli.workspace(), isFolder ? 0555 : 0755);
        QVERIFY(database.isSet() && folder.isSet());
        m_cli.setChildModifier(obeyPermissions);
        for (const QStringList &reading : {QStringList{"list"},
                                           {"show", id},
                                           {"suggest", id},
                                           {"diff", id},
                                           {"audit", "verify"},
                                           {"config", "show"},
                                           {"run", "--status"}})
            VERIFY_RUN(m_cli.json(reading));
        for (const QStringList &writing : {QStringList{"resolve", id, "--dismiss", "--why", "x"},
                                           {"claim", id},
                                           {"comment", id, "--text", "x"},
                                           {"pull"},
                                           {"run", "--once"},
                                           {"init"},
                                           {"connector", "check", "sandbox-erp"}})
            VERIFY_REFUSED(m_cli.run(writing), 1,
                           (QStringList{"[forbidden]", m_cli.workspace(), "permissions"}));
    }
    VERIFY_UNCHANGED();
    VERIFY_RUN(m_cli.json({"claim", id}));
    VERIFY_RUN(m_cli.json({"release", id}));
}

void TestBadDisk::tellsAnUnreadableDatabase()
{
    {
        const Permissions database(file("unsnag.db"), 0);
        QVERIFY(database.isSet());
        m_cli.setChildModifier(obeyPermissions);
        for (const QStringList &command :
             {QStringList{"list"}, {"claim", m_open.front()}, {"audit", "verify"}})
            VERIFY_REFUSED(
                m_cli.run(command), 1,
                (QStringList{"[forbidden]", m_cli.workspace(), "may be read and written"}));
    }
    VERIFY_UNCHANGED();
}

//! The profile is copied first; it goes again when the calendar can't be written.
void TestBadDisk::takesAConfigurationWholeOrNotAtAll()
{
    QFile shipped(
        QStringLiteral(UNSNAG_SOURCE_DIR "/resources/connectors/sandbox-erp.profile.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray profile = shipped.readAll();
    profile.replace("\"id\": \"sandbox-erp\"", "\"id\": \"my-erp\"");
    static_cast<void>(m_cli.write(QStringLiteral("more/connectors/my-erp.profile.json"), profile));
    const QDir calendars(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/calendars"));
    const QStringList names = calendars.entryList({QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    QFile calendar(calendars.filePath(names.front()));
    QVERIFY(calendar.open(QIODevice::ReadOnly));
    static_cast<void>(
        m_cli.write(QStringLiteral("more/calendars/") + names.front(), calendar.readAll()));
    static_cast<void>(m_cli.write(
        QStringLiteral("more/connections/my-erp.json"),
        R"({"name":"my-erp","profile":"my-erp","values":{"base_url":"http://127.0.0.1:1"}})"));
    const QStringList import{"config", "import", m_cli.folder() + QStringLiteral("/more")};
    QVERIFY(QDir().mkpath(file("calendars")));
    {
        const Permissions folder(file("calendars"), 0555);
        QVERIFY(folder.isSet());
        m_cli.setChildModifier(obeyPermissions);
        VERIFY_REFUSED(
            m_cli.run(import), 1,
            (QStringList{"[forbidden]", file("calendars/") + names.front(), "permissions"}));
    }
    VERIFY_UNCHANGED();
    const CliResult imported = m_cli.json(import);
    VERIFY_RUN(imported);
    QCOMPARE(imported.json["documents"].size(), std::size_t(2));
}

void TestBadDisk::tellsWhereItCannotExport()
{
    const QString folder = m_cli.folder() + QStringLiteral("/closed");
    QVERIFY(QDir().mkpath(folder));
    const Permissions closed(folder, 0555);
    m_cli.setChildModifier(obeyPermissions);
    VERIFY_REFUSED(m_cli.run({"config", "export", folder}), 1,
                   (QStringList{"[forbidden]", folder, "permissions"}));
    VERIFY_REFUSED(m_cli.run({"config", "export", folder + "/below"}), 1,
                   (QStringList{folder, "can't be made"}));
    QVERIFY(QDir(folder).isEmpty());
    VERIFY_UNCHANGED();
}

void TestBadDisk::tellsThatASecretCannotBeStored()
{
    CliDriver driver;
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(driver.json({"connector", "set", "tryton", "--profile", "tryton-6.0", "--value",
                            "base_url=http://127.0.0.1:1", "--value", "database=crmerp", "--value",
                            "login=integration"}));
    // Making the workspace has put the key of its log there already.
    const QString folder = driver.folder() + QStringLiteral("/config/unsnag");
    QVERIFY(QDir().mkpath(folder));
    const QStringList login{"connector", "login", "tryton"};
    {
        const Permissions closed(folder, 0555);
        driver.setChildModifier(obeyPermissions);
        VERIFY_REFUSED(driver.run(login, "password=hidden-word\n"), 1,
                       (QStringList{"[forbidden]", folder}));
    }
    driver.setChildModifier({});
    VERIFY_RUN(driver.run(login, "password=hidden-word\n"));
    driver.setEnvironment(QStringLiteral("UNSNAG_PASSPHRASE_FILE"),
                          driver.folder() + QStringLiteral("/nowhere"));
    VERIFY_REFUSED(driver.run(login, "password=hidden-word\n"), 1,
                   QStringList{driver.folder() + "/nowhere"});
}

void TestBadDisk::tellsThatNoWorkspaceCanBeMade()
{
    QTemporaryDir parent;
    CliDriver driver(parent.filePath(QStringLiteral("w")));
    {
        const Permissions closed(parent.path(), 0555);
        driver.setChildModifier(obeyPermissions);
        VERIFY_REFUSED(driver.run({"init"}), 1,
                       (QStringList{"[forbidden]", driver.workspace(), "choose another folder"}));
        driver.setChildModifier({});
    }
    driver.setChildModifier(limitFiles(40 * 1024)); // the schema needs more
    VERIFY_REFUSED(driver.run({"init"}), 1, QStringList{driver.workspace()});
    driver.setChildModifier({});
    VERIFY_REFUSED(driver.run({"list"}), 1, (QStringList{driver.workspace(), "init"}));
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(driver.json({"audit", "verify"}));
}

QTEST_GUILESS_MAIN(TestBadDisk)
#include "test_baddisk.moc"
