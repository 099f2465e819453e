// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/engine/verifyaudit.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! The audit log in pages, from either end.
class TestReadAudit : public QObject
{
    Q_OBJECT
private slots:
    void pagesMeetWithoutGaps();
    void everyEntryIsThereOnce();

private:
    [[nodiscard]] Workbench &bench();
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

Workbench &TestReadAudit::bench()
{
    if (!m_workspace) {
        const WorkspaceOptions options{m_folder.filePath(QStringLiteral("w")), Access::ReadWrite,
                                       QStringLiteral("ana")};
        static_cast<void>(Workspace::create(options));
        m_workspace = std::move(*Workspace::open(options));
        static_cast<void>(DemoWorkspace(*m_workspace).fill({}));
    }
    return m_workspace->bench();
}

void TestReadAudit::pagesMeetWithoutGaps()
{
    const auto newest = ReadAudit(bench()).newest(std::nullopt, 7);
    QVERIFY(newest.ok());
    QCOMPARE(newest->size(), std::size_t(7));
    for (std::size_t i = 1; i < newest->size(); ++i)
        QCOMPARE(newest->at(i).sequence, newest->at(i - 1).sequence - 1);
    const auto older = ReadAudit(bench()).newest(newest->back().sequence, 7);
    QVERIFY(older.ok());
    QCOMPARE(older->front().sequence, newest->back().sequence - 1);
    QVERIFY(ReadAudit(bench()).newest(0, 7)->empty());
}

void TestReadAudit::everyEntryIsThereOnce()
{
    const auto forward = ReadAudit(bench()).run(0, 100000);
    auto backward = ReadAudit(bench()).newest(std::nullopt, 100000);
    QVERIFY(forward.ok() && backward.ok());
    QVERIFY(forward->size() > 20);
    std::ranges::reverse(*backward);
    QCOMPARE(backward->size(), forward->size());
    for (std::size_t i = 0; i < forward->size(); ++i) {
        QCOMPARE(forward->at(i).sequence, static_cast<qint64>(i));
        QCOMPARE(backward->at(i).sequence, static_cast<qint64>(i));
    }
}

QTEST_GUILESS_MAIN(TestReadAudit)
#include "test_readaudit.moc"
