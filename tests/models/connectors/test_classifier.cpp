// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/classifier.h"
#include "tests/models/connectors/sampleprofile.h"

#include <QtTest>

using namespace unsnag;

Q_DECLARE_METATYPE(unsnag::Delivery)

//! What answers mean, for reads and for writes.
class TestClassifier : public QObject
{
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void judgesRemoteCalls_data();
    void judgesRemoteCalls();
    void tellsWhatTheServerSaid();
    void namesPagesThatAreNoAnswers();
    void readsRetryAfter();
    void readsEmptyAnswers();
    void namesReasonsAndFacts();
};

namespace {

HttpResponse response(int status, const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    HttpResponse out;
    out.delivery = Delivery::Answered;
    out.status = status;
    out.body = body;
    out.headers = headers;
    return out;
}

QString judged(const Json &profile, const HttpResponse &from, Effect effect, const char *operation)
{
    const QString name = QString::fromLatin1(operation);
    const CallTraits call{name, effect, profile["operations"][name]};
    return replyClassName(ReplyClassifier(profile).judge(Answer::of(from), call, {}).kind);
}

} // namespace

void TestClassifier::judges_data()
{
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header"); // "Name: value"
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    const auto row = [](const char *name, int status, const char *body, const char *header,
                        const char *read, const char *write) {
        QTest::newRow(name) << Delivery::Answered << status << QByteArray(body)
                            << QByteArray(header) << QString::fromLatin1(read)
                            << QString::fromLatin1(write);
    };
    const auto failed = [](const char *name, Delivery delivery, const char *read,
                           const char *write) {
        QTest::newRow(name) << delivery << 0 << QByteArray() << QByteArray()
                            << QString::fromLatin1(read) << QString::fromLatin1(write);
    };
    // The profile says transient for an answer that never came; for a write that is not its to say.
    failed("not sent", Delivery::NotSent, "transient", "transient");
    failed("sent, no answer", Delivery::SentNoAnswer, "transient", "uncertain");
    failed("cancelled", Delivery::Cancelled, "cancelled", "cancelled");
    row("ok", 200, R"({"id":"1"})", "", "ok", "ok");
    row("created", 201, R"({"id":"1"})", "", "ok", "ok");
    row("no content", 204, "", "", "ok", "ok");
    row("empty 200", 200, "", "", "transient", "ok");
    row("broken JSON", 200, R"({"id":)", "", "transient", "uncertain");
    row("twice the same member", 200, R"({"id":1,"id":2})", "", "transient", "uncertain");
    row("HTML", 200, "<!DOCTYPE html><title>Log in to the hotel</title>", "", "transient",
        "uncertain");
    row("HTML by its type", 200, "Welcome", "Content-Type: text/html; charset=utf-8", "transient",
        "uncertain");
    row("error in a 200", 200, R"({"fault":"locked","id":1})", "", "business", "business");
    row("duplicate in a 200", 200, R"({"error":{"code":"duplicate"}})", "", "duplicate",
        "duplicate");
    row("rule needs both", 409, R"({"error":{"code":"stale","message":"It has CHANGED"}})", "",
        "version", "version");
    row("rule half held", 409, R"({"error":{"code":"stale","message":"other"}})", "", "business",
        "business");
    row("rule by header", 403, "{}", "X-Quota-Gone: 1", "quota", "quota");
    row("moved", 302, "", "Location: https://erp.example.com/login", "config", "config");
    row("not modified", 304, "", "", "config", "config");
    row("bad request", 400, "{}", "", "validation", "validation");
    row("unauthorised", 401, "", "", "auth", "auth");
    row("forbidden", 403, "{}", "", "permission", "permission");
    row("not found", 404, "<html>none</html>", "", "not_found", "not_found");
    row("method", 405, "", "", "config", "config");
    row("timeout of the server", 408, "", "", "transient", "uncertain");
    row("timeout that says when", 408, "", "Retry-After: 3", "transient", "transient");
    row("conflict", 409, "{}", "", "business", "business");
    row("gone", 410, "{}", "", "gone", "gone");
    row("precondition", 412, "{}", "", "version", "version");
    row("unprocessable", 422, "{}", "", "validation", "validation");
    row("locked", 423, "{}", "", "locked", "locked");
    row("too early", 425, "", "", "transient", "transient");
    row("too many", 429, "", "", "rate", "rate");
    row("too many, says when", 429, "", "Retry-After: 3", "rate", "rate");
    row("server error", 500, "{}", "", "transient", "uncertain");
    row("gateway", 502, "<html>Bad gateway</html>", "", "transient", "uncertain");
    row("unavailable", 503, "", "", "transient", "uncertain");
    row("unavailable, says when", 503, "", "Retry-After: 3", "transient", "transient");
    row("gateway timeout", 504, "", "", "transient", "uncertain");
    row("gateway timeout, says when", 504, "", "Retry-After: 3", "transient", "uncertain");
    row("strange", 599, "", "", "transient", "uncertain");
}

