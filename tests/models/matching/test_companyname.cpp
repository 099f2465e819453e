// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/companyname.h"
#include "models/matching/wordtable.h"

#include <QtTest>

using namespace unsnag;

class TestCompanyName : public QObject
{
    Q_OBJECT
private slots:
    void readsAsTheSameName_data();
    void readsAsTheSameName();
    void readsWordsOfOneMeaning_data();
    void readsWordsOfOneMeaning();
    void tellsNamesApart_data();
    void tellsNamesApart();
    void findsTheLegalForm_data();
    void findsTheLegalForm();
    void keepsWhatIsLeft_data();
    void keepsWhatIsLeft();
};

void TestCompanyName::readsAsTheSameName_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *a, const char *b) {
        QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b);
    };
    row("Müller Söhne GmbH", "Mueller Soehne GmbH");
    row("Müller Söhne GmbH", "MULLER SOHNE G.m.b.H.");
    row("Mu\xCC\x88ller", "Müller");
    row("Weißenfels AG", "Weissenfels A.G.");
    row("Čapek & Dvořák s.r.o.", "Capek and Dvorak sro");
    row("Groß und Klein KG", "Gross & Klein KG");
    row("Łódź Przykład Sp. z o.o.", "Lodz Przyklad sp zoo");
    row("Ærø Skibe A/S", "Aero Skibe AS");
    row("Esempio S.p.A.", "ESEMPIO SPA");
    row("Ｅｘａｍｐｌｅ　Ｃｏ", "Example Co");
    row("株式会社サンプル", "サンプル株式会社");
}

void TestCompanyName::readsAsTheSameName()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(companyName(a.toStdString()), companyName(b.toStdString()));
}

void TestCompanyName::readsWordsOfOneMeaning_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *a, const char *b) {
        QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b);
    };
    row("The O'Sample Bros. Ltd.", "OSample Brothers Limited");
    row("Example Intl Holdings Inc", "Example International Holding, Inc.");
    row("Univ. Musterstadt", "Universität Musterstadt");
}

//! Each keeps its spelling; what it means is the same.
void TestCompanyName::readsWordsOfOneMeaning()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto meanings = [](const QString &name) {
        std::vector<std::string> words = companyName(name.toStdString()).words;
        for (std::string &word : words)
            word = canonicalWord(word);
        return words;
    };
    QVERIFY(companyName(a.toStdString()).words != companyName(b.toStdString()).words);
    QVERIFY(meanings(a) == meanings(b));
}

void TestCompanyName::tellsNamesApart_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("other word") << "Nordlicht Energie GmbH"
                                << "Nordlicht Logistik GmbH";
    QTest::newRow("holding") << "Nordlicht Holding GmbH"
                             << "Nordlicht GmbH";
    QTest::newRow("number") << "Werk 12 GmbH"
                            << "Werk 13 GmbH";
    QTest::newRow("legal form") << "Nordlicht GmbH"
                                << "Nordlicht AG";
}

void TestCompanyName::tellsNamesApart()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY(!(companyName(a.toStdString()) == companyName(b.toStdString())));
}

void TestCompanyName::findsTheLegalForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("form");
    const auto row = [](const char *name, const QStringList &words, LegalForm form) {
        QTest::newRow(name) << QString::fromUtf8(name) << words << static_cast<int>(form);
    };
    row("Nordlicht GmbH", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht GmbH & Co. KG", {"nordlicht"}, LegalForm::LimitedPartnership);
    row("Nordlicht Sp. z o.o.", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht B.V.", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht N.V.", {"nordlicht"}, LegalForm::Stock);
    row("Nordlicht S.A.R.L.", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht SAS", {"nordlicht"}, LegalForm::Stock);
    row("Nordlicht, LLC", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht K.K.", {"nordlicht"}, LegalForm::Stock);
    row("Oy Nordlicht Ab", {"nordlicht"}, LegalForm::Stock);
    row("AB Nordlicht", {"nordlicht"}, LegalForm::Stock);
    row("Nordlicht Pty Ltd", {"nordlicht"}, LegalForm::Limited);
    row("Nordlicht", {"nordlicht"}, LegalForm::None);
    row("Kagami Werke", {"kagami", "werke"}, LegalForm::None);
}

void TestCompanyName::findsTheLegalForm()
{
    QFETCH(QString, name);
    QFETCH(QStringList, words);
    QFETCH(int, form);
    const CompanyName read = companyName(name.toStdString());
    QStringList found;
    for (const std::string &word : read.words)
        found += QString::fromStdString(word);
    QCOMPARE(found, words);
    QCOMPARE(static_cast<int>(read.form), form);
}

void TestCompanyName::keepsWhatIsLeft_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasWords");
    for (const char *name : {"GmbH", "AG & Co. KG", "And", "株式会社", "A", "7"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
    for (const char *name : {"", "   ", "...", "&"})
        QTest::addRow("nothing in \"%s\"", name)
            << QString::fromUtf8(name) << (QLatin1String(name) == QLatin1String("&"));
}

void TestCompanyName::keepsWhatIsLeft()
{
    QFETCH(QString, name);
    QFETCH(bool, hasWords);
    QCOMPARE(!companyName(name.toStdString()).words.empty(), hasWords);
}

QTEST_GUILESS_MAIN(TestCompanyName)
#include "test_companyname.moc"
