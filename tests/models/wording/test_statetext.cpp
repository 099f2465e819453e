// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/statetext.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace unsnag;
using std::chrono::minutes;

class TestStateText : public QObject
{
    Q_OBJECT
private slots:
    void namesStatesApart();
    void writesMoney_data();
    void writesMoney();
    void writesTimeLeft_data();
    void writesTimeLeft();
    void wordsEveryAuditKind();
};

void TestStateText::namesStatesApart()
{
    std::set<QString> states;
    for (int state = 0; state <= static_cast<int>(ExceptionState::Dismissed); ++state)
        states.insert(stateText(static_cast<ExceptionState>(state)));
    QCOMPARE(states.size(), std::size_t(7));
    std::set<QString> severities;
    for (const auto severity : {Severity::P1, Severity::P2, Severity::P3, Severity::P4}) {
        severities.insert(severityText(severity));
        QVERIFY(severityText(severity).startsWith(severityName(severity)));
    }
    QCOMPARE(severities.size(), std::size_t(4));
    std::set<QString> others;
    for (int outcome = 0; outcome <= static_cast<int>(Outcome::Unknown); ++outcome)
        others.insert(outcomeText(static_cast<Outcome>(outcome)));
    for (int action = 0; action <= static_cast<int>(Action::Dismiss); ++action)
        others.insert(actionText(static_cast<Action>(action)));
    constexpr int named =
        static_cast<int>(Outcome::Unknown) + static_cast<int>(Action::Dismiss) + 2;
    QCOMPARE(others.size(), static_cast<std::size_t>(named));
    QVERIFY(!states.contains(QString()) && !others.contains(QString()));
}

void TestStateText::writesMoney_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    const QChar blank(0x00A0);
    QTest::newRow("English") << "18400.00"
                             << "EUR"
                             << "en_US"
                             << QStringLiteral("18,400.00") + blank + QStringLiteral("EUR");
    QTest::newRow("German") << "18400.00"
                            << "EUR"
                            << "de_DE"
                            << QStringLiteral("18.400,00") + blank + QStringLiteral("EUR");
    QTest::newRow("exact places") << "0.12345678901234567890"
                                  << ""
                                  << "en_US"
                                  << "0.12345678901234567890";
    QTest::newRow("less than one, negative") << "-0.50"
                                             << ""
                                             << "en_US"
                                             << "-0.50";
    QTest::newRow("negative") << "-1234.50"
                              << ""
                              << "en_US"
                              << "-1,234.50";
    QTest::newRow("beyond 64 bits") << "123456789012345678901234.10"
                                    << ""
                                    << "en_US"
                                    << "123456789012345678901234.10";
}

void TestStateText::writesMoney()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QCOMPARE(moneyText({*Decimal::fromText(amount), currency}, QLocale(locale)), text);
}

void TestStateText::writesTimeLeft_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("hours") << 192 << "3:12";
    QTest::newRow("minutes") << 5 << "0:05";
    QTest::newRow("none") << 0 << "0:00";
    QTest::newRow("to the day") << 1439 << "23:59";
    QTest::newRow("days") << 3120 << "2 d 4 h";
    QTest::newRow("overdue") << -20 << "-0:20";
    QTest::newRow("long overdue") << -3120 << "-2 d 4 h";
}

void TestStateText::writesTimeLeft()
{
    QFETCH(int, left);
    QFETCH(QString, text);
    QCOMPARE(timeLeftText(minutes(left)), text);
}

//! Every kind that the source writes into the log has words.
void TestStateText::wordsEveryAuditKind()
{
    static const QRegularExpression kind(QStringLiteral(
        "\"((?:event|exception|resolution|operation|outcome|crosswalk|connection|"
        "configuration|workspace|bulk|incident|lane|match|runbook|work)\\.[a-z_]+)\""));
    int found = 0;
    for (const char *folder : {"/models/engine", "/app/services", "/models/store"}) {
        QDirIterator files(QStringLiteral(UNSNAG_SOURCE_DIR) + QLatin1String(folder),
                           {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = kind.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString name = matches.next().captured(1);
                QVERIFY2(auditText(name) != name,
                         qPrintable(file.fileName() + QLatin1Char(' ') + name));
                ++found;
            }
        }
    }
    QVERIFY(found > 20);
    QCOMPARE(auditText(QStringLiteral("unheard.of")), QStringLiteral("unheard.of"));
}

QTEST_GUILESS_MAIN(TestStateText)
#include "test_statetext.moc"
