// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforcedouble.h"

#include <QtTest>
#include <QUrl>

using namespace unsnag;

namespace {

//! Says requests to a double without sockets between, logged in.
class SalesforceTalk
{
public:
    SalesforceTalk()
    {
        const DoubleLogin login = m_double.logins(QStringLiteral("http://127.0.0.1:1")).front();
        const QByteArray form = "grant_type=client_credentials&client_id=" +
                                login.values["client_id"].toString().toUtf8() + "&client_secret=" +
                                login.secrets.at(QStringLiteral("client_secret")).toUtf8();
        const DoubleAnswer answer = m_double.answer(DoubleRequest::of(
            "POST /services/oauth2/token HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Type: "
            "application/x-www-form-urlencoded\r\n\r\n" +
            form));
        m_token = bodyOf(answer)["access_token"].toString().toLatin1();
    }

    DoubleAnswer say(const QByteArray &line, const QByteArray &body = {},
                     const QByteArray &headers = {})
    {
        const QByteArray type =
            body.isEmpty() ? QByteArray() : QByteArray("Content-Type: application/json\r\n");
        return m_double.answer(DoubleRequest::of(line + " HTTP/1.1\r\nAuthorization: Bearer " +
                                                 m_token + "\r\n" + type + headers + "\r\n" +
                                                 body));
    }
    DoubleAnswer ask(const char *soql)
    {
        return say("GET /services/data/v60.0/query?q=" +
                   QUrl::toPercentEncoding(QString::fromUtf8(soql)));
    }
    static Json bodyOf(const DoubleAnswer &answer)
    {
        const auto read = readJson(answer.body);
        return read ? *read : Json();
    }
    static QByteArray headerOf(const DoubleAnswer &answer, const QByteArray &name)
    {
        for (const auto &[each, value] : answer.headers) {
            if (each == name)
                return value;
        }
        return {};
    }
    SalesforceDouble &system() { return m_double; }

private:
    SalesforceDouble m_double;
    QByteArray m_token;
};

const QByteArray accounts = "/services/data/v60.0/sobjects/Account/";

} // namespace

//! What the double of Salesforce does as the real one is known to.
class TestSalesforceDouble : public QObject
{
    Q_OBJECT

private slots:
    void answersQueries_data();
    void answersQueries();
    void refusesQueriesItCannotMean_data();
    void refusesQueriesItCannotMean();
    void keepsACursor();
    void tellsTwoOfOneExternalId();
    void guardsAccountsByTagAndDealsByTime();
    void compositeIs200WhateverHappened();
    void countsTheDay();
    void checksTheAssertion();
};

void TestSalesforceDouble::answersQueries_data()
{
    QTest::addColumn<QByteArray>("soql");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("like") << QByteArray("SELECT Name FROM Account WHERE Name LIKE 'nord%' LIMIT 9")
                          << QStringList{"Nordwind", "Nordsee 100%"};
    QTest::newRow("escaped like")
        << QByteArray(R"(SELECT Name FROM Account WHERE Name LIKE '%100\%%' LIMIT 9)")
        << QStringList{"Nordsee 100%"};
    QTest::newRow("escaped quote")
        << QByteArray(R"(SELECT Name FROM Account WHERE Name = 'O\'Hara' LIMIT 9)")
        << QStringList{"O'Hara"};
    QTest::newRow("null or") << QByteArray("SELECT Name FROM Account WHERE (BillingCity = null OR "
                                           "BillingCity = 'Kiel') AND Name != 'O\\'Hara' LIMIT 9")
                             << QStringList{"Nordwind"};
    QTest::newRow("in") << QByteArray("SELECT Name FROM Account WHERE Name IN ('O\\'Hara', "
                                      "'Nordwind') ORDER BY Name DESC LIMIT 9")
                        << QStringList{"O'Hara", "Nordwind"};
    QTest::newRow("not") << QByteArray(
                                "SELECT Name FROM Account WHERE NOT Name LIKE 'Nord%' LIMIT 9")
                         << QStringList{"O'Hara"};
    QTest::newRow("moment")
        << QByteArray(
               "SELECT Name FROM Account WHERE SystemModstamp >= 2030-01-01T00:00:00Z LIMIT 9")
        << QStringList{};
    QTest::newRow("offset") << QByteArray("SELECT Name FROM Account ORDER BY Name LIMIT 1 OFFSET 1")
                            << QStringList{"Nordwind"};
}

