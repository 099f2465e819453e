// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleconnection.h"

using namespace unsnag;
using namespace unsnag::test;
using namespace std::chrono_literals;

namespace {

void setOperation(Json &profile, const QString &name, const QByteArray &definition)
{
    Json operations = profile["operations"];
    operations.set(name, *readJson(definition));
    profile.set("operations", operations);
}

Json guardedProfile()
{
    Json out = sampleProfile();
    setOperation(
        out, "rename",
        R"({"effect":"write","entity":"account","inputs":{"id":"string","version":"string?","name":"string"},
            "request":{"method":"PUT","path":"/accounts/{{id|url}}","body":{"name":"{{name}}"}},"item":"",
            "version":{"compare":{"op":"get_account"}},"safety":{"native":"none","after_uncertain":"park"}})");
    setOperation(out, "touch",
                 R"({"effect":"write","inputs":{"id":"string","version":"string?"},
            "request":{"method":"PUT","path":"/accounts/{{id|url}}"},
            "version":{"send":"header:If-Unmodified-Since","format":"http_date"},"safety":{"native":"none","after_uncertain":"park"}})");
    return out;
}

Json csrfProfile()
{
    Json out = guardedProfile();
    Json transport = out["transport"];
    transport.set(
        "csrf",
        *readJson(
            R"({"fetch":{"method":"GET","path":"/token","headers":{"X-CSRF-Token":"Fetch"}},"header":"X-CSRF-Token","cookies":true,
                "stale_when":{"status":[403],"header":"X-CSRF-Token"}})"));
    out.set("transport", transport);
    return out;
}

Json jobProfile()
{
    Json out = sampleProfile();
    setOperation(
        out, "import",
        R"({"effect":"write","inputs":{"name":"string"},"request":{"method":"POST","path":"/import","body":{"name":"{{name}}"}},
            "id":"header:Location#last-segment","ok":[202],"safety":{"native":"none","after_uncertain":"park"},
            "poll":{"op":"get_job","every_s":2,"give_up_s":6,"with":{"id":"{{reply.id}}"},
                    "until":{"body":"/state","equals":"done"},"failed_when":{"body":"/state","equals":"failed"}}})");
    setOperation(
        out, "get_job",
        R"({"effect":"read","inputs":{"id":"string"},"request":{"method":"GET","path":"/jobs/{{id|url}}"},"id":"body:/made"})");
    return out;
}

LoopbackBehaviour token(const QByteArray &value, const QByteArray &cookie)
{
    return LoopbackBehaviour::answer(200, "{}",
                                     "x-csrf-token: " + value + "\r\nSet-Cookie: sap=" + cookie +
                                         "; Path=/; HttpOnly\r\nSet-Cookie: lb=1\r\n");
}

} // namespace

//! Writes with a guard, a token against forged requests, or a job behind them.
class TestGuardedWrites : public QObject
{
    Q_OBJECT
private slots:
    void leavesAChangedRecordAlone();
    void writesAnUnchangedRecord();
    void keepsAGuardInTheDatabase();
    void sendsAVersionAsAnHttpDate();
    void bringsTheTokenToWritesOnly();
    void fetchesAStaleTokenOnce();
    void tellsWhereNoTokenComes();
    void followsAJob_data();
    void followsAJob();

private:
    [[nodiscard]] static FrozenRequest renamed(SampleConnection &sample)
    {
        return *sample.connector().prepare(
            QStringLiteral("rename"), JsonObject{{"id", "1"}, {"version", "3"}, {"name", "B"}}, {});
    }
};

