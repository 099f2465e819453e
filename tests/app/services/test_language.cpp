// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/language.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace unsnag;

//! The texts that both programs carry, chosen by the locale.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void localeChoosesTheTexts_data();
    void localeChoosesTheTexts();
};

void TestLanguage::localeChoosesTheTexts_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("german") << "de_DE"
                            << "%n Ausnahme"
                            << "%n Ausnahmen";
    QTest::newRow("german of Austria") << "de_AT"
                                       << "%n Ausnahme"
                                       << "%n Ausnahmen";
    QTest::newRow("english") << "en_GB"
                             << "%n exception"
                             << "%n exceptions";
    QTest::newRow("no language named") << "C"
                                       << "%n exception"
                                       << "%n exceptions";
    QTest::newRow("not shipped") << "fi_FI"
                                 << "%n exception"
                                 << "%n exceptions";
}

void TestLanguage::localeChoosesTheTexts()
{
    QFETCH(QString, locale);
    QFETCH(QString, one);
    QFETCH(QString, many);
    QTranslator translator;
    QVERIFY(loadLanguage(translator, QLocale(locale)));
    QCOMPARE(translator.translate("unsnag::QueuePane", "%n exception(s)", nullptr, 1), one);
    QCOMPARE(translator.translate("unsnag::QueuePane", "%n exception(s)", nullptr, 25), many);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "test_language.moc"
