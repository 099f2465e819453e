// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reply.h"

#include <QtTest>

using namespace unsnag;

//! Replies as errors, frozen requests as stored documents.
class TestReply : public QObject
{
    Q_OBJECT
private slots:
    void namesEveryClass();
    void survivesStorage();
    void refusesDamage_data();
    void refusesDamage();
    void becomesAnError();
};

void TestReply::namesEveryClass()
{
    for (int i = 0; i <= static_cast<int>(ReplyClass::Cancelled); ++i) {
        const auto value = static_cast<ReplyClass>(i);
        QVERIFY2(!replyClassName(value).isEmpty(), QByteArray::number(i));
        QCOMPARE(replyClassFromName(replyClassName(value)), std::optional(value));
    }
    QVERIFY(!replyClassFromName(QStringLiteral("nosuch")).has_value());
}

void TestReply::survivesStorage()
{
    const FrozenRequest request{"create_account",
                                "POST",
                                "https://erp.example.com/a?x=%20",
                                JsonObject{{"If-Match", "\"3\""}},
                                QByteArray(R"({"name":"Bücher \u0000 1.50"})"),
                                "key-1"};
    const auto stored = readJson(request.toJson().toText());
    QVERIFY(stored.ok());
    const auto again = FrozenRequest::fromJson(*stored);
    QVERIFY(again.ok());
    QCOMPARE(again->operation, request.operation);
    QCOMPARE(again->method, request.method);
    QCOMPARE(again->url, request.url);
    QCOMPARE(again->headers, request.headers);
    QCOMPARE(again->body, request.body);
    QCOMPARE(again->idempotencyKey, request.idempotencyKey);
}

void TestReply::refusesDamage_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : {"operation", "method", "url", "headers", "body", "idempotency_key"})
        QTest::addRow("%s", member) << QString::fromLatin1(member);
}

void TestReply::refusesDamage()
{
    QFETCH(const QString, member);
    Json json = FrozenRequest{"a", "b", "c", JsonObject{}, "d", "e"}.toJson();
    json.set(member, 7);
    const auto read = FrozenRequest::fromJson(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Damaged);
    QCOMPARE(read.error().context, QLatin1Char('/') + member);
}

void TestReply::becomesAnError()
{
    Reply reply;
    reply.kind = ReplyClass::Uncertain;
    reply.status = 504;
    reply.message = QStringLiteral("gateway timeout");
    reply.hint = QStringLiteral("probe");
    reply.request = JsonObject{{"method", "POST"}, {"url", "https://erp.example.com/a"}};
    QCOMPARE(toError(reply), (Error{Code::OutcomeUnknown, "gateway timeout (HTTP 504)",
                                    "POST https://erp.example.com/a", "probe"}));
    reply.kind = ReplyClass::Version;
    QCOMPARE(toError(reply).code, Code::Conflict);
    reply.kind = ReplyClass::Rate;
    QCOMPARE(toError(reply).code, Code::Busy);
    reply.kind = ReplyClass::Cancelled;
    QCOMPARE(toError(reply).code, Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestReply)
#include "test_reply.moc"
