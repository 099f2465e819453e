// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/domainkey.h"

#include <QtTest>

#include <set>

using namespace unsnag;

class TestDomainKey : public QObject
{
    Q_OBJECT
private slots:
    void findsTheRegisteredDomain_data();
    void findsTheRegisteredDomain();
    void findsTheDomainOfMail_data();
    void findsTheDomainOfMail();
    void knowsFreeMail_data();
    void knowsFreeMail();
    void staysCalm_data();
    void staysCalm();
};

void TestDomainKey::findsTheRegisteredDomain_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("domain");
    const auto row = [](const char *address, const char *domain) {
        QTest::addRow("%s", address) << QByteArray(address) << QByteArray(domain);
    };
    row("https://www.Example.com/shop?x=1", "example.com");
    row("shop.eu.example.co.uk:8443", "example.co.uk");
    row("example.com.", "example.com");
    row("EXAMPLE.COM..", "example.com");
    row(" example.com ", "example.com");
    row("//example.com/x", "example.com");
    row("http:/example.com", "example.com");
    row("https:\\\\example.com\\x", "example.com");
    row("ftp://user:secret@files.example.com:2121/x", "example.com");
    row("<www.example.com>", "example.com");
    row("www.example.com; www.example.net", "example.com");
    row("www.example.com, www.example.net", "example.com");
    row("www.example.com (Shop)", "example.com");
    row("www.example.com\twww.example.net", "example.com");
    row("example.com#imprint", "example.com");
    row("info@example.com", "example.com");
    row("www.com", "");
    row("www.example.test", "example.test");
    row("a_b.example.com", "example.com");
    row("shop.example.gov.uk", "example.gov.uk");
    row("www.example.com.br", "example.com.br");
    row("www.example.or.at", "example.or.at");
    row("city.kawasaki.jp", "city.kawasaki.jp");
    row("a.example.kawasaki.jp", "a.example.kawasaki.jp");
    row("b.a.example.kawasaki.jp", "a.example.kawasaki.jp");
    row("example.kawasaki.jp", "");
    row("shop.example.tokyo.jp", "example.tokyo.jp");
    row("www.ck", "");
    row("shop.myshopify.com", "shop.myshopify.com");
    row("www.shop.myshopify.com", "shop.myshopify.com");
    row("myshopify.com", "");
    row("www.myshopify.com", "");
    row("somebody.github.io/project", "somebody.github.io");
    row("x.example.blogspot.com", "example.blogspot.com");
    row("co.uk", "");
    row("com", "");
    row("b\xC3\xBC"
        "cher.example",
        "xn--bcher-kva.example");
    row("www.B\xC3\x9C"
        "CHER.example",
        "xn--bcher-kva.example");
    row("XN--BCHER-KVA.example", "xn--bcher-kva.example");
    row("bu\xCC\x88"
        "cher.example",
        "xn--bcher-kva.example");
    row("\xE4\xBE\x8B\xE3\x81\x88.\xE5\x85\xAC\xE5\x8F\xB8.cn", "xn--r8jz45g.xn--55qx5d.cn");
    row("\xE4\xBE\x8B\xE3\x81\x88.xn--55qx5d.cn", "xn--r8jz45g.xn--55qx5d.cn");
    row("example\xE3\x80\x82"
        "com/\xE3\x81\x82",
        "example.com");
    row("gmail.com", "");
    row("www.gmx.de", "");
    row("facebook.com/example", "");
    row("https://de-de.facebook.com/example", "");
    row("https://www.linkedin.com/company/example/", "");
    row("facebook.com", "facebook.com");
    row("facebook.com/", "facebook.com");
    row("example.com/facebook.com", "example.com");
    row("192.0.2.7", "");
    row("http://192.0.2.7:80/x", "");
    row("192.0.2.0", "");
    row("[2001:db8::1]", "");
    row("2001:db8::1", "");
    row("localhost", "");
    row("server.local", "");
    row("erp.example.lan", "");
    row("intranet", "");
    row("", "");
    row(" ", "");
    row("n/a", "");
    row("-", "");
    row("example", "");
    row("example..com", "");
    row(".example.com", "");
    row("http://", "");
    row("exa mple.com", "");
    row("mailto:info@example.com", "example.com");
}

