// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/feedreader.h"
#include "models/connectors/feeds/httpbinding.h"
#include "models/connectors/feeds/standardwebhook.h"

#include <QBuffer>
#include <QtTest>

using namespace unsnag;

namespace {

const QStringList flows = {QStringLiteral("deal_to_invoice"), QStringLiteral("account_sync")};

CloudEvent sample()
{
    CloudEvent event;
    event.id = QStringLiteral("e-1");
    event.source = QStringLiteral("/crm/deals");
    event.type = QStringLiteral("dev.unsnag.event.deal_to_invoice.v1");
    event.data = JsonObject{{QStringLiteral("id"), QStringLiteral("D-1")},
                            {QStringLiteral("version"), QStringLiteral("7")}};
    return event;
}

//! All elements of a feed, or the error.
Result<std::vector<FeedItem>> itemsOf(QByteArray text, const QString &name)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    FeedReader reader(buffer, name);
    std::vector<FeedItem> items;
    for (;;) {
        UNSNAG_TRY(const auto item, reader.next());
        if (!item)
            return items;
        items.push_back(*item);
    }
}

HttpMessage webhook(const QByteArray &secret, Timestamp at, const QByteArray &body)
{
    HttpMessage message;
    message.body = body;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch());
    message.headers["webhook-id"] = "msg_1";
    message.headers["webhook-timestamp"] = QByteArray::number(qint64(seconds.count()));
    message.headers["webhook-signature"] = *webhookSignature(
        "msg_1", message.header("webhook-timestamp"), body, QString::fromLatin1(secret));
    return message;
}

const QByteArray secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const Timestamp now = *fromRfc3339(QStringLiteral("2026-11-26T10:00:00Z"));

} // namespace

class TestFeeds : public QObject
{
    Q_OBJECT
private slots:
    void readsTheJsonFormat();
    void refusesWhatIsNoCloudEvent_data();
    void refusesWhatIsNoCloudEvent();
    void readsBase64Data();
    void takesTraceAndSequence_data();
    void takesTraceAndSequence();
    void readsBatchesOverHttp();
    void knowsContentModes_data();
    void knowsContentModes();
    void decodesHeaderValues();
    void verifiesWebhooks();
    void signsAsTheSpecificationDoes();
    void refusesWebhooks_data();
    void refusesWebhooks();
    void mapsEventsToRecords();
    void refusesBadRules_data();
    void refusesBadRules();
    void readsFeeds_data();
    void readsFeeds();
    void namesTheBadLine_data();
    void namesTheBadLine();
};

void TestFeeds::readsTheJsonFormat()
{
    const auto json = readJson(R"({"specversion":"1.0","id":"A1","source":"urn:x:y","type":"t",
        "subject":"deals/D-7","time":"2026-11-26T10:00:00+01:00","datacontenttype":null,
        "sequence":"12","flag":true,"count":3,"data":{"amount":10.50}})");
    const auto event = readCloudEvent(*json, QStringLiteral("x"));
    QVERIFY2(event.ok(), event.ok() ? "" : qPrintable(event.error().line()));
    const std::map<QString, QString> expected = {{"specversion", "1.0"},
                                                 {"id", "A1"},
                                                 {"source", "urn:x:y"},
                                                 {"type", "t"},
                                                 {"subject", "deals/D-7"},
                                                 {"time", "2026-11-26T10:00:00+01:00"},
                                                 {"sequence", "12"},
                                                 {"flag", "true"},
                                                 {"count", "3"}};
    QCOMPARE(event->attributes(), expected);
    QCOMPARE(event->data["amount"].scalarText(), QStringLiteral("10.50"));
    QCOMPARE(event->sequence(), std::optional<qint64>(12));
}

