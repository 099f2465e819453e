// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/faultpoint.h"

#include <QCoreApplication>
#include <QProcess>
#include <QtTest>

#include <cstdio>
#include <cstring>

using namespace unsnag;

namespace {

//! What the process under test does: it passes five places and says after which one it still lives.
int passPlaces()
{
    for (const char *place : {"before", "inside", "before", "after", "before"}) {
        faultPoint(place);
        std::puts(place);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestFaultPoint : public QObject
{
    Q_OBJECT
private slots:
    void endsTheProcess_data();
    void endsTheProcess();
};

void TestFaultPoint::endsTheProcess_data()
{
    QTest::addColumn<QString>("aim");
    QTest::addColumn<int>("passed");
    QTest::newRow("no aim") << "" << 5;
    QTest::newRow("first passage") << "before:1" << 0;
    QTest::newRow("second passage") << "before:2" << 2;
    QTest::newRow("once passed only") << "inside:2" << 5;
    QTest::newRow("all together") << "*:4" << 3;
    QTest::newRow("unknown place") << "elsewhere:1" << 5;
    QTest::newRow("malformed") << "before" << 5;
    QTest::newRow("zero") << "before:0" << 5;
}

void TestFaultPoint::endsTheProcess()
{
    QFETCH(QString, aim);
    QFETCH(int, passed);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("UNSNAG_FAULT_POINT"));
    if (!aim.isEmpty())
        environment.insert(QStringLiteral("UNSNAG_FAULT_POINT"), aim);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("pass-places")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().count('\n'), passed);
    QCOMPARE(process.exitStatus(), passed == 5 ? QProcess::NormalExit : QProcess::CrashExit);
}

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "pass-places") == 0)
        return passPlaces();
    QCoreApplication application(argc, argv);
    TestFaultPoint test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_faultpoint.moc"
