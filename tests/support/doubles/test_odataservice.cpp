// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odatafilter.h"
#include "tests/support/doubles/odataservice.h"
#include "tests/support/doubles/odatashape.h"

#include <QtTest>

using namespace unsnag;

//! The small OData service of the doubles: what it understands it carries out, the rest it refuses.
class TestODataService : public QObject
{
    Q_OBJECT
private slots:
    void filters_data();
    void filters();
    void refuses_data();
    void refuses();
    void pagesToTheEnd();
    void shapesRecords();
    void readsKeys();
    void checksBodies();
};

namespace {

using Version = ODataDialect::Version;

ODataDialect dialectOf(int version)
{
    return {version == 2 ? Version::V2 : Version::V4, Qt::CaseSensitive, {QStringLiteral("@")}};
}

const ODataEntity &partType()
{
    static const ODataEntity entity{
        QStringLiteral("Shop.part"),
        {QStringLiteral("id")},
        {{QStringLiteral("id"), ODataType::Guid}, {QStringLiteral("code"), ODataType::String}}};
    return entity;
}

const ODataEntity &thingType()
{
    static const ODataEntity entity{QStringLiteral("Shop.thing"),
                                    {QStringLiteral("id")},
                                    {{QStringLiteral("id"), ODataType::Guid},
                                     {QStringLiteral("name"), ODataType::String},
                                     {QStringLiteral("price"), ODataType::Number},
                                     {QStringLiteral("sold"), ODataType::Boolean},
                                     {QStringLiteral("day"), ODataType::Date},
                                     {QStringLiteral("plain"), ODataType::DateTime},
                                     {QStringLiteral("at"), ODataType::DateTimeOffset}},
                                    {{QStringLiteral("parts"), &partType()}}};
    return entity;
}

Json thing(int number)
{
    return JsonObject{
        {"@odata.etag", "W/\"1\""},
        {"id", QStringLiteral("00000000-0000-4000-8000-00000000000%1").arg(number)},
        {"name", QStringLiteral("Thing %1 of O'Brien").arg(number)},
        {"price", Json::number(QStringLiteral("%1.50").arg(number))},
        {"sold", number % 2 == 0},
        {"day", QStringLiteral("2026-11-0%1").arg(number)},
        {"plain", QStringLiteral("/Date(%1)/").arg(1793836800000 + number * 86400000LL)},
        {"at", QStringLiteral("2026-11-0%1T08:00:00.000Z").arg(number)},
        {"parts", JsonArray{JsonObject{{"id", "p"}, {"code", "P"}}}}};
}

DoubleRequest asked(const QString &query)
{
    return DoubleRequest::of("GET /things?" + query.toUtf8() +
                             " HTTP/1.1\r\nHost: shop.test\r\n\r\n");
}

std::vector<Json> things(int count)
{
    std::vector<Json> out;
    for (int i = 1; i <= count; ++i)
        out.push_back(thing(i));
    return out;
}

} // namespace

void TestODataService::filters_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::newRow("nothing") << 4 << QString() << 5;
    QTest::newRow("doubled quote") << 4 << "name eq 'Thing 1 of O''Brien'" << 1;
    QTest::newRow("number") << 4 << "price gt 2.5" << 3;
    QTest::newRow("and binds first") << 4 << "price lt 2 or price gt 4 and sold eq true" << 2;
    QTest::newRow("brackets") << 4 << "(price lt 2 or price gt 4) and sold eq true" << 1;
    QTest::newRow("not") << 4 << "not (sold eq true)" << 3;
    QTest::newRow("contains") << 4 << "contains(name,'3 of')" << 1;
    QTest::newRow("startswith") << 4 << "startswith(name,'Thing')" << 5;
    QTest::newRow("guid") << 4 << "id eq 00000000-0000-4000-8000-000000000002" << 1;
    QTest::newRow("date") << 4 << "day le 2026-11-02" << 2;
    QTest::newRow("moment") << 4 << "at ge 2026-11-04T08:00:00Z" << 2;
    QTest::newRow("null") << 4 << "name ne null" << 5;
    QTest::newRow("v2 substringof") << 2 << "substringof('3 of',name)" << 1;
    QTest::newRow("v2 startswith") << 2 << "startswith(name,'Thing 4') eq true" << 1;
    QTest::newRow("v2 datetime") << 2 << "plain ge datetime'2026-11-08T00:00:00'" << 3;
    QTest::newRow("v2 moment") << 2 << "at lt datetimeoffset'2026-11-02T08:00:00Z'" << 1;
}

void TestODataService::filters()
{
    QFETCH(const int, version);
    QFETCH(const QString, text);
    QFETCH(const int, hits);
    const auto filter = ODataFilter::read(text, thingType(), dialectOf(version));
    QVERIFY2(filter.ok(), filter ? "" : qPrintable(filter.error().detail));
    const auto all = things(5);
    QCOMPARE(int(std::count_if(all.begin(), all.end(),
                               [&](const Json &each) { return filter->holds(each); })),
             hits);
}

