// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/operationkey.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace unsnag;

namespace {

RecordRef source(const QString &system, const QString &object, const QString &id)
{
    return {system, object, id, {}, {}};
}

} // namespace

class TestOperationKey : public QObject
{
    Q_OBJECT
private slots:
    void namesDocuments_data();
    void namesDocuments();
    void ignoresVersionAndLink();
    void keepsFieldsApart();
    void namesOperations_data();
    void namesOperations();
};

// The expected values were computed by another program (Python's hashlib and base64).
void TestOperationKey::namesDocuments_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("reference");
    QTest::newRow("plain") << QStringList{"ws-1",        "won_deal_to_draft_invoice",
                                          "sandbox-crm", "deal",
                                          "D-1001",      "invoice"}
                           << "UNS-3S4CHD4WJO2EPDZY";
    QTest::newRow("empty") << QStringList{"", "", "", "", "", ""} << "UNS-JKAQLANJU7QULV5J";
    QTest::newRow("letters beyond ASCII")
        << QStringList{QStringLiteral("M\u00FCller"), "f", "s", "deal", "7", "credit_note"}
        << "UNS-LH6VPSBZNTLI5GT7";
}

void TestOperationKey::namesDocuments()
{
    QFETCH(QStringList, fields);
    QFETCH(QString, reference);
    QCOMPARE(
        externalReference(fields[0], fields[1], source(fields[2], fields[3], fields[4]), fields[5]),
        reference);
    QVERIFY(
        QRegularExpression(QStringLiteral("\\AUNS-[A-Z2-7]{16}\\z")).match(reference).hasMatch());
}

void TestOperationKey::ignoresVersionAndLink()
{
    RecordRef record =
        source(QStringLiteral("sandbox-crm"), QStringLiteral("deal"), QStringLiteral("D-1"));
    const QString before = externalReference(QStringLiteral("w"), QStringLiteral("f"), record,
                                             QStringLiteral("invoice"));
    record.version = QStringLiteral("8");
    record.url = QStringLiteral("https://crm.example.com/D-1");
    QCOMPARE(externalReference(QStringLiteral("w"), QStringLiteral("f"), record,
                               QStringLiteral("invoice")),
             before);
}

void TestOperationKey::keepsFieldsApart()
{
    // Every way to cut one text into the fields gives another name, separators included.
    const QString text = QStringLiteral("1:a2:bc");
    QSet<QString> references;
    QSet<QString> keys;
    int cuts = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        for (qsizetype j = i; j <= text.size(); ++j) {
            for (qsizetype k = j; k <= text.size(); ++k) {
                references.insert(externalReference(
                    text.left(i), text.mid(i, j - i),
                    source(text.mid(j, k - j), text.mid(k), QString()), QString()));
                ++cuts;
            }
        }
        keys.insert(
            idempotencyKey(text.left(i), text.mid(i), 1, Id<Event>(QStringLiteral("EV-1"))));
    }
    QCOMPARE(references.size(), cuts);
    QCOMPARE(keys.size(), text.size() + 1);
}

void TestOperationKey::namesOperations_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("resolution");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("key");
    QTest::newRow("first") << "create_draft_invoice" << 0 << "EV-1"
                           << "7574f3108a5b9cd86ac70170791e58a2";
    QTest::newRow("after a decision") << "create_draft_invoice" << 1 << "EV-1"
                                      << "f91c18ceab73f8ab1f78980d6e135b12";
    QTest::newRow("newer event") << "create_draft_invoice" << 1 << "EV-2"
                                 << "b0141963a8bb7acebbd9e2113bcd3630";
    QTest::newRow("other step") << "create_account" << 0 << "EV-1"
                                << "54903d0f16cedd20fdc62425c7bbc79e";
}

void TestOperationKey::namesOperations()
{
    QFETCH(QString, step);
    QFETCH(int, resolution);
    QFETCH(QString, event);
    QFETCH(QString, key);
    QCOMPARE(
        idempotencyKey(QStringLiteral("UNS-AAAAAAAAAAAAAAAA"), step, resolution, Id<Event>(event)),
        key);
}

QTEST_GUILESS_MAIN(TestOperationKey)
#include "test_operationkey.moc"
