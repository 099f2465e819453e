// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/matchanswer.h"
#include "app/services/match/reconciliationdesk.h"
#include "models/flows/payloadschema.h"
#include "tests/app/services/reconciliationschemas.h"

#include <QtTest>
#include <QUrl>

using namespace unsnag;
using namespace unsnag::test;

namespace {

Account account(const char *id, const char *name, const char *city, const char *postcode)
{
    Account made;
    made.id = QString::fromUtf8(id);
    made.name = QString::fromUtf8(name);
    made.city = QString::fromUtf8(city);
    made.postcode = QString::fromUtf8(postcode);
    made.country = QStringLiteral("DE");
    return made;
}

std::vector<Account> accounts()
{
    std::vector<Account> all{account("C-1", "Nordwind Logistik GmbH", "Kiel", "24103"),
                             account("C-2", "Sonnental Bau AG", "Ulm", "89073"),
                             account("C-3", "Übersee Handel KG", "Bremen", "28195"),
                             account("a/b?c", "<script>alert(1)</script>", "\"Kiel\"", "")};
    all[0].taxId = QStringLiteral("DE136695976");
    return all;
}

ReconciliationDesk deskOf(const QStringList &origins = {})
{
    ReconciliationDesk desk(fixedStock(QStringLiteral("accounts.csv"), accounts()), origins, 2, {});
    desk.setPort(8000);
    return desk;
}

MatchRequest get(const QByteArray &path, const QByteArray &query = {})
{
    return {"GET", path, query, {{"host", "127.0.0.1:8000"}}, {}};
}

MatchRequest post(const QByteArray &body)
{
    MatchRequest request = get("/");
    request.method = "POST";
    request.headers["content-type"] = "application/x-www-form-urlencoded; charset=utf-8";
    request.body = body;
    return request;
}

MatchRequest queries(const QByteArray &batch)
{
    return post("queries=" + batch.toPercentEncoding());
}

Json jsonOf(const MatchReply &reply)
{
    const auto json = readJson(reply.body);
    return json.ok() ? *json : Json();
}

//! What of a document breaks a schema; empty where nothing does.
QByteArray complaint(const Json &document, const QByteArray &schema)
{
    const auto json = readJson(schema);
    const auto read = json.ok() ? PayloadSchema::read(*json, QStringLiteral("schema#"))
                                : Result<PayloadSchema>(json.error());
    if (!read.ok())
        return read.error().line().toUtf8();
    for (const Violation &violation : read->violations(document))
        return violation.pointer.toUtf8() + ' ' + violation.keyword.toUtf8() + " in " +
               document.toText();
    return {};
}

} // namespace

#define VERIFY_FITS(document, schema)                                                              \
    do {                                                                                           \
        const QByteArray told = complaint(document, schema);                                       \
        QVERIFY2(told.isEmpty(), told.constData());                                                \
    } while (false)

//! The match service without sockets: documents as the protocol wants them, and who is not answered.
class TestReconciliationDesk : public QObject
{
    Q_OBJECT
private slots:
    void tellsItsManifest();
    void answersABatch();
    void answersFeatures();
    void findsByIdentifier();
    void heedsTypes_data();
    void heedsTypes();
    void refusesBadQueries_data();
    void refusesBadQueries();
    void refusesBadRequests();
    void suggestsEntities();
    void suggestsProperties();
    void extends();
    void showsPagesAsText();
    void answersScripts();
    void keepsStrangersOut_data();
    void keepsStrangersOut();
    void tellsBrowsersWhoMayRead();
    void shelvesAccounts();
};

