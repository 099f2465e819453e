// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/condition.h"

#include <QtTest>

using namespace unsnag;

//! Statements of a flow document about a place.
class TestCondition : public QObject
{
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void refuses_data();
    void refuses();
    void tellsWhatItExpects();
};

void TestCondition::judges_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const char *statement, bool holds) {
        QTest::newRow(name) << QByteArray(statement) << holds;
    };
    row("one of", R"({"at":"/state","in":["open","new"]})", true);
    row("none of", R"({"at":"/state","in":["locked"]})", false);
    row("a true", R"({"at":"/ok","in":[true]})", true);
    row("absent is none of", R"({"at":"/nothing","in":["open"]})", false);
    row("equal text", R"({"at":"/state","equals":{"const":"open"}})", true);
    row("equal as numbers", R"({"at":"/amount","equals":{"const":"1490.5"}})", true);
    row("a place equal to another", R"({"at":"/account/id","equals":{"from":"/route/id"}})", true);
    row("equal to what is not there", R"({"at":"/state","equals":{"from":"/none"}})", false);
    row("differs", R"({"at":"/account/id","differs":{"const":"A-2"}})", true);
    row("does not differ", R"({"at":"/account/id","differs":{"const":"A-1"}})", false);
    row("differs from nothing", R"({"at":"/account/id","differs":{"from":"/none"}})", true);
    row("nothing does not differ from nothing", R"({"at":"/none","differs":{"from":"/none"}})",
        false);
    row("contains", R"({"at":"/currencies","contains":{"const":"EUR"}})", true);
    row("contains not", R"({"at":"/currencies","contains":{"const":"CHF"}})", false);
    row("at least", R"({"at":"/amount","at_least":{"const":"1490.50"}})", true);
    row("at least, more", R"({"at":"/amount","at_least":{"const":"1490.51"}})", false);
    row("at most", R"({"at":"/amount","at_most":{"const":2000}})", true);
    row("at most of a text", R"({"at":"/state","at_most":{"const":2000}})", false);
    row("present", R"({"at":"/state","present":true})", true);
    row("blank is not present", R"({"at":"/blank","present":true})", false);
    row("absent", R"({"at":"/blank","present":false})", true);
}

void TestCondition::judges()
{
    QFETCH(QByteArray, statement);
    QFETCH(bool, holds);
    const auto scope = readJson(R"({"state":"open","ok":true,"amount":"1490.50","blank":" ",
        "account":{"id":"A-1"},"route":{"id":"A-1"},"currencies":["EUR","USD"]})");
    const auto condition = Condition::read(*readJson(statement), QStringLiteral("f#/when/0"));
    QVERIFY2(condition.ok(), condition.ok() ? "" : qPrintable(condition.error().line()));
    QCOMPARE(condition->holds(*scope), holds);
    QVERIFY(!condition->expectation(*scope).isEmpty() || statement.contains("none"));
}

void TestCondition::refuses_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("place");
    QTest::newRow("no pointer") << QByteArray(R"({"at":"state","in":["x"]})") << "f#/when/0/at";
    QTest::newRow("no statement") << QByteArray(R"({"at":"/state"})") << "f#/when/0";
    QTest::newRow("no form") << QByteArray(R"({"at":"/state","equals":"x"})") << "f#/when/0/equals";
}

void TestCondition::refuses()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, place);
    const auto condition = Condition::read(*readJson(statement), QStringLiteral("f#/when/0"));
    QVERIFY(!condition.ok());
    QCOMPARE(condition.error().context, place);
}

void TestCondition::tellsWhatItExpects()
{
    const Json scope = JsonObject{{QStringLiteral("limit"), "100"}};
    const auto oneOf =
        Condition::read(*readJson(R"({"at":"/state","in":["open","new"]})"), QString());
    QCOMPARE(oneOf->expectation(scope), QStringLiteral("one of open, new"));
    const auto atMost =
        Condition::read(*readJson(R"({"at":"/x","at_most":{"from":"/limit"}})"), QString());
    QCOMPARE(atMost->expectation(scope), QStringLiteral("at most 100"));
    QCOMPARE(atMost->place(), QStringLiteral("/x"));
}

QTEST_GUILESS_MAIN(TestCondition)
#include "test_condition.moc"
