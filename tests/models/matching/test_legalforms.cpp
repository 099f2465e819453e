// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalforms.h"

#include "models/matching/transliteration.h"
#include "tests/models/matching/foldedwords.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::matchingtest;

class TestLegalForms : public QObject
{
    Q_OBJECT
private slots:
    void findsForms_data();
    void findsForms();
    void findsInitials();
    void keepsNames_data();
    void keepsNames();
    void countsSpansFromOutside();
    void stripsJoinedForms_data();
    void stripsJoinedForms();
    void oneWordStays_data();
    void oneWordStays();
    void spansAreOrderly();
    void isQuick();
};

void TestLegalForms::findsForms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("form");
    const auto row = [](LegalForm form, std::initializer_list<const char *> names) {
        for (const char *name : names)
            QTest::newRow(name) << QString::fromUtf8(name) << static_cast<int>(form);
    };
    row(LegalForm::Limited, {"Nordlicht Beispiel GmbH",
                             "Nordlicht Beispiel G.m.b.H.",
                             "Nordlicht Beispiel Ges.m.b.H.",
                             "Nordlicht Beispiel Gesellschaft mit beschränkter Haftung",
                             "Nordlicht Beispiel UG (haftungsbeschränkt)",
                             "Nordlicht Beispiel gGmbH i.L.",
                             "Nordlicht Beispiel Ltd",
                             "Nordlicht Beispiel Co., Ltd.",
                             "Nordlicht Beispiel Pty Ltd",
                             "Nordlicht Beispiel (P) Ltd.",
                             "Nordlicht Beispiel, L.L.C.",
                             "Nordlicht Beispiel S.à r.l.",
                             "SARL Nordlicht Beispiel",
                             "Nordlicht Beispiel S. de R.L. de C.V.",
                             "Nordlicht Beispiel, S.L.U.",
                             "Nordlicht Beispiel Sp. z o.o.",
                             "Nordlicht Beispiel spzoo",
                             "Nordlicht Beispiel, spol. s r.o.",
                             "Nordlicht Beispiel Kft.",
                             "Nordlicht Beispiel d.o.o.",
                             "UAB Nordlicht Beispiel",
                             "Nordlicht Beispiel OÜ",
                             "Oy Nordlicht Beispiel",
                             "Nordlicht Beispiel ApS",
                             "Nordlicht Beispiel B.V.",
                             "Nordlicht Beispiel Ltda.",
                             "ООО «Nordlicht Beispiel»",
                             "Общество с ограниченной ответственностью Nordlicht Beispiel",
                             "ТОВ Nordlicht Beispiel",
                             "Nordlicht Beispiel Ε.Π.Ε.",
                             "Nordlicht Beispiel ΙΚΕ",
                             "Nordlicht Beispiel Tic. Ltd. Şti.",
                             "Nordlicht Beispiel Sdn. Bhd.",
                             "PT Nordlicht Beispiel",
                             "Công ty TNHH Nordlicht Beispiel",
                             "Nordlicht Beispiel בע\"מ",
                             "Nordlicht Beispiel ذ.م.م",
                             "Nordlicht Beispiel 有限会社",
                             "Nordlicht Beispiel FZ-LLC"});
    row(LegalForm::Stock, {"Nordlicht Beispiel AG",
                           "Nordlicht Beispiel Aktiengesellschaft",
                           "Nordlicht Beispiel plc",
                           "Nordlicht Beispiel Inc.",
                           "Nordlicht Beispiel Corp",
                           "Nordlicht Beispiel S.A.",
                           "Nordlicht Beispiel S.p.A.",
                           "Nordlicht Beispiel N.V.",
                           "Nordlicht Beispiel A/S",
                           "AB Nordlicht Beispiel",
                           "Nordlicht Beispiel AB (publ)",
                           "Nordlicht Beispiel Oyj",
                           "Nordlicht Beispiel ASA",
                           "Nordlicht Beispiel S.A. de C.V.",
                           "Nordlicht Beispiel S.A.P.I. de C.V.",
                           "Nordlicht Beispiel Zrt.",
                           "Nordlicht Beispiel a.s.",
                           "ПАО Nordlicht Beispiel",
                           "АО «Nordlicht Beispiel»",
                           "Nordlicht Beispiel ΑΕ",
                           "Nordlicht Beispiel Α.Ε.",
                           "Nordlicht Beispiel A.E.",
                           "Nordlicht Beispiel A.Ş.",
                           "PT Nordlicht Beispiel Tbk",
                           "Nordlicht Beispiel K.K.",
                           "株式会社 Nordlicht Beispiel",
                           "Nordlicht Beispiel JSC",
                           "Joint Stock Company Nordlicht Beispiel",
                           "Nordlicht Beispiel Société par actions simplifiée"});
    row(LegalForm::LimitedPartnership,
        {"Nordlicht Beispiel GmbH & Co. KG", "Nordlicht Beispiel Holding GmbH und Co. KG",
         "Nordlicht Beispiel KGaA", "Nordlicht Beispiel SE & Co. KGaA", "Nordlicht Beispiel LP",
         "Nordlicht Beispiel sp. k.", "Nordlicht Beispiel S.A.S. di Beispiel & C. S.a.p.A."});
    QTest::newRow("besides the end")
        << QStringLiteral("SC Nordlicht Beispiel SRL") << static_cast<int>(LegalForm::Limited);
    row(LegalForm::Partnership,
        {"Nordlicht Beispiel OHG", "Nordlicht Beispiel GbR", "Nordlicht Beispiel LLP",
         "Nordlicht Beispiel PartG mbB", "Nordlicht Beispiel V.O.F.", "Nordlicht Beispiel s.n.c."});
    row(LegalForm::Sole, {"Nordlicht Beispiel e.K.", "ИП Nordlicht Beispiel"});
    row(LegalForm::Cooperative, {"Nordlicht Beispiel eG", "Nordlicht Beispiel Soc. Coop. a r.l."});
    row(LegalForm::Association, {"Nordlicht Beispiel e.V.", "Nordlicht Beispiel ASBL"});
    row(LegalForm::Foundation, {"Nordlicht Beispiel Stiftung", "Stichting Nordlicht Beispiel"});
    row(LegalForm::Public, {"Nordlicht Beispiel AöR", "ФГУП Nordlicht Beispiel",
                            "Федеральное государственное бюджетное учреждение Nordlicht Beispiel"});
    row(LegalForm::Company, {"Nordlicht Beispiel & Co.", "Nordlicht Beispiel Company"});
    row(LegalForm::None,
        {"Nordlicht Beispiel", "Nordlicht Beispiel Group", "Nordlicht Beispiel Holdings"});
}

