// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/diff/threeway.h"

#include <QtTest>

using namespace unsnag;

namespace {

Json json(const QByteArray &text)
{
    return *readJson(text);
}

QStringList lines(const std::vector<ThreeWayRow> &rows)
{
    QStringList out;
    for (const ThreeWayRow &row : rows)
        out += QStringLiteral("%1 %2%3").arg(row.pointer, changeName(row.change),
                                             row.isGroup ? QStringLiteral(" group") : QString());
    return out;
}

} // namespace

class TestThreeWay : public QObject
{
    Q_OBJECT
private slots:
    void tellsChanges_data();
    void tellsChanges();
    void keepsValuesAndLabels();
    void groupsObjects();
    void alignsElementsByName();
    void alignsElementsByPosition();
    void treatsAMissingSideAsUnknown();
};

void TestThreeWay::tellsChanges_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("crm");
    QTest::addColumn<QByteArray>("erp");
    QTest::addColumn<QString>("change"); // empty: no row
    const auto row = [](const char *name, const char *base, const char *crm, const char *erp,
                        const char *change) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(crm) << QByteArray(erp)
                            << QString::fromLatin1(change);
    };
    row("all the same", R"({"a":"1.50"})", R"({"a":1.5})", R"({"a":"1.5"})", "same");
    row("crm moved", R"({"a":1})", R"({"a":2})", R"({"a":1})", "crm_changed");
    row("crm moved, erp silent", R"({"a":1})", R"({"a":2})", "{}", "crm_changed");
    row("crm lost it", R"({"a":1})", "{}", "{}", "crm_changed");
    row("crm gained it", "{}", R"({"a":1})", "{}", "crm_changed");
    row("erp moved", R"({"a":1})", R"({"a":1})", R"({"a":2})", "erp_changed");
    row("erp lacks it", R"({"a":1})", R"({"a":1})", "{}", "same");
    row("both to the same", R"({"a":1})", R"({"a":2})", R"({"a":2})", "both_same");
    row("all differ", R"({"a":1})", R"({"a":2})", R"({"a":3})", "conflict");
    row("crm lost it, erp differs", R"({"a":1})", "{}", R"({"a":3})", "conflict");
    row("gained by both, differently", "{}", R"({"a":2})", R"({"a":3})", "conflict");
    row("only the erp", "{}", "{}", R"({"a":3})", "erp_only");
    row("code with other case", R"({"a":"NET30"})", R"({"a":"net30"})", "{}", "crm_changed");
    row("other type", R"({"a":{"b":1}})", R"({"a":"text"})", "{}", "crm_changed");
    row("null is absent", R"({"a":null})", "{}", "{}", "");
    row("emptied list", R"({"a":[]})", "{}", "{}", "crm_changed");
}

void TestThreeWay::tellsChanges()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, crm);
    QFETCH(QByteArray, erp);
    QFETCH(QString, change);
    const auto rows = compareThree(json(base), json(crm), json(erp));
    QCOMPARE(rows.size(), std::size_t(change.isEmpty() ? 0 : 1));
    if (!rows.empty()) {
        QCOMPARE(rows[0].pointer, QStringLiteral("/a"));
        QCOMPARE(changeName(rows[0].change), change);
    }
}

void TestThreeWay::keepsValuesAndLabels()
{
    const auto rows = compareThree(json(R"({"billing_country":"DE"})"),
                                   json(R"({"billing_country":"AT"})"), json("{}"));
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].label, QStringLiteral("Billing country"));
    QCOMPARE(rows[0].depth, 0);
    QCOMPARE(rows[0].base, Json("DE"));
    QCOMPARE(rows[0].crm, Json("AT"));
    QVERIFY(rows[0].erp.isNull());
    QVERIFY(rows[0].hasBase && rows[0].hasCrm && !rows[0].hasErp);
}

void TestThreeWay::groupsObjects()
{
    const auto rows = compareThree(
        json(R"({"address":{"city":"Musterstadt","zip":"00001"},"x":1})"),
        json(R"({"address":{"city":"Beispielburg","zip":"00001"},"x":1})"), json(R"({"x":1})"));
    QCOMPARE(lines(rows),
             QStringList({QStringLiteral("/address crm_changed group"),
                          QStringLiteral("/address/city crm_changed"),
                          QStringLiteral("/address/zip same"), QStringLiteral("/x same")}));
    QCOMPARE(rows[1].depth, 1);
    QVERIFY(rows[0].base.isNull());
}

void TestThreeWay::alignsElementsByName()
{
    const Json base = json(R"({"lines":[{"sku":"A","qty":1},{"sku":"B","qty":2}]})");
    const Json crm =
        json(R"({"lines":[{"sku":"B","qty":2},{"sku":"A","qty":5},{"sku":"C","qty":3}]})");
    const auto rows = compareThree(base, crm, {});
    QCOMPARE(lines(rows),
             QStringList(
                 {QStringLiteral("/lines crm_changed group"),
                  QStringLiteral("/lines/0 crm_changed group"),
                  QStringLiteral("/lines/0/qty crm_changed"), QStringLiteral("/lines/0/sku same"),
                  QStringLiteral("/lines/1 same group"), QStringLiteral("/lines/1/qty same"),
                  QStringLiteral("/lines/1/sku same"), QStringLiteral("/lines/2 crm_changed group"),
                  QStringLiteral("/lines/2/qty crm_changed"),
                  QStringLiteral("/lines/2/sku crm_changed")}));
    QCOMPARE(rows[1].label, QStringLiteral("A"));
    for (const ThreeWayRow &row : rows) {
        const auto pointer = JsonPointer::parse(row.pointer);
        QVERIFY(pointer.ok());
        QVERIFY(pointer->find(row.hasBase ? base : crm) != nullptr);
    }
}

void TestThreeWay::alignsElementsByPosition()
{
    const auto rows = compareThree(json(R"({"tags":["a","b"]})"), json(R"({"tags":["a","c"]})"),
                                   json(R"({"tags":["a"]})"));
    QCOMPARE(lines(rows),
             QStringList({QStringLiteral("/tags crm_changed group"), QStringLiteral("/tags/0 same"),
                          QStringLiteral("/tags/1 crm_changed")}));
    // Two lines with one sku cannot be told apart by it.
    const auto twins = compareThree(json(R"({"lines":[{"sku":"A","qty":1},{"sku":"A","qty":2}]})"),
                                    json(R"({"lines":[{"sku":"A","qty":1}]})"), {});
    QCOMPARE(twins[4].label, QStringLiteral("2"));
    QCOMPARE(twins[4].change, ThreeWayRow::Change::CrmChanged);
}

void TestThreeWay::treatsAMissingSideAsUnknown()
{
    const auto rows = compareThree(json(R"({"a":1,"b":{"c":2}})"), {}, {});
    QCOMPARE(rows.size(), std::size_t(3));
    for (const ThreeWayRow &row : rows)
        QCOMPARE(row.change, ThreeWayRow::Change::Same);
    QVERIFY(compareThree({}, {}, {}).empty());
}

QTEST_GUILESS_MAIN(TestThreeWay)
#include "test_threeway.moc"