void TestDomainKey::findsTheRegisteredDomain()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, domain);
    QCOMPARE(QByteArray::fromStdString(registrableDomain(address.toStdString())), domain);
}

void TestDomainKey::findsTheDomainOfMail_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QByteArray>("domain");
    const auto row = [](const char *email, const char *domain) {
        QTest::addRow("%s", email) << QByteArray(email) << QByteArray(domain);
    };
    row("Buchhaltung@Rechnung.Example.com", "example.com");
    row("Example Ltd <sales@example.co.uk>", "example.co.uk");
    row("mailto:sales@example.com?subject=x", "example.com");
    row("a@example.com; b@example.net", "example.com");
    row("a@example.com,b@example.net", "example.com");
    row("a@b\xC3\xBC"
        "cher.example",
        "xn--bcher-kva.example");
    row("someone@gmx.de", "");
    row("someone@yahoo.co.uk", "");
    row("someone@HOTMAIL.FR", "");
    row("someone@mailinator.com", "");
    row("someone@customer.t-online.de", "");
    row("someone@shop.myshopify.com", "shop.myshopify.com");
    row("someone@facebook.com", "facebook.com");
    row("no address", "");
    row("example.com", "");
    row("someone@", "");
    row("@", "");
    row("@@@", "");
    row("someone@localhost", "");
    row("someone@[192.0.2.1]", "");
    row("", "");
}

void TestDomainKey::findsTheDomainOfMail()
{
    QFETCH(QByteArray, email);
    QFETCH(QByteArray, domain);
    QCOMPARE(QByteArray::fromStdString(mailDomain(email.toStdString())), domain);
}

void TestDomainKey::knowsFreeMail_data()
{
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("isFree");
    for (const char *domain :
         {"gmail.com",    "gmx.net",        "yahoo.com.br", "outlook.es",     "web.de",
          "bluewin.ch",   "orange.fr",      "libero.it",    "telefonica.net", "sapo.pt",
          "wp.pl",        "seznam.cz",      "ukr.net",      "qq.com",         "naver.com",
          "docomo.ne.jp", "xtra.co.nz",     "uol.com.br",   "comcast.net",    "rediffmail.com",
          "yopmail.com",  "mailinator.com", "proton.me",    "yandex.ru"})
        QTest::newRow(domain) << QByteArray(domain) << true;
    for (const char *domain :
         {"example.com", "", "gmail", "gmail.example.com", "notgmail.com", "com"})
        QTest::addRow("not: %s", domain) << QByteArray(domain) << false;
}

void TestDomainKey::knowsFreeMail()
{
    QFETCH(QByteArray, domain);
    QFETCH(bool, isFree);
    QCOMPARE(isFreeMail(domain.toStdString()), isFree);
}

void TestDomainKey::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    const int million = 1'000'000;
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3.example\xC0.com");
    QTest::newRow("NUL") << QByteArray("exam\0ple.com", 12);
    QTest::newRow("letters") << QByteArray(million, 'a');
    QTest::newRow("dots") << QByteArray(million, '.');
    QTest::newRow("at signs") << QByteArray(million, '@');
    QTest::newRow("slashes") << QByteArray(million, '/');
    QTest::newRow("colons") << QByteArray(million, ':');
    QTest::newRow("labels") << QByteArray("a.").repeated(million / 2);
    QTest::newRow("wide labels") << QByteArray("\xC3\xBC.").repeated(million / 3);
    QTest::newRow("long label") << QByteArray(240, 'a') + ".example.com";
}

void TestDomainKey::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    const std::set<std::string> allowed{"", "example.com"};
    QVERIFY(allowed.contains(registrableDomain(plain)));
    QVERIFY(allowed.contains(mailDomain(plain)));
    QVERIFY(!isFreeMail(plain));
}

QTEST_GUILESS_MAIN(TestDomainKey)
#include "test_domainkey.moc"
