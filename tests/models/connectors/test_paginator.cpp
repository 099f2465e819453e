// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/paginator.h"

#include <QtTest>

using namespace unsnag;

//! Turning pages, by every kind a profile may name.
class TestPaginator : public QObject
{
    Q_OBJECT
private slots:
    void walks_data();
    void walks();
    void refusesCircles();
    void refusesOtherHosts();
};

namespace {

const QString here = QStringLiteral("https://erp.example.com/api/accounts?limit=2");

Answer page(const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    HttpResponse response;
    response.delivery = Delivery::Answered;
    response.status = 200;
    response.body = body;
    response.headers = headers;
    return Answer::of(response);
}

//! What the next request would carry: its injections, or the address.
QString nextOf(const Paginator &paginator)
{
    QStringList out;
    for (const auto &[into, value] : paginator.injections())
        out += into + QLatin1Char('=') + value.scalarText();
    return paginator.nextUrl().isEmpty() ? out.join(QLatin1Char(' ')) : paginator.nextUrl();
}

} // namespace

void TestPaginator::walks_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("pages"); // array of {"n": records, "body": …}
    QTest::addColumn<QString>("requests"); // joined by " | "
    QTest::newRow("none") << QByteArray("null") << QByteArray(R"([{"n":5,"body":{}}])") << "";
    QTest::newRow("token")
        << QByteArray(
               R"({"by":"token","from":"body:/next","into":"query:cursor","size":2,"size_into":"query:limit"})")
        << QByteArray(
               R"([{"n":2,"body":{"next":"b"}},{"n":2,"body":{"next":"c"}},{"n":1,"body":{"next":null}}])")
        << "query:limit=2 | query:cursor=b query:limit=2 | query:cursor=c query:limit=2";
    QTest::newRow("token, empty text ends")
        << QByteArray(R"({"by":"token","from":"body:/next","into":"body:/after"})")
        << QByteArray(R"([{"n":2,"body":{"next":"7"}},{"n":2,"body":{"next":""}}])")
        << " | body:/after=7";
    QTest::newRow("token, empty page ends")
        << QByteArray(R"({"by":"token","from":"body:/next","into":"query:c"})")
        << QByteArray(R"([{"n":0,"body":{"next":"x"}}])") << "";
    QTest::newRow("offset, short page")
        << QByteArray(R"({"by":"offset","into":"rpc:/1","size":2,"size_into":"rpc:/2","first":0})")
        << QByteArray(R"([{"n":2,"body":{}},{"n":2,"body":{}},{"n":1,"body":{}}])")
        << "rpc:/1=0 rpc:/2=2 | rpc:/1=2 rpc:/2=2 | rpc:/1=4 rpc:/2=2";
    QTest::newRow("offset, full last page")
        << QByteArray(R"({"by":"offset","into":"query:offset","size":2})")
        << QByteArray(R"([{"n":2,"body":{}},{"n":0,"body":{}}])")
        << "query:offset=0 | query:offset=2";
    QTest::newRow("offset, flag")
        << QByteArray(
               R"({"by":"offset","into":"query:offset","size":100,"stop":{"false_at":"/hasMore"}})")
        << QByteArray(R"([{"n":3,"body":{"hasMore":true}},{"n":3,"body":{"hasMore":false}}])")
        << "query:offset=0 | query:offset=3";
    QTest::newRow("page numbers") << QByteArray(R"({"by":"page","into":"query:page","size":2})")
                                  << QByteArray(R"([{"n":2,"body":{}},{"n":1,"body":{}}])")
                                  << "query:page=1 | query:page=2";
    QTest::newRow("page numbers from 0")
        << QByteArray(
               R"({"by":"page","into":"query:page","size":2,"first":0,"stop":{"missing":"body:/more"}})")
        << QByteArray(R"([{"n":2,"body":{"more":1}},{"n":2,"body":{}}])")
        << "query:page=0 | query:page=1";
    QTest::newRow("next url")
        << QByteArray(R"({"by":"next_url","from":"body:/@odata.nextLink"})")
        << QByteArray(
               R"([{"n":2,"body":{"@odata.nextLink":"https://erp.example.com/api/accounts?skip=2"}},{"n":1,"body":{}}])")
        << " | https://erp.example.com/api/accounts?skip=2";
    QTest::newRow("relative next url")
        << QByteArray(R"({"by":"next_url","from":"body:/$next"})")
        << QByteArray(R"([{"n":2,"body":{"$next":"/api/accounts?page=2"}},{"n":1,"body":{}}])")
        << " | https://erp.example.com/api/accounts?page=2";
}

void TestPaginator::walks()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, pages);
    QFETCH(const QString, requests);
    const Json parsed = *readJson(rule);
    const Json answers = *readJson(pages);
    Paginator paginator(parsed);
    QStringList seen;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        seen += nextOf(paginator);
        const auto more =
            paginator.advance(page(answers.at(i)["body"].toText()),
                              static_cast<std::size_t>(answers.at(i)["n"].toInt()), here);
        QVERIFY2(more.ok(), more ? "" : qPrintable(more.error().line()));
        QCOMPARE(*more, i + 1 < answers.size());
    }
    QCOMPARE(seen.join(QStringLiteral(" | ")), requests);
}

void TestPaginator::refusesCircles()
{
    const Json rule = *readJson(R"({"by":"token","from":"body:/next","into":"query:c"})");
    Paginator paginator(rule);
    QVERIFY(*paginator.advance(page(R"({"next":"a"})"), 1, here));
    QVERIFY(*paginator.advance(page(R"({"next":"b"})"), 1, here));
    const auto again = paginator.advance(page(R"({"next":"a"})"), 1, here);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, Code::RefusedByRemote);
}

void TestPaginator::refusesOtherHosts()
{
    const Json rule = *readJson(R"({"by":"next_url","from":"body:/next"})");
    for (const char *url :
         {"https://evil.example.net/x", "http://erp.example.com/x", "https://erp.example.com:444/x",
          "//evil.example.net/x", "https://user:word@erp.example.com/x"}) {
        Paginator paginator(rule);
        const Json body = JsonObject{{"next", url}};
        QVERIFY2(!paginator.advance(page(body.toText()), 1, here).ok(), url);
    }
}

QTEST_GUILESS_MAIN(TestPaginator)
#include "test_paginator.moc"
