// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"
#include "models/audit/entrymold.h"
#include "models/audit/hashtree.h"

#include <QtTest>

using namespace unsnag;

namespace {

AuditDraft fullDraft()
{
    AuditDraft draft;
    draft.at = *fromRfc3339(QStringLiteral("2026-11-23T09:30:00.250Z"));
    draft.actor = {QStringLiteral("jo.example"), Role::Lead};
    draft.kind = QStringLiteral("resolution.recorded");
    draft.exception = QStringLiteral("EX-1042");
    draft.operation = QStringLiteral("resolve");
    draft.stateBefore = QStringLiteral("claimed");
    draft.stateAfter = QStringLiteral("queued");
    draft.reason = QStringLiteral("same tax id");
    draft.more = JsonObject{
        {QStringLiteral("attempt"), 2}, {QStringLiteral("zero"), 0}, {QStringLiteral("no"), false}};
    return draft;
}

} // namespace

class TestAuditEntry : public QObject
{
    Q_OBJECT
private slots:
    void writesEveryMember();
    void leavesOutEmptyMembers();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void takesTheLongestEntry();
    void aMoldMakesTheSameEntries_data();
    void aMoldMakesTheSameEntries();
    void aMoldRefusesWhatIsNoEntry();
};

void TestAuditEntry::writesEveryMember()
{
    const auto entry = makeEntry(fullDraft(), 7, QStringLiteral("ws-1"));
    QVERIFY(entry.ok());
    QCOMPARE(entry->sequence, 7);
    QCOMPARE(
        entry->canonical,
        QByteArray(
            R"({"actor":"jo.example","at":"2026-11-23T09:30:00.250Z","attempt":2,"exception":"EX-1042",)"
            R"("kind":"resolution.recorded","next_state":"queued","no":false,"op":"resolve",)"
            R"("prev_state":"claimed","reason":"same tax id","role":"lead","seq":7,"site":"ws-1","v":1,"zero":0})"));
    QCOMPARE(entry->leafHash, sha256(QByteArray(1, '\0') + entry->canonical));
    QCOMPARE(entry->leafHash.size(), 32);
}

void TestAuditEntry::leavesOutEmptyMembers()
{
    AuditDraft draft;
    draft.actor = engineActor();
    draft.kind = QStringLiteral("workspace.made");
    draft.more = JsonObject{{QStringLiteral("a"), QString()},
                            {QStringLiteral("b"), JsonArray{}},
                            {QStringLiteral("c"), Json()}};
    const auto entry = makeEntry(draft, 0, QString());
    QVERIFY(entry.ok());
    QCOMPARE(
        entry->canonical,
        QByteArray(
            R"({"actor":"engine","at":"1970-01-01T00:00:00.000Z","kind":"workspace.made","role":"admin","seq":0,"v":1})"));
}

void TestAuditEntry::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("too long") << "note" << QString(70'000, QLatin1Char('x')) << "input";
    QTest::newRow("name of a fixed member") << "reason"
                                            << "other"
                                            << "bug";
    QTest::newRow("name of the number") << "seq"
                                        << "other"
                                        << "bug";
    QTest::newRow("half a surrogate pair") << "note" << QString(QChar(0xD800)) << "input";
}

void TestAuditEntry::refusesWhatDoesNotFit()
{
    QFETCH(QString, member);
    QFETCH(QString, text);
    QFETCH(QString, code);
    AuditDraft draft = fullDraft();
    draft.more.set(member, text);
    const auto entry = makeEntry(draft, 0, QStringLiteral("ws-1"));
    QVERIFY(!entry.ok());
    QCOMPARE(codeName(entry.error().code), code);
}

void TestAuditEntry::takesTheLongestEntry()
{
    AuditDraft draft = fullDraft();
    draft.more.set(QStringLiteral("note"), QStringLiteral("x"));
    const auto shortest = makeEntry(draft, 0, QStringLiteral("ws-1"));
    QVERIFY(shortest.ok());
    const auto room = 65'535 - shortest->canonical.size();
    draft.more.set(QStringLiteral("note"), QString(room + 1, QLatin1Char('x')));
    QCOMPARE(makeEntry(draft, 0, QStringLiteral("ws-1"))->canonical.size(), 65'535);
    draft.more.set(QStringLiteral("note"), QString(room + 2, QLatin1Char('x')));
    QVERIFY(!makeEntry(draft, 0, QStringLiteral("ws-1")).ok());
}

void TestAuditEntry::aMoldMakesTheSameEntries_data()
{
    QTest::addColumn<QStringList>("differing");
    QTest::newRow("none") << QStringList();
    QTest::newRow("before all others") << QStringList{QStringLiteral("a")};
    QTest::newRow("after all others") << QStringList{QStringLiteral("zz")};
    QTest::newRow("around the number") << QStringList{QStringLiteral("se"), QStringLiteral("sf")};
    QTest::newRow("many, in no order")
        << QStringList{QStringLiteral("trace_id"), QStringLiteral("event"),
                       QStringLiteral("\u00fc\"ber"), QStringLiteral("place")};
}

void TestAuditEntry::aMoldMakesTheSameEntries()
{
    QFETCH(QStringList, differing);
    const QString site = QStringLiteral("ws-1");
    const auto mold = EntryMold::of(fullDraft(), differing, site);
    QVERIFY(mold.ok());
    differing.sort();
    for (const qint64 sequence : {qint64{0}, qint64{99}, qint64{12'345'678'901}}) {
        AuditDraft draft = fullDraft();
        std::vector<QByteArray> values;
        for (const QString &name : differing) {
            const Json value = sequence == 99 ? Json(std::int64_t{name.size()})
                                              : Json(name + QStringLiteral("\n\u20ac\"\\"));
            draft.more.set(name, value);
            values.push_back(*canonicalJson(value));
        }
        const auto made = mold->entry(sequence, values);
        QVERIFY(made.ok());
        QCOMPARE(made->canonical, makeEntry(draft, sequence, site)->canonical);
        QCOMPARE(*made, *makeEntry(draft, sequence, site));
    }
}

void TestAuditEntry::aMoldRefusesWhatIsNoEntry()
{
    const QString site = QStringLiteral("ws-1");
    const auto codeOf = [](const auto &result) { return result.error().code; };
    QCOMPARE(codeOf(EntryMold::of(fullDraft(), {QStringLiteral("seq")}, site)), Code::Bug);
    const auto mold = EntryMold::of(fullDraft(), {QStringLiteral("event")}, site);
    QVERIFY(mold.ok());
    QCOMPARE(codeOf(mold->entry(0, {})), Code::Bug);
    for (const char *empty : {"", "null", "\"\"", "[]", "{}"})
        QCOMPARE(codeOf(mold->entry(0, std::array{QByteArray(empty)})), Code::Bug);
    QCOMPARE(codeOf(mold->entry(-1, std::array{QByteArray("1")})), Code::Bug);
    const QByteArray longText = '"' + QByteArray(65'536, 'x') + '"';
    QCOMPARE(codeOf(mold->entry(0, std::array{longText})), Code::Input);
}

QTEST_GUILESS_MAIN(TestAuditEntry)
#include "test_auditentry.moc"
