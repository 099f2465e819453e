// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/roles.h"
#include "models/policy/standins.h"

#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

namespace {

const Timestamp start = *fromRfc3339(QStringLiteral("2026-11-23T09:00:00Z"));

Absence away(qint64 number, const char *who, const char *standIn, std::chrono::hours from = 0h,
             std::chrono::hours until = 1000h)
{
    Absence absence;
    absence.number = number;
    absence.who = QString::fromLatin1(who);
    absence.standIn = QString::fromLatin1(standIn);
    absence.from = start + from;
    absence.until = start + until;
    return absence;
}

} // namespace

class TestStandIns : public QObject
{
    Q_OBJECT
private slots:
    void followsChains();
    void obeysItsTimes();
    void refusesACircle();
    void refusesNonsense_data();
    void refusesNonsense();
    void neverLoops();
    void knowsRoles();
    void refusesBackupsInACircle();
    void writesWhatItReads();
};

void TestStandIns::followsChains()
{
    const std::vector<Absence> absences{away(1, "A", "B"), away(2, "B", "C")};
    const StandIn acting = standInFor(QStringLiteral("A"), absences, start);
    QCOMPARE(acting.name, QStringLiteral("C"));
    QCOMPARE(acting.chain.join(u' '), QStringLiteral("A B C"));
    QVERIFY(!acting.isCycle);
    QCOMPARE(standInFor(QStringLiteral("D"), absences, start).name, QStringLiteral("D"));
}

void TestStandIns::obeysItsTimes()
{
    std::vector<Absence> absences{away(1, "A", "B", 10h, 20h)};
    QCOMPARE(standInFor(QStringLiteral("a"), absences, start + 9h).name, QStringLiteral("a"));
    QCOMPARE(standInFor(QStringLiteral("a"), absences, start + 10h).name, QStringLiteral("B"));
    QCOMPARE(standInFor(QStringLiteral("a"), absences, start + 20h).name, QStringLiteral("a"));
    absences[0].endedAt = start + 12h;
    QCOMPARE(standInFor(QStringLiteral("a"), absences, start + 12h).name, QStringLiteral("a"));
}

void TestStandIns::refusesACircle()
{
    const std::vector<Absence> known{away(1, "A", "B"), away(2, "B", "C", 500h, 600h)};
    const auto direct = checkAbsence(away(3, "B", "A", 0h, 100h), known);
    QVERIFY(!direct.ok());
    QCOMPARE(direct.error().code, Code::Conflict);
    QVERIFY2(direct.error().detail.contains(QStringLiteral("B → A → B")),
             qPrintable(direct.error().detail));
    // Only in the middle of its time does the longer circle close.
    const auto later = checkAbsence(away(3, "C", "A", 400h, 900h), known);
    QVERIFY(!later.ok());
    QVERIFY2(later.error().detail.contains(QStringLiteral("C → A → B → C")),
             qPrintable(later.error().detail));
    QVERIFY(checkAbsence(away(3, "C", "A", 600h, 900h), known).ok());
}

void TestStandIns::refusesNonsense_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("standIn");
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << ""
                            << "B" << 5 << int(Code::Input);
    QTest::newRow("no stand-in") << "A"
                                 << " " << 5 << int(Code::Input);
    QTest::newRow("itself") << "A"
                            << "a" << 5 << int(Code::Input);
    QTest::newRow("ends before it begins") << "A"
                                           << "B" << 0 << int(Code::Input);
    QTest::newRow("twice") << "x"
                           << "B" << 5 << int(Code::Conflict);
}

void TestStandIns::refusesNonsense()
{
    QFETCH(QString, who);
    QFETCH(QString, standIn);
    QFETCH(int, until);
    QFETCH(int, code);
    Absence added = away(9, "", "", 0h, std::chrono::hours(until));
    added.who = who;
    added.standIn = standIn;
    const auto checked = checkAbsence(added, {away(1, "X", "Y")});
    QVERIFY(!checked.ok());
    QCOMPARE(int(checked.error().code), code);
}

void TestStandIns::neverLoops()
{
    // Not refused at set-up: two desks may each have added one half.
    const std::vector<Absence> absences{away(1, "A", "B"), away(2, "B", "C"), away(3, "C", "B")};
    const StandIn acting = standInFor(QStringLiteral("A"), absences, start);
    QVERIFY(acting.isCycle);
    QCOMPARE(acting.name, QStringLiteral("A"));
    QCOMPARE(acting.chain.join(u' '), QStringLiteral("A B C B"));
}

void TestStandIns::knowsRoles()
{
    const auto own = RoleBook::read(R"({"version":"7","roles":[
        {"name":"Marketing Ops","members":["ana","Ben"],"backup":"Revenue Ops"},
        {"name":"Treasury"}]})",
                                    QStringLiteral("roles.json"));
    QVERIFY2(own.ok(), own.ok() ? "" : qPrintable(own.error().line()));
    const RoleBook roles = RoleBook::builtin().with(*own);
    QVERIFY(roles.isRole(QStringLiteral("marketing ops")));
    QVERIFY(roles.isRole(QStringLiteral("Treasury")));
    QVERIFY(!roles.isRole(QStringLiteral("ana")));
    QVERIFY(roles.mayActFor(QStringLiteral("ben"), QStringLiteral("Marketing Ops")));
    QVERIFY(!roles.mayActFor(QStringLiteral("cleo"), QStringLiteral("Marketing Ops")));
    QVERIFY(roles.mayActFor(QStringLiteral("cleo"), QStringLiteral("Treasury")));
    QVERIFY(!roles.mayActFor(QStringLiteral("cleo"), QStringLiteral("Nobody")));
    QCOMPARE(roles.version(), QStringLiteral("7"));
}

void TestStandIns::refusesBackupsInACircle()
{
    const auto roles = RoleBook::read(R"({"version":"1","roles":[
        {"name":"A","backup":"B"},{"name":"B","backup":"C"},{"name":"C","backup":"A"}]})",
                                      QStringLiteral("roles.json"));
    QVERIFY(!roles.ok());
    QCOMPARE(roles.error().context, QStringLiteral("roles.json#/roles/0/backup"));
    QVERIFY2(roles.error().detail.contains(QStringLiteral("A → B → C → A")),
             qPrintable(roles.error().detail));
    const auto twice = RoleBook::read(R"({"version":"1","roles":[{"name":"A"},{"name":"a"}]})",
                                      QStringLiteral("roles.json"));
    QVERIFY(!twice.ok());
    QCOMPARE(twice.error().context, QStringLiteral("roles.json#/roles/1/name"));
}

void TestStandIns::writesWhatItReads()
{
    RoleBook book;
    book.put({QStringLiteral("Tax"), {QStringLiteral("ana")}, {}, QStringLiteral("always")});
    book.put({QStringLiteral("Finance"), {}, QStringLiteral("Tax"), {}});
    const auto read = RoleBook::read(book.document(), QStringLiteral("roles.json"));
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    QVERIFY(read->all() == book.all());
}

QTEST_GUILESS_MAIN(TestStandIns)
#include "test_standins.moc"
