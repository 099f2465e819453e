// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/answer.h"

#include <QtTest>

using namespace unsnag;

//! The conditions of a profile's rules.
class TestAnswer : public QObject
{
    Q_OBJECT
private slots:
    void holds_data();
    void holds();
};

void TestAnswer::holds_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *when, const char *body, bool expected) {
        QTest::newRow(name) << QByteArray(when) << QByteArray(body) << expected;
    };
    const char *const body = R"({"status": "error", "code": 7, "none": null, "list": []})";
    row("nothing asked", "{}", body, true);
    row("status", R"({"status": [200]})", body, true);
    row("family", R"({"status": ["2xx"]})", body, true);
    row("other status", R"({"status": ["4xx", 500]})", body, false);
    row("value is there", R"({"body": "/code"})", body, true);
    row("value is null", R"({"body": "/none"})", body, false);
    row("equal", R"({"body": "/code", "equals": 7})", body, true);
    row("equal to null", R"({"body": "/none", "equals": null})", body, true);
    row("another value", R"({"body": "/code", "equals": "7"})", body, false);
    row("one of", R"({"body": "/status", "in": ["fail", "error"]})", body, true);
    row("none of", R"({"body": "/status", "in": ["fail", "ok"]})", body, false);
    row("missing", R"({"missing": "/result"})", body, true);
    row("missing and null", R"({"missing": "/none"})", body, true);
    row("not missing", R"({"missing": "/list"})", body, false);
    row("has all", R"({"has": {"/status": "error", "/code": 7}})", body, true);
    row("has not all", R"({"has": {"/status": "error", "/code": 8}})", body, false);
    row("has what is not there", R"({"has": {"/result": true}})", body, false);
    row("empty", R"({"empty": true})", "", true);
    row("blank is empty", R"({"empty": true})", " \r\n", true);
    row("not empty", R"({"empty": true})", body, false);
    row("wants a body", R"({"empty": false})", body, true);
    row("wants a body, there is none", R"({"empty": false})", "", false);
    row("header is there", R"({"header": "X-Kind"})", body, true);
    row("header is not there", R"({"header": "X-Other"})", body, false);
    row("header is", R"({"header": "x-kind", "header_is": "REQUIRED"})", body, true);
    row("header is else", R"({"header": "X-Kind", "header_is": "none"})", body, false);
    row("header is empty", R"({"header": "X-Other", "header_is": ""})", body, true);
    row("message, any case", R"({"message": "PERIOD.*closed"})", body, true);
    row("other message", R"({"message": "^closed"})", body, false);
    row("code", R"({"code": ["E1", "E7"]})", body, true);
    row("other code", R"({"code": ["E1"]})", body, false);
    row("operation", R"({"op": ["post"]})", body, true);
    row("other operation", R"({"op": ["draft"]})", body, false);
    row("all must hold", R"({"status": [200], "has": {"/code": 7}, "missing": "/code"})", body,
        false);
    row("not sent", R"({"transport": "not_sent"})", body, false);
    row("missing where the body is no JSON", R"({"missing": "/result"})", "<html>", true);
}

void TestAnswer::holds()
{
    QFETCH(const QByteArray, when);
    QFETCH(const QByteArray, body);
    HttpResponse response;
    response.delivery = Delivery::Answered;
    response.status = 200;
    response.headers = {HttpHeader{"X-Kind", " Required"}};
    response.body = body;
    QTEST(isWhen(*readJson(when), Answer::of(response), QStringLiteral("post"),
                 QStringLiteral("E7"), QStringLiteral("The period is closed")),
          "expected");
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "test_answer.moc"