void TestSalesforceDouble::answersQueries()
{
    QFETCH(QByteArray, soql);
    QFETCH(QStringList, names);
    SalesforceTalk talk;
    talk.system().add(QStringLiteral("account"),
                      JsonObject{{"name", "Nordwind"}, {"city", "Kiel"}});
    talk.system().add(QStringLiteral("account"), JsonObject{{"name", "O'Hara"}});
    talk.system().add(QStringLiteral("account"),
                      JsonObject{{"name", "Nordsee 100%"}, {"city", "Ulm"}});
    const DoubleAnswer answer = talk.ask(soql.constData());
    QCOMPARE(answer.status, 200);
    QStringList found;
    const Json body = SalesforceTalk::bodyOf(answer);
    for (const Json &record : body["records"].array())
        found += record["Name"].toString();
    QCOMPARE(found, names);
}

void TestSalesforceDouble::refusesQueriesItCannotMean_data()
{
    QTest::addColumn<QByteArray>("soql");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such column") << QByteArray("SELECT Nope FROM Account") << "INVALID_FIELD";
    QTest::newRow("no such object") << QByteArray("SELECT Id FROM Nope") << "INVALID_TYPE";
    QTest::newRow("moment in quotes")
        << QByteArray("SELECT Id FROM Account WHERE SystemModstamp > '2026-01-01T00:00:00Z'")
        << "INVALID_FIELD";
    QTest::newRow("broken out of quotes")
        << QByteArray("SELECT Id FROM Account WHERE Name = 'x' OR 1 = 1") << "MALFORMED_QUERY";
    QTest::newRow("open quote") << QByteArray("SELECT Id FROM Account WHERE Name = 'x")
                                << "MALFORMED_QUERY";
    QTest::newRow("twice the same")
        << QByteArray("SELECT Id, Id FROM Account") << "MALFORMED_QUERY";
    QTest::newRow("no id") << QByteArray("SELECT Id FROM Account WHERE Id = '77'")
                           << "INVALID_QUERY_FILTER_OPERATOR";
}

void TestSalesforceDouble::refusesQueriesItCannotMean()
{
    QFETCH(QByteArray, soql);
    QFETCH(QString, code);
    SalesforceTalk talk;
    const DoubleAnswer answer = talk.ask(soql.constData());
    QCOMPARE(answer.status, 400);
    QCOMPARE(SalesforceTalk::bodyOf(answer).at(0)["errorCode"].toString(), code);
}

void TestSalesforceDouble::keepsACursor()
{
    SalesforceTalk talk;
    for (int i = 0; i < 3; ++i)
        talk.system().add(QStringLiteral("account"), JsonObject{{"name", QString::number(i)}});
    const Json first = SalesforceTalk::bodyOf(talk.ask("SELECT Id FROM Account"));
    QCOMPARE(first["totalSize"].toInt(), 3);
    QVERIFY(!first["done"].toBool(true));
    const Json second =
        SalesforceTalk::bodyOf(talk.say("GET " + first["nextRecordsUrl"].toString().toLatin1()));
    QVERIFY(second["done"].toBool());
    QCOMPARE(second["records"].size(), std::size_t(1));
    const DoubleAnswer lost = talk.say("GET /services/data/v60.0/query/01g000000000999AAA-2");
    QCOMPARE(SalesforceTalk::bodyOf(lost).at(0)["errorCode"].toString(),
             QStringLiteral("INVALID_QUERY_LOCATOR"));
}

void TestSalesforceDouble::tellsTwoOfOneExternalId()
{
    SalesforceTalk talk;
    for (int i = 0; i < 2; ++i)
        talk.system().add(QStringLiteral("account"),
                          JsonObject{{"name", QString::number(i)}, {"external_id", "k"}});
    const DoubleAnswer answer =
        talk.say("PATCH " + accounts + "Unsnag_Key__c/k", R"({"Name":"x"})");
    QCOMPARE(answer.status, 300);
    QCOMPARE(SalesforceTalk::bodyOf(answer).size(), std::size_t(2));
    QCOMPARE(talk.say("PATCH " + accounts + "Unsnag_Key__c/n", R"({"Name":"x"})").status, 201);
    QCOMPARE(talk.say("PATCH " + accounts + "Unsnag_Key__c/n", R"({"Phone":"1"})").status, 200);
    QCOMPARE(
        talk.say("PATCH " + accounts + "Unsnag_Key__c/m?updateOnly=true", R"({"Name":"x"})").status,
        404);
}