void TestReconciliationDesk::tellsItsManifest()
{
    const MatchReply reply = deskOf().answer(get("/"));
    QCOMPARE(reply.status, 200);
    const Json manifest = jsonOf(reply);
    VERIFY_FITS(manifest, manifestSchema);
    Json broken = manifest;
    broken.remove(QStringLiteral("name"));
    QVERIFY(complaint(broken, manifestSchema).startsWith("/name required"));
    QCOMPARE(manifest["view"]["url"].toString(),
             QStringLiteral("http://127.0.0.1:8000/view/{{id}}"));
    QCOMPARE(manifest["suggest"]["entity"]["service_url"].toString(),
             QStringLiteral("http://127.0.0.1:8000"));
    MatchRequest byName = get("/");
    byName.headers["host"] = "localhost:8000";
    QCOMPARE(jsonOf(deskOf().answer(byName))["identifierSpace"], manifest["identifierSpace"]);
}

void TestReconciliationDesk::answersABatch()
{
    const QByteArray batch =
        R"({"q0":{"query":"Nordwind Logistics","limit":2},"q1":{"query":"Xqzv"},)"
        R"("q2":{"properties":[{"pid":"tax_id","v":["","DE 136695976"]}]},)"
        R"("q3":{"query":"Sonnental","properties":[{"pid":"city","v":{"id":"x","name":"Ulm"}}]}})";
    const ReconciliationDesk desk = deskOf();
    const MatchReply reply = desk.answer(queries(batch));
    QCOMPARE(reply.status, 200);
    const Json results = jsonOf(reply);
    VERIFY_FITS(results, resultBatchSchema);
    QCOMPARE(results.size(), std::size_t(4));
    QCOMPARE(results["q0"]["result"].at(0)["id"].toString(), QStringLiteral("C-1"));
    QCOMPARE(results["q1"]["result"].size(), std::size_t(0));
    QCOMPARE(results["q2"]["result"].at(0)["id"].toString(), QStringLiteral("C-1"));
    QCOMPARE(results["q3"]["result"].at(0)["id"].toString(), QStringLiteral("C-2"));
    // A batch by GET is the same, and the answers of a batch are those of its single queries.
    QCOMPARE(jsonOf(desk.answer(get("/", "queries=" + batch.toPercentEncoding()))), results);
    const Json alone = jsonOf(desk.answer(queries(R"({"x":{"query":"Nordwind Logistics"}})")));
    QCOMPARE(alone["x"], results["q0"]);
    QCOMPARE(jsonOf(desk.answer(queries("{}"))), Json(JsonObject{}));
}

void TestReconciliationDesk::answersFeatures()
{
    const Json results = jsonOf(deskOf().answer(queries(R"({"q":{"query":"Nordwind"}})")));
    const Json &best = results["q"]["result"].at(0);
    QStringList ids;
    double sum = 0;
    double odds = 0;
    for (const Json &feature : best["features"].array()) {
        ids += feature["id"].toString();
        const double value = feature["value"].scalarText().toDouble();
        if (ids.last().endsWith(QLatin1String("_weight")))
            sum += value;
        else if (ids.last() == QLatin1String("odds"))
            odds = value;
    }
    QVERIFY(ids.contains(QStringLiteral("name_similarity")));
    QCOMPARE(ids.removeDuplicates(), qsizetype(0));
    QVERIFY2(std::abs(sum - odds) < 0.01, qPrintable(QString::number(sum - odds)));
}

void TestReconciliationDesk::findsByIdentifier()
{
    const Json results = jsonOf(deskOf().answer(queries(R"({"q":{"query":"C-3"}})")));
    const Json &best = results["q"]["result"].at(0);
    QCOMPARE(best["id"].toString(), QStringLiteral("C-3"));
    QCOMPARE(best["score"].scalarText().toDouble(), 100.0);
    QVERIFY(!best["match"].toBool(true));
}

void TestReconciliationDesk::heedsTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("finds");
    QTest::newRow("ours") << QByteArray(R"("type":"account")") << true;
    QTest::newRow("none") << QByteArray(R"("type":"")") << true;
    QTest::newRow("another") << QByteArray(R"("type":"person")") << false;
    QTest::newRow("either") << QByteArray(R"("type":["person","account"])") << true;
    QTest::newRow("both") << QByteArray(R"("type":["person","account"],"type_strict":"all")")
                          << false;
    QTest::newRow("wished") << QByteArray(R"("type":"person","type_strict":"should")") << true;
}