void TestFeeds::refusesWhatIsNoCloudEvent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("attribute");
    const auto row = [](const char *name, const char *text, const char *attribute) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(attribute);
    };
    row("version 0.3", R"({"specversion":"0.3","id":"1","source":"/s","type":"t"})", "specversion");
    row("no id", R"({"specversion":"1.0","source":"/s","type":"t"})", "\"id\"");
    row("empty id", R"({"specversion":"1.0","id":"","source":"/s","type":"t"})", "\"id\"");
    row("no source", R"({"specversion":"1.0","id":"1","type":"t"})", "source");
    row("source with blank", R"({"specversion":"1.0","id":"1","source":"a b","type":"t"})",
        "source");
    row("no type", R"({"specversion":"1.0","id":"1","source":"/s"})", "type");
    row("time", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","time":"soon"})", "time");
    row("date alone",
        R"({"specversion":"1.0","id":"1","source":"/s","type":"t","time":"2026-11-26"})", "time");
    row("schema", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","dataschema":"rel"})",
        "dataschema");
    row("capital", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","myExt":"x"})",
        "myExt");
    row("dash", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","my-ext":"x"})",
        "my-ext");
    row("object", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","ext":{}})", "ext");
    row("both data",
        R"({"specversion":"1.0","id":"1","source":"/s","type":"t","data":1,"data_base64":"MQ=="})",
        "data_base64");
    row("base64", R"({"specversion":"1.0","id":"1","source":"/s","type":"t","data_base64":"*"})",
        "data_base64");
}

void TestFeeds::refusesWhatIsNoCloudEvent()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, attribute);
    const auto event = readCloudEvent(*readJson(text), QStringLiteral("feed:3"));
    QVERIFY(!event.ok());
    QCOMPARE(event.error().code, Code::Input);
    QVERIFY2(event.error().detail.contains(attribute), qPrintable(event.error().line()));
    QCOMPARE(event.error().context, QStringLiteral("feed:3"));
}

void TestFeeds::readsBase64Data()
{
    const auto json = readJson(R"({"specversion":"1.0","id":"1","source":"/s","type":"t",
        "data_base64":"eyJpZCI6IkQtMSJ9"})");
    QCOMPARE(readCloudEvent(*json, {})->data["id"].toString(), QStringLiteral("D-1"));
}

void TestFeeds::takesTraceAndSequence_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("trace");
    const QString good = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    QTest::newRow("good") << "00-" + good + "-00f067aa0ba902b7-01" << good;
    QTest::newRow("later version") << "01-" + good + "-00f067aa0ba902b7-01-more" << good;
    QTest::newRow("version ff") << "ff-" + good + "-00f067aa0ba902b7-01" << QString();
    QTest::newRow("zeros") << "00-" + QString(32, '0') + "-00f067aa0ba902b7-01" << QString();
    QTest::newRow("capitals") << "00-" + good.toUpper() + "-00f067aa0ba902b7-01" << QString();
    QTest::newRow("nonsense") << "trace" << QString();
}

void TestFeeds::takesTraceAndSequence()
{
    QFETCH(QString, parent);
    QFETCH(QString, trace);
    CloudEvent event = sample();
    event.extensions = {{"traceparent", parent}, {"sequence", "0000042"}};
    const auto record = FeedRules().recordOf(event, {}, flows);
    QVERIFY(record.ok());
    QCOMPARE(record->traceId, trace);
    QCOMPARE(record->sequence, std::optional<qint64>(42));
    event.extensions = {{"sequence", "abc"}};
    QCOMPARE(event.sequence(), std::nullopt);
}

void TestFeeds::readsBatchesOverHttp()
{
    HttpMessage message;
    message.headers["content-type"] = "application/cloudevents-batch+json";
    message.body = R"([{"specversion":"1.0","id":"1","source":"/s","type":"t"},
                       {"specversion":"1.0","id":"2","source":"/s","type":"t"}])";
    const auto events = readHttpEvents(message);
    QVERIFY(events.ok());
    QCOMPARE(events->size(), std::size_t(2));
    message.body = "[]";
    QCOMPARE(readHttpEvents(message)->size(), std::size_t(0));
    message.body = R"([{"specversion":"1.0","id":"1","source":"/s","type":"t"},{"id":"2"}])";
    QCOMPARE(readHttpEvents(message).error().context, QStringLiteral("body#/1"));
    message.body = R"({"specversion":"1.0","id":"1","source":"/s","type":"t"})";
    QVERIFY(readHttpEvents(message).error().detail.contains("array"));
}

