// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleconnection.h"

#include <QUrlQuery>

using namespace unsnag;
using namespace unsnag::test;

namespace {

//! A search index behind the transport that reaches so many records a query, as some CRMs' do: beyond
//! it a page is refused. Changes come oldest first; one moment can be listed by id.
class CappedIndex final : public Transport
{
public:
    struct Entry {
        QString id;
        QString changed;
    };

    explicit CappedIndex(std::vector<Entry> entries) : m_entries(std::move(entries)) {}

    HttpResponse perform(const HttpRequest &request, const std::stop_token &) override
    {
        ++requests;
        const QUrl url(request.url);
        const QUrlQuery query(url);
        const auto text = [&query](const char *name) {
            return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
        };
        if (url.path().endsWith(QLatin1String("/login")))
            return answer(200, JsonObject{{"session", "s"}});
        if (url.path().endsWith(QLatin1String("/moment")))
            return moment(text("at"), text("after"));
        const int offset = text("offset").toInt();
        if (offset + pageSize > cap)
            return answer(400, JsonObject{{"error", JsonObject{{"message", "beyond the cap"}}}});
        return page(text("since"), offset);
    }

    int cap = 4;
    int pageSize = 2;
    int requests = 0;
    bool countsInSeconds = false;

private:
    static HttpResponse answer(int status, const Json &body)
    {
        HttpResponse out;
        out.delivery = Delivery::Answered;
        out.status = status;
        out.body = body.toText();
        return out;
    }

    static Json shown(const Entry &entry)
    {
        return JsonObject{{"id", entry.id}, {"changed", entry.changed}};
    }

    HttpResponse page(const QString &since, int offset) const
    {
        const QString from = countsInSeconds ? since.left(19) : since;
        Json items = JsonArray{};
        int position = 0;
        int fitting = 0;
        for (const Entry &entry : m_entries) {
            const QString moment = countsInSeconds ? entry.changed.left(19) : entry.changed;
            if (moment < from)
                continue;
            ++fitting;
            if (position++ >= offset && items.size() < std::size_t(pageSize))
                items.append(shown(entry));
        }
        return answer(200, JsonObject{{"items", items}, {"more", fitting > offset + pageSize}});
    }

    HttpResponse moment(const QString &at, const QString &after) const
    {
        Json items = JsonArray{};
        for (const Entry &entry : m_entries) {
            if (entry.changed == at && entry.id > after && items.size() < std::size_t(pageSize))
                items.append(shown(entry));
        }
        return answer(200, JsonObject{{"items", items}});
    }

    std::vector<Entry> m_entries;
};

Json cappedProfile(bool hasNarrow)
{
    Json page = *readJson(
        R"({"by":"offset","into":"query:offset","size":2,"stop":{"false_at":"/more"},"cap":4})");
    if (hasNarrow)
        page.set("narrow", JsonObject{{"op", "list_moment"}});
    Json listing = *readJson(
        R"({"effect":"read","entity":"account","inputs":{"since":"datetime?"},"request":{"method":"GET","path":"/changes",
            "query":{"since":"{{since|iso}}"}},"items":"/items","since":{"field":"/changed","tie":"/id"}})");
    listing.set("page", page);
    Json out = sampleProfile();
    Json operations = out["operations"];
    operations.set("list_changes", listing);
    operations.set(
        "list_moment",
        *readJson(
            R"({"effect":"read","entity":"account","inputs":{"at":"datetime","after":"string?"},"request":{"method":"GET","path":"/moment",
            "query":{"at":"{{at|iso}}","after":"{{after}}"}},"items":"/items"})"));
    out.set("operations", operations);
    return out;
}

std::vector<CappedIndex::Entry> entries(const QStringList &moments)
{
    std::vector<CappedIndex::Entry> out;
    int number = 100;
    for (const QString &moment : moments)
        out.push_back({QString::number(++number), moment});
    return out;
}

} // namespace

//! Listings that one query does not reach to their end, and cursors that get lost.
class TestListing : public QObject
{
    Q_OBJECT
private slots:
    void deliversEachRecordOnce_data();
    void deliversEachRecordOnce();
    void refusesWhatItCannotNarrow_data();
    void refusesWhatItCannotNarrow();
    void beginsAgainOnceWhereTheCursorIsLost();
    void followsLinksOfTheHeader();
    void leavesTheNewestToTheNextReading();

private:
    [[nodiscard]] Reply list(const Json &profile, CappedIndex &index);
};

