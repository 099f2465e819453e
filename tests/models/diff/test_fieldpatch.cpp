// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/fieldpatch.h"
#include "models/diff/jsonpatch.h"

#include <QtTest>

using namespace unsnag;

namespace {

const char snapshot[] =
    R"({"amount":"12.50","account":{"name":"Nordlicht GmbH"},"lines":[{"sku":"A"},null],"note":null})";

JsonPointer pointer(const QString &text)
{
    return *JsonPointer::parse(text);
}

} // namespace

class TestFieldPatch : public QObject
{
    Q_OBJECT
private slots:
    void writesThePatch_data();
    void writesThePatch();
    void appliesToWhatHasNotMoved_data();
    void appliesToWhatHasNotMoved();
    void refusesWhatHasMoved_data();
    void refusesWhatHasMoved();
    void appliesSeveralAllOrNothing();
    void refusesWhatIsNoPatch();
};

void TestFieldPatch::writesThePatch_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("present")
        << "/account/name"
        << QByteArray(
               R"([{"op":"test","path":"/account/name","value":"Nordlicht GmbH"},{"op":"replace","path":"/account/name","value":"X"}])");
    QTest::newRow("absent")
        << "/account/tax_id"
        << QByteArray(R"([{"absent":"value","op":"add","path":"/account/tax_id","value":"X"}])");
    QTest::newRow("null") << "/note"
                          << QByteArray(
                                 R"([{"absent":"value","op":"add","path":"/note","value":"X"}])");
    QTest::newRow("no parents")
        << "/billing/address/city"
        << QByteArray(
               R"([{"absent":"parent","op":"add","path":"/billing","value":{}},{"absent":"parent","op":"add","path":"/billing/address","value":{}},{"absent":"value","op":"add","path":"/billing/address/city","value":"X"}])");
    QTest::newRow("inside a line")
        << "/lines/0/sku"
        << QByteArray(
               R"([{"op":"test","path":"/lines/0/sku","value":"A"},{"op":"replace","path":"/lines/0/sku","value":"X"}])");
    QTest::newRow("null element")
        << "/lines/1"
        << QByteArray(
               R"([{"op":"test","path":"/lines/1","value":null},{"op":"replace","path":"/lines/1","value":"X"}])");
    QTest::newRow("new element")
        << "/lines/2"
        << QByteArray(R"([{"absent":"value","op":"add","path":"/lines/2","value":"X"}])");
}

void TestFieldPatch::writesThePatch()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, patch);
    const Json document = *readJson(snapshot);
    const Json made = patchFor(document, pointer(place), "X");
    QCOMPARE(made.toText(), patch);
    // Any reader of RFC 6902 can apply it to the snapshot, and so can we.
    Json expected = document;
    QVERIFY(pointer(place).put(expected, "X").ok());
    const auto plain = applyPatch(document, made);
    QVERIFY2(plain.ok(), plain.ok() ? "" : qPrintable(plain.error().line()));
    QCOMPARE(*plain, expected);
    const auto checked = applyWithBase(document, made);
    QVERIFY(checked.ok());
    QCOMPARE(*checked, expected);
}

void TestFieldPatch::appliesToWhatHasNotMoved_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("fresh");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("other member moved") << "/amount" << QByteArray(R"({"amount":"12.50","x":1})")
                                        << QByteArray(R"({"amount":"X","x":1})");
    QTest::newRow("written otherwise")
        << "/amount" << QByteArray(R"({"amount":12.5})") << QByteArray(R"({"amount":"X"})");
    QTest::newRow("already as wanted")
        << "/amount" << QByteArray(R"({"amount":"X"})") << QByteArray(R"({"amount":"X"})");
    QTest::newRow("absent, already as wanted")
        << "/tax_id" << QByteArray(R"({"tax_id":"X"})") << QByteArray(R"({"tax_id":"X"})");
    QTest::newRow("absent and null now")
        << "/tax_id" << QByteArray(R"({"tax_id":null})") << QByteArray(R"({"tax_id":"X"})");
    QTest::newRow("parent has come meanwhile")
        << "/billing/city" << QByteArray(R"({"billing":{"zip":"00001"}})")
        << QByteArray(R"({"billing":{"city":"X","zip":"00001"}})");
    QTest::newRow("parent still missing")
        << "/billing/city" << QByteArray("{}") << QByteArray(R"({"billing":{"city":"X"}})");
}

