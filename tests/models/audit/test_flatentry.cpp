// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/flatentry.h"

#include "models/audit/canonicaljson.h"

#include <QtTest>

using namespace unsnag;

//! The short way to read an entry must never say more than the long one.
class TestFlatEntry : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatEntriesAre();
    void leavesTheRestToOthers_data();
    void leavesTheRestToOthers();
    void agreesWithTheLongWayOnEveryChangedByte();
};

namespace {

const QByteArray entry =
    R"({"actor":"ana","at":"2026-03-02T09:00:00.000Z","exception":"EX-1","has_weights":true,)"
    R"("kind":"resolution.recorded","late":false,"seq":120034,"site":"ws-1","v":1,"zero":0})";

} // namespace

void TestFlatEntry::readsWhatEntriesAre()
{
    const auto json = readFlatEntry(entry);
    QVERIFY(json);
    QCOMPARE(*json, *readJson(entry));
    QCOMPARE(json->toText(), entry);
    QVERIFY(readFlatEntry(R"({"n":999999999999999})"));
}

void TestFlatEntry::leavesTheRestToOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "{",
                             "{}",
                             "[]",
                             "1",
                             R"({"a":1}x)",
                             R"( {"a":1})",
                             R"({"a": 1})",
                             R"({"b":1,"a":1})",
                             R"({"a":1,"a":1})",
                             R"({"a":01})",
                             R"({"a":-1})",
                             R"({"a":1.0})",
                             R"({"a":1e3})",
                             R"({"a":1000000000000000})",
                             R"({"a":"\u0041"})",
                             R"({"a":"\""})",
                             R"({"a":null})",
                             R"({"a":[]})",
                             R"({"a":{}})",
                             R"({"a":1,})",
                             R"({"a"})",
                             R"({a:1})",
                             R"({"a":"b)",
                             "{\"a\":\"\xc3\xa4\"}",
                             "{\"a\":\"\t\"}",
                             "{\"a\":\"\x7f\"}",
                             R"({"a":tru})",
                             R"({"a":})"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("nul") << QByteArray("{\"a\":\"\0\"}", 9);
}

void TestFlatEntry::leavesTheRestToOthers()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!readFlatEntry(text));
}

void TestFlatEntry::agreesWithTheLongWayOnEveryChangedByte()
{
    int read = 0;
    for (qsizetype at = 0; at < entry.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray changed = entry;
            changed[at] = static_cast<char>(byte);
            const auto json = readFlatEntry(changed);
            if (!json)
                continue;
            ++read;
            const auto slow = readJson(changed);
            QVERIFY2(slow.ok() && *slow == *json, changed.constData());
            const auto canonical = canonicalJson(*slow);
            QVERIFY2(canonical.ok() && *canonical == changed, changed.constData());
        }
    }
    QVERIFY(read > 1000);
}

QTEST_GUILESS_MAIN(TestFlatEntry)
#include "test_flatentry.moc"