void TestReconciliationDesk::heedsTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, finds);
    const Json results =
        jsonOf(deskOf().answer(queries(R"({"q":{"query":"Nordwind",)" + type + "}}")));
    VERIFY_FITS(results, resultBatchSchema);
    QCOMPARE(results["q"]["result"].size() > 0, finds);
}

void TestReconciliationDesk::refusesBadQueries_data()
{
    QTest::addColumn<QByteArray>("batch");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &batch, const char *place) {
        QTest::newRow(name) << batch << QString::fromLatin1(place);
    };
    row("no JSON", "{", "#:1:2");
    row("no object", "[]", "#");
    row("no query object", R"({"q0":"Nordwind"})", "#/q0");
    row("nothing asked", R"({"q0":{"limit":1}})", "#/q0");
    row("name", R"({"q0":{"query":1}})", "#/q0/query");
    row("limit", R"({"q0":{"query":"a","limit":0}})", "#/q0/limit");
    row("limit as text", R"({"q0":{"query":"a","limit":"5"}})", "#/q0/limit");
    row("type", R"({"q0":{"query":"a","type":{"id":"account"}}})", "#/q0/type");
    row("strictness", R"({"q0":{"query":"a","type_strict":"some"}})", "#/q0/type_strict");
    row("properties", R"({"q0":{"query":"a","properties":{}}})", "#/q0/properties");
    row("property", R"({"q0":{"query":"a","properties":[{"pid":"vat","v":"1"}]}})",
        "#/q0/properties/0/pid");
    row("value", R"({"q0":{"query":"a","properties":[{"pid":"city"}]}})", "#/q0/properties/0/v");
    row("a typing error", R"({"q/0":{"query":"a","limits":5}})", "#/q~10/limits");
}

void TestReconciliationDesk::refusesBadQueries()
{
    QFETCH(QByteArray, batch);
    QFETCH(QString, place);
    const MatchReply reply = deskOf().answer(queries(batch));
    QCOMPARE(reply.status, 400);
    const Json told = jsonOf(reply);
    QCOMPARE(told["error"].toString(), QStringLiteral("input"));
    QVERIFY(!told["detail"].toString().isEmpty());
    QCOMPARE(told["place"].toString(), place);
}

void TestReconciliationDesk::refusesBadRequests()
{
    const ReconciliationDesk desk = deskOf();
    QByteArray many;
    for (int i = 0; i < 201; ++i)
        many +=
            (i == 0 ? "" : ",") + QByteArray("\"q") + QByteArray::number(i) + R"(":{"query":"a"})";
    QCOMPARE(desk.answer(queries('{' + many + '}')).status, 413);
    QCOMPARE(desk.answer(post(QByteArray(5 * 1024 * 1024, 'x'))).status, 413);
    QCOMPARE(desk.answer(post("nothing=1")).status, 400);
    MatchRequest json = post(R"({"queries":[]})");
    json.headers["content-type"] = "application/json";
    QCOMPARE(desk.answer(json).status, 415);
    MatchRequest remove = get("/");
    remove.method = "DELETE";
    QCOMPARE(desk.answer(remove).status, 405);
    QVERIFY(desk.answer(remove).wire(true).contains("Allow: GET, POST, OPTIONS\r\n"));
    QCOMPARE(desk.answer(get("/suggest/nothing")).status, 404);
    QCOMPARE(jsonOf(desk.answer(get("/", "extend=%7B%7D")))["place"].toString(),
             QStringLiteral("#/ids"));
}

