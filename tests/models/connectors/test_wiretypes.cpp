// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/wiretypes.h"

#include <QtTest>

using namespace unsnag;

//! Decimals, dates, moments and flags of three kinds of systems, both ways.
class TestWireTypes : public QObject
{
    Q_OBJECT
private slots:
    void converts_data();
    void converts();
    void refuses_data();
    void refuses();
    void neverPassesADouble();
};

namespace {

Json typesOf(const QByteArray &system)
{
    if (system == "tagged")
        return *readJson(
            R"({"decimal": {"wire": "tagged", "tag": {"__class__": "Decimal", "decimal": "{{v}}"}},
          "date": {"wire": "tagged", "tag": {"__class__": "date", "year": "{{v.year}}", "month": "{{v.month}}", "day": "{{v.day}}"}},
          "datetime": {"wire": "tagged", "tag": {"__class__": "datetime", "year": "{{v.year}}", "month": "{{v.month}}", "day": "{{v.day}}",
           "hour": "{{v.hour}}", "minute": "{{v.minute}}", "second": "{{v.second}}", "microsecond": "{{v.microsecond}}"}},
          "boolean": {"wire": "number"}})");
    if (system == "texts")
        return *readJson(
            R"({"decimal": {"wire": "string"}, "datetime": {"wire": "string", "format": "epoch_ms"}, "boolean": {"wire": "string"}, "string": {"null_from": [""]}})");
    return *readJson(
        R"({"decimal": {"wire": "number"}, "null": {"null_from": [false, "00000000-0000-0000-0000-000000000000"]}})");
}

} // namespace

void TestWireTypes::converts_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<bool>("both"); // false: only theirs → ours
    const auto row = [](const char *system, const char *type, const char *ours, const char *theirs,
                        bool both = true) {
        QTest::addRow("%s %s %s", system, type, theirs)
            << QByteArray(system) << QString::fromLatin1(type) << QByteArray(ours)
            << QByteArray(theirs) << both;
    };
    row("tagged", "decimal", R"("1490.50")", R"({"__class__":"Decimal","decimal":"1490.50"})");
    row("tagged", "decimal", R"("-0.01")", R"({"__class__":"Decimal","decimal":"-0.01"})");
    row("tagged", "decimal", R"("3.0")", "3.0", false); // Tryton's quantities are floats
    row("tagged", "date", R"("2026-11-23")",
        R"({"__class__":"date","day":23,"month":11,"year":2026})");
    row("tagged", "datetime", R"("2026-11-23T07:11:47.172Z")",
        R"({"__class__":"datetime","day":23,"hour":7,"microsecond":172000,"minute":11,"month":11,"second":47,"year":2026})");
    row("tagged", "boolean", "true", "1");
    row("tagged", "boolean", "false", "0");
    row("tagged", "boolean", "true", "true", false);
    row("tagged", "date", R"({"__class__":"date","day":31,"month":2,"year":2026})",
        R"({"__class__":"date","day":31,"month":2,"year":2026})", false);
    row("tagged", "decimal", "null", "null");
    row("texts", "decimal", R"("1000.00")", R"("1000.00")");
    row("texts", "datetime", R"("2026-11-23T09:30:00.250Z")", R"("1795426200250")");
    row("texts", "boolean", "true", R"("true")");
    row("texts", "string", "null", R"("")", false);
    row("texts", "string", R"("7")", "7", false);
    row("texts", "date", R"("2026-11-23")", R"("2026-11-23")");
    row("numbers", "decimal", R"("1490.5")", "1490.5");
    row("numbers", "decimal", R"("12345678901234567890.12")", "12345678901234567890.12");
    row("numbers", "decimal", R"("1500")", "1.5e3", false);
    row("numbers", "integer", "7", "7");
    row("numbers", "integer", "7", R"("7")", false);
    row("numbers", "number", "1.50", R"("1.50")", false);
    row("numbers", "number", R"("1e400")", R"("1e400")", false);
    row("numbers", "number", "0", R"("-0")", false);
    row("numbers", "number", R"("many")", R"("many")", false);
    row("numbers", "string", "null", "false", false);
    row("numbers", "boolean", "false", "false");
    row("numbers", "string", "null", R"("00000000-0000-0000-0000-000000000000")", false);
    row("numbers", "datetime", R"("2026-11-23T08:30:00.000Z")", R"("2026-11-23T09:30:00+01:00")",
        false);
    row("numbers", "", R"({"a":1})", R"({"a":1})", false);
}

void TestWireTypes::converts()
{
    QFETCH(const QByteArray, system);
    QFETCH(const QString, type);
    QFETCH(const QByteArray, ours);
    QFETCH(const QByteArray, theirs);
    QFETCH(const bool, both);
    const WireTypes types(typesOf(system));
    QCOMPARE(types.fromWire(type, *readJson(theirs)).toText(), ours);
    if (!both)
        return;
    const auto wire = types.toWire(type, *readJson(ours));
    QVERIFY2(wire.ok(), wire ? "" : qPrintable(wire.error().line()));
    QCOMPARE(wire->toText(), theirs);
}

void TestWireTypes::refuses_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("word as decimal") << "decimal" << QByteArray(R"("twelve")");
    QTest::newRow("fraction as integer") << "integer" << QByteArray(R"("1.5")");
    QTest::newRow("list as string") << "string" << QByteArray("[1]");
    QTest::newRow("word as date") << "date" << QByteArray(R"("tomorrow")");
    QTest::newRow("no such day") << "date" << QByteArray(R"("2026-02-31")");
    QTest::newRow("word as flag") << "boolean" << QByteArray(R"("maybe")");
    QTest::newRow("unknown type") << "money" << QByteArray("1");
}

void TestWireTypes::refuses()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, value);
    const auto wire = WireTypes(typesOf("tagged")).toWire(type, *readJson(value));
    QVERIFY(!wire.ok());
    QCOMPARE(wire.error().code, Code::Input);
}

void TestWireTypes::neverPassesADouble()
{
    const WireTypes types(typesOf("numbers"));
    const QByteArray money = "0.1000000000000000055511151231257827";
    const Json ours = types.fromWire(QStringLiteral("decimal"), *readJson(money));
    QCOMPARE(ours.toString().toLatin1(), money);
    QCOMPARE(types.toWire(QStringLiteral("decimal"), ours)->toText(), money);
}

QTEST_GUILESS_MAIN(TestWireTypes)
#include "test_wiretypes.moc"
