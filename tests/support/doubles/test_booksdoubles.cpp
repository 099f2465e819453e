// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/netsuitedouble.h"
#include "tests/support/doubles/qboquery.h"
#include "tests/support/doubles/quickbooksdouble.h"
#include "tests/support/doubles/sagedouble.h"
#include "tests/support/doubles/suiteql.h"
#include "tests/support/doubles/xerofilter.h"

#include "models/base/jsonpointer.h"

#include <QtTest>

using namespace unsnag;

//! The doubles of accounting systems refuse what their vendors refuse, in the vendors' words.
class TestBooksDoubles : public QObject
{
    Q_OBJECT

private slots:
    void readsSuiteQl_data();
    void readsSuiteQl();
    void refusesOtherSuiteQl_data();
    void refusesOtherSuiteQl();
    void readsQuickBooksQueries_data();
    void readsQuickBooksQueries();
    void readsXeroConditions_data();
    void readsXeroConditions();
    void refreshTokensAreGoodOnce();
    void quickBooksKnowsARequestId();
    void quickBooksRefuses_data();
    void quickBooksRefuses();
    void sageRepeatsItsAnswer();
    void sageRefusesInAList();
    void netSuiteRefusesWithoutASignature();
};

namespace {

DoubleRequest asked(const char *method, const QByteArray &target, const QByteArray &headers = {},
                    const QByteArray &body = {})
{
    return DoubleRequest::of(
        QByteArray(method) + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
        "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Json bodyOf(const DoubleAnswer &answer)
{
    auto read = readJson(answer.body);
    return read ? std::move(read).value() : Json();
}

//! Headers with an access token, got with the refresh token that is good now.
QByteArray loggedIn(DoubleSystem &system, const QByteArray &path)
{
    const DoubleLogin login = system.logins(QStringLiteral("http://127.0.0.1")).front();
    const QByteArray secret = login.secrets.at(QStringLiteral("client_secret")).toUtf8();
    const QByteArray id = TokenDesk::clientId().toUtf8();
    const QByteArray form = "grant_type=refresh_token&refresh_token=" +
                            login.secrets.at(QStringLiteral("refresh_token")).toUtf8() +
                            "&client_id=" + id + "&client_secret=" + secret;
    const DoubleAnswer answer = system.answer(
        asked("POST", path,
              "Content-Type: application/x-www-form-urlencoded\r\nAuthorization: Basic " +
                  (id + ':' + secret).toBase64() + "\r\n",
              form));
    return "Authorization: Bearer " + bodyOf(answer)["access_token"].toString().toUtf8() +
           "\r\nAccept: application/json\r\nContent-Type: application/json\r\n";
}

std::optional<SuiteQlTable> people(const QString &name)
{
    if (name == QLatin1String("town"))
        return SuiteQlTable{{"id", "name"}, {JsonObject{{"id", "1"}, {"name", "Ulm"}}}};
    if (name != QLatin1String("person"))
        return std::nullopt;
    return SuiteQlTable{
        {"id", "name", "town", "debt", "born"},
        {JsonObject{{"id", "10"},
                    {"name", "O'Neil"},
                    {"town", "1"},
                    {"debt", "-2.50"},
                    {"born", "2001-02-03 04:05:06"}},
         JsonObject{
             {"id", "9"}, {"name", "Ida_1"}, {"debt", "3"}, {"born", "1999-02-03 04:05:06"}}}};
}

const QByteArray companyPath = "/v3/company/9130350000000000";

} // namespace

void TestBooksDoubles::readsSuiteQl_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *statement, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QByteArray(expected);
    };
    row("order is numeric", "SELECT p.id FROM person p ORDER BY p.id",
        R"([{"id":"9","links":[]},{"id":"10","links":[]}])");
    row("quote", "SELECT p.id FROM person p WHERE p.name = 'O''Neil' ORDER BY p.id",
        R"([{"id":"10","links":[]}])");
    row("an underscore is any letter",
        "SELECT p.id FROM person p WHERE LOWER(p.name) LIKE 'ida__' ORDER BY p.id",
        R"([{"id":"9","links":[]}])");
    row("left join, nulls omitted",
        "SELECT p.id, t.name AS town FROM person p LEFT JOIN town t ON t.id = p.town ORDER BY p.id "
        "DESC",
        R"([{"id":"10","links":[],"town":"Ulm"},{"id":"9","links":[]}])");
    row("functions",
        "SELECT ABS(p.debt) AS debt, NVL(p.town, 'none') AS town, TO_CHAR(p.born, 'YYYY-MM-DD') AS "
        "day FROM person p WHERE p.id = 9 ORDER BY p.id",
        R"([{"day":"1999-02-03","debt":"3","links":[],"town":"none"}])");
    row("dates",
        "SELECT p.id FROM person p WHERE p.born >= TO_TIMESTAMP('2001-02-03 04:05:06', 'YYYY-MM-DD "
        "HH24:MI:SS') AND p.town IS NOT NULL ORDER BY p.id",
        R"([{"id":"10","links":[]}])");
    row("or, brackets, minus",
        "SELECT p.debt - 1 AS debt FROM person p WHERE (p.id = 1 OR p.id = 10) AND p.debt < 0 "
        "ORDER BY p.id",
        R"([{"debt":"-3.50","links":[]}])");
}

