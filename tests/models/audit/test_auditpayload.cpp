// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditpayload.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"

#include <QtTest>

using namespace unsnag;

class TestAuditPayload : public QObject
{
    Q_OBJECT
private slots:
    void contentComesBack_data();
    void contentComesBack();
    void noOtherTextHasItsBytes_data();
    void noOtherTextHasItsBytes();
    void eachSaltIsNew();
    void aChangedByteDoesNotOpen();
    void whatIsErasedDoesNotOpen();
    void whatHasNoFormIsRefused();
};

void TestAuditPayload::contentComesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("words") << QByteArray(R"("same tax id")");
    QTest::newRow("object") << QByteArray(R"({"a":[1,2.5,true,null],"b":"\u00e9"})");
    QTest::newRow("money of 18 digits") << QByteArray(R"({"total":1234567890123456.78})");
    QTest::newRow("long and wide") << QByteArray(R"([1e300,-12345678901234567890])");
    QTest::newRow("words like JSON") << QByteArray(R"("{\"json_text\":\"1\"}")");
    QTest::newRow("object like kept text") << QByteArray(R"({"json_text":"[1]"})");
    QTest::newRow("scalar") << QByteArray("0.1");
    QTest::newRow("null inside") << QByteArray("[null]");
}

void TestAuditPayload::contentComesBack()
{
    QFETCH(QByteArray, text);
    const auto content = readJson(text);
    QVERIFY(content.ok());
    const auto payload = committed(QStringLiteral("request"), *content);
    QVERIFY(payload.ok());
    QCOMPARE(payload->name, QStringLiteral("request"));
    QVERIFY(opens(*payload));
    QCOMPARE(payload->digest, sha256(payload->salt + payload->content));
    QCOMPARE(contentOf(*payload).toText(), content->toText());
    // Whoever verifies reads it and writes it again.
    const auto read = readJson(payload->content);
    QVERIFY(read.ok());
    QCOMPARE(*canonicalJson(*read), payload->content);
}

void TestAuditPayload::noOtherTextHasItsBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("digits of money")
        << QByteArray(R"({"total":12.50})") << QByteArray(R"({"total":12.5})");
    QTest::newRow("a whole number") << QByteArray("[1.0]") << QByteArray("[1]");
    QTest::newRow("an exponent") << QByteArray("[1e2]") << QByteArray("[100]");
    QTest::newRow("the kept text itself")
        << QByteArray(R"({"total":12.50})") << QByteArray(R"({"json_text":"{\"total\":12.50}"})");
    QTest::newRow("kept twice") << QByteArray(R"({"json_text":"1"})")
                                << QByteArray(R"({"json_text":"{\"json_text\":\"1\"}"})");
}

void TestAuditPayload::noOtherTextHasItsBytes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, other);
    const auto content = readJson(text);
    const auto another = readJson(other);
    QVERIFY(content.ok() && another.ok());
    QCOMPARE(content->toText(), text); // both are texts that may lie in a database
    QCOMPARE(another->toText(), other);
    const QByteArray salt(saltBytes, 's');
    const auto payload = committed(QStringLiteral("payload"), *content, text, salt);
    QVERIFY(payload.ok() && opens(*payload));
    QCOMPARE(contentOf(*payload).toText(), text);
    QVERIFY(payload->content != *committedText(*another, other));
}

void TestAuditPayload::eachSaltIsNew()
{
    const auto one = committed(QStringLiteral("why"), QStringLiteral("yes"));
    const auto other = committed(QStringLiteral("why"), QStringLiteral("yes"));
    QVERIFY(one.ok() && other.ok());
    QCOMPARE(one->salt.size(), saltBytes);
    QCOMPARE(one->content, other->content);
    QVERIFY(one->salt != other->salt);
    QVERIFY(one->digest != other->digest);
}

void TestAuditPayload::aChangedByteDoesNotOpen()
{
    const auto payload = committed(QStringLiteral("why"), QStringLiteral("they have moved"));
    QVERIFY(payload.ok());
    for (QByteArray AuditPayload::*part :
         {&AuditPayload::salt, &AuditPayload::content, &AuditPayload::digest}) {
        for (qsizetype i = 0; i < ((*payload).*part).size(); ++i) {
            AuditPayload changed = *payload;
            (changed.*part)[i] = static_cast<char>((changed.*part)[i] ^ 1);
            QVERIFY(!opens(changed));
        }
    }
    AuditPayload shifted = *payload; // a byte of the salt counted to the content
    shifted.content.prepend(shifted.salt.back());
    shifted.salt.chop(1);
    QCOMPARE(sha256(shifted.file()), shifted.digest);
    QVERIFY(!opens(shifted));
}

void TestAuditPayload::whatIsErasedDoesNotOpen()
{
    auto payload = committed(QStringLiteral("why"), QStringLiteral("yes"));
    QVERIFY(payload.ok());
    payload->erasedAt = Timestamp(std::chrono::milliseconds(1));
    payload->salt.clear();
    payload->content.clear();
    QVERIFY(!opens(*payload));
    QVERIFY(contentOf(*payload).isNull());
    QVERIFY(payload->file().isEmpty());
}

void TestAuditPayload::whatHasNoFormIsRefused()
{
    const auto payload = committed(QStringLiteral("why"), QString(QChar(0xd800)));
    QVERIFY(!payload.ok());
    QCOMPARE(codeName(payload.error().code), QStringLiteral("input"));
}

QTEST_GUILESS_MAIN(TestAuditPayload)
#include "test_auditpayload.moc"