void TestGuardedWrites::leavesAChangedRecordAlone()
{
    SampleConnection sample(guardedProfile());
    sample.server().enqueue(login());
    sample.server().enqueue(ok(R"({"id":"1","name":"C","rev":"4"})"));
    const Reply reply = sample.connector().send(renamed(sample), {});
    QCOMPARE(reply.kind, ReplyClass::Version);
    QVERIFY(!reply.wasSent);
    QCOMPARE(reply.records.at(0).label, QStringLiteral("C")); // what stands there now
    QCOMPARE(sample.server().requests().size(), std::size_t(2));
    sample.server().enqueue(LoopbackBehaviour::answer(403, "{}"));
    const Reply unread = sample.connector().send(renamed(sample), {});
    QCOMPARE(unread.kind, ReplyClass::Permission);
    QVERIFY(!unread.wasSent);
    QCOMPARE(sample.server().requests().size(), std::size_t(3));
}

void TestGuardedWrites::writesAnUnchangedRecord()
{
    SampleConnection sample(guardedProfile());
    sample.server().enqueue(login());
    sample.server().enqueue(ok(R"({"id":"1","name":"A","rev":"3"})"));
    sample.server().enqueue(ok(R"({"id":"1","name":"B","rev":"4"})"));
    QVERIFY(sample.connector().send(renamed(sample), {}).ok());
    QCOMPARE(lineOf(sample.server().requests().at(2)), QByteArray("PUT /api/accounts/1"));
}

void TestGuardedWrites::keepsAGuardInTheDatabase()
{
    SampleConnection sample(guardedProfile());
    const FrozenRequest frozen = renamed(sample);
    const auto stored = FrozenRequest::fromJson(*readJson(frozen.toJson().toText()));
    QVERIFY2(stored.ok(), stored ? "" : qPrintable(stored.error().line()));
    QCOMPARE(stored->guard,
             (std::optional(VersionGuard{"get_account", JsonObject{{"id", "1"}}, "3"})));
    Json broken = frozen.toJson();
    broken.set("guard", JsonObject{{"operation", "get_account"}});
    QVERIFY(!FrozenRequest::fromJson(broken).ok());
    const auto unread = sample.connector().prepare(QStringLiteral("rename"),
                                                   JsonObject{{"id", "1"}, {"name", "B"}}, {});
    QVERIFY(!unread->guard);
}

void TestGuardedWrites::sendsAVersionAsAnHttpDate()
{
    SampleConnection sample(guardedProfile());
    const auto frozen = sample.connector().prepare(
        QStringLiteral("touch"), JsonObject{{"id", "1"}, {"version", "2026-11-20T08:07:06.500Z"}},
        {});
    QVERIFY2(frozen.ok(), frozen ? "" : qPrintable(frozen.error().line()));
    QCOMPARE(frozen->headers["If-Unmodified-Since"].toString(),
             QStringLiteral("Fri, 20 Nov 2026 08:07:06 GMT"));
    QVERIFY(!sample.connector()
                 .prepare(QStringLiteral("touch"), JsonObject{{"id", "1"}, {"version", "7"}}, {})
                 .ok());
}

void TestGuardedWrites::bringsTheTokenToWritesOnly()
{
    SampleConnection sample(csrfProfile());
    sample.server().enqueue(login());
    sample.server().enqueue(ok(R"({"id":"1","name":"A","rev":"3"})"));
    sample.server().enqueue(token("c4nary-t0ken", "c4nary-c00kie"));
    sample.server().enqueue(ok(R"({"id":"1","name":"B","rev":"4"})"));
    const Reply reply = sample.connector().send(renamed(sample), {});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    const auto requests = sample.server().requests();
    QVERIFY(headerOf(requests.at(1), "X-CSRF-Token").isEmpty());
    QCOMPARE(headerOf(requests.at(2), "X-CSRF-Token"), QByteArray("Fetch"));
    QCOMPARE(headerOf(requests.at(3), "X-CSRF-Token"), QByteArray("c4nary-t0ken"));
    QCOMPARE(headerOf(requests.at(3), "Cookie"), QByteArray("lb=1; sap=c4nary-c00kie"));
    QVERIFY2(!everythingOf(reply).contains("c4nary"), everythingOf(reply).constData());
    sample.server().enqueue(ok(R"({"id":"1","rev":"3"})"));
    sample.server().enqueue(ok(R"({"id":"1","rev":"4"})"));
    QVERIFY(sample.connector().send(renamed(sample), {}).ok()); // with the same token
    QCOMPARE(sample.server().requests().size(), std::size_t(6));
    QVERIFY(headerOf(sample.server().requests().at(4), "Cookie").isEmpty());
}