void TestBooksDoubles::readsSuiteQl()
{
    QFETCH(const QString, statement);
    QFETCH(const QByteArray, expected);
    const auto rows = runSuiteQl(statement, people);
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(Json(JsonArray(rows->begin(), rows->end())).toText(), expected);
}

void TestBooksDoubles::refusesOtherSuiteQl_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("no table") << "SELECT x.id FROM nothing x ORDER BY x.id";
    QTest::newRow("no column") << "SELECT p.id FROM person p WHERE p.nosuch = 1 ORDER BY p.id";
    QTest::newRow("open quote")
        << "SELECT p.id FROM person p WHERE p.name = 'O'Neil' ORDER BY p.id";
    QTest::newRow("no comparison") << "SELECT p.id FROM person p WHERE p.name";
    QTest::newRow("function") << "SELECT SLEEP(p.id) FROM person p";
    QTest::newRow("more than one") << "SELECT p.id FROM person p; DROP TABLE person";
}

void TestBooksDoubles::refusesOtherSuiteQl()
{
    QFETCH(const QString, statement);
    const auto rows = runSuiteQl(statement, people);
    QVERIFY(!rows.ok());
    QVERIFY2(rows.error().detail.startsWith(QLatin1String("Invalid search query")),
             qPrintable(rows.error().detail));
}

void TestBooksDoubles::readsQuickBooksQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *query, bool isRead, bool fits) {
        QTest::newRow(query) << QString::fromUtf8(query) << isRead << fits;
    };
    row(R"(select * from Customer where DisplayName = 'O\'Neil')", true, true);
    row("SELECT * FROM Customer WHERE Active IN (true, false) ORDERBY Id STARTPOSITION 1 "
        "MAXRESULTS 10",
        true, true);
    row("select * from Customer where DisplayName like '%neil' and Balance > '5'", true, false);
    row("select * from Customer where MetaData.LastUpdatedTime >= '2026-11-20T08:00:00Z'", true,
        true);
    row("select count(*) from Customer", true, true);
    row("select * from Customer where DisplayName = 'O'Neil'", false, false);
    row("select * from Customer where DisplayName = 'a' or Active = true", false, false);
    row("select Id from Customer", false, false);
    row("select * from Customer where DisplayName <> 'a'", false, false);
    row("select * from Customer startposition 0", false, false);
}

void TestBooksDoubles::readsQuickBooksQueries()
{
    QFETCH(const QString, query);
    QFETCH(const bool, isRead);
    QFETCH(const bool, fits);
    const auto read = QboQuery::of(query);
    QCOMPARE(read.ok(), isRead);
    const Json customer =
        JsonObject{{"DisplayName", "O'Neil"},
                   {"Active", true},
                   {"Balance", "1"},
                   {"MetaData", JsonObject{{"LastUpdatedTime", "2026-11-20T08:00:01Z"}}}};
    if (read)
        QCOMPARE(read->fits(customer), fits);
}

void TestBooksDoubles::readsXeroConditions_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *where, const char *outcome) {
        QTest::newRow(where) << QString::fromUtf8(where) << QString::fromLatin1(outcome);
    };
    row(R"(Name=="A ""big"" \ one")", "yes");
    row(R"(Name.ToLower().Contains("big") AND Reference==null)", "yes");
    row(R"(Name!=null AND (Code=="x" OR Code.StartsWith("LI")))", "yes");
    row(R"(Contact.ContactID==Guid("7"))", "yes");
    row(R"(Reference.Contains("x"))", "no");
    row(R"(Nonsense=="x")", "refused");
    row(R"(Name=="open)", "refused");
    row(R"(Name=="a" ; true)", "refused");
    row(R"(Name.Sleep("a"))", "refused");
}

