// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/syncexception.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QStringList allStates{QStringLiteral("open"),      QStringLiteral("claimed"),
                            QStringLiteral("held"),      QStringLiteral("queued"),
                            QStringLiteral("replaying"), QStringLiteral("confirmed"),
                            QStringLiteral("dismissed")};

} // namespace

class TestExceptionState : public QObject
{
    Q_OBJECT
private slots:
    void allowsTheWaysOfAnException_data();
    void allowsTheWaysOfAnException();
    void forbids_data();
    void forbids();
    void knowsWhatIsClosed();
    void aProvenOneStaysProven();
};

void TestExceptionState::allowsTheWaysOfAnException_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::newRow("solved") << QStringList{"open", "claimed", "queued", "replaying", "confirmed"};
    QTest::newRow("held") << QStringList{"open", "claimed", "held", "claimed", "queued"};
    QTest::newRow("failed again") << QStringList{"queued", "replaying", "open", "claimed"};
    QTest::newRow("met an incident") << QStringList{"replaying", "held", "queued"};
    QTest::newRow("undone before it was sent") << QStringList{"queued", "claimed"};
    QTest::newRow("a newer event went through") << QStringList{"queued", "confirmed"};
    QTest::newRow("dismissed and reopened") << QStringList{"open", "dismissed", "open"};
}

void TestExceptionState::allowsTheWaysOfAnException()
{
    QFETCH(QStringList, way);
    for (qsizetype i = 1; i < way.size(); ++i)
        QVERIFY2(mayBecome(*exceptionStateFromName(way[i - 1]), *exceptionStateFromName(way[i])),
                 qPrintable(way[i - 1] + " -> " + way[i]));
}

void TestExceptionState::forbids_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("no decision, no replay") << "open"
                                            << "replaying";
    QTest::newRow("claimed, no decision") << "claimed"
                                          << "replaying";
    QTest::newRow("sent cannot be dismissed") << "replaying"
                                              << "dismissed";
    QTest::newRow("dismissed is not queued") << "dismissed"
                                             << "queued";
}

void TestExceptionState::forbids()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QVERIFY(!mayBecome(*exceptionStateFromName(from), *exceptionStateFromName(to)));
}

void TestExceptionState::knowsWhatIsClosed()
{
    for (const QString &name : allStates)
        QCOMPARE(isClosed(*exceptionStateFromName(name)),
                 name == QLatin1String("confirmed") || name == QLatin1String("dismissed"));
}

void TestExceptionState::aProvenOneStaysProven()
{
    for (const QString &name : allStates)
        QVERIFY(!mayBecome(ExceptionState::Confirmed, *exceptionStateFromName(name)));
}

QTEST_GUILESS_MAIN(TestExceptionState)
#include "test_exceptionstate.moc"
