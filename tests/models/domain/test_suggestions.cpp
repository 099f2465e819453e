// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/candidate.h"

#include <QtTest>

using namespace unsnag;

class TestSuggestions : public QObject
{
    Q_OBJECT
private slots:
    void comesBackFromJson();
    void namesTheColumns();
    void takesNumbersForText();
};

void TestSuggestions::comesBackFromJson()
{
    Account account;
    account.id = QStringLiteral("C1");
    account.name = QStringLiteral("Nordlicht GmbH");
    account.taxId = QStringLiteral("DE100000001");
    Suggestions suggestions;
    suggestions.query.name = QStringLiteral("Nordlicht");
    suggestions.searched = 42;
    suggestions.state = SearchState::Incomplete;
    suggestions.expected = 90;
    suggestions.remark = QStringLiteral("42 of 90 accounts");
    suggestions.rules = QStringLiteral("builtin-1");
    suggestions.isSure = true;
    Candidate best;
    best.account = account;
    best.odds = 4.25;
    best.score = 87.5;
    best.lead = 12.3;
    best.confidence = 0.9375;
    best.source = QStringLiteral("target");
    best.evidence = {{QStringLiteral("name"), QStringLiteral("Nordlicht"),
                      QStringLiteral("Nordlicht GmbH"), 0.875, -3.25}};
    suggestions.candidates = {best, Candidate()};
    const Suggestions again = suggestionsFromJson(*readJson(toJson(suggestions).toText()));
    QCOMPARE(again, suggestions);
}

void TestSuggestions::namesTheColumns()
{
    QStringList names;
    const Json json = toJson(Account());
    for (const auto &[name, value] : json.object())
        names += name;
    QCOMPARE(names, QStringList({"city", "country", "domain", "email", "id", "name", "phone",
                                 "postcode", "street", "tax_id"}));
}

void TestSuggestions::takesNumbersForText()
{
    const Account account =
        accountFromJson(*readJson(R"({"id":17,"postcode":"01067","name":null})"));
    QCOMPARE(account.id, QStringLiteral("17"));
    QCOMPARE(account.postcode, QStringLiteral("01067"));
    QVERIFY(account.name.isEmpty());
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "test_suggestions.moc"
