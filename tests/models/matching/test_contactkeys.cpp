// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/contactkeys.h"

#include <QtTest>

using namespace unsnag;

class TestContactKeys : public QObject
{
    Q_OBJECT
private slots:
    void makesKeys_data();
    void makesKeys();
};

void TestContactKeys::makesKeys_data()
{
    using Key = std::function<QString(const QString &)>;
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *kind, Key key, const char *text, const char *expected) {
        QTest::addRow("%s: %s", kind, text)
            << key << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("domain", registrableDomain, "https://www.Example.com/shop?x=1", "example.com");
    row("domain", registrableDomain, "shop.eu.example.co.uk:8443", "example.co.uk");
    row("domain", registrableDomain, "example.com.", "example.com");
    row("domain", registrableDomain, "gmail.com", "");
    row("domain", registrableDomain, "192.0.2.7", "");
    row("domain", registrableDomain, "192.0.2.0", "");
    row("domain", registrableDomain, "localhost", "");
    row("domain", registrableDomain, "", "");
    row("mail", mailDomain, "Buchhaltung@Rechnung.Example.com", "example.com");
    row("mail", mailDomain, "someone@gmx.de", "");
    row("mail", mailDomain, "no address", "");
    row("tax", taxKey, "de 123.456-789", "DE123456789");
    row("bare tax", bareTaxKey, "DE123456789", "123456789");
    row("bare tax", bareTaxKey, "12-3456789", "123456789");
    row("bare tax", bareTaxKey, "ATU12345678", "U12345678");
    row("phone", phoneKey, "+49 (0)30 555 0199-0", "055501990");
    row("phone", phoneKey, "030/55501990", "055501990");
    row("phone", phoneKey, "123", "");
    row("country", countryKey, "de", "DE");
    row("country", countryKey, "Österreich", "AT");
    row("country", countryKey, "United States of America", "US");
    row("country", countryKey, "Freedonia", "freedonia");
    row("country", countryKey, "", "");
    row("postcode", postcodeKey, "D-10115", "10115");
    row("postcode", postcodeKey, "ec1a 1bb", "EC1A1BB");
    row("postcode", postcodeKey, "00-950", "00950");
}

void TestContactKeys::makesKeys()
{
    using Key = std::function<QString(const QString &)>;
    QFETCH(Key, key);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(key(text), expected);
}

QTEST_GUILESS_MAIN(TestContactKeys)
#include "test_contactkeys.moc"