void TestFeeds::knowsContentModes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("hasHeaders");
    QTest::addColumn<int>("mode");
    QTest::newRow("structured") << QByteArray("application/cloudevents+json") << false << 1;
    QTest::newRow("structured, capitals")
        << QByteArray("Application/CloudEvents+JSON") << true << 1;
    QTest::newRow("batch") << QByteArray("application/cloudevents-batch+json; charset=utf-8")
                           << false << 2;
    QTest::newRow("binary") << QByteArray("application/json") << true << 0;
    QTest::newRow("binary, no body") << QByteArray() << true << 0;
    QTest::newRow("plain JSON") << QByteArray("application/json") << false << -1;
    QTest::newRow("another format") << QByteArray("application/cloudevents+avro") << true << -1;
    QTest::newRow("binary XML") << QByteArray("application/xml") << true << -1;
}

void TestFeeds::knowsContentModes()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, hasHeaders);
    QFETCH(int, mode);
    HttpMessage message;
    message.headers["content-type"] = type;
    if (hasHeaders)
        message.headers["ce-specversion"] = "1.0";
    const auto found = contentMode(message);
    QCOMPARE(found ? static_cast<int>(*found) : -1, mode);
}

void TestFeeds::decodesHeaderValues()
{
    HttpMessage message;
    message.headers = {{"ce-specversion", "1.0"},
                       {"ce-id", "1"},
                       {"ce-source", "/s"},
                       {"ce-type", "t"},
                       {"ce-subject", "Euro%20%E2%82%AC%20%F0%9F%98%80"}};
    const auto events = readHttpEvents(message);
    QVERIFY(events.ok());
    QCOMPARE(events->front().subject, QString::fromUtf8("Euro € 😀"));
    QVERIFY(events->front().data.isNull());
}

void TestFeeds::verifiesWebhooks()
{
    const auto message = webhook(secret, now, R"({"type":"deal.won","data":{"id":"D-1"}})");
    const auto read = readWebhook(message, QString::fromLatin1(secret), now);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
    QCOMPARE(read->id, QStringLiteral("msg_1"));
    QCOMPARE(read->type, QStringLiteral("deal.won"));
    // Keys roll over: one of several secrets and one of several signatures are enough.
    const QByteArray other = "whsec_" + QByteArray(32, 'k').toBase64();
    QVERIFY(readWebhook(message, QString::fromLatin1(other + ' ' + secret), now).ok());
    HttpMessage several = message;
    several.headers["webhook-signature"] =
        "v1a,unknown v1,AAAA " + message.header("webhook-signature");
    QVERIFY(readWebhook(several, QString::fromLatin1(secret), now).ok());
}

//! The worked example of the Standard Webhooks specification.
void TestFeeds::signsAsTheSpecificationDoes()
{
    const auto signature = webhookSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                                            R"({"test": 2432232314})", QString::fromLatin1(secret));
    QCOMPARE(*signature, QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
}

void TestFeeds::refusesWebhooks_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("code");
    QTest::newRow("other body") << "body" << static_cast<int>(Code::Forbidden);
    QTest::newRow("other id") << "id" << static_cast<int>(Code::Forbidden);
    QTest::newRow("other time") << "time" << static_cast<int>(Code::Forbidden);
    QTest::newRow("too old") << "old" << static_cast<int>(Code::Forbidden);
    QTest::newRow("too early") << "early" << static_cast<int>(Code::Forbidden);
    QTest::newRow("shorter signature") << "short" << static_cast<int>(Code::Forbidden);
    QTest::newRow("no secret") << "no secret" << static_cast<int>(Code::Forbidden);
    QTest::newRow("no signature") << "unsigned" << static_cast<int>(Code::Input);
    QTest::newRow("no id") << "no id" << static_cast<int>(Code::Input);
    QTest::newRow("no time") << "no time" << static_cast<int>(Code::Input);
    QTest::newRow("bad secret") << "bad secret" << static_cast<int>(Code::Damaged);
    QTest::newRow("no JSON") << "no JSON" << static_cast<int>(Code::Input);
}