void TestGuardedWrites::fetchesAStaleTokenOnce()
{
    SampleConnection sample(csrfProfile());
    const LoopbackBehaviour stale =
        LoopbackBehaviour::answer(403, "{}", "X-CSRF-Token: Required\r\n");
    const auto post =
        sample.connector().prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    sample.server().enqueue(login());
    sample.server().enqueue(token("one", "a"));
    sample.server().enqueue(stale);
    sample.server().enqueue(token("two", "b"));
    sample.server().enqueue(ok("{}"));
    QVERIFY(sample.connector().send(*post, {}).ok());
    QCOMPARE(headerOf(sample.server().requests().at(4), "X-CSRF-Token"), QByteArray("two"));
    QCOMPARE(headerOf(sample.server().requests().at(4), "Cookie"), QByteArray("lb=1; sap=b"));
    sample.server().enqueue(stale);
    sample.server().enqueue(token("three", "c"));
    sample.server().enqueue(stale);
    QCOMPARE(sample.connector().send(*post, {}).kind, ReplyClass::Permission);
    QCOMPARE(sample.server().requests().size(), std::size_t(8));
}

void TestGuardedWrites::tellsWhereNoTokenComes()
{
    SampleConnection sample(csrfProfile());
    const auto post =
        sample.connector().prepare(QStringLiteral("post"), JsonObject{{"id", "1"}}, {});
    sample.server().enqueue(login());
    sample.server().enqueue(ok("{}"));
    const Reply reply = sample.connector().send(*post, {});
    QCOMPARE(reply.kind, ReplyClass::Config);
    QVERIFY(!reply.wasSent);
    QVERIFY2(reply.message.contains("X-CSRF-Token"), qPrintable(reply.message));
    QCOMPARE(sample.server().requests().size(), std::size_t(2));
}

void TestGuardedWrites::followsAJob_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("id");
    QTest::newRow("done") << QList<QByteArray>{R"({"state":"busy"})",
                                               R"({"state":"done","made":"M-1"})"}
                          << "ok"
                          << "M-1";
    QTest::newRow("failed") << QList<QByteArray>{R"({"state":"failed"})"} << "business"
                            << "J-1";
    QTest::newRow("too slow") << QList<QByteArray>(4, R"({"state":"busy"})") << "uncertain"
                              << "J-1";
}

void TestGuardedWrites::followsAJob()
{
    QFETCH(const QList<QByteArray>, answers);
    QFETCH(const QString, kind);
    QFETCH(const QString, id);
    SampleConnection sample(jobProfile());
    sample.server().enqueue(login());
    sample.server().enqueue(LoopbackBehaviour::answer(202, {}, "Location: /api/jobs/J-1\r\n"));
    for (const QByteArray &answer : answers)
        sample.server().enqueue(ok(answer));
    const auto frozen =
        sample.connector().prepare(QStringLiteral("import"), JsonObject{{"name", "n"}}, {});
    const Reply reply = sample.connector().send(*frozen, {});
    QCOMPARE(replyClassName(reply.kind), kind);
    QCOMPARE(reply.id, id);
    QVERIFY(reply.wasSent);
    QCOMPARE(int(sample.server().requests().size()), 2 + int(answers.size()));
    QCOMPARE(sample.scheduler().pauses,
             std::vector<std::chrono::milliseconds>(std::size_t(answers.size()), 2000ms));
}

QTEST_GUILESS_MAIN(TestGuardedWrites)
#include "test_guardedwrites.moc"
