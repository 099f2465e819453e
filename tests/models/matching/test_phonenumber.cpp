// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/phonenumber.h"

#include "models/matching/callingplan.h"
#include "models/matching/countrynames.h"

#include <QtTest>

#include <set>

using namespace unsnag;

class TestPhoneNumber : public QObject
{
    Q_OBJECT
private slots:
    void makesKeys_data();
    void makesKeys();
    void knowsAPlanForEveryCountry();
    void knowsTheSameNumber_data();
    void knowsTheSameNumber();
    void knowsASwitchboard_data();
    void knowsASwitchboard();
    void staysCalm_data();
    void staysCalm();
};

void TestPhoneNumber::makesKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *text, const char *country, const char *key) {
        QTest::addRow("%s of %s", text, country)
            << QByteArray(text) << QByteArray(country) << QByteArray(key);
    };
    row("+49 30 1234567", "", "+49301234567");
    row("+49 (0)30 1234567", "", "+49301234567");
    row("+49 (0) 30 1234567", "", "+49301234567");
    row("+49 030 1234567", "", "+49301234567");
    row("0049 30 1234567", "", "+49301234567");
    row("0049 (0)30 1234567", "DE", "+49301234567");
    row("030 1234567", "DE", "+49301234567");
    row("030/12 34-567", "DE", "+49301234567");
    row("(030) 1234567", "DE", "+49301234567");
    row("Tel.: 030 1234567", "DE", "+49301234567");
    row("tel:+49-30-1234567", "", "+49301234567");
    row("030 1234567 Durchwahl -12", "DE", "+49301234567");
    row("030 1234567 ext. 12", "DE", "+49301234567");
    row("030 1234567 x12", "DE", "+49301234567");
    row("123456 ext 7", "", "123456");
    row("123456 X7", "", "123456");
    row("+(49) 30 1234567", "", "+49301234567");
    row("Example Ltd, +49 30 1234567 (reception)", "", "+49301234567");
    row("030 1234567;ext=12", "DE", "+49301234567");
    row("030 1234567 / 0171 1234567", "DE", "+49301234567");
    row("030 1234567, 030 1234568", "DE", "+49301234567");
    row("49 30 1234567", "DE", "+49301234567");
    row("301234567", "DE", "+49301234567");
    row("030 1234567", "", "301234567");
    row("１２３４５６７８", "", "12345678");
    row("＋４９ ３０ １２３４５６７", "", "+49301234567");
    row("+39 06 12345678", "", "+390612345678");
    row("06 12345678", "IT", "+390612345678");
    row("+39 (0)6 12345678", "", "+390612345678");
    row("912 345 678", "ES", "+34912345678");
    row("34 912 345 678", "ES", "+34912345678");
    row("(212) 555-0123", "US", "+12125550123");
    row("1-212-555-0123", "US", "+12125550123");
    row("1 (212) 555-0123 x12", "US", "+12125550123");
    row("011 49 30 1234567", "US", "+49301234567");
    row("1-800-FLOWERS", "US", "+18003569377");
    row("0800 REIFEN1", "DE", "+498007343361");
    row("020 7946 0123", "GB", "+442079460123");
    row("+44 (0)20 7946 0123", "GB", "+442079460123");
    row("06 1 123 4567", "HU", "+3611234567");
    row("+36 06 1 123 4567", "HU", "+3611234567");
    row("8 (495) 123-45-67", "RU", "+74951234567");
    row("+7 495 123 45 67", "", "+74951234567");
    row("8 5 123 4567", "LT", "+37051234567");
    row("0 5 123 4567", "LT", "+37051234567");
    row("+370 8 5 123 4567", "", "+37051234567");
    row("+1 1 212 555 0123", "", "+12125550123");
    row("00 30 1234567", "DE", "+49301234567");
    row("03-1234-5678", "JP", "+81312345678");
    row("010 49 30 1234567", "JP", "+49301234567");
    row("+52 1 55 1234 5678", "", "+525512345678");
    row("+54 9 11 1234 5678", "", "+541112345678");
    row("0xx11 3333-4444", "BR", "+551133334444");
    row("011 15-2345-6789", "AR", "+541123456789");
    row("+54 9 11 2345-6789", "", "+541123456789");
    row("8 0152 45-09-11", "BY", "+375152450911");
    row("21 234", "CK", "+68221234");
    row("39 06 12345678", "IT", "+390612345678");
    row("391 1234567", "IT", "+393911234567");
    row("+800 1234 5678", "", "+80012345678");
    row("+999 1234 5678", "", "99912345678");
    row("22 12 34 56", "NO", "+4722123456");
    row("555-0123", "US", "5550123");
    row("123", "DE", "");
    row("12345", "", "");
    row("", "DE", "");
    row("none", "DE", "");
    row("+", "", "");
    row("000000000", "", "");
}