Reply TestListing::list(const Json &profile, CappedIndex &index)
{
    const auto read = Profile::read(profile.toText(), QStringLiteral("capped.json"));
    if (!read) {
        Reply broken;
        broken.kind = ReplyClass::Config;
        broken.message = read.error().line();
        return broken;
    }
    ManualClock clock{*fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"))};
    SeededRng rng{7};
    NotingScheduler scheduler;
    Connector connector(
        *read,
        ConnectionSettings{"crm", JsonObject{{"base_url", "https://crm.example.com"}},
                           JsonObject{{"tenant", "t-1"}}, "crm"},
        [](const QString &) -> Result<QString> { return canary; },
        ConnectorServices{index, clock, rng, scheduler});
    return connector.call(QStringLiteral("list_changes"),
                          JsonObject{{"since", "2026-11-20T00:00:00.000Z"}}, {});
}

void TestListing::deliversEachRecordOnce_data()
{
    QTest::addColumn<QStringList>("moments");
    QTest::addColumn<bool>("countsInSeconds");
    const auto at = [](int minute, int millisecond = 0) {
        return QStringLiteral("2026-11-20T08:%1:00.%2Z")
            .arg(minute, 2, 10, QLatin1Char('0'))
            .arg(millisecond, 3, 10, QLatin1Char('0'));
    };
    QTest::newRow("fewer than the cap") << QStringList{at(1), at(2), at(3)} << false;
    QTest::newRow("just the cap") << QStringList{at(1), at(2), at(3), at(4)} << false;
    QTest::newRow("three windows")
        << QStringList{at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)} << false;
    QTest::newRow("a moment across the cap")
        << QStringList{at(1), at(2), at(2), at(2), at(2), at(3)} << false;
    QTest::newRow("more of one moment than the cap")
        << QStringList{at(1), at(2), at(2), at(2), at(2), at(2), at(2), at(2), at(3), at(4)}
        << false;
    QTest::newRow("nothing but one moment") << QStringList(11, at(5)) << false;
    QTest::newRow("two full moments") << QStringList(7, at(5)) + QStringList(6, at(6)) << false;
    QTest::newRow("full moments a millisecond apart")
        << QStringList(6, at(5, 1)) + QStringList(6, at(5, 2)) << false;
    QTest::newRow("a system that counts in seconds")
        << QStringList(6, at(5)) + QStringList(6, at(6)) + QStringList{at(7)} << true;
}

void TestListing::deliversEachRecordOnce()
{
    QFETCH(const QStringList, moments);
    QFETCH(const bool, countsInSeconds);
    CappedIndex index(entries(moments));
    index.countsInSeconds = countsInSeconds;
    const Reply reply = list(cappedProfile(true), index);
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QStringList ids;
    QStringList expected;
    for (const Record &record : reply.records)
        ids += record.id;
    for (const auto &entry : entries(moments))
        expected += entry.id;
    QCOMPARE(ids, expected);
    QVERIFY2(index.requests < 40, QByteArray::number(index.requests));
}

void TestListing::refusesWhatItCannotNarrow_data()
{
    QTest::addColumn<QStringList>("moments");
    QTest::addColumn<QString>("words");
    QTest::newRow("one moment and no operation for it")
        << QStringList(7, "2026-11-20T08:00:00.000Z") << "narrow.op";
    QTest::newRow("newest first") << QStringList{"2026-11-20T08:05:00.000Z",
                                                 "2026-11-20T08:04:00.000Z",
                                                 "2026-11-20T08:03:00.000Z",
                                                 "2026-11-20T08:02:00.000Z",
                                                 "2026-11-20T08:01:00.000Z"}
                                  << "sort";
    QTest::newRow("no moments") << QStringList(6, "9999") << "modified";
}

void TestListing::refusesWhatItCannotNarrow()
{
    QFETCH(const QStringList, moments);
    QFETCH(const QString, words);
    CappedIndex index(entries(moments));
    const Reply reply = list(cappedProfile(false), index);
    QCOMPARE(reply.kind, ReplyClass::Config);
    QVERIFY2(reply.hint.contains(words), qPrintable(reply.hint));
    QVERIFY(reply.records.empty());
}