void TestFeeds::refusesWebhooks()
{
    QFETCH(QString, change);
    QFETCH(int, code);
    const Timestamp sentAt = change == "old"     ? now - webhookTolerance - std::chrono::seconds(1)
                             : change == "early" ? now + webhookTolerance + std::chrono::seconds(1)
                                                 : now;
    HttpMessage message = webhook(secret, sentAt, change == "no JSON" ? "{" : R"({"type":"t"})");
    QString key = QString::fromLatin1(secret);
    if (change == "body")
        message.body += ' ';
    if (change == "id")
        message.headers["webhook-id"] = "msg_2";
    if (change == "time")
        message.headers["webhook-timestamp"] =
            QByteArray::number(message.header("webhook-timestamp").toLongLong() + 1);
    if (change == "short")
        message.headers["webhook-signature"].chop(1);
    if (change == "unsigned")
        message.headers.erase("webhook-signature");
    if (change == "no id")
        message.headers.erase("webhook-id");
    if (change == "no time")
        message.headers["webhook-timestamp"] = "yesterday";
    if (change == "no secret")
        key.clear();
    if (change == "bad secret")
        key = QStringLiteral("whsec_short");
    const auto read = readWebhook(message, key, now);
    QVERIFY(!read.ok());
    QCOMPARE(static_cast<int>(read.error().code), code);
}

