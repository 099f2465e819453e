// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/redactor.h"

#include <QtTest>

using namespace unsnag;

//! Secrets in what is shown and stored.
class TestRedactor : public QObject
{
    Q_OBJECT
private slots:
    void masksNames_data();
    void masksNames();
    void masksValuesWhereverTheyStand();
    void masksShortValuesOnlyWhole();
    void masksHeaders();
    void cutsLongBodies();
};

namespace {

const QString secret = QStringLiteral("c4n/ry+s3cr=t");

bool isClean(const QByteArray &shown)
{
    return !shown.contains(secret.toUtf8()) && !shown.contains(secret.toUtf8().toBase64()) &&
           !shown.contains("c4n%2Fry%2Bs3cr%3Dt");
}

} // namespace

void TestRedactor::masksNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSecret");
    for (const char *name :
         {"password",     "Passwort_passwd", "client_secret", "access_token",
          "refreshToken", "token",           "Authorization", "Proxy-Authorization",
          "Cookie",       "Set-Cookie",      "session",       "sessionId",
          "X-Session",    "api_key",         "X-Api-Key",     "credentials",
          "X-CSRF-Token", "debug",           "stack_trace",   "Traceback"})
        QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
    for (const char *name : {"name", "reference", "Idempotency-Key", "If-Match", "Content-Type",
                             "passenger", "tax_id", "author", "key", "debugging"})
        QTest::addRow("%s", name) << QString::fromLatin1(name) << false;
}

void TestRedactor::masksNames()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isSecret);
    const Json body = JsonObject{{"a", JsonArray{JsonObject{{name, "some value"}}}}};
    const Json shown = Redactor({}).named(body);
    QCOMPARE(shown["a"].at(0)[name].toString(),
             isSecret ? QStringLiteral("•••") : QStringLiteral("some value"));
    QCOMPARE(Redactor({}).values(body), body);
}

void TestRedactor::masksValuesWhereverTheyStand()
{
    const Redactor redactor({secret});
    const QString encoded = QString::fromLatin1(secret.toUtf8().toBase64());
    const Json body = JsonObject{
        {"echo", QStringLiteral("you sent ") + secret + QStringLiteral(" twice: ") + secret},
        {secret, 1},
        {"basic", encoded},
        {"list", JsonArray{secret, 7, nullptr}}};
    for (const Json &shown : {redactor.values(body), redactor.named(body)})
        QVERIFY2(isClean(shown.toText()), shown.toText().constData());
    QVERIFY(
        isClean(redactor.text(QStringLiteral("https://erp.example.com/?k=c4n%2Fry%2Bs3cr%3Dt&x=1"))
                    .toUtf8()));
    QVERIFY(isClean(redactor.body("<html>" + secret.toUtf8() + "</html>").toText()));
    Reply reply;
    reply.message = reply.code = reply.field = reply.hint = reply.id = secret;
    reply.body = body;
    reply.records.push_back(Record{secret, secret, secret, secret, {}, body, body});
    redactor.clean(reply);
    const Record &record = reply.records.front();
    const QString texts = reply.message + reply.code + reply.field + reply.hint + reply.id +
                          record.id + record.version + record.label + record.url;
    QVERIFY(isClean(texts.toUtf8() + reply.body.toText() + record.fields.toText() +
                    record.raw.toText()));
}

void TestRedactor::masksShortValuesOnlyWhole()
{
    const Redactor redactor({QStringLiteral("pw1")});
    const Json shown = redactor.values(JsonObject{{"a", "pw1"}, {"b", "xpw1x"}});
    QCOMPARE(shown["a"].toString(), QStringLiteral("•••"));
    QCOMPARE(shown["b"].toString(), QStringLiteral("xpw1x"));
    const Json number =
        Redactor({QStringLiteral("12345678")}).values(JsonObject{{"pin", 12345678}});
    QCOMPARE(number["pin"].toString(), QStringLiteral("•••"));
}

void TestRedactor::masksHeaders()
{
    const Json shown = Redactor({secret}).headers({{"Authorization", "Bearer " + secret.toUtf8()},
                                                   {"set-cookie", "sid=1; HttpOnly"},
                                                   {"X-Echo", secret.toUtf8()},
                                                   {"Content-Type", "application/json"}});
    QVERIFY(isClean(shown.toText()));
    QCOMPARE(shown["Authorization"].toString(), QStringLiteral("•••"));
    QCOMPARE(shown["set-cookie"].toString(), QStringLiteral("•••"));
    QCOMPARE(shown["Content-Type"].toString(), QStringLiteral("application/json"));
}

void TestRedactor::cutsLongBodies()
{
    const Redactor redactor({secret});
    QCOMPARE(redactor.body({}), Json());
    QCOMPARE(redactor.body(R"({"a":1.50})").toText(), QByteArray(R"({"a":1.50})"));
    const Json large = JsonObject{{"password", "x"}, {"text", QString(200'000, QLatin1Char('y'))}};
    const Json shown = redactor.body(large.toText());
    QVERIFY(shown.isString() && shown.toString().size() < 70'000);
    QVERIFY(shown.toString().startsWith(QStringLiteral("{\"password\":\"•••\"")));
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "test_redactor.moc"