void TestListing::beginsAgainOnceWhereTheCursorIsLost()
{
    Json profile = sampleProfile();
    Json errors = profile["errors"];
    Json rules = errors["rules"];
    rules.append(*readJson(
        R"({"when":{"code":["cursor_gone"]},"class":"transient","action":"reset_page"})"));
    errors.set("rules", rules);
    profile.set("errors", errors);
    SampleConnection sample(profile);
    const LoopbackBehaviour lost =
        LoopbackBehaviour::answer(400, R"({"error":{"code":"cursor_gone","message":"gone"}})");
    sample.server().enqueue(login());
    sample.server().enqueue(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"a"})"));
    sample.server().enqueue(lost);
    sample.server().enqueue(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"b"})"));
    sample.server().enqueue(ok(R"({"items":[{"id":"3"}],"next":null})"));
    const Reply reply = sample.call("list_accounts");
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(reply.records.size(), std::size_t(3));
    QVERIFY(!lineOf(sample.server().requests().at(3)).contains("cursor"));
    sample.server().enqueue(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"a"})"));
    sample.server().setFallback(lost);
    sample.server().enqueue(lost);
    sample.server().enqueue(ok(R"({"items":[{"id":"1"},{"id":"2"}],"next":"a"})"));
    QVERIFY(!sample.call("list_accounts").ok());
}

void TestListing::followsLinksOfTheHeader()
{
    Json profile = sampleProfile();
    Json operations = profile["operations"];
    Json listing = operations["list_accounts"];
    listing.set("page", JsonObject{{"by", "link"}});
    operations.set("list_accounts", listing);
    profile.set("operations", operations);
    SampleConnection sample(profile);
    sample.server().enqueue(login());
    sample.server().enqueue(LoopbackBehaviour::answer(
        200, R"({"items":[{"id":"1"}]})",
        "Link: </api/accounts?page=1>; rel=\"first\", </api/accounts?page=2>; rel=next\r\n"));
    sample.server().enqueue(ok(R"({"items":[{"id":"2"}]})"));
    QCOMPARE(sample.call("list_accounts").records.size(), std::size_t(2));
    QCOMPARE(lineOf(sample.server().requests().at(2)), QByteArray("GET /api/accounts?page=2"));
    sample.server().enqueue(LoopbackBehaviour::answer(
        200, R"({"items":[{"id":"1"}]})", "Link: <https://evil.example.net/x>; rel=\"next\"\r\n"));
    const Reply led = sample.call("list_accounts");
    QCOMPARE(led.kind, ReplyClass::Config);
    QVERIFY2(led.message.contains("evil.example.net"), qPrintable(led.message));
    QCOMPARE(sample.server().requests().size(), std::size_t(4));
}

void TestListing::leavesTheNewestToTheNextReading()
{
    Json profile = sampleProfile();
    Json operations = profile["operations"];
    Json listing = operations["list_accounts"];
    listing.set("inputs", JsonObject{{"since", "datetime?"}, {"until", "datetime?"}});
    listing.set("since", JsonObject{{"field", "/changed"}, {"lag_s", 30}});
    Json request = listing["request"];
    request.set("query", JsonObject{{"until", "{{until|iso}}"}});
    listing.set("request", request);
    operations.set("list_accounts", listing);
    profile.set("operations", operations);
    SampleConnection sample(profile);
    sample.server().enqueue(login());
    sample.server().setFallback(ok(R"({"items":[]})"));
    QVERIFY(sample.call("list_accounts").ok());
    QVERIFY(sample.call("list_accounts", JsonObject{{"until", "2026-11-23T08:00:00Z"}}).ok());
    const auto requests = sample.server().requests();
    QVERIFY2(requests.at(1).contains("until=2026-11-23T09%3A29%3A30.000Z"),
             requests.at(1).constData());
    QVERIFY2(requests.at(2).contains("until=2026-11-23T08%3A00%3A00"), requests.at(2).constData());
}

QTEST_GUILESS_MAIN(TestListing)
#include "test_listing.moc"