void TestODataService::refuses_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("query");
    for (const char *filter :
         {"colour eq 'red'", "name eq", "name is 'x'", "name eq 'x", "name eq 1", "price eq '1'",
          "id eq 'x'", "tolower(name) eq 'x'", "substringof('a',name)", "contains(price,'1')",
          "name eq 'a' name eq 'b'", "(name eq 'a'", "day eq 2026-11-02T08:00:00Z",
          "at eq datetime'2026-11-02T08:00:00'"})
        QTest::newRow(filter) << 4
                              << QStringLiteral("$filter=") +
                                     QString::fromLatin1(filter).replace(QLatin1Char(' '),
                                                                         QLatin1String("%20"));
    QTest::newRow("v2 contains") << 2 << "$filter=contains(name,'a')";
    QTest::newRow("v2 bare moment") << 2 << "$filter=at%20eq%202026-11-02T08:00:00Z";
    QTest::newRow("unknown order") << 4 << "$orderby=colour";
    QTest::newRow("order sideways") << 4 << "$orderby=name%20left";
    QTest::newRow("unknown column") << 4 << "$select=colour";
    QTest::newRow("unknown link") << 4 << "$expand=wheels";
    QTest::newRow("unknown column inside") << 4 << "$expand=parts($select=colour)";
    QTest::newRow("skip") << 4 << "$skip=2";
    QTest::newRow("count") << 4 << "$count=true";
    QTest::newRow("bad top") << 4 << "$top=many";
    QTest::newRow("made-up page") << 4 << "$skiptoken=2";
}

void TestODataService::refuses()
{
    QFETCH(const int, version);
    QFETCH(const QString, query);
    ODataService service(dialectOf(version));
    const auto page = service.list(asked(query), thingType(), things(3));
    QVERIFY(!page.ok());
    QVERIFY(!page.error().detail.isEmpty());
}

void TestODataService::pagesToTheEnd()
{
    ODataService service(dialectOf(4));
    QString query = QStringLiteral("$orderby=price%20desc&$filter=price%20gt%201.5");
    QStringList names;
    for (int page = 0; page < 5; ++page) {
        const auto got = service.list(asked(query), thingType(), things(5));
        QVERIFY2(got.ok(), got ? "" : qPrintable(got.error().detail));
        QVERIFY(got->records.size() <= 2);
        for (const Json &record : got->records)
            names += record["name"].toString().mid(6, 1);
        if (got->next.isEmpty())
            break;
        QVERIFY(got->next.startsWith(QLatin1String("http://shop.test/things?")));
        query = got->next.section(QLatin1Char('?'), 1);
    }
    QCOMPARE(names.join(QString()), QStringLiteral("5432"));
    // A token belongs to its query.
    const auto other =
        service.list(asked(QStringLiteral("$orderby=name&") + query.section(QLatin1Char('&'), -1)),
                     thingType(), things(5));
    QVERIFY(!other.ok());
}

void TestODataService::shapesRecords()
{
    const auto shape = ODataShape::read(
        QStringLiteral("name"), QStringLiteral("parts($select=code)"), thingType(), dialectOf(4));
    QVERIFY(shape.ok());
    const Json seen = shape->of(thing(1));
    QVERIFY(seen.contains(QStringLiteral("id")) && seen.contains(QStringLiteral("@odata.etag")));
    QVERIFY(!seen.contains(QStringLiteral("price")));
    QCOMPARE(seen["parts"].at(0)["code"].toString(), QStringLiteral("P"));
    const auto bare = ODataShape::read({}, {}, thingType(), dialectOf(2));
    QVERIFY(bare.ok());
    QVERIFY(bare->of(thing(1))["parts"].contains(QStringLiteral("__deferred")));
}

void TestODataService::readsKeys()
{
    const auto plain = ODataKey::of(QStringLiteral("things(00000000-0000-4000-8000-000000000001)"));
    QVERIFY(plain && plain->set == QLatin1String("things") && !plain->isQuoted);
    const auto quoted = ODataKey::of(QStringLiteral("A_Thing('O''Brien')"));
    QVERIFY(quoted && quoted->value == QLatin1String("O'Brien") && quoted->isQuoted);
    const auto alternate = ODataKey::of(QStringLiteral("things(key='a=b')"));
    QVERIFY(alternate && alternate->property == QLatin1String("key"));
    QCOMPARE(alternate->value, QStringLiteral("a=b"));
    QVERIFY(!ODataKey::of(QStringLiteral("things")));
}

void TestODataService::checksBodies()
{
    const ODataService four(dialectOf(4));
    const ODataService two(dialectOf(2));
    QVERIFY(four.checkBody(JsonObject{{"name", "x"}, {"price", Json(1)}}, thingType()).ok());
    QVERIFY(!four.checkBody(JsonObject{{"price", "1"}}, thingType()).ok());
    QVERIFY(two.checkBody(JsonObject{{"price", "1.50"}}, thingType()).ok());
    QVERIFY(!two.checkBody(JsonObject{{"price", Json(1)}}, thingType()).ok());
    QVERIFY(!four.checkBody(JsonObject{{"parts", JsonArray{JsonObject{{"colour", "red"}}}}},
                            thingType())
                 .ok());
    QVERIFY(!four.checkBody(JsonObject{{"day", "soon"}}, thingType()).ok());
}

QTEST_GUILESS_MAIN(TestODataService)
#include "test_odataservice.moc"
