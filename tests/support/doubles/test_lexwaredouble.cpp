// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/lexwaredouble.h"

#include <QtTest>

using namespace unsnag;

namespace {

//! Lexware Office with a customer, spoken to by hand.
struct LexwareOffice {
    LexwareDouble system;
    QString customer = system.add(QStringLiteral("account"),
                                  JsonObject{{"name", "Nordwind & Co AG"}, {"country", "DE"}});

    [[nodiscard]] DoubleAnswer ask(const char *method, const QByteArray &target,
                                   const Json &body = {})
    {
        const QByteArray text = body.isNull() ? QByteArray() : body.toText();
        const QString key = system.logins(QStringLiteral("http://127.0.0.1"))
                                .front()
                                .secrets.at(QStringLiteral("token"));
        return system.answer(DoubleRequest::of(
            QByteArray(method) + " /v1/" + target +
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            "Authorization: Bearer " +
            key.toUtf8() + "\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" +
            text));
    }
    [[nodiscard]] Json invoice() const
    {
        const Json price = JsonObject{{"currency", "EUR"},
                                      {"netAmount", Json::number(QStringLiteral("10.05"))},
                                      {"taxRatePercentage", 19}};
        return JsonObject{{"voucherDate", "2026-11-20T00:00:00.000+01:00"},
                          {"address", JsonObject{{"contactId", customer}}},
                          {"lineItems", JsonArray{JsonObject{{"type", "custom"},
                                                             {"name", "Licence"},
                                                             {"quantity", 3},
                                                             {"unitName", "Stück"},
                                                             {"unitPrice", price}}}},
                          {"totalPrice", JsonObject{{"currency", "EUR"}}},
                          {"taxConditions", JsonObject{{"taxType", "net"}}},
                          {"shippingConditions", JsonObject{{"shippingType", "none"}}}};
    }
};

Json lexwareBody(const DoubleAnswer &answer)
{
    auto read = readJson(answer.body);
    return read ? std::move(read).value() : Json();
}

} // namespace

//! The double of Lexware Office refuses and forgets what the real one does.
class TestLexwareDouble : public QObject
{
    Q_OBJECT

private slots:
    void makesDraftsAndFinalInvoices();
    void takesNothingBack();
    void refusesAStaleVersion();
    void replacesAContactWhole();
    void refusesInTwoForms();
    void asksForTheFiltersOfItsList();
    void searchesByPatterns_data();
    void searchesByPatterns();
};

void TestLexwareDouble::makesDraftsAndFinalInvoices()
{
    LexwareOffice office;
    for (const bool isFinal : {false, true}) {
        const Json made = lexwareBody(
            office.ask("POST", isFinal ? "invoices?finalize=true" : "invoices", office.invoice()));
        QVERIFY(
            made["voucherStatus"].isNull()); // the answer names the document, it does not show it
        const Json read =
            lexwareBody(office.ask("GET", "invoices/" + made["id"].toString().toUtf8()));
        QCOMPARE(read["voucherStatus"].toString(),
                 isFinal ? QStringLiteral("open") : QStringLiteral("draft"));
        QCOMPARE(read["voucherNumber"].isNull(), !isFinal);
        QCOMPARE(read["totalPrice"]["totalNetAmount"].scalarText(), QStringLiteral("30.15"));
        QCOMPARE(read["totalPrice"]["totalGrossAmount"].scalarText(), QStringLiteral("35.88"));
    }
}

void TestLexwareDouble::takesNothingBack()
{
    LexwareOffice office;
    const Json made = lexwareBody(office.ask("POST", "invoices?finalize=true", office.invoice()));
    const QByteArray place = "invoices/" + made["id"].toString().toUtf8();
    QCOMPARE(office.ask("PUT", place, office.invoice()).status, 405);
    QCOMPARE(office.ask("DELETE", place, JsonObject{}).status, 405);
}