void TestFieldPatch::appliesToWhatHasNotMoved()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, fresh);
    QFETCH(QByteArray, expected);
    const auto result =
        applyWithBase(*readJson(fresh), patchFor(*readJson(snapshot), pointer(place), "X"));
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().line()));
    QCOMPARE(result->toText(), expected);
}

void TestFieldPatch::refusesWhatHasMoved_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("fresh");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("changed") << "/amount" << QByteArray(R"({"amount":"13.00"})")
                             << QStringList{"was \"12.50\"", "is \"13.00\"", "wanted is \"X\""};
    QTest::newRow("gone") << "/amount" << QByteArray("{}")
                          << QStringList{"was \"12.50\"", "is nothing", "wanted is \"X\""};
    QTest::newRow("null now") << "/amount" << QByteArray(R"({"amount":null})")
                              << QStringList{"was \"12.50\"", "is null", "wanted is \"X\""};
    QTest::newRow("come meanwhile") << "/tax_id" << QByteArray(R"({"tax_id":"Y"})")
                                    << QStringList{"was nothing", "is \"Y\"", "wanted is \"X\""};
    QTest::newRow("other place in the list")
        << "/lines/0/sku" << QByteArray(R"({"lines":[{"sku":"B"},{"sku":"A"}]})")
        << QStringList{"was \"A\"", "is \"B\"", "wanted is \"X\""};
}

void TestFieldPatch::refusesWhatHasMoved()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, fresh);
    QFETCH(QStringList, named);
    const auto result =
        applyWithBase(*readJson(fresh), patchFor(*readJson(snapshot), pointer(place), "X"));
    QVERIFY(!result.ok());
    QCOMPARE(codeName(result.error().code), QStringLiteral("conflict"));
    QCOMPARE(result.error().context, place);
    for (const QString &part : named)
        QVERIFY2(result.error().detail.contains(part), qPrintable(result.error().detail));
}

void TestFieldPatch::appliesSeveralAllOrNothing()
{
    const Json document = *readJson(snapshot);
    Json both = patchFor(document, pointer(QStringLiteral("/account/tax_id")), "X");
    const Json second = patchFor(document, pointer(QStringLiteral("/amount")), "9");
    for (const Json &operation : second.array())
        both.append(operation);
    QCOMPARE(valueAt(*applyWithBase(document, both), QStringLiteral("/amount")), Json("9"));
    QVERIFY(!applyWithBase(*readJson(R"({"account":{},"amount":"1"})"), both).ok());
}

void TestFieldPatch::refusesWhatIsNoPatch()
{
    QVERIFY(!applyWithBase(*readJson("{}"), *readJson("{}")).ok());
    QVERIFY(!applyWithBase(*readJson("{}"), *readJson("[1]")).ok());
    QVERIFY(
        !applyWithBase(*readJson(R"({"a":1})"), *readJson(R"([{"op":"test","path":"/a"}])")).ok());
    QVERIFY(!applyWithBase(*readJson(R"({"a":null})"),
                           *readJson(R"([{"op":"test","path":"/a","value":1}])"))
                 .ok());
    // A scalar where an object is needed.
    QVERIFY(!applyWithBase(*readJson(R"({"billing":"text"})"),
                           patchFor(*readJson("{}"), pointer(QStringLiteral("/billing/city")), "X"))
                 .ok());
}

QTEST_GUILESS_MAIN(TestFieldPatch)
#include "test_fieldpatch.moc"
