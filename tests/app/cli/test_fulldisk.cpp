// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxprocess.h"
#include "tests/support/process/verifyrun.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace unsnag;
using namespace unsnag::test;

namespace {

//! Why this process could not be given mounts of its own; empty when it was.
QByteArray mountProblem;

void writeOnce(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0 ||
        ::write(file, text.constData(), static_cast<std::size_t>(text.size())) != text.size())
        mountProblem += QByteArray(path) + ": " + std::strerror(errno) + '\n';
    if (file >= 0)
        ::close(file);
}

//! Mounts made from now on are seen by this process and its children only. Must be called while the
//! process has one thread, which is before QtTest starts its own.
void takeOwnMounts()
{
    const auto user = QByteArray::number(::geteuid());
    const auto group = QByteArray::number(::getegid());
    const bool mayMount = ::unshare(CLONE_NEWNS) == 0; // else as the root of a user namespace
    if (!mayMount && ::unshare(CLONE_NEWNS | CLONE_NEWUSER) != 0) {
        mountProblem = QByteArray("unshare: ") + std::strerror(errno);
        return;
    }
    if (!mayMount) {
        writeOnce("/proc/self/setgroups", "deny");
        writeOnce("/proc/self/uid_map", "0 " + user + " 1");
        writeOnce("/proc/self/gid_map", "0 " + group + " 1");
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        mountProblem += QByteArray("mount: ") + std::strerror(errno);
}

//! A disk of 24 MiB.
class SmallDisk
{
public:
    SmallDisk() : m_path(m_folder.path().toLocal8Bit())
    {
        m_isMounted = ::mount("none", m_path.constData(), "tmpfs", 0, "size=24m") == 0;
    }
    ~SmallDisk() { ::umount2(m_path.constData(), MNT_DETACH); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString workspace() const { return m_folder.filePath(QStringLiteral("w")); }

    //! Fills it up to `freeBytes`.
    void fill(qint64 freeBytes)
    {
        QFile file(ballast());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("can't fill the disk");
        while (file.write(QByteArray(4096, 'x')) == 4096) {
        }
        file.resize(file.size() - freeBytes);
    }
    void empty() { QFile::remove(ballast()); }

    [[nodiscard]] bool remount(unsigned long flags) const
    {
        return ::mount("none", m_path.constData(), "tmpfs", MS_REMOUNT | flags, "size=24m") == 0;
    }

private:
    [[nodiscard]] QString ballast() const { return m_folder.filePath(QStringLiteral("ballast")); }

    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_isMounted = false;
};

//! All exceptions that a workspace ever had.
int exceptionsOf(const CliDriver &driver)
{
    const Json all = driver.json({"list", "--query", "state:any", "--limit", "10000"}).json;
    return static_cast<int>(all["total"].toInt());
}

} // namespace

//! A real disk that is full, and one that is mounted read-only.
class TestFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsAFullDisk_data();
    void tellsAFullDisk();
    void losesNoEventOnAFullDisk_data();
    void losesNoEventOnAFullDisk();
    void readsFromAReadOnlyDisk();

private:
    SmallDisk m_disk;
    std::unique_ptr<CliDriver> m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QStringList m_open;    //!< exceptions to decide on
    int m_undisturbed = 0; //!< exceptions of the same world on a disk that was never full
};

void TestFullDisk::initTestCase()
{
    QVERIFY2(mountProblem.isEmpty(), mountProblem.constData());
    QVERIFY(m_disk.isMounted());
    m_cli = std::make_unique<CliDriver>(m_disk.workspace());
    m_sandbox = std::make_unique<SandboxProcess>(*m_cli);
    VERIFY_RUN(m_cli->json({"init"}));
    VERIFY_RUN(
        m_cli->json({"config", "import", writeSandboxConfiguration(*m_cli, m_sandbox->url())}));
    VERIFY_RUN(m_cli->json({"run", "--once"}));
    const Json list = m_cli->json({"list", "--query", "reason:missing_account"}).json;
    for (const Json &exception : list["exceptions"].array())
        m_open.append(exception["id"].toString());
    QVERIFY(m_open.size() >= 8);
    m_undisturbed = exceptionsOf(*m_cli);
}