void TestSalesforceDouble::guardsAccountsByTagAndDealsByTime()
{
    SalesforceTalk talk;
    const QByteArray account =
        talk.system().add(QStringLiteral("account"), JsonObject{{"name", "a"}}).toLatin1();
    const QByteArray deal =
        talk.system().add(QStringLiteral("deal"), JsonObject{{"title", "d"}}).toLatin1();
    const QByteArray tag = SalesforceTalk::headerOf(talk.say("GET " + accounts + account), "ETag");
    QVERIFY(tag.endsWith("-gzip\""));
    QCOMPARE(
        talk.say("PATCH " + accounts + account, R"({"Phone":"1"})", "If-Match: " + tag + "\r\n")
            .status,
        204);
    QCOMPARE(
        talk.say("PATCH " + accounts + account, R"({"Phone":"2"})", "If-Match: " + tag + "\r\n")
            .status,
        412);
    QCOMPARE(talk.say("PATCH " + accounts + account, R"({"Phone":"2"})", "If-Match: 7\r\n").status,
             400);
    const QByteArray deals = "/services/data/v60.0/sobjects/Opportunity/";
    QVERIFY(SalesforceTalk::headerOf(talk.say("GET " + deals + deal), "ETag").isEmpty());
    const QByteArray old = "If-Unmodified-Since: Thu, 19 Nov 2026 00:00:00 GMT\r\n";
    QCOMPARE(talk.say("PATCH " + deals + deal, R"({"Name":"e"})", old).status, 412);
    QCOMPARE(talk.say("PATCH " + deals + deal, R"({"Name":"e"})",
                      "If-Unmodified-Since: Sat, 21 Nov 2026 00:00:00 GMT\r\n")
                 .status,
             204);
}

void TestSalesforceDouble::compositeIs200WhateverHappened()
{
    SalesforceTalk talk;
    talk.system().add(QStringLiteral("account"), JsonObject{{"name", "a"}, {"erp_id", "7"}});
    const QByteArray body = R"({"allOrNone":true,"compositeRequest":[
        {"method":"GET","referenceId":"one","url":"/services/data/v60.0/query?q=SELECT+Id+FROM+Account+WHERE+Erp_Customer_Id__c='CODE'"},
        {"method":"PATCH","referenceId":"two","url":"/services/data/v60.0/sobjects/Account/@{one.records[0].Id}","body":{"Phone":"1"}}]})";
    const DoubleAnswer good =
        talk.say("POST /services/data/v60.0/composite", QByteArray(body).replace("CODE", "7"));
    QCOMPARE(good.status, 200);
    QCOMPARE(SalesforceTalk::bodyOf(good)["compositeResponse"].at(1)["httpStatusCode"].toInt(),
             204);
    const DoubleAnswer bad =
        talk.say("POST /services/data/v60.0/composite", QByteArray(body).replace("CODE", "8"));
    QCOMPARE(bad.status, 200);
    const Json answers = SalesforceTalk::bodyOf(bad)["compositeResponse"];
    QCOMPARE(answers.at(1)["httpStatusCode"].toInt(), 400);
    QCOMPARE(answers.at(1)["body"].at(0)["errorCode"].toString(),
             QStringLiteral("PROCESSING_HALTED"));
}

void TestSalesforceDouble::countsTheDay()
{
    SalesforceTalk talk;
    QCOMPARE(SalesforceTalk::headerOf(talk.ask("SELECT Id FROM Account"), "Sforce-Limit-Info"),
             QByteArray("api-usage=1/15000"));
    QCOMPARE(SalesforceTalk::headerOf(talk.ask("SELECT Id FROM Account"), "Sforce-Limit-Info"),
             QByteArray("api-usage=2/15000"));
    talk.system().endSessions();
    QCOMPARE(talk.ask("SELECT Id FROM Account").status, 401);
    QCOMPARE(talk.say("POST " + accounts, "{", "").status, 401);
}

void TestSalesforceDouble::checksTheAssertion()
{
    SalesforceDouble system;
    const DoubleAnswer answer = system.answer(
        DoubleRequest::of("POST /services/oauth2/token HTTP/1.1\r\nHost: "
                          "127.0.0.1:1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
                          "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&"
                          "assertion=eyJhbGciOiJSUzI1NiJ9.e30.AAAA"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(SalesforceTalk::bodyOf(answer)["error"].toString(),
             QStringLiteral("invalid_assertion"));
}

QTEST_APPLESS_MAIN(TestSalesforceDouble)
#include "test_salesforcedouble.moc"