void TestReconciliationDesk::suggestsEntities()
{
    const ReconciliationDesk desk = deskOf();
    const auto ids = [&desk](const QByteArray &query) {
        const Json json = jsonOf(desk.answer(get("/suggest/entity", query)));
        QStringList found{QString::fromUtf8(complaint(json, suggestSchema))};
        for (const Json &entity : json["result"].array())
            found += entity["id"].toString();
        return found.join(QLatin1Char(' ')).trimmed();
    };
    QCOMPARE(ids("prefix=nord"), QStringLiteral("C-1"));
    QCOMPARE(ids("prefix=UBERSEE+h"), QStringLiteral("C-3"));
    QCOMPARE(ids("prefix=C-2"), QStringLiteral("C-2"));
    QCOMPARE(ids("prefix=Sonnental+Bau&cursor=1"), QString());
    QCOMPARE(ids("prefix=Logistik+Nordwind"),
             QStringLiteral("C-1")); // alike, though it begins not so
}

void TestReconciliationDesk::suggestsProperties()
{
    const ReconciliationDesk desk = deskOf();
    const Json all = jsonOf(desk.answer(get("/suggest/property", "prefix=")));
    VERIFY_FITS(all, suggestSchema);
    QCOMPARE(all["result"].size(), std::size_t(8));
    const Json some = jsonOf(desk.answer(get("/suggest/property", "prefix=VAT")));
    QCOMPARE(some["result"].at(0)["id"].toString(), QStringLiteral("tax_id"));
    QCOMPARE(some["result"].size(), std::size_t(1));
    const Json proposed = jsonOf(desk.answer(get("/properties", "type=account&limit=3")));
    VERIFY_FITS(proposed, proposalSchema);
    QCOMPARE(proposed["properties"].size(), std::size_t(3));
    QCOMPARE(jsonOf(desk.answer(get("/properties", "type=person")))["properties"].size(),
             std::size_t(0));
}

void TestReconciliationDesk::extends()
{
    const QByteArray query = R"({"ids":["C-1","nobody"],"properties":[{"id":"city"},)"
                             R"({"id":"email"},{"id":"name","settings":{}}]})";
    const MatchReply reply = deskOf().answer(post("extend=" + query.toPercentEncoding()));
    QCOMPARE(reply.status, 200);
    const Json extended = jsonOf(reply);
    VERIFY_FITS(extended, extensionSchema);
    QCOMPARE(extended["rows"]["C-1"]["city"].at(0)["str"].toString(), QStringLiteral("Kiel"));
    QCOMPARE(extended["rows"]["C-1"]["email"].size(), std::size_t(0));
    QCOMPARE(extended["rows"]["nobody"].size(), std::size_t(3));
    QCOMPARE(extended["meta"].at(2)["name"].toString(), QStringLiteral("Name"));
}

