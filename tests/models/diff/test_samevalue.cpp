// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/samevalue.h"

#include <QtTest>

using namespace unsnag;

class TestSameValue : public QObject
{
    Q_OBJECT
private slots:
    void compares_data();
    void compares();
};

void TestSameValue::compares_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << same;
    };
    row(R"("12.50")", "12.5", true);
    row(R"("12.50")", R"("12.5")", true);
    row("1e1", "10", true);
    row("12.50", "12.51", false);
    row("90071992547409931", "90071992547409930", false);
    row(R"("007")", R"("7")", false);
    row(R"("1E3")", R"("1000")", false);
    row(R"("NET30")", R"("net30")", false);
    row(R"("NET30")", R"("NET30")", true);
    row(R"("2026-11-23")", R"("2026-11-23T00:00:00Z")", true);
    row(R"("2026-11-23T10:00:00+01:00")", R"("2026-11-23T09:00:00Z")", true);
    row(R"("2026-11-23")", R"("2026-11-24")", false);
    row("\"a\xCC\x88\"", "\"\xC3\xA4\"", true);
    row("true", R"("true")", false);
    row("null", "null", true);
    row("null", R"("")", false);
    row("0", "false", false);
    row(R"({"a":"1.0"})", R"({"a":1})", true);
    row(R"({"a":1})", R"({"b":1})", false);
    row("[1,2]", "[1.0,2.0]", true);
    row("[1,2]", "[2,1]", false);
    row("[]", "{}", false);
}

void TestSameValue::compares()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, same);
    QCOMPARE(isSameValue(*readJson(a), *readJson(b)), same);
    QCOMPARE(isSameValue(*readJson(b), *readJson(a)), same);
}

QTEST_GUILESS_MAIN(TestSameValue)
#include "test_samevalue.moc"