void TestLegalForms::findsForms()
{
    QFETCH(QString, name);
    QFETCH(int, form);
    const Reading reading = readingOf(wordsOf(name));
    QCOMPARE(static_cast<int>(reading.form), form);
    if (!name.contains(QLatin1String("di Beispiel")))
        QCOMPARE(reading.core.join(QLatin1Char(' ')), QStringLiteral("nordlicht beispiel"));
}

//! Forms are found whether or not their initials came joined.
void TestLegalForms::findsInitials()
{
    for (const char *text : {"gmbh", "g m b h", "g mbh", "sp z o o", "sp z oo", "spzoo", "s a",
                             "sa", "s r l", "b v", "s a de c v", "s de r l de c v", "d o o", "o u",
                             "gmbh and co kg", "gmbh co k g", "gmbh und co kg"}) {
        std::vector<std::string> words{"nordlicht"};
        for (const QString &word : QString::fromLatin1(text).split(QLatin1Char(' ')))
            words.push_back(word.toStdString());
        const Reading reading = readingOf(words);
        QCOMPARE(reading.core, QStringList{QStringLiteral("nordlicht")});
        QVERIFY2(reading.form != LegalForm::None, text);
    }
}

void TestLegalForms::keepsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("core");
    const auto row = [](const char *name, const char *core) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(core);
    };
    row("Banco SA Consulting", "banco sa consulting");
    row("Nordlicht AG Beispiel", "nordlicht ag beispiel");
    row("Nordlicht Day Spa", "nordlicht day spa");
    row("Hotel & Spa", "hotel and spa");
    row("Vitamin A", "vitamin a");
    row("Plan A GmbH", "plan a");
    row("Big O Tires Inc", "big o tires");
    row("AO Example Corp", "ao example");
    row("SAS Institute", "sas institute");
    row("AO World", "ao world");
    row("Société Générale", "societe generale");
    row("E&P Example Limited", "e and p example");
    row("SAS Example GmbH", "sas example");
    row("Meyer & Söhne GmbH", "meyer and sohne");
    row("Schmidt & Meyer", "schmidt and meyer");
    row("E.ON SE", "e on");
    row("7-Eleven, Inc.", "7 eleven");
}

void TestLegalForms::keepsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, core);
    QString written = name;
    written.replace(QLatin1Char('&'), QLatin1String(" and "));
    QCOMPARE(readingOf(wordsOf(written)).core.join(QLatin1Char(' ')), core);
}

