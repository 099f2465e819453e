// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countrykey.h"
#include "models/matching/countryname.h"
#include "models/matching/countrynames.h"

#include <QtTest>

#include <map>
#include <set>

using namespace unsnag;

namespace {

std::vector<CountryNames> allCountries()
{
    std::vector<CountryNames> all;
    for (const auto part : {countryNamesAToE(), countryNamesFToM(), countryNamesNToZ()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<std::string> namesOf(const CountryNames &country)
{
    std::vector<std::string> names;
    for (const QByteArray &name : QByteArray(country.names).split('|'))
        names.push_back(name.toStdString());
    return names;
}

} // namespace

class TestCountryKey : public QObject
{
    Q_OBJECT
private slots:
    void knowsCountries_data();
    void knowsCountries();
    void knowsAllOfTheTable();
    void noNameIsOfTwoCountries();
    void staysCalm_data();
    void staysCalm();
};

void TestCountryKey::knowsCountries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(code);
    };
    row("de", "DE");
    row("DE", "DE");
    row(" De ", "DE");
    row("deu", "DE");
    row("276", "DE");
    row("040", "AT");
    row("40", "AT");
    row("D", "DE");
    row("Germany", "DE");
    row("GERMANY", "DE");
    row("Deutschland", "DE");
    row("Bundesrepublik Deutschland", "DE");
    row("Allemagne", "DE");
    row("Alemania", "DE");
    row("Germania", "DE");
    row("ドイツ", "DE");
    row("Österreich", "AT");
    row("Oesterreich", "AT");
    row("OSTERREICH", "AT");
    row("O\xCC\x88sterreich", "AT");
    row("United States of America", "US");
    row("U.S.A.", "US");
    row("The Netherlands", "NL");
    row("Holland", "NL");
    row("UK", "GB");
    row("England", "GB");
    row("EL", "GR");
    row("Ελλάδα", "GR");
    row("ΕΛΛΑΔΑ", "GR");
    row("Россия", "RU");
    row("РОССИЯ", "RU");
    row("Česká republika", "CZ");
    row("Côte d'Ivoire", "CI");
    row("COTE D’IVOIRE", "CI");
    row("Türkiye", "TR");
    row("Việt Nam", "VN");
    row("日本", "JP");
    row("中国", "CN");
    row("대한민국", "KR");
    row("Korea, South", "KR");
    row("Kosovo", "XK");
    row("Ｇｅｒｍａｎｙ", "DE");
    row("Germany (DE)", "DE");
    row("DE - Germany", "DE");
    row("Suisse/Schweiz", "CH");
    row("Korea (North)", "KP");
    row("Freedonia (X)", "freedonia x");
    row("(", "");
    row("Freedonia", "freedonia");
    row("Großes Reich", "grosses reich");
    row("XX", "xx");
    row("", "");
    row(" - ", "");
}

void TestCountryKey::knowsCountries()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(QByteArray::fromStdString(countryKey(text.toStdString())), code);
}

void TestCountryKey::knowsAllOfTheTable()
{
    QCOMPARE(allCountries().size(), std::size_t(250));
    for (const CountryNames &country : allCountries()) {
        QCOMPARE(countryKey(country.code), std::string(country.code));
        QCOMPARE(countryKey(country.code3), std::string(country.code));
        if (country.number > 0)
            QCOMPARE(countryKey(std::to_string(country.number)), std::string(country.code));
        for (const std::string &name : namesOf(country))
            QCOMPARE(countryKey(name), std::string(country.code));
    }
}

void TestCountryKey::noNameIsOfTwoCountries()
{
    std::map<std::string, std::string> owners;
    for (const CountryNames &country : allCountries()) {
        for (const std::string &name : namesOf(country)) {
            const auto [place, isNew] = owners.try_emplace(foldedCountryName(name), country.code);
            QVERIFY2(isNew || place->second == country.code, name.c_str());
        }
    }
}

void TestCountryKey::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3 \xF5\x80\xED\xA0\x80");
    QTest::newRow("cut off") << QByteArray("\xE3\x83");
    QTest::newRow("NUL") << QByteArray("D\0E", 3);
    QTest::newRow("letters") << QByteArray(1'000'000, 'a');
    QTest::newRow("blanks") << QByteArray(1'000'000, ' ');
    QTest::newRow("wide") << QByteArray("\xC3\x84").repeated(500'000);
}

void TestCountryKey::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string key = countryKey(text.toStdString());
    QVERIFY(key.size() <= 300);
    QVERIFY(QByteArray::fromStdString(key).isValidUtf8());
}

QTEST_GUILESS_MAIN(TestCountryKey)
#include "test_countrykey.moc"