void TestPhoneNumber::makesKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, key);
    QCOMPARE(QByteArray::fromStdString(phoneKey(text.toStdString(), country.toStdString())), key);
}

void TestPhoneNumber::knowsAPlanForEveryCountry()
{
    // Nobody lives there, or by the telephones of another country.
    const std::set<std::string> without{"AQ", "BV", "GS", "HM", "PN", "TF", "UM"};
    for (const auto part : {countryNamesAToE(), countryNamesFToM(), countryNamesNToZ()}) {
        for (const CountryNames &country : part) {
            const CallingPlan *plan = callingPlanOf(country.code);
            QVERIFY2((plan == nullptr) == without.contains(country.code), country.code);
            if (plan == nullptr)
                continue;
            const std::string number = std::string(plan->code) + "234567890";
            QCOMPARE(callingCodeSize(number), std::string(plan->code).size());
            QVERIFY(callingPlanOfCode(plan->code) != nullptr);
            QVERIFY2(plan->least <= plan->most, country.code);
        }
    }
    QCOMPARE(std::string(callingPlanOfCode("1")->country), std::string("US"));
    QCOMPARE(std::string(callingPlanOfCode("44")->country), std::string("GB"));
    QVERIFY(callingPlanOf("XX") == nullptr);
    QCOMPARE(callingCodeSize("0123"), std::size_t(0));
    QCOMPARE(callingCodeSize("999"), std::size_t(0));
    QCOMPARE(callingCodeSize(""), std::size_t(0));
}

void TestPhoneNumber::knowsTheSameNumber_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *a, const char *b, bool isSame) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << isSame;
    };
    row("+49301234567", "+49301234567", true);
    row("+49301234567", "301234567", true);
    row("+49301234567", "1234567", true);
    row("+49301234567", "234567", false);
    row("+49301234567", "+43301234567", false);
    row("+49301234567", "+1301234567", false);
    row("301234567", "49301234567", true);
    row("301234567", "301234568", false);
    row("", "", false);
    row("+49301234567", "", false);
}

void TestPhoneNumber::knowsTheSameNumber()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, isSame);
    QCOMPARE(isSamePhone(a.toStdString(), b.toStdString()), isSame);
    QCOMPARE(isSamePhone(b.toStdString(), a.toStdString()), isSame);
}

void TestPhoneNumber::knowsASwitchboard_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isNear");
    const auto row = [](const char *a, const char *b, bool isNear) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << isNear;
    };
    row("+493012345670", "+4930123456712", true);
    row("+493012345670", "+493012345", true);
    row("+49301234567", "+49301239999", false);
    row("+493012345678", "+493012349999", true);
    row("+493012345678", "+493012399999", false);
    row("+493012345678", "+493012345678", false);
    row("+493012345670", "3012345612", true);
    row("+493012345670", "+433012345671", false);
    row("+493012345670", "+413012345671", false);
    row("", "", false);
    row("", "+493012345670", false);
}

void TestPhoneNumber::knowsASwitchboard()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, isNear);
    QCOMPARE(isNearPhone(a.toStdString(), b.toStdString()), isNear);
    QCOMPARE(isNearPhone(b.toStdString(), a.toStdString()), isNear);
}

void TestPhoneNumber::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    const int million = 1'000'000;
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3 030 \xF5\x80 1234567");
    QTest::newRow("NUL") << QByteArray("030\0"
                                       "1234567",
                                       11);
    QTest::newRow("digits") << QByteArray(million, '1');
    QTest::newRow("zeros") << QByteArray(million, '0');
    QTest::newRow("letters") << QByteArray(million, 'x');
    QTest::newRow("wide letters") << QByteArray("\xEF\xBC\xA1").repeated(1000);
    QTest::newRow("wide letters behind digits") << "12345" + QByteArray("\xEF\xBC\xA1").repeated(9);
    QTest::newRow("plus") << QByteArray(million, '+');
    QTest::newRow("brackets") << QByteArray("(0)").repeated(million / 3);
    QTest::newRow("plus and zeros") << "+" + QByteArray(40, '0');
    QTest::newRow("brackets behind plus") << QByteArray("+(0)(0)49(0)(0)30");
}

void TestPhoneNumber::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    for (const char *country : {"", "DE", "US", "IT", "HU", "de", "xyz", "\xFF\xFF"}) {
        const std::string key = phoneKey(plain, country);
        QVERIFY(key.size() <= 24);
        QVERIFY(key.find_first_not_of("+0123456789") == std::string::npos);
        QVERIFY(!isNearPhone(plain, plain));
        QCOMPARE(isSamePhone(key, key), !key.empty());
    }
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "test_phonenumber.moc"
