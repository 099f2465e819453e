// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/errortext.h"
#include "models/wording/formtext.h"
#include "models/wording/placetext.h"
#include "models/wording/reasontext.h"

#include <QtTest>

#include <set>

using namespace unsnag;

namespace {

SyncException exceptionOf(Reason reason, const QByteArray &detail)
{
    SyncException exception;
    exception.reason = reason;
    exception.title = QStringLiteral("Rollout 2027");
    exception.target.system = QStringLiteral("sandbox-erp");
    const auto json = readJson(detail);
    exception.detail = json.ok() ? *json : Json();
    return exception;
}

} // namespace

class TestReasonText : public QObject
{
    Q_OBJECT
private slots:
    void namesEveryReason();
    void saysWhatHasToChange_data();
    void saysWhatHasToChange();
    void saysSomethingWithoutDetail();
    void saysNothingOfAnAmountThatIsNotThere();
    void saysWhereItStands();
    void bringsRunbooks_data();
    void bringsRunbooks();
    void namesPlaces_data();
    void namesPlaces();
    void wordsErrors_data();
    void wordsErrors();
};

void TestReasonText::namesEveryReason()
{
    std::set<QString> titles;
    for (const Reason reason : allReasons()) {
        QVERIFY2(titles.insert(reasonTitle(reason)).second, qPrintable(reasonName(reason)));
        QVERIFY2(!reasonTitle(reason).isEmpty(), qPrintable(reasonName(reason)));
        QVERIFY2(!primaryActionText(reason).isEmpty(), qPrintable(reasonName(reason)));
    }
}

void TestReasonText::saysWhatHasToChange_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("account") << "missing_account"
                             << QByteArray(R"({"account":{"name":"Müller Anlagenbau GmbH"}})")
                             << QStringLiteral(
                                    "“Müller Anlagenbau GmbH” has no customer in sandbox-erp. "
                                    "Choose the right one or create it.");
    QTest::newRow("account without name")
        << "missing_account" << QByteArray("{}")
        << QStringLiteral("“Rollout 2027” has no customer in sandbox-erp. "
                          "Choose the right one or create it.");
    QTest::newRow("fields")
        << "missing_field"
        << QByteArray(R"({"fields":[{"pointer":"/billing/terms"},{"pointer":"/lines/1/sku"}]})")
        << QStringLiteral("“Rollout 2027” lacks a required value: "
                          "billing terms, item code (line 2).");
    QTest::newRow("fields of the target")
        << "missing_field"
        << QByteArray(
               R"({"step":"create","summary":"A value is required for \"Invoice Address\"."})")
        << QStringLiteral("“Rollout 2027” lacks a required value: "
                          "A value is required for \"Invoice Address\".");
    QTest::newRow("own check")
        << "value_rejected" << QByteArray(R"({"step":"validate","fields":[{"pointer":"/currency",
                                    "found":"\"Euro\"","expected":"a currency code"}]})")
        << QStringLiteral("“Rollout 2027”: currency is \"Euro\", expected is a currency code.");
    QTest::newRow("refused by the target")
        << "value_rejected" << QByteArray(R"({"step":"create","summary":"no such term"})")
        << QStringLiteral("sandbox-erp refused “Rollout 2027”: no such term");
    QTest::newRow("percent in foreign text")
        << "value_rejected" << QByteArray(R"({"step":"create","summary":"%1 is 5 %2"})")
        << QStringLiteral("sandbox-erp refused “Rollout 2027”: %1 is 5 %2");
}

void TestReasonText::saysWhatHasToChange()
{
    QFETCH(QString, reason);
    QFETCH(QByteArray, detail);
    QFETCH(QString, sentence);
    QCOMPARE(requiredChange(exceptionOf(*reasonFromName(reason), detail)), sentence);
}

void TestReasonText::saysNothingOfAnAmountThatIsNotThere()
{
    const auto deal = readJson(R"({"record":"100.00","lines":"90.00","currency":"EUR"})");
    QCOMPARE(factLinesOf(QStringLiteral("totals"), *deal),
             QStringList{QStringLiteral(
                 "The record says 100.00 EUR, its lines add up to 90.00 EUR.")});
    const auto company = readJson(R"({"record":"","lines":"0","currency":""})");
    QVERIFY(factLinesOf(QStringLiteral("totals"), *company).isEmpty());
}

