// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditindex.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

#include <malloc.h>

using namespace unsnag;

namespace {

const Timestamp firstMoment = *fromRfc3339(QStringLiteral("2026-03-01T00:00:00Z"));

QString numbered(const char *text, qint64 number)
{
    return QString::fromLatin1(text) + QString::number(number);
}

//! An entry as the engine writes them: four to an event, of which every second becomes an exception.
Json entryNumber(qint64 number)
{
    static constexpr std::array kinds{"event.pulled", "exception.opened", "exception.claimed",
                                      "resolution.recorded"};
    const qint64 event = number / 4;
    const auto step = static_cast<std::size_t>(number % 4);
    JsonObject entry{
        {"seq", std::int64_t{number}},
        {"at", toRfc3339(firstMoment + std::chrono::seconds(number))},
        {"actor", step == 0 ? QStringLiteral("engine") : numbered("Person", event % 40)},
        {"kind", kinds[step]}};
    if (step < 2) {
        entry.emplace("event", numbered("EV-", event));
        entry.emplace("trace_id", QStringLiteral("%1").arg(event * 7919, 32, 16, QLatin1Char('0')));
    }
    if (step > 0)
        entry.emplace("exception", numbered("EX-", event));
    if (step == 1)
        entry.emplace("reason", numbered("missing_", event % 12));
    if (step == 3)
        entry.emplace("op", QStringLiteral("link_account"));
    return entry;
}

QString wordsBeside(qint64 number)
{
    return number % 4 == 3 ? QStringLiteral("Straße %1 ist dieselbe").arg(number % 1000)
                           : QString();
}

AuditIndex indexOf(qint64 entries)
{
    AuditIndex index;
    for (qint64 number = 0; number < entries; ++number)
        index.add(number, entryNumber(number), wordsBeside(number));
    return index;
}

std::vector<qint64> foundOneByOne(AuditQuery query, qint64 entries)
{
    std::vector<qint64> found;
    for (qint64 number = 0; number < entries; ++number)
        query.learn(entryNumber(number));
    for (qint64 number = 0; number < entries; ++number) {
        if (query.matches(entryNumber(number), {wordsBeside(number)}))
            found.push_back(number);
    }
    return found;
}

//! Milliseconds of the middle one of five runs.
qint64 searchTime(const AuditIndex &index, const QString &text)
{
    std::array<qint64, 5> runs{};
    for (qint64 &run : runs) {
        QElapsedTimer clock;
        clock.start();
        auto query = *AuditQuery::read(text);
        index.teach(query);
        const auto found = index.find(query, 0, 200);
        run = clock.elapsed();
        if (found.total == 0)
            return std::numeric_limits<qint64>::max();
    }
    std::ranges::sort(runs);
    return runs[2];
}

} // namespace

//! An index finds what a query matches, quickly and in little memory.
class TestAuditIndex : public QObject
{
    Q_OBJECT
private slots:
    void aSearchFindsWhatTheQueryMatches_data();
    void aSearchFindsWhatTheQueryMatches();
    void pagesFollowEachOther();
    void anEmptyIndexFindsNothing();
    void aFullIndexTakesNoMore();
    void aMillionEntriesAnswerAtOnce();
};

void TestAuditIndex::aSearchFindsWhatTheQueryMatches_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "actor:person7",
                             "actor:nobody",
                             "kind:exception",
                             "kind:exception.opened",
                             "kind:exc",
                             "reason:MISSING_3",
                             "exception:17",
                             "exception:ex-17",
                             "strasse",
                             "STRASSE",
                             "\"straße 107\"",
                             "person1 link",
                             "EX-9",
                             "from:2026-03-01T00:10:00Z",
                             "to:2026-02-28",
                             "from:2026-03-01T00:05:00Z to:2026-03-01",
                             "trace:00000000000000000000000000003dde",
                             "trace:00000000000000000000000000003dde kind:resolution",
                             "trace:ffff",
                             "\"\"",
                             "actor:person3 kind:resolution reason:x",
                             "missing_11 actor:PERSON11"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestAuditIndex::aSearchFindsWhatTheQueryMatches()
{
    QFETCH(QString, text);
    constexpr qint64 entries = 2000;
    static const AuditIndex index = indexOf(entries);
    auto query = AuditQuery::read(text);
    QVERIFY(query.ok());
    const auto expected = foundOneByOne(*query, entries);
    index.teach(*query);
    const IndexFinding found = index.find(*query, 0, entries);
    QCOMPARE(found.total, static_cast<qint64>(expected.size()));
    QCOMPARE(found.sequences, expected);
}

void TestAuditIndex::pagesFollowEachOther()
{
    const AuditIndex index = indexOf(1000);
    const auto query = *AuditQuery::read(QStringLiteral("kind:event"));
    const auto whole = index.find(query, 0, 1000);
    QCOMPARE(whole.total, 250);
    std::vector<qint64> pages;
    for (qint64 skip = 0; skip < whole.total; skip += 60) {
        const auto page = index.find(query, skip, 60);
        QCOMPARE(page.total, whole.total);
        pages.insert(pages.end(), page.sequences.begin(), page.sequences.end());
    }
    QCOMPARE(pages, whole.sequences);
}

void TestAuditIndex::anEmptyIndexFindsNothing()
{
    const AuditIndex index;
    QCOMPARE(index.find({}, 0, 10).total, 0);
    QCOMPARE(index.find(*AuditQuery::read("trace:00 word actor:ana"), 0, 10).total, 0);
    QCOMPARE(index.end(), 0);
}

void TestAuditIndex::aFullIndexTakesNoMore()
{
    constexpr qint64 limit = 300'000;
    AuditIndex index(limit);
    qint64 number = 0;
    while (number < 100'000 && index.add(number, entryNumber(number), {}))
        ++number;
    QVERIFY(index.isFull());
    QCOMPARE(index.size(), number);
    QCOMPARE(index.end(), number);
    QVERIFY(number > 1000 && number < 10'000);
    QVERIFY(!index.add(number, entryNumber(number), {}));
    QCOMPARE(index.find({}, 0, 0).total, number);
}

void TestAuditIndex::aMillionEntriesAnswerAtOnce()
{
    constexpr qint64 entries = 1'000'000;
    constexpr std::size_t mostBytes = std::size_t{256} << 20;
    constexpr qint64 mostMs = 100;
    const std::size_t before = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    const AuditIndex index = indexOf(entries);
    const std::size_t taken = ::mallinfo2().uordblks + ::mallinfo2().hblkhd - before;
    QCOMPARE(index.size(), entries);
    qInfo("%lld entries take %zu MiB", entries, taken >> 20);
    QVERIFY2(taken < mostBytes, qPrintable(QString::number(taken)));
    QVERIFY(static_cast<std::size_t>(index.bytes()) < taken * 5 / 4);
    for (const char *text : {"actor:person7", "reason:missing_3", "exception:1234", "straße",
                             "trace:00000000000000000000000000003dde", "kind:resolution",
                             "from:2026-03-02 to:2026-03-03", "person3 missing kind:exception"}) {
        const qint64 ms = searchTime(index, QString::fromUtf8(text));
        qInfo("%s: %lld ms", text, ms);
        QVERIFY2(ms < mostMs, text);
    }
}

QTEST_GUILESS_MAIN(TestAuditIndex)
#include "test_auditindex.moc"