void TestFeeds::mapsEventsToRecords()
{
    const auto rules = FeedRules::read(
        R"({"types":[{"type":"com.example.deal.*","source":"/crm/*","flow":"deal_to_invoice",
            "system":"crm","payload":"/deal","record":"/key","version":"/rev"}],
            "webhooks":[{"name":"crm","source":"/crm/hooks"}]})",
        QStringLiteral("feeds.json"), flows);
    QVERIFY2(rules.ok(), rules.ok() ? "" : qPrintable(rules.error().line()));
    CloudEvent event = sample();
    event.type = QStringLiteral("com.example.deal.won");
    event.data = *readJson(R"({"deal":{"key":"D-9","rev":4,"amount":1.10}})");
    auto record = rules->recordOf(event, {}, flows);
    QVERIFY2(record.ok(), record.ok() ? "" : qPrintable(record.error().line()));
    QCOMPARE(record->flow, QStringLiteral("deal_to_invoice"));
    QCOMPARE(record->system, QStringLiteral("crm"));
    QCOMPARE(record->record.id, QStringLiteral("D-9"));
    QCOMPARE(record->record.version, QStringLiteral("4"));
    QCOMPARE(record->record.fields["amount"].scalarText(), QStringLiteral("1.10"));
    // Without id and version the subject and the event itself name the record and its version.
    event.subject = QStringLiteral("deals/D-10");
    event.data = *readJson(R"({"deal":{}})");
    record = rules->recordOf(event, {}, flows);
    QCOMPARE(record->record.id, QStringLiteral("D-10"));
    QCOMPARE(record->record.version, QStringLiteral("/crm/deals#e-1"));
    event.source = QStringLiteral("/erp");
    QVERIFY(
        rules->recordOf(event, QStringLiteral("x:1"), flows).error().remedy.contains("feeds.json"));

    const CloudEvent hook = eventOfWebhook(
        QStringLiteral("msg_1"),
        *readJson(R"({"type":"com.example.deal.won","data":{"deal":{"key":"D-1"}}})"),
        *rules->webhook(QStringLiteral("crm")));
    QCOMPARE(rules->recordOf(hook, {}, flows)->record.id, QStringLiteral("D-1"));
    QCOMPARE(FeedRules().recordOf(sample(), {}, flows)->record.version, QStringLiteral("7"));
    event.type = QStringLiteral("dev.unsnag.event.no_such_flow");
    QVERIFY(!FeedRules().recordOf(event, {}, flows).ok());
}

void TestFeeds::refusesBadRules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const char *text, const char *pointer) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(pointer);
    };
    row("unknown member", R"({"kinds":[]})", "#/kinds");
    row("no array", R"({"types":{}})", "#/types");
    row("no object", R"({"types":[1]})", "#/types/0");
    row("no flow", R"({"types":[{"type":"t","flow":"nope"}]})", "#/types/0/flow");
    row("no type", R"({"types":[{"flow":"account_sync"}]})", "#/types/0/type");
    row("pointer", R"({"types":[{"type":"t","flow":"account_sync","record":"id"}]})",
        "#/types/0/record");
    row("member", R"({"types":[{"type":"t","flow":"account_sync","colour":"x"}]})",
        "#/types/0/colour");
    row("relative path", R"({"folders":[{"path":"in","flow":"account_sync"}]})",
        "#/folders/0/path");
    row("webhook name", R"({"webhooks":[{"name":"A/B"}]})", "#/webhooks/0/name");
}

void TestFeeds::refusesBadRules()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto rules = FeedRules::read(text, QStringLiteral("feeds.json"), flows);
    QVERIFY(!rules.ok());
    QCOMPARE(rules.error().context, QStringLiteral("feeds.json") + pointer);
}

void TestFeeds::readsFeeds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("nothing") << QByteArray() << "f.jsonl" << QStringList();
    QTest::newRow("lines") << QByteArray("{\"id\":1}\n\n{\"id\":2}") << "f.jsonl"
                           << QStringList{"f.jsonl:1", "f.jsonl:3"};
    QTest::newRow("lines by another name") << QByteArray("\n{\"id\":1}\r\n{\"id\":2}\r\n")
                                           << "stdin" << QStringList{"stdin:2", "stdin:3"};
    QTest::newRow("one line") << QByteArray("{\"id\":1}\n") << "f.json" << QStringList{"f.json:1"};
    QTest::newRow("document") << QByteArray("{\n \"id\": 1\n}\n") << "f.json"
                              << QStringList{"f.json#/0"};
    QTest::newRow("array") << QByteArray("[{\"id\":1},\n{\"id\":2}]") << "f.json"
                           << QStringList{"f.json#/0", "f.json#/1"};
    QTest::newRow("array in one line") << QByteArray("[{\"id\":1},{\"id\":2}]") << "f.json"
                                       << QStringList{"f.json#/0", "f.json#/1"};
    QTest::newRow("empty array") << QByteArray("[]") << "f.json" << QStringList();
}

void TestFeeds::readsFeeds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QStringList, places);
    const auto items = itemsOf(text, name);
    QVERIFY2(items.ok(), items.ok() ? "" : qPrintable(items.error().line()));
    QStringList found;
    for (const FeedItem &item : *items)
        found.append(item.place);
    QCOMPARE(found, places);
}

void TestFeeds::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("place");
    QTest::newRow("cut off") << QByteArray("{\"id\":1}\n{\"id\":") << "f.jsonl"
                             << "f.jsonl:2:7";
    QTest::newRow("no object") << QByteArray("{\"id\":1}\n7\n") << "f.jsonl"
                               << "f.jsonl:2";
    QTest::newRow("first line") << QByteArray("{\"id\" 1}\n{\"id\":2}") << "f.jsonl"
                                << "f.jsonl:1:7";
    QTest::newRow("document") << QByteArray("{\n \"id\" 1\n}") << "f.json"
                              << "f.json:2:7";
    QTest::newRow("twice") << QByteArray("{\"id\":1,\"id\":2}\n") << "f.jsonl"
                           << "f.jsonl:1";
    QTest::newRow("array") << QByteArray("[{\"id\":1},7]") << "f.json"
                           << "f.json#/1";
}

void TestFeeds::namesTheBadLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, place);
    const auto items = itemsOf(text, name);
    QVERIFY(!items.ok());
    QVERIFY2(items.error().context.startsWith(place), qPrintable(items.error().line()));
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "test_feeds.moc"