void TestBooksDoubles::readsXeroConditions()
{
    QFETCH(const QString, where);
    QFETCH(const QString, outcome);
    const Json record = JsonObject{
        {"Name", R"(A "big" \ one)"}, {"Code", "LIC"}, {"Contact", JsonObject{{"ContactID", "7"}}}};
    const auto fits = fitsXeroWhere(where, record, {"Name", "Code", "Reference", "Contact"});
    QCOMPARE(!fits   ? QStringLiteral("refused")
             : *fits ? QStringLiteral("yes")
                     : QStringLiteral("no"),
             outcome);
}

void TestBooksDoubles::refreshTokensAreGoodOnce()
{
    TokenDesk desk({ClientProof::Form, 300, 401, {QStringLiteral("refresh_token")}, false});
    const auto ask = [&desk](const QString &token, const QByteArray &secret) {
        return desk.answer(
            asked("POST", "/token", "Content-Type: application/x-www-form-urlencoded\r\n",
                  "grant_type=refresh_token&client_id=client-4711&client_secret=" + secret +
                      "&refresh_token=" + token.toUtf8()));
    };
    const QByteArray secret = TokenDesk::clientSecret().toUtf8();
    const QString first = desk.refreshToken();
    QCOMPARE(ask(first, "wrong").status, 401);
    const DoubleAnswer given = ask(first, secret);
    QCOMPARE(given.status, 200);
    QVERIFY(bodyOf(given)["refresh_token"].toString() != first);
    QCOMPARE(bodyOf(ask(first, secret))["error"].toString(), QStringLiteral("invalid_grant"));
    const QByteArray header =
        "Authorization: Bearer " + bodyOf(given)["access_token"].toString().toUtf8() + "\r\n";
    QVERIFY(desk.admits(asked("GET", "/", header)));
    desk.end();
    QVERIFY(!desk.admits(asked("GET", "/", header)));
}

void TestBooksDoubles::quickBooksKnowsARequestId()
{
    QuickBooksDouble system;
    const QByteArray headers = loggedIn(system, "/oauth2/v1/tokens/bearer");
    const auto make = [&](const QByteArray &query, const QByteArray &name) {
        return system.answer(asked("POST", companyPath + "/customer?" + query, headers,
                                   R"({"DisplayName":")" + name + "\"}"));
    };
    const DoubleAnswer first = make("requestid=k1", "Acme");
    QCOMPARE(first.status, 200);
    QCOMPARE(make("requestid=k1", "Other").body, first.body);
    QCOMPARE(valueAt(bodyOf(make("requestid=k2", "acme")), QStringLiteral("/Fault/Error/0/code"))
                 .toString(),
             QStringLiteral("6240"));
    QCOMPARE(make("requestid=" + QByteArray(51, 'k'), "New").status, 400);
    QCOMPARE(system.records(QStringLiteral("account")).size(), std::size_t(1));
}

void TestBooksDoubles::quickBooksRefuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *target, const char *body, const char *code) {
        QTest::newRow(name) << QByteArray(target) << QByteArray(body) << QString::fromLatin1(code);
    };
    row("stale", "/customer", R"({"Id":"58","SyncToken":"7","sparse":true,"DisplayName":"X"})",
        "5010");
    row("gone", "/customer", R"({"Id":"999","SyncToken":"0"})", "610");
    row("unknown member", "/customer", R"({"DisplayNam":"X"})", "2010");
    row("colon", "/customer", R"({"DisplayName":"A:B"})", "2040");
    row("no lines", "/invoice", R"({"CustomerRef":{"value":"58"}})", "2020");
    row("no such customer", "/invoice", R"({"CustomerRef":{"value":"999"},"Line":[{}]})", "2500");
    row("closed", "/invoice",
        R"({"CustomerRef":{"value":"58"},"TxnDate":"2025-12-31","Line":[{}]})", "6210");
    row("a long number", "/invoice",
        R"({"CustomerRef":{"value":"58"},"DocNumber":"0123456789012345678901","TxnDate":"2026-11-20","Line":[{}]})",
        "2050");
    row("sum", "/invoice",
        R"({"CustomerRef":{"value":"58"},"TxnDate":"2026-11-20","Line":[{"DetailType":"SalesItemLineDetail","Amount":1.01,"SalesItemLineDetail":{"ItemRef":{"value":"59"},"Qty":3,"UnitPrice":0.3333}}]})",
        "6070");
}

