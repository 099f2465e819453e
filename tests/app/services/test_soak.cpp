// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "app/services/workspace.h"
#include "models/engine/runengine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <malloc.h>
#include <unistd.h>

using namespace unsnag;

namespace {

qint64 residentKilobytes()
{
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

qint64 openHandles()
{
    return QDir(QStringLiteral("/proc/self/fd")).count();
}

} // namespace

//! What a service must not do in months: grow.
class TestSoak : public QObject
{
    Q_OBJECT
private slots:
    void staysTheSameOverManyPasses();
};

void TestSoak::staysTheSameOverManyPasses()
{
    constexpr int warmUp = 300;
    constexpr int passes = 2000;
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    qputenv("UNSNAG_PASSPHRASE_FILE", QFile::encodeName(home.filePath(QStringLiteral("none"))));
    const WorkspaceOptions options{
        home.filePath(QStringLiteral("workspace")), Access::ReadWrite, {}};
    QVERIFY(Workspace::create(options).ok());
    const auto workspace = Workspace::open(options);
    QVERIFY(workspace.ok());
    QVERIFY(DemoWorkspace(**workspace).fill({}).ok());
    const auto pass = [&workspace] {
        return RunEngine((*workspace)->bench()).run(RunScope::Whole, {}).ok();
    };
    for (int i = 0; i < warmUp; ++i)
        QVERIFY(pass());
    const qint64 before = residentKilobytes();
    const qint64 handles = openHandles();
    for (int i = 0; i < passes; ++i)
        QVERIFY(pass());
    const qint64 grown = residentKilobytes() - before;
    qInfo("%d passes: %lld kB more, %lld kB in all", passes, grown, before + grown);
    QVERIFY2(grown < 4096, qPrintable(QStringLiteral("%1 kB more").arg(grown)));
    QCOMPARE(openHandles(), handles);
    QCOMPARE((*workspace)->watch().figures().passes, qint64(warmUp + passes + 1));
}

QTEST_GUILESS_MAIN(TestSoak)
#include "test_soak.moc"
