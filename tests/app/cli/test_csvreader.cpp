// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/csv/accountcsv.h"
#include "app/cli/csv/csvreader.h"

#include <QtTest>

using namespace unsnag;

class TestCsvReader : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsAccountsInAnyOrder();
    void wantsIdAndName();
};

void TestCsvReader::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("cells"); // of all rows, one after the other
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << ab << QStringList{"1", "2"};
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << ab << QStringList{"1", "2"};
    QTest::newRow("crlf") << QByteArray("a,b\r\n1,2\r\n3,4\r\n") << ab
                          << QStringList{"1", "2", "3", "4"};
    QTest::newRow("empty cells") << QByteArray("a,b\n,\n") << ab << QStringList{"", ""};
    QTest::newRow("quoted") << QByteArray("a,b\n\"1,\"\"x\"\"\",\"two\nlines\"\n") << ab
                            << QStringList{"1,\"x\"", "two\nlines"};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,2\n")
                                     << ab << QStringList{"1", "2"};
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,2\n\n") << ab << QStringList{"1", "2"};
    QTest::newRow("header blanks") << QByteArray(" a , b \n1,2\n") << ab << QStringList{"1", "2"};
    QTest::newRow("utf-8") << QByteArray("a,b\nM\xC3\xBCller,2\n") << ab
                           << QStringList{QString::fromUtf8("Müller"), "2"};
    QTest::newRow("header only") << QByteArray("a,b\n") << ab << QStringList();
}

void TestCsvReader::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, header);
    QFETCH(QStringList, cells);
    const auto table = readCsv(text, QStringLiteral("f.csv"));
    QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().line()));
    QCOMPARE(table->header, header);
    QStringList found;
    for (const QStringList &row : table->rows)
        found += row;
    QCOMPARE(found, cells);
}

void TestCsvReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << "f.csv";
    QTest::newRow("not utf-8") << QByteArray("a,b\n\xFF\xFE,2\n") << "f.csv";
    QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n") << "f.csv:3";
    QTest::newRow("long row") << QByteArray("a,b\n1,2,3\n") << "f.csv:2";
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n\n") << "f.csv:2";
    QTest::newRow("quote inside") << QByteArray("a,b\n1,2\"3\"\n") << "f.csv:2";
    QTest::newRow("text after quote") << QByteArray("a,b\n\"1\"x,2\n") << "f.csv:2";
    QTest::newRow("line after a multi-line cell")
        << QByteArray("a,b\n\"1\n1\",2\n3\n") << "f.csv:4";
    QTest::newRow("column twice") << QByteArray("a,a\n1,2\n") << "f.csv:1";
    QTest::newRow("column without name") << QByteArray("a,\n1,2\n") << "f.csv:1";
}

void TestCsvReader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto table = readCsv(text, QStringLiteral("f.csv"));
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, Code::Input);
    QCOMPARE(table.error().context, place);
}

void TestCsvReader::readsAccountsInAnyOrder()
{
    const auto accounts =
        readAccounts("colour,name,country,id\nred,Acme GmbH,DE,7\n", QStringLiteral("f.csv"));
    QVERIFY(accounts.ok());
    QCOMPARE(accounts->size(), std::size_t(1));
    QCOMPARE(accounts->front().id, QStringLiteral("7"));
    QCOMPARE(accounts->front().name, QStringLiteral("Acme GmbH"));
    QCOMPARE(accounts->front().country, QStringLiteral("DE"));
    QVERIFY(accounts->front().email.isEmpty());
}

void TestCsvReader::wantsIdAndName()
{
    const auto accounts = readAccounts("id,city\n7,Ulm\n", QStringLiteral("f.csv"));
    QVERIFY(!accounts.ok());
    QVERIFY(accounts.error().detail.contains(QStringLiteral("name")));
    QCOMPARE(accounts.error().context, QStringLiteral("f.csv:1"));
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csvreader.moc"