void TestReasonText::saysWhereItStands()
{
    SyncException exception = exceptionOf(Reason::MissingAccount, "{}");
    for (const auto state : {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held}) {
        exception.state = state;
        QCOMPARE(standingText(exception), requiredChange(exception));
    }
    exception.state = ExceptionState::Confirmed;
    QCOMPARE(
        standingText(exception),
        QStringLiteral("“Rollout 2027” is proven: its document was read back from sandbox-erp."));
    exception.state = ExceptionState::Dismissed;
    QCOMPARE(standingText(exception),
             QStringLiteral("“Rollout 2027” was closed without a replay."));
}

void TestReasonText::saysSomethingWithoutDetail()
{
    for (const Reason reason : allReasons()) {
        const QString sentence = requiredChange(exceptionOf(reason, "null"));
        QVERIFY2(sentence.contains(QStringLiteral("Rollout 2027")) ||
                     sentence.contains(QStringLiteral("sandbox-erp")),
                 qPrintable(sentence));
        QVERIFY2(!sentence.contains(QStringLiteral("%1")), qPrintable(sentence));
    }
}

void TestReasonText::bringsRunbooks_data()
{
    QTest::addColumn<int>("reason");
    for (const Reason reason : allReasons())
        QTest::newRow(qPrintable(reasonName(reason))) << static_cast<int>(reason);
}

void TestReasonText::bringsRunbooks()
{
    QFETCH(int, reason);
    const auto code = static_cast<Reason>(reason);
    const QString text = runbookText(code);
    QVERIFY2(text.startsWith(QStringLiteral("# ") + reasonTitle(code)), qPrintable(text.left(60)));
    for (const char *part : {"## How to decide", "## Steps", "**Proof of fix**"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
    QVERIFY(!proofOfFix(code).isEmpty());
}

void TestReasonText::namesPlaces_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("text");
    QTest::newRow("terms") << "/billing/terms"
                           << "billing terms";
    QTest::newRow("line") << "/lines/0/unit_price"
                          << "unit price (line 1)";
    QTest::newRow("unknown") << "/lines/0/colour"
                             << "/lines/0/colour";
    QTest::newRow("no pointer") << "terms"
                                << "terms";
    QTest::newRow("whole") << ""
                           << "";
}

void TestReasonText::namesPlaces()
{
    QFETCH(QString, pointer);
    QFETCH(QString, text);
    QCOMPARE(placeText(pointer), text);
}

void TestReasonText::wordsErrors_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, Code code, const char *context, const char *remedy,
                        const char *sentence, const char *advice) {
        QTest::newRow(name) << static_cast<int>(code) << QString::fromLatin1(context)
                            << QString::fromLatin1(remedy) << QString::fromLatin1(sentence)
                            << QString::fromLatin1(advice);
    };
    row("with place", Code::NotFound, "exceptions", "", "Not found: no EX-9 (at exceptions)", "");
    row("without place", Code::Busy, "", "", "In use elsewhere: no EX-9", "Try again in a moment.");
    row("own remedy", Code::Busy, "", "Close the other window.", "In use elsewhere: no EX-9",
        "Close the other window.");
}

void TestReasonText::wordsErrors()
{
    QFETCH(int, code);
    QFETCH(QString, context);
    QFETCH(QString, remedy);
    QFETCH(QString, sentence);
    QFETCH(QString, advice);
    const Error error{static_cast<Code>(code), QStringLiteral("no EX-9"), context, remedy};
    QCOMPARE(errorSentence(error), sentence);
    QCOMPARE(errorRemedy(error), advice);
    QCOMPARE(errorText(error), advice.isEmpty() ? sentence + QLatin1Char('.')
                                                : sentence + QStringLiteral(". ") + advice);
}

QTEST_GUILESS_MAIN(TestReasonText)
#include "test_reasontext.moc"