void TestLexwareDouble::refusesAStaleVersion()
{
    LexwareOffice office;
    const QByteArray place = "contacts/" + office.customer.toUtf8();
    const Json read = lexwareBody(office.ask("GET", place));
    QCOMPARE(office.ask("PUT", place, read).status, 200);
    const DoubleAnswer stale = office.ask("PUT", place, read);
    QCOMPARE(stale.status, 409);
    QCOMPARE(lexwareBody(stale)["error"].toString(), QStringLiteral("Conflict"));
}

void TestLexwareDouble::replacesAContactWhole()
{
    LexwareOffice office;
    const QByteArray place = "contacts/" + office.customer.toUtf8();
    const Json thin = JsonObject{{"version", 1},
                                 {"roles", JsonObject{{"customer", JsonObject{}}}},
                                 {"company", JsonObject{{"name", "Nordwind SE"}}}};
    QCOMPARE(office.ask("PUT", place, thin).status, 200);
    const Json read = lexwareBody(office.ask("GET", place));
    QVERIFY(read["addresses"].isNull());
    QVERIFY(!read["roles"]["customer"]["number"].isNull());
}

void TestLexwareDouble::refusesInTwoForms()
{
    LexwareOffice office;
    const DoubleAnswer contact = office.ask("POST", "contacts", JsonObject{{"version", 0}});
    QCOMPARE(contact.status, 406);
    QCOMPARE(lexwareBody(contact)["IssueList"].at(0)["source"].toString(),
             QStringLiteral("company and person"));
    Json invoice = office.invoice();
    invoice.remove(QStringLiteral("voucherDate"));
    const DoubleAnswer refused = office.ask("POST", "invoices", invoice);
    QCOMPARE(refused.status, 406);
    QCOMPARE(lexwareBody(refused)["details"].at(0)["field"].toString(),
             QStringLiteral("voucherDate"));
    QCOMPARE(lexwareBody(refused)["path"].toString(), QStringLiteral("/v1/invoices"));
}

void TestLexwareDouble::asksForTheFiltersOfItsList()
{
    LexwareOffice office;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(office.ask("POST", "invoices?finalize=true", office.invoice()).status, 201);
    QCOMPARE(office.ask("GET", "voucherlist?voucherType=invoice").status, 400);
    const Json page =
        lexwareBody(office.ask("GET", "voucherlist?voucherType=invoice&voucherStatus=open&page=2"));
    QCOMPARE(page["content"].size(), std::size_t(1));
    QCOMPARE(page["totalPages"].toInt(), 3);
    QVERIFY(page["last"].toBool());
    QVERIFY(!page["content"].at(0).contains(QStringLiteral("remark")));
}

void TestLexwareDouble::searchesByPatterns_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("found"); // below 0: refused
    QTest::newRow("a part") << QByteArray("name=ordwi") << 1;
    QTest::newRow("wildcards") << QByteArray("name=n_rd%25co") << 1;
    QTest::newRow("no wildcards") << QByteArray("name=n%5C_rd") << 0;
    QTest::newRow("as it stands") << QByteArray("name=wind%20%26%20Co") << 0;
    QTest::newRow("encoded") << QByteArray("name=wind%20%26amp%3B%20Co") << 1;
    QTest::newRow("short") << QByteArray("name=No") << -1;
    QTest::newRow("unknown") << QByteArray("vat=DE1") << -1;
}

void TestLexwareDouble::searchesByPatterns()
{
    QFETCH(const QByteArray, query);
    QFETCH(const int, found);
    LexwareOffice office;
    const DoubleAnswer answer = office.ask("GET", "contacts?" + query);
    QCOMPARE(answer.status, found < 0 ? 400 : 200);
    QCOMPARE(static_cast<int>(lexwareBody(answer)["content"].size()), std::max(found, 0));
}

QTEST_GUILESS_MAIN(TestLexwareDouble)
#include "test_lexwaredouble.moc"