void TestClassifier::judges()
{
    QFETCH(const Delivery, delivery);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, header);
    QFETCH(const QString, read);
    QFETCH(const QString, write);
    const Json profile = test::sampleProfile();
    HttpResponse from = response(status, body);
    from.delivery = delivery;
    if (!header.isEmpty())
        from.headers.append(
            HttpHeader{header.left(header.indexOf(':')), header.mid(header.indexOf(':') + 2)});
    QCOMPARE(judged(profile, from, Effect::Read, "get_account"), read);
    QCOMPARE(judged(profile, from, Effect::Write, "update_account"), write);
    // A profile's rule calls every 5xx of this write transient; a gateway's answer stays doubtful.
    if (delivery == Delivery::Answered && status >= 500)
        QCOMPARE(judged(profile, from, Effect::Write, "create_account"),
                 status == 502 || status == 504 ? QStringLiteral("uncertain")
                                                : QStringLiteral("transient"));
}

void TestClassifier::judgesRemoteCalls_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    QTest::newRow("result") << QByteArray(R"({"id":1,"result":[5]})") << "ok"
                            << "ok";
    QTest::newRow("null result") << QByteArray(R"({"id":1,"result":null})") << "ok"
                                 << "ok";
    QTest::newRow("error") << QByteArray(R"({"id":1,"error":["X",""]})") << "business"
                           << "business";
    QTest::newRow("neither") << QByteArray(R"({"id":1})") << "transient"
                             << "uncertain";
    QTest::newRow("bare") << QByteArray("52") << "transient"
                          << "uncertain";
}

void TestClassifier::judgesRemoteCalls()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, read);
    QFETCH(const QString, write);
    Json profile = test::sampleProfile();
    profile.set("transport", *readJson(R"({"flavour": "jsonrpc", "base": ""})"));
    QCOMPARE(judged(profile, response(200, body), Effect::Read, "get_account"), read);
    QCOMPARE(judged(profile, response(200, body), Effect::Write, "post"), write);
}

void TestClassifier::tellsWhatTheServerSaid()
{
    const Json profile = test::sampleProfile();
    const CallTraits call{QStringLiteral("draft"), Effect::Write, profile["operations"]["draft"]};
    const Answer answer = Answer::of(response(
        409,
        R"({"error":{"code":"duplicate","message":"there is one","field":"/vat","candidates":[{"id":"C-1"}]}})"));
    const ReplyVerdict verdict = ReplyClassifier(profile).judge(answer, call, {});
    QCOMPARE(verdict.kind, ReplyClass::Duplicate);
    QCOMPARE(verdict.code, QStringLiteral("duplicate"));
    QCOMPARE(verdict.message, QStringLiteral("there is one"));
    QCOMPARE(verdict.field, QStringLiteral("/vat"));
    QCOMPARE(verdict.candidates, Json("/error/candidates"));
    const ReplyVerdict moved = ReplyClassifier(profile).judge(
        Answer::of(response(307, {}, {{"Location", "https://erp.example.com/x"}})), call, {});
    QVERIFY2(moved.message.contains(QStringLiteral("https://erp.example.com/x")),
             qPrintable(moved.message));
}