void TestFullDisk::tellsAFullDisk_data()
{
    QTest::addColumn<int>("freeBytes");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing free") << 0 << "the lock file";
    QTest::newRow("room for the lock") << 4096 << "the disk is full; nothing was saved";
    QTest::newRow("room for shared memory")
        << 4096 + 36 * 1024 << "the disk is full; nothing was saved";
}

void TestFullDisk::tellsAFullDisk()
{
    QFETCH(int, freeBytes);
    QFETCH(QString, part);
    const QString id = m_open.takeFirst();
    const QStringList decision{"resolve", id, "--dismiss", "--why", "test deal"};
    const auto before = WorkspaceState::of(*m_cli);
    m_disk.fill(freeBytes);
    VERIFY_REFUSED(m_cli->run(decision), 1, (QStringList{part, m_disk.workspace(), "disk"}));
    VERIFY_REFUSED(m_cli->json({"comment", id, "--text", "a remark"}), 1,
                   QStringList{m_disk.workspace()});
    m_disk.empty();
    VERIFY_SAME(before, *m_cli);
    const CliResult again = m_cli->json(decision);
    VERIFY_RUN(again);
    QCOMPARE(again.json["state"].toString(), QStringLiteral("dismissed"));
    const Json verdict = m_cli->json({"audit", "verify"}).json;
    QVERIFY(verdict["ok"].toBool());
    QCOMPARE(verdict["entries"].toInt(), before.auditEntries + 1);
}

void TestFullDisk::losesNoEventOnAFullDisk_data()
{
    QTest::addColumn<int>("freeBytes");
    for (const int kib : {60, 160, 600, 1800})
        QTest::addRow("%d KiB free", kib) << kib * 1024;
}

//! The disk becomes full while events are brought and run; later all is as on a disk that never was.
void TestFullDisk::losesNoEventOnAFullDisk()
{
    QFETCH(int, freeBytes);
    SmallDisk disk;
    QVERIFY(disk.isMounted());
    const CliDriver driver(disk.workspace());
    // A world of its own: a run writes back to the CRM, and another workspace would see that.
    SandboxProcess sandbox(driver);
    VERIFY_RUN(driver.json({"init"}));
    VERIFY_RUN(driver.json({"config", "import", writeSandboxConfiguration(driver, sandbox.url())}));
    disk.fill(freeBytes);
    VERIFY_REFUSED(driver.run({"run", "--once"}), 1, QStringList{"disk"});
    disk.empty();
    QVERIFY(driver.json({"audit", "verify"}).json["ok"].toBool());
    VERIFY_RUN(driver.json({"run", "--once"}));
    QCOMPARE(exceptionsOf(driver), m_undisturbed);
    const Json status = driver.json({"run", "--status"}).json;
    QCOMPARE(status["events_pending"].toInt(), status["events_in_lanes"].toInt());
    const Json references = sandbox.read(QStringLiteral("/admin/stats"))["invoices_by_reference"];
    QVERIFY(references["distinct"].toInt() > 0);
    QCOMPARE(references["duplicates"].size(), std::size_t(0));
    QVERIFY(driver.json({"audit", "verify"}).json["ok"].toBool());
}

void TestFullDisk::readsFromAReadOnlyDisk()
{
    const QString id = m_open.front();
    const auto before = WorkspaceState::of(*m_cli);
    QVERIFY(m_disk.remount(MS_RDONLY));
    for (const QStringList &reading :
         {QStringList{"list"}, {"show", id}, {"suggest", id}, {"diff", id}, {"audit", "verify"}})
        VERIFY_RUN(m_cli->json(reading));
    for (const QStringList &writing :
         {QStringList{"resolve", id, "--dismiss", "--why", "x"}, {"claim", id}, {"run", "--once"}})
        VERIFY_REFUSED(m_cli->run(writing), 1,
                       (QStringList{"[forbidden]", m_disk.workspace(), "mounted read-only"}));
    QVERIFY(m_disk.remount(0));
    VERIFY_SAME(before, *m_cli);
    VERIFY_RUN(m_cli->json({"claim", id}));
}

int main(int argc, char *argv[])
{
    takeOwnMounts();
    const QCoreApplication app(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_fulldisk.moc"
