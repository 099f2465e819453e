// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtable.h"

#include "models/matching/transliteration.h"
#include "models/matching/wordmeanings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QtTest>

using namespace unsnag;

namespace {

QString canonical(const QString &word)
{
    const std::string plain = folded(word.toStdString());
    return QString::fromUtf8(canonicalWord(plain).data(),
                             static_cast<qsizetype>(canonicalWord(plain).size()));
}

} // namespace

class TestWordTable : public QObject
{
    Q_OBJECT
private slots:
    void meansTheSame_data();
    void meansTheSame();
    void tellsWordsApart_data();
    void tellsWordsApart();
    void leavesNamesAlone();
    void knowsClasses_data();
    void knowsClasses();
    void tablesAreSound();
    void isQuick();
};

void TestWordTable::meansTheSame_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("spellings");
    const auto row = [](const char *wanted, std::initializer_list<const char *> spellings) {
        QStringList list;
        for (const char *spelling : spellings)
            list += QString::fromUtf8(spelling);
        QTest::newRow(wanted) << QString::fromUtf8(wanted) << list;
    };
    row("university",
        {"University", "Univ", "Universität", "Universitaet", "Universidad", "Université",
         "Università", "Universiteit", "Uniwersytet", "Univerzita", "Üniversitesi", "Egyetem",
         "Университет", "Університет", "Πανεπιστήμιο", "universities"});
    row("international", {"Intl", "Internationale", "Internazionale", "Kansainvälinen",
                          "Międzynarodowy", "Международный"});
    row("manufacturing", {"Mfg", "Manuf"});
    row("service", {"svc", "Svcs", "Services", "Dienste", "Servicios", "услуги"});
    row("technology", {"Tech", "Technologies", "Technologie", "Tecnología", "Технологии"});
    row("brother", {"Bros", "Brothers", "Gebrüder", "Gebr", "Gebroeders", "Hermanos", "Fratelli"});
    row("hospital", {"Krankenhaus", "Hôpital", "Ospedale", "Szpital", "Nemocnice", "Kórház"});
    row("germany", {"German", "Deutsche", "Deutsches", "Allemagne", "Alemana", "tedesca",
                    "Niemiecki", "Германия"});
    row("north", {"Nord", "Northern", "Norte", "Noord", "Pohjoinen", "Северный"});
    row("munich", {"München", "Muenchen", "Münchner", "Mnichov"});
    row("moscow", {"Москва", "Moskau", "Moskva"});
    row("and", {"und", "et", "och", "y"});
    row("2", {"II"});
    row("company", {"Companies", "Compagnie", "Компания"});
    row("oil", {"Oils"});
    row("factory", {"Factories", "Fabrik", "Usine"});
}

void TestWordTable::meansTheSame()
{
    QFETCH(QString, wanted);
    QFETCH(QStringList, spellings);
    for (const QString &spelling : spellings)
        QCOMPARE(canonical(spelling), wanted);
}

void TestWordTable::tellsWordsApart_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *a, const char *b) {
        QTest::addRow("%s, %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b);
    };
    row("Airlines", "Aviation");
    row("Marine", "Ocean");
    row("Holding", "Group");
    row("Loan", "Credit");
    row("Brewery", "Beer");
    row("Tyre", "Rubber");
    row("Vehicle", "Car");
    row("Institute", "University");
    row("Austria", "Australia");
    row("Labor", "Laboratory");
    row("Nippon", "Japan");
    row("Clinic", "Hospital");
}

void TestWordTable::tellsWordsApart()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY(canonical(a) != canonical(b));
}

void TestWordTable::leavesNamesAlone()
{
    for (const char *name : {"nordlicht", "muller", "example",  "co",   "st",   "ind",    "sa",
                             "delta",     "nova",   "herrmann", "pace", "kone", "messer", "allianz",
                             "prima",     "avis",   "sten",     "",     "x",    "日本橋"}) {
        QCOMPARE(canonicalWord(name), std::string_view(name));
        QCOMPARE(static_cast<int>(wordClass(name)), static_cast<int>(WordClass::Core));
    }
}

void TestWordTable::knowsClasses_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, WordClass wanted, const QStringList &words) {
        QTest::newRow(name) << static_cast<int>(wanted) << words;
    };
    row("generic", WordClass::Generic,
        {"services", "service", "trading", "solutions", "holding", "stahlbau", "ingenieurburo",
         "global", "consulting", "bank", "invest"});
    row("place", WordClass::Place,
        {"germany", "deutschland", "bavaria", "bayern", "california", "texas", "tokyo", "europe",
         "north", "sud", "usa", "uk", "frankfurt", "francisco", "queensland", "安徽", "東京"});
    row("filler", WordClass::Filler, {"and", "the", "of", "de", "la", "der", "du", "und", "for"});
    row("number", WordClass::Number, {"1", "2026", "007", "iii"});
    row("core", WordClass::Core, {"nordlicht", "a1", "3m", "b2b"});
}

void TestWordTable::knowsClasses()
{
    QFETCH(int, wanted);
    QFETCH(QStringList, words);
    for (const QString &word : words)
        QVERIFY2(static_cast<int>(wordClass(folded(word.toStdString()))) == wanted,
                 qPrintable(word));
}

//! A spelling means one thing, a canonical word means itself, all is folded, and there is a lot of it.
void TestWordTable::tablesAreSound()
{
    QHash<QString, QString> meanings;
    const std::vector<WordMeaning> all = wordMeanings();
    for (const WordMeaning &meaning : all) {
        const QString word = QString::fromStdString(meaning.canonical);
        QVERIFY(!word.isEmpty());
        QCOMPARE(canonical(word), word);
        for (const std::string &text : meaning.spellings) {
            const QString spelling = QString::fromStdString(text);
            QVERIFY2(!meanings.contains(spelling),
                     qPrintable(spelling + QLatin1String(" means ") + word +
                                QLatin1String(" and ") + meanings.value(spelling)));
            meanings.insert(spelling, word);
            QCOMPARE(folded(text), text);
            QCOMPARE(canonical(spelling), word);
            QVERIFY2(std::ranges::all_of(
                         spelling, [](QChar c) { return c.isLetterOrNumber() || c.isMark(); }),
                     qPrintable(spelling));
        }
    }
    qInfo("%zu meanings, %lld spellings", all.size(), static_cast<long long>(meanings.size()));
    QVERIFY(all.size() >= 1500);
    QVERIFY(meanings.size() >= 15'000);
}

void TestWordTable::isQuick()
{
    const std::vector<std::string_view> words{
        "nordlicht", "services", "international", "universitat", "gmbh",
        "de",        "hamburg",  "xylander",      "beispiel",    "2026"};
    std::size_t size = 0;
    for (const std::string_view word : words)
        size += canonicalWord(word).size(); // the table is made
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 200'000;
    for (int i = 0; i < rounds; ++i) {
        for (const std::string_view word : words)
            size += canonicalWord(word).size();
    }
    const double ns =
        static_cast<double>(timer.nsecsElapsed()) / rounds / static_cast<double>(words.size());
    qInfo("%.1f ns a word (%zu)", ns, size);
    QVERIFY(ns < 2'000); // far above what slow machines need
}

QTEST_GUILESS_MAIN(TestWordTable)
#include "test_wordtable.moc"
