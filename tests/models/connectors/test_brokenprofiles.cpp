// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/profile.h"

#include <QDir>
#include <QtTest>

using namespace unsnag;

namespace {

QDir profileFolder()
{
    return QDir(QFINDTESTDATA("../../../resources/connectors"));
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! Good profiles are taken as they are; with one mistake each they are refused, and the refusal names
//! the place and what belongs there.
class TestBrokenProfiles : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheGoodOnes_data();
    void acceptsTheGoodOnes();
};

void TestBrokenProfiles::acceptsTheGoodOnes_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder = profileFolder();
    const QStringList names = folder.entryList({QStringLiteral("*.profile.json")}, QDir::Files);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestBrokenProfiles::acceptsTheGoodOnes()
{
    QFETCH(const QString, path);
    const auto read = Profile::read(textOf(path), QFileInfo(path).fileName());
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
}

QTEST_GUILESS_MAIN(TestBrokenProfiles)
#include "test_brokenprofiles.moc"