void TestLegalForms::countsSpansFromOutside()
{
    const std::vector<std::string_view> words{"oy",  "nordlicht", "holding", "gmbh",
                                              "and", "co",        "kg"};
    const LegalFormSpans spans = legalFormsOf(words);
    const std::vector<LegalFormSpan> wanted{{4, 7, LegalForm::LimitedPartnership},
                                            {3, 4, LegalForm::Limited},
                                            {2, 3, LegalForm::Group},
                                            {0, 1, LegalForm::Limited}};
    QVERIFY(std::equal(spans.begin(), spans.end(), wanted.begin(), wanted.end()));
    QCOMPARE(spans.decisive(), LegalForm::LimitedPartnership);
    QVERIFY(legalFormsOf({}).empty());
}

void TestLegalForms::stripsJoinedForms_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("core");
    QTest::addColumn<int>("form");
    const auto row = [](const char *name, const char *core, LegalForm form) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(core) << static_cast<int>(form);
    };
    row("株式会社サンプル", "サンプル", LegalForm::Stock);
    row("サンプル(株)", "サンプル", LegalForm::Stock);
    row("例有限公司", "例", LegalForm::Limited);
    row("例股份有限公司", "例", LegalForm::Stock);
    row("주식회사견본", "견본", LegalForm::Stock);
    row("견본(주)", "견본", LegalForm::Stock);
    row("บริษัทตัวอย่างจำกัด", "บริษัทตัวอย่าง", LegalForm::Limited);
    row("株式会社", "株式会社", LegalForm::None);
    row("サンプル", "サンプル", LegalForm::None);
    row("gmbh", "gmbh", LegalForm::None);
    row("", "", LegalForm::None);
}

void TestLegalForms::stripsJoinedForms()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, core);
    QFETCH(int, form);
    std::string word = folded(name.toStdString());
    QCOMPARE(static_cast<int>(stripJoinedForm(word)), form);
    QCOMPARE(word, folded(core.toStdString()));
}

void TestLegalForms::oneWordStays_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"GmbH", "AG & Co. KG", "Holding GmbH", "Pty Ltd", "S.A.", "OOO", "株式会社",
          "Company Limited by Guarantee", "GmbH Co KG GmbH Co KG AG"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestLegalForms::oneWordStays()
{
    QFETCH(QString, name);
    QVERIFY(!readingOf(wordsOf(name)).core.isEmpty());
}

//! Whatever the words, spans go inwards from both ends without a gap and leave a word.
void TestLegalForms::spansAreOrderly()
{
    const std::vector<std::string_view> vocabulary{
        "gmbh",         "co",        "kg",  "and", "holding",  "s",           "a",
        "de",           "cv",        "ooo", "llc", "group",    "obshchestvo", "limited",
        "ogranichenoy", "und",       "",    "pt",  "株式会社", "verein",      "gosudarstvennoe",
        "predpriyatie", "nordlicht", "spa"};
    QRandomGenerator random(12);
    for (int round = 0; round < 50'000; ++round) {
        std::vector<std::string_view> words;
        for (int i = random.bounded(12); i > 0; --i)
            words.push_back(vocabulary[static_cast<std::size_t>(random.bounded(24))]);
        std::uint32_t from = 0;
        auto to = static_cast<std::uint32_t>(words.size());
        for (const LegalFormSpan &span : legalFormsOf(words)) {
            QVERIFY(span.begin < span.end && span.form != LegalForm::None);
            QVERIFY(span.end == to || span.begin == from);
            (span.end == to ? to : from) = span.end == to ? span.begin : span.end;
        }
        QVERIFY(from < to || words.empty());
    }
}

void TestLegalForms::isQuick()
{
    std::vector<std::vector<std::string>> names;
    for (const char *name :
         {"Nordlicht Example International Holding GmbH & Co. KG", "Nordlicht Example",
          "Nordlicht Logistics Services Ltd", "Comercial Nordlicht S.A. de C.V.",
          "Beispiel Solutions Company", "ООО Пример Север"})
        names.push_back(wordsOf(QString::fromUtf8(name)));
    std::vector<std::vector<std::string_view>> views;
    for (const auto &words : names)
        views.emplace_back(words.begin(), words.end());
    QCOMPARE(legalFormsOf(views[0]).size(), std::size_t(3)); // the tables are made
    QElapsedTimer timer;
    timer.start();
    std::size_t found = 0;
    constexpr int rounds = 50'000;
    for (int i = 0; i < rounds; ++i) {
        for (const auto &words : views)
            found += legalFormsOf(words).size();
    }
    const double ns =
        static_cast<double>(timer.nsecsElapsed()) / rounds / static_cast<double>(views.size());
    qInfo("%.0f ns a name, %.1f forms", ns,
          static_cast<double>(found) / rounds / static_cast<double>(views.size()));
    QVERIFY(ns < 10'000); // far above what slow machines need
}

QTEST_GUILESS_MAIN(TestLegalForms)
#include "test_legalforms.moc"
