// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/actor.h"
#include "models/domain/attempt.h"
#include "models/domain/reason.h"
#include "models/domain/resolution.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace unsnag;

namespace {

//! Reads a name and writes it again; empty where it is not known.
using RoundTrip = std::function<QString(const QString &)>;

template <typename Read, typename Write>
RoundTrip roundTrip(Read read, Write write)
{
    return [=](const QString &name) {
        const auto value = read(name);
        return value ? write(*value) : QString();
    };
}

} // namespace

class TestDomainNames : public QObject
{
    Q_OBJECT
private slots:
    void readsItsOwnNames_data();
    void readsItsOwnNames();
    void namesEveryReason();
    void namesRolesAndSeverities();
};

void TestDomainNames::readsItsOwnNames_data()
{
    QTest::addColumn<RoundTrip>("again");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("event state") << roundTrip(eventStateFromName, eventStateName)
                                 << QStringList{"pending", "failed", "confirmed", "dismissed",
                                                "superseded"};
    QTest::newRow("exception state")
        << roundTrip(exceptionStateFromName, exceptionStateName)
        << QStringList{"open", "claimed", "held", "queued", "replaying", "confirmed", "dismissed"};
    QTest::newRow("outcome") << roundTrip(outcomeFromName, outcomeName)
                             << QStringList{"pending", "applied", "not_applied", "unknown"};
    QTest::newRow("operation state") << roundTrip(operationStateFromName, operationStateName)
                                     << QStringList{"sending", "done", "refused", "unknown"};
    QTest::newRow("outbox state") << roundTrip(outboxStateFromName, outboxStateName)
                                  << QStringList{"queued", "running", "done",
                                                 "failed", "unknown", "withdrawn"};
    QTest::newRow("action") << roundTrip(actionFromName, actionName)
                            << QStringList{"link_account", "create_account", "set_fields",
                                           "choose",       "retry",          "dismiss"};
}

void TestDomainNames::readsItsOwnNames()
{
    QFETCH(RoundTrip, again);
    QFETCH(QStringList, names);
    for (const QString &name : names) {
        QCOMPARE(again(name), name);
        QCOMPARE(again(name.toUpper()), QString());
    }
    QCOMPARE(again(QString()), QString());
    QCOMPARE(again(QStringLiteral("elsewhere")), QString());
}

void TestDomainNames::namesEveryReason()
{
    const QRegularExpression grammar(QStringLiteral("\\A[a-z]+(_[a-z]+)*\\z"));
    QSet<QString> names;
    for (const Reason reason : allReasons()) {
        const QString name = reasonName(reason);
        QVERIFY2(grammar.match(name).hasMatch(), qPrintable(name));
        QCOMPARE(reasonFromName(name), reason);
        names.insert(name);
    }
    QCOMPARE(names.size(), 19);
    QVERIFY(!reasonFromName(QStringLiteral("nothing")));
}

void TestDomainNames::namesRolesAndSeverities()
{
    QCOMPARE(roleName(Role::Approver), QStringLiteral("approver"));
    QCOMPARE(roleName(Role::Auditor), QStringLiteral("auditor"));
    QCOMPARE(engineActor().name, QStringLiteral("engine"));
    QCOMPARE(severityName(Severity::P1), QStringLiteral("P1"));
    QCOMPARE(severityName(Severity::P4), QStringLiteral("P4"));
}

QTEST_GUILESS_MAIN(TestDomainNames)
#include "test_domainnames.moc"