void TestBooksDoubles::quickBooksRefuses()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QuickBooksDouble system;
    QCOMPARE(system.add(QStringLiteral("account"), JsonObject{{"name", "Acme"}}),
             QStringLiteral("58"));
    QCOMPARE(system.add(QStringLiteral("item"), JsonObject{{"code", "A"}, {"price", "1"}}),
             QStringLiteral("59"));
    const QByteArray headers = loggedIn(system, "/oauth2/v1/tokens/bearer");
    const Json answer = bodyOf(system.answer(asked("POST", companyPath + target, headers, body)));
    QCOMPARE(valueAt(answer, QStringLiteral("/Fault/Error/0/code")).toString(), code);
    QVERIFY(system.records(QStringLiteral("invoice")).empty());
}

void TestBooksDoubles::sageRepeatsItsAnswer()
{
    SageDouble system;
    const QByteArray headers = loggedIn(system, "/token");
    const auto make = [&](const QByteArray &key) {
        return system.answer(asked(
            "POST", "/v3.1/contacts", headers,
            R"({"contact":{"name":"Acme","contact_type_ids":["CUSTOMER"],"idempotency_id":")" +
                key + "\"}}"));
    };
    const DoubleAnswer first = make("0123456789abcdef0123456789abcdef");
    QCOMPARE(first.status, 201);
    QCOMPARE(make("0123456789abcdef0123456789abcdef").body, first.body);
    QCOMPARE(make("0123456789abcdef0123456789abcdee").status, 201);
    QCOMPARE(make("0123-4567").status, 422);
    QCOMPARE(system.records(QStringLiteral("account")).size(), std::size_t(2));
}

void TestBooksDoubles::sageRefusesInAList()
{
    SageDouble system;
    const QByteArray headers = loggedIn(system, "/token");
    const DoubleAnswer answer =
        system.answer(asked("POST", "/v3.1/sales_invoices", headers,
                            R"({"sales_invoice":{"contact_id":"none","date":"2026-11-20"}})"));
    QCOMPARE(answer.status, 422);
    QCOMPARE(bodyOf(answer).size(), std::size_t(2));
    QCOMPARE(bodyOf(answer).at(0)["$source"].toString(), QStringLiteral("contact_id"));
    QCOMPARE(system.answer(asked("GET", "/v3.1/contacts?nonsense=1", headers)).status, 400);
    QCOMPARE(system.answer(asked("GET", "/v3.1/contacts")).status, 401);
}

void TestBooksDoubles::netSuiteRefusesWithoutASignature()
{
    NetSuiteDouble system;
    const auto code = [&](const QByteArray &headers) {
        return valueAt(bodyOf(system.answer(
                           asked("GET", "/services/rest/record/v1/customer/1", headers))),
                       QStringLiteral("/o:errorDetails/0/o:errorCode"))
            .toString();
    };
    QCOMPARE(code({}), QStringLiteral("INVALID_LOGIN_ATTEMPT"));
    QCOMPARE(
        code(
            R"(Authorization: OAuth realm="1234567_SB1",oauth_consumer_key="ck",oauth_token="tk",oauth_signature_method="HMAC-SHA256",oauth_timestamp="1",oauth_nonce="n",oauth_version="1.0",oauth_signature="x")"
            "\r\n"),
        QStringLiteral("INVALID_LOGIN_ATTEMPT"));
    const DoubleAnswer token = system.answer(
        asked("POST", "/services/rest/auth/oauth2/v1/token",
              "Content-Type: application/x-www-form-urlencoded\r\n",
              "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%"
              "3Aclient-assertion-type%3Ajwt-bearer&client_assertion=a.b.c"));
    QCOMPARE(bodyOf(token)["error"].toString(), QStringLiteral("invalid_client"));
}

QTEST_GUILESS_MAIN(TestBooksDoubles)
#include "test_booksdoubles.moc"