void TestClassifier::namesPagesThatAreNoAnswers()
{
    const Json profile = test::sampleProfile();
    const CallTraits call{QStringLiteral("get_account"), Effect::Read,
                          profile["operations"]["get_account"]};
    const auto message = [&](int status, const QByteArray &body) {
        return ReplyClassifier(profile).judge(Answer::of(response(status, body)), call, {}).message;
    };
    const QByteArray page = "\n <html><head><title>Log in\n to the hotel</title>";
    QVERIFY2(message(200, page).contains(
                 QStringLiteral("an HTML page came where JSON was due: \"Log in to the hotel\"")),
             qPrintable(message(200, page)));
    QVERIFY2(message(502, page).contains(QStringLiteral("HTTP 502")),
             qPrintable(message(502, page)));
    QVERIFY2(message(502, page).contains(QStringLiteral("HTML")), qPrintable(message(502, page)));
    QVERIFY2(message(200, "{").contains(QStringLiteral("no valid JSON")),
             qPrintable(message(200, "{")));
    QVERIFY(ReplyClassifier(profile)
                .judge(Answer::of(response(200, "\xEF\xBB\xBF{\"id\":\"1\"}")), call, {})
                .kind == ReplyClass::Ok);
}

void TestClassifier::readsRetryAfter()
{
    const Json profile = test::sampleProfile();
    const CallTraits call{QStringLiteral("get_account"), Effect::Read, {}};
    const auto now = *fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"));
    const auto wait = [&](const QByteArray &value) {
        return ReplyClassifier(profile)
            .judge(Answer::of(response(429, {}, {{"retry-after", value}})), call, now)
            .retryAfter;
    };
    QCOMPARE(wait("7"), std::chrono::milliseconds(7000));
    QCOMPARE(wait("Mon, 23 Nov 2026 09:31:00 GMT"), std::chrono::milliseconds(60000));
    QVERIFY(!wait("soon").has_value());
}

void TestClassifier::readsEmptyAnswers()
{
    const Json profile = test::sampleProfile();
    QCOMPARE(judged(profile, response(404, R"({"error":{"code":"none"}})"), Effect::Read,
                    "find_account_by_key"),
             QStringLiteral("ok"));
    QCOMPARE(
        judged(profile, response(404, R"({"error":{"code":"none"}})"), Effect::Read, "get_account"),
        QStringLiteral("not_found"));
}

void TestClassifier::namesReasonsAndFacts()
{
    Json profile = test::sampleProfile();
    Json &errors = profile.mutableObject()[QStringLiteral("errors")];
    Json &extract = errors.mutableObject()[QStringLiteral("extract")];
    extract.set(QStringLiteral("lock"), JsonArray{"body:/error/lock"});
    extract.set(QStringLiteral("allowed"), JsonArray{"body:/error/allowed", "body:/allowed"});
    JsonArray &rules = errors.mutableObject()[QStringLiteral("rules")].mutableArray();
    rules.insert(rules.begin(),
                 JsonObject{{"when", JsonObject{{"code", JsonArray{"locked_period"}}}},
                            {"class", "business"},
                            {"reason", "period_closed"}});
    const CallTraits call{QStringLiteral("post"), Effect::Write, profile["operations"]["post"]};
    const auto verdict = ReplyClassifier(profile).judge(
        Answer::of(response(
            422, R"({"error":{"code":"locked_period","lock":{"id":"2026-08"}},"allowed":["a"]})")),
        call, {});
    QVERIFY(verdict.kind == ReplyClass::Business);
    QVERIFY(verdict.reason == Reason::PeriodClosed);
    QCOMPARE(verdict.facts["lock"]["id"].toString(), QStringLiteral("2026-08"));
    QCOMPARE(verdict.facts["allowed"], Json(JsonArray{"a"}));
    QVERIFY(!verdict.facts.contains(QStringLiteral("message")));
    const auto fine =
        ReplyClassifier(profile).judge(Answer::of(response(200, R"({"allowed":["a"]})")), call, {});
    QVERIFY(fine.facts.isNull() && !fine.reason);
}

QTEST_GUILESS_MAIN(TestClassifier)
#include "test_classifier.moc"
