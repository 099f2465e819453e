// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/exceptionquery.h"

#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;

namespace {
const Timestamp now = *fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"));
}

class TestExceptionQuery : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryKind();
    void readsRelativeTimes_data();
    void readsRelativeTimes();
    void joinsText_data();
    void joinsText();
    void replacesMe();
    void anEmptyQueryRestrictsNothing();
    void refuses_data();
    void refuses();
};

void TestExceptionQuery::readsEveryKind()
{
    const auto read = readQuery(
        QStringLiteral(
            "reason:missing_account,missing_field owner:\"Marketing Ops\",\"Revenue, Ops\" "
            "claimed:anna state:open,held severity:P1,p2 flow:deal_to_invoice id:EX-7,EX-8 "
            "amount:>10000 amount:<99999.50 sort:amount text:\"acme \\\"gmbh\\\"\""),
        QStringLiteral("bob"), now);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    ExceptionQuery expected;
    expected.reasons = {Reason::MissingAccount, Reason::MissingField};
    expected.owners = QStringList{QStringLiteral("Marketing Ops"), QStringLiteral("Revenue, Ops")};
    expected.claimedBy = QStringLiteral("anna");
    expected.states = {ExceptionState::Open, ExceptionState::Held};
    expected.severities = {Severity::P1, Severity::P2};
    expected.flows = QStringList{QStringLiteral("deal_to_invoice")};
    expected.ids = QStringList{QStringLiteral("EX-7"), QStringLiteral("EX-8")};
    expected.amountAbove = Decimal(10000);
    expected.amountBelow = Decimal::fromText(QStringLiteral("99999.50"));
    expected.sort = ExceptionSort::Amount;
    expected.text = QStringLiteral("acme \"gmbh\"");
    QVERIFY(*read == expected);
}

void TestExceptionQuery::readsRelativeTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("hours") << "due:<4h"
                           << "2026-11-23T13:30:00.000Z"
                           << "";
    QTest::newRow("days") << "due:<2d"
                          << "2026-11-25T09:30:00.000Z"
                          << "";
    QTest::newRow("after") << "due:>1h"
                           << ""
                           << "2026-11-23T10:30:00.000Z";
    QTest::newRow("both") << "due:>30m due:<1w"
                          << "2026-11-30T09:30:00.000Z"
                          << "2026-11-23T10:00:00.000Z";
    QTest::newRow("past") << "due:<-1d"
                          << "2026-11-22T09:30:00.000Z"
                          << "";
    QTest::newRow("overdue") << "due:overdue"
                             << "2026-11-23T09:30:00.000Z"
                             << "";
    QTest::newRow("date") << "due:<2026-12-01"
                          << "2026-12-01T00:00:00.000Z"
                          << "";
    QTest::newRow("moment") << "due:>2026-12-01T10:00:00+01:00"
                            << ""
                            << "2026-12-01T09:00:00.000Z";
}

void TestExceptionQuery::readsRelativeTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto read = readQuery(text, {}, now);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QCOMPARE(read->dueBefore ? toRfc3339(*read->dueBefore) : QString(), before);
    QCOMPARE(read->dueAfter ? toRfc3339(*read->dueAfter) : QString(), after);
}

void TestExceptionQuery::joinsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bare word") << "acme"
                               << "acme";
    QTest::newRow("bare words") << "acme  corp"
                                << "acme corp";
    QTest::newRow("quoted") << "\"acme  corp\""
                            << "acme  corp";
    QTest::newRow("comma in a bare word") << "a,b"
                                          << "a,b";
    QTest::newRow("comma in text:") << "text:a,b"
                                    << "a,b";
    QTest::newRow("colon in quotes") << "\"who:me\""
                                     << "who:me";
    QTest::newRow("umlaut") << QStringLiteral("Müller state:any") << QStringLiteral("Müller");
}

void TestExceptionQuery::joinsText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto read = readQuery(text, {}, now);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().line()));
    QCOMPARE(read->text, expected);
}

void TestExceptionQuery::replacesMe()
{
    const auto read =
        readQuery(QStringLiteral("owner:me,\"me\" claimed:me"), QStringLiteral("bob"), now);
    QVERIFY(read.ok());
    QCOMPARE(read->owners, (QStringList{QStringLiteral("bob"), QStringLiteral("me")}));
    QCOMPARE(read->mine, QStringLiteral("bob"));
    QCOMPARE(read->claimedBy, QStringLiteral("bob"));
}

void TestExceptionQuery::anEmptyQueryRestrictsNothing()
{
    const auto read = readQuery(QStringLiteral("  \t "), {}, now);
    QVERIFY(read.ok());
    QVERIFY(*read == ExceptionQuery{});
}

void TestExceptionQuery::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown kind") << "open colour:red"
                                  << "colour:red"
                                  << "reason:";
    QTest::newRow("unknown reason") << "reason:lost"
                                    << "reason:lost"
                                    << "missing_account";
    QTest::newRow("unknown state") << "state:open,gone"
                                   << "state:open,gone"
                                   << "held";
    QTest::newRow("unknown severity") << "severity:P5"
                                      << "severity:P5"
                                      << "P4";
    QTest::newRow("no value") << "reason: x"
                              << "reason:"
                              << "value";
    QTest::newRow("empty list item") << "id:EX-1,,EX-2"
                                     << "id:EX-1,,EX-2"
                                     << "comma";
    QTest::newRow("open quote") << "text:\"acme"
                                << "acme"
                                << "closing quote";
    QTest::newRow("glued quote") << "text:\"acme\"x"
                                 << "text:"
                                 << "blank";
    QTest::newRow("due without side") << "due:4h"
                                      << "due:4h"
                                      << "<";
    QTest::newRow("due with unknown unit") << "due:<4y"
                                           << "due:<4y"
                                           << "4h";
    QTest::newRow("due beyond all time") << "due:<99999999999999999999w"
                                         << "due:"
                                         << "4h";
    QTest::newRow("amount without side") << "amount:5"
                                         << "amount:5"
                                         << "<";
    QTest::newRow("amount no number") << "amount:>lots"
                                      << "amount:>lots"
                                      << "99.50";
    QTest::newRow("amount with thousands") << "amount:>10,000"
                                           << "amount:>10,000"
                                           << "10000";
    QTest::newRow("sort") << "sort:colour"
                          << "sort:colour"
                          << "opened";
    QTest::newRow("two persons") << "claimed:a,b"
                                 << "claimed:a,b"
                                 << "one person";
    QTest::newRow("nobody is me") << "owner:me"
                                  << "owner:me"
                                  << "signed in";
}

void TestExceptionQuery::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(QString, expected);
    const auto read = readQuery(text, {}, now);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    const auto [said, wanted] =
        std::pair(read.error().detail.section(QStringLiteral("expected"), 0, 0),
                  read.error().detail.section(QStringLiteral("expected"), 1));
    QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY2(wanted.contains(expected), qPrintable(wanted));
}

QTEST_GUILESS_MAIN(TestExceptionQuery)
#include "test_exceptionquery.moc"