void TestReconciliationDesk::showsPagesAsText()
{
    const ReconciliationDesk desk = deskOf();
    const MatchReply preview = desk.answer(get("/preview", "id=a%2Fb%3Fc"));
    QCOMPARE(preview.status, 200);
    QVERIFY(preview.type.startsWith("text/html"));
    QVERIFY(!preview.body.contains("<script"));
    QVERIFY(preview.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(preview.body.contains("&quot;Kiel&quot;"));
    QVERIFY(preview.wire(true).contains("Content-Security-Policy: default-src 'none'"));
    QCOMPARE(desk.answer(get("/view/a%2Fb%3Fc")).body, preview.body);
    const MatchReply nobody = desk.answer(get("/view/%3Cb%3E"));
    QCOMPARE(nobody.status, 404);
    QVERIFY(!nobody.body.contains("<b>"));
}

void TestReconciliationDesk::answersScripts()
{
    const ReconciliationDesk desk = deskOf();
    const MatchReply reply = desk.answer(get("/", "callback=jQuery_1.take"));
    QVERIFY(reply.type.startsWith("text/javascript"));
    QVERIFY(reply.body.startsWith("/**/jQuery_1.take({"));
    QVERIFY(reply.body.endsWith("});\n"));
    for (const char *name : {"alert(1)", "a%3Cb", "a%0Ab", "%C3%A4", "1a"})
        QCOMPARE(desk.answer(get("/", QByteArray("callback=") + name)).status, 400);
}

void TestReconciliationDesk::keepsStrangersOut_data()
{
    using Headers = std::map<QByteArray, QByteArray>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const Headers &headers, int status) {
        QTest::newRow(name) << headers << status;
    };
    const QByteArray ours = "127.0.0.1:8000";
    row("a program", {{"host", ours}}, 200);
    row("another name", {{"host", "evil.example:8000"}}, 403);
    row("another port", {{"host", "127.0.0.1:8001"}}, 403);
    row("no host", {}, 403);
    row("OpenRefine", {{"host", ours}, {"origin", "http://127.0.0.1:3333"}}, 200);
    row("a far page", {{"host", ours}, {"origin", "https://evil.example"}}, 403);
    row("a page that names us", {{"host", ours}, {"origin", "http://127.0.0.1.evil.example"}}, 403);
    row("no origin", {{"host", ours}, {"origin", "null"}}, 403);
    row("an allowed page", {{"host", ours}, {"origin", "https://refine.example.com"}}, 200);
    row("a script of ours",
        {{"host", ours},
         {"sec-fetch-site", "cross-site"},
         {"referer", "http://localhost:3333/project"}},
        200);
    row("a far script", {{"host", ours}, {"sec-fetch-site", "cross-site"}}, 403);
    row("a far script with its page", {{"host", ours}, {"referer", "https://evil.example/"}}, 403);
}

void TestReconciliationDesk::keepsStrangersOut()
{
    using Headers = std::map<QByteArray, QByteArray>;
    QFETCH(Headers, headers);
    QFETCH(int, status);
    MatchRequest request = get("/", "callback=f");
    request.headers = headers;
    const MatchReply reply = deskOf({QStringLiteral("https://refine.example.com")}).answer(request);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body.contains("Unsnag"), status == 200);
}

void TestReconciliationDesk::tellsBrowsersWhoMayRead()
{
    MatchRequest request = get("/");
    QVERIFY(!deskOf().answer(request).wire(true).contains("Access-Control"));
    request.headers["origin"] = "http://localhost:3333";
    const QByteArray allowed = "Access-Control-Allow-Origin: http://localhost:3333\r\n";
    QVERIFY(deskOf().answer(request).wire(true).contains(allowed));
    MatchRequest wrong = queries("[]");
    wrong.headers["origin"] = "http://localhost:3333";
    QVERIFY(deskOf().answer(wrong).wire(true).contains(allowed)); // what is wrong can be read too
    request.method = "OPTIONS";
    const QByteArray preflight = deskOf().answer(request).wire(false);
    QVERIFY(preflight.startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(preflight.contains(allowed) && !preflight.contains("Content-Length"));
}

void TestReconciliationDesk::shelvesAccounts()
{
    std::vector<Account> all = accounts();
    all.push_back(account("C-1", "A second one", "", ""));
    const AccountShelf shelf(all);
    QCOMPARE(shelf.size(), qsizetype(5));
    QCOMPARE(*shelf.find(QStringLiteral("C-1")), all[0]);
    QCOMPARE(*shelf.find(QStringLiteral("a/b?c")), all[3]);
    QVERIFY(!shelf.find(QStringLiteral("C-")));
    QCOMPARE(shelf.beginningWith(QStringLiteral("  \u00fcbers\u00e9e"), 9).size(), std::size_t(1));
    QCOMPARE(shelf.beginningWith({}, 3).size(), std::size_t(3));
    QVERIFY(AccountShelf({}).beginningWith(QStringLiteral("a"), 3).empty());
    QCOMPARE(accountDescription(all[0]), QStringLiteral("24103 Kiel, DE, DE136695976"));
}

QTEST_GUILESS_MAIN(TestReconciliationDesk)
#include "test_reconciliationdesk.moc"
