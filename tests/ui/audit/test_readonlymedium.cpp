// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/engine/exportaudit.h"
#include "tests/models/store/verifyok.h"
#include "tests/ui/audit/folders.h"
#include "tests/ui/audit/readonlymount.h"
#include "ui/audit/inspectionpage.h"
#include "ui/audit/verdictcard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace unsnag;

namespace {

constexpr int patienceMs = 60'000;

template <typename T>
T valueOf(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

//! Bundles and copies of workspaces are looked into where nothing can be written.
class TestReadOnlyMedium : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { qunsetenv("UNSNAG_PASSPHRASE_FILE"); }
    void everythingOnItIsRead_data();
    void everythingOnItIsRead();
    void theWindowOpensIt();

private:
    [[nodiscard]] Result<void> makeLogs();
    [[nodiscard]] bool keepDatabase(const QString &folder) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestReadOnlyMedium::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    const QString passphrase = path(QStringLiteral("passphrase"));
    QVERIFY(writeText(passphrase, "four words make one\n"));
    QVERIFY(QFile::setPermissions(passphrase, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", passphrase.toLocal8Bit());
    VERIFY_OK(makeLogs());
}

bool TestReadOnlyMedium::keepDatabase(const QString &folder) const
{
    bool isKept = QDir().mkpath(folder);
    for (const char *name : {"/unsnag.db", "/unsnag.db-wal", "/checkpoints.log"}) {
        const QString from = path(QStringLiteral("workspace")) + QLatin1String(name);
        isKept =
            isKept && (!QFile::exists(from) || QFile::copy(from, folder + QLatin1String(name)));
    }
    return isKept;
}

Result<void> TestReadOnlyMedium::makeLogs()
{
    const QString shelf = path(QStringLiteral("shelf"));
    QDir().mkpath(shelf);
    const WorkspaceOptions options{path(QStringLiteral("workspace")), Access::ReadWrite,
                                   QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    {
        UNSNAG_TRY(const auto workspace, Workspace::open(options));
        UNSNAG_CHECK(DemoWorkspace(*workspace).fill({}));
        for (const char *name : {"/bundle", "/bundle.tar"})
            UNSNAG_CHECK(
                ExportAudit(workspace->bench())
                    .run({{}, QStringLiteral("everything"), {}}, shelf + QLatin1String(name), {}));
        // While it is open, the newest is beside the database only.
        if (!keepDatabase(shelf + QStringLiteral("/open")))
            return Error{Code::Damaged, QStringLiteral("no copy"), shelf, {}};
    }
    if (!keepDatabase(shelf + QStringLiteral("/closed")))
        return Error{Code::Damaged, QStringLiteral("no copy"), shelf, {}};
    return {};
}

void TestReadOnlyMedium::everythingOnItIsRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"bundle", "bundle.tar", "open", "closed"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestReadOnlyMedium::everythingOnItIsRead()
{
    QFETCH(QString, name);
    const QString shelf = path(QStringLiteral("shelf"));
    const QStringList before = stateOf(shelf);
    {
        const ReadOnlyMount medium(shelf);
        qInfo("%s", medium.isMounted() ? "mounted read-only" : "read-only by permissions");
        if (medium.isMounted())
            QVERIFY(!writeText(shelf + QStringLiteral("/new"), "x"));
        InspectionSession session; // its threads see the mount
        const auto opened = valueOf(session.open(shelf + u'/' + name));
        VERIFY_OK(opened);
        const auto checked = valueOf(session.verify({}));
        VERIFY_OK(checked);
        QCOMPARE(checked->found.verdict.verdict, QStringLiteral("intact"));
        QCOMPARE(checked->proven, opened->head.size);
        QCOMPARE(checked->seals.has_value(), !opened->isBundle);
        if (checked->seals)
            QVERIFY(checked->seals->kept > 0 && checked->seals->beside > 0);
        const auto found = valueOf(session.search(QStringLiteral("kind:exception.opened"), 0, 5));
        VERIFY_OK(found);
        QVERIFY(!found->entries.empty());
        const QString exception = found->entries.front().entry["exception"].toString();
        QVERIFY(!valueOf(session.story(exception))->entries.empty());
        QVERIFY(valueOf(session.proof(found->entries.front().sequence))->holds);
        QCOMPARE(valueOf(session.sample(3, QStringLiteral("autumn")))->drawn.size(), 3U);
    }
    QCOMPARE(stateOf(shelf), before);
}

void TestReadOnlyMedium::theWindowOpensIt()
{
    const QString shelf = path(QStringLiteral("shelf"));
    const ReadOnlyMount medium(shelf);
    InspectionPage page;
    page.show();
    for (const char *name : {"/bundle.tar", "/closed"}) {
        page.open(shelf + QLatin1String(name));
        QTRY_COMPARE_WITH_TIMEOUT(page.findChild<VerdictCard *>()->accessibleName(),
                                  QStringLiteral("Intact"), patienceMs);
    }
}

QTEST_MAIN(TestReadOnlyMedium)
#include "test_readonlymedium.moc"
