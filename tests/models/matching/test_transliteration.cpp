// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/transliteration.h"

#include "models/matching/unicodefolding.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace unsnag;

class TestTransliteration : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void readsAlike_data();
    void readsAlike();
    void appendsOnly();
    void bytesThatAreNoText_data();
    void bytesThatAreNoText();
    void oneByOneAsTogether();
    void anyBytes();
    void isQuick();
};

void TestTransliteration::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *text, const char *wanted) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(wanted);
    };
    row("Nordlicht GmbH & Co. KG", "nordlicht gmbh & co. kg");
    row("Müller", "muller");
    row("Mueller", "muller");
    row("AEROSOL eau Queue", "arosol eau quu");
    row("Große Straße", "grosse strasse");
    row("Ærø Skibe A/S", "aro skibe a/s");
    row("Čapek & Dvořák", "capek & dvorak");
    row("Łódź Đorđe Þór İstanbul ılık", "lodz dorde thor istanbul ilik");
    row("Việt Nam Ễ", "viet nam e");
    row("Ｅｘａｍｐｌｅ　１２", "example 12");
    row("ﬁne № 5 ™ …", "fine no 5 tm ...");
    row("O’Sample O´Sample Hawaiʻi", "o'sample o'sample hawaii");
    row("Soft\u00ADhyphen Zero\u200Bwidth", "softhyphen zerowidth");
    row("ООО «Северный Пример»", "ooo «severnyy primer»");
    row("Общество с ограниченной ответственностью", "obshchestvo s ogranichennoy otvetstvennostyu");
    row("Королёв", "korolev");
    row("Київський приклад", "kyivskyi priklad");
    row("Єдність Юність", "yednist yunist");
    row("Њива Чачак", "njiva chachak");
    row("Ђурђевић", "durdevic");
    row("България Първа", "balgariya parva");
    row("Объект", "obekt");
    row("Қазақстан", "kazakstan");
    row("Παράδειγμα ΑΕ", "paradeigma a");
    row("Ευρώπη Αυτοκίνητα Μπάλα Λάμπα Άυλος", "evropi aftokinita bala lampa aylos");
    row("ΟΥΡΑΝΟΣ Αγγελος", "ouranos angelos");
    row("ΑΫΠΝΙΑ", "aypnia");
    row("株式会社サンプル", "株式会社サンプル");
    row("㈱ｻﾝﾌﾟﾙ", "(株)サンプル");
    row("ガラス", "ガラス");
    row("주식회사", "주식회사");
    row("شَرِكَة المثـال", "شركة المثال");
    row("شرکت نمونه ۱۲۳", "شركت نمونه 123");
    row("שָׁלוֹם", "שלום");
    row("บริษัท ตัวอย่าง", "บริษัท ตัวอย่าง");
    row("लिमिटेड", "लिमिटेड");
    row("", "");
}

void TestTransliteration::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(folded(text.toStdString())), wanted);
}

void TestTransliteration::readsAlike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *a, const char *b) {
        QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b);
    };
    row("Mu\xCC\x88ller", "MÜLLER");
    row("Королев", "КОРОЛЕ\xCC\x88В");
    row("Первый", "Первыи\xCC\x86");
    row("Приме\xCC\x81р", "пример");
    row("Ελλάς", "ΕΛΛΑΣ");
    row("Ἑλλάς", "Ελλάς");
    row("GÖTEBORG", "Goeteborg");
    row("Straße", "STRASSE");
    row("STRAẞE", "Strasse");
    row("Ŀaŀa", "l·al·a");
}

void TestTransliteration::readsAlike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(folded(a.toStdString()), folded(b.toStdString()));
}

void TestTransliteration::appendsOnly()
{
    std::string out = "ao";
    appendFolded(out, "Example");
    QCOMPARE(out, std::string("aoexample"));
}

void TestTransliteration::bytesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("Latin-1") << QByteArray("M\xFCller") << QByteArray("m ller");
    QTest::newRow("cut off") << QByteArray("Caf\xC3") << QByteArray("caf ");
    QTest::newRow("too long") << QByteArray("a\xC0\xAF") << QByteArray("a  ");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80z") << QByteArray("   z");
    QTest::newRow("beyond Unicode") << QByteArray("\xF5\x80\x80\x80") << QByteArray("    ");
    QTest::newRow("in a word") << QByteArray("\xD0\x9E\xD0\x9E\xFF\xD0\x9E") << QByteArray("oo o");
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
}

void TestTransliteration::bytesThatAreNoText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(folded(text.toStdString())), wanted);
}

//! The quick ways for Latin agree with the slow one, whatever stands side by side.
void TestTransliteration::oneByOneAsTogether()
{
    QRandomGenerator random(20260607);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i) {
            char32_t c = random.bounded(0x20, 0x250);
            if (random.bounded(8) == 0)
                c = random.bounded(0x300, 0x340);
            else if (random.bounded(8) == 0)
                c = random.bounded(0x1E00, 0x1F00);
            text += QString::fromUcs4(&c, 1);
        }
        // The rule of the e is all that is missing.
        std::string wanted;
        appendFolded(wanted, foldedByUnicode(text));
        QCOMPARE(folded(text.toStdString()), wanted);
    }
}

//! Whatever the bytes, the outcome is text that folds to itself but for the e that has come closer.
void TestTransliteration::anyBytes()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (int i = random.bounded(24); i > 0; --i)
            bytes += static_cast<char>(random.bounded(256));
        const std::string out = folded(bytes);
        QCOMPARE(QString::fromStdString(out).toStdString(), out);
        QVERIFY(out.find("ae") == std::string::npos && out.find("ue") == std::string::npos);
    }
}

void TestTransliteration::isQuick()
{
    const std::string plain = "Nordlicht Example International Holding GmbH & Co. KG";
    const std::string latin = "Müller & Söhne Łódź Přiklad Straße Öffentlich Ærø Sp. z o.o.";
    const std::string cyrillic = "Общество с ограниченной ответственностью «Пример»";
    for (const std::string &text : {plain, latin, cyrillic}) {
        std::string out;
        QElapsedTimer timer;
        timer.start();
        std::size_t size = 0;
        for (int i = 0; i < 100'000; ++i) {
            out.clear();
            appendFolded(out, text);
            size += out.size();
        }
        QVERIFY(size > 0);
        const double ns = static_cast<double>(timer.nsecsElapsed()) / 100'000;
        qInfo("%.2f ns a byte: %s", ns / static_cast<double>(text.size()), out.c_str());
        QVERIFY(ns < 20'000); // an order above what slow machines need
    }
}

QTEST_GUILESS_MAIN(TestTransliteration)
#include "test_transliteration.moc"
