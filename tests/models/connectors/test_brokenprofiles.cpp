// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/dryrun.h"

#include <QDir>
#include <QtTest>
#include <QUrl>

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
    void rendersTheGoodOnes_data();
    void rendersTheGoodOnes();
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

void TestBrokenProfiles::rendersTheGoodOnes_data()
{
    acceptsTheGoodOnes_data();
}

//! Every operation gives a request out of invented inputs, and no secret is in it.
void TestBrokenProfiles::rendersTheGoodOnes()
{
    QFETCH(const QString, path);
    const auto profile = Profile::read(textOf(path), QFileInfo(path).fileName());
    QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
    Json values = JsonObject{};
    for (const ProfileField &field : (*profile)->fields()) {
        if (field.isSecret())
            values.set(field.name, QStringLiteral("s3cr3t-of-the-form"));
    }
    const auto requests = DryRun(**profile, values).requests();
    QVERIFY(!requests.empty());
    for (const DryRequest &request : requests) {
        QVERIFY2(request.problem.isEmpty(), qPrintable(request.text()));
        QVERIFY2(QUrl(request.url, QUrl::StrictMode).isValid() &&
                     request.url.startsWith(QLatin1String("http")),
                 qPrintable(request.text()));
        QVERIFY2(!request.text().contains(QLatin1String("s3cr3t")), qPrintable(request.text()));
        QVERIFY2(!request.text().contains(QLatin1String("{{")), qPrintable(request.text()));
    }
}

QTEST_GUILESS_MAIN(TestBrokenProfiles)
#include "test_brokenprofiles.moc"
