// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/decisions.h"

#include <QtTest>

using namespace unsnag;

namespace {

Resolution decided(int number, Action action, const Json &choice = {})
{
    Resolution resolution;
    resolution.number = number;
    resolution.action = action;
    resolution.choice = choice;
    resolution.actor = QStringLiteral("maria");
    return resolution;
}

} // namespace

//! What several decisions on one exception amount to.
class TestDecisions : public QObject
{
    Q_OBJECT

private slots:
    void noneIsPlain();
    void theNewestAccountCounts();
    void mapsAndInputsAddUp();
    void whatWaitsForASecondPersonHasNoEffect();
    void aPlainDecisionEndsASpecialCourse();
    void mappedValuesReachEveryLine();
};

void TestDecisions::noneIsPlain()
{
    const Decisions decisions = decisionsOf({});
    QCOMPARE(decisions.number, 0);
    QVERIFY(!decisions.account && !decisions.instead && decisions.patches.empty());
    QCOMPARE(decisions.overlaid(JsonObject{{"a", 1}}).toText(), QByteArray(R"({"a":1})"));
}

void TestDecisions::theNewestAccountCounts()
{
    Resolution link = decided(1, Action::LinkAccount);
    link.account = QStringLiteral("C-1");
    const Json apart = JsonObject{{"apart_from", JsonArray{"C-1", "C-2"}}};
    const Decisions decisions = decisionsOf({link, decided(2, Action::KeepApart, apart)});
    QCOMPARE(decisions.account->action, Action::KeepApart);
    QCOMPARE(decisions.apartFrom, QStringList({"C-1", "C-2"}));
    QCOMPARE(decisions.number, 2);
}

void TestDecisions::mapsAndInputsAddUp()
{
    const Decisions decisions =
        decisionsOf({decided(1, Action::MapItem, JsonObject{{"code", "A"}, {"item", "LIC-1"}}),
                     decided(2, Action::MapItem, JsonObject{{"code", "B"}, {"item", "LIC-2"}}),
                     decided(3, Action::SetInputs,
                             JsonObject{{"inputs", JsonObject{{"date", "2026-12-01"}}}})});
    QCOMPARE(decisions.items.size(), std::size_t(2));
    QCOMPARE(decisions.items.at(QStringLiteral("B")), QStringLiteral("LIC-2"));
    const Json inputs = decisions.overlaid(JsonObject{{"date", "2026-11-26"}, {"terms", "net30"}});
    QCOMPARE(inputs.toText(), QByteArray(R"({"date":"2026-12-01","terms":"net30"})"));
}

void TestDecisions::whatWaitsForASecondPersonHasNoEffect()
{
    Resolution asked = decided(1, Action::Approve, JsonObject{{"check", "credit"}});
    asked.isAsked = true;
    QVERIFY(!decisionsOf({asked}).isApproved(QStringLiteral("credit")));
    Resolution given = decided(2, Action::Approve, JsonObject{{"check", "credit"}});
    given.actor = QStringLiteral("omar");
    asked.id = Id<Resolution>(QStringLiteral("RS-1"));
    given.approves = asked.id;
    const Decisions decisions = decisionsOf({asked, given});
    QCOMPARE(decisions.approved.at(QStringLiteral("credit")), QStringLiteral("omar"));
    QCOMPARE(decisions.overrides.at(QStringLiteral("credit")),
             asked.actor + QStringLiteral(", omar"));
}

void TestDecisions::aPlainDecisionEndsASpecialCourse()
{
    const Resolution adopt = decided(1, Action::Adopt, JsonObject{{"document", "INV-7"}});
    QCOMPARE(decisionsOf({adopt}).instead->choice["document"].toString(), QStringLiteral("INV-7"));
    QVERIFY(decisionsOf({adopt, decided(2, Action::Retry)}).instead.has_value());
    Resolution complete = decided(2, Action::Retry);
    complete.form = QStringLiteral("complete");
    QVERIFY(!decisionsOf({adopt, complete}).instead.has_value());
    QVERIFY(!decisionsOf({adopt, decided(2, Action::SetFields)}).instead.has_value());
    Resolution patched = decided(3, Action::SetFields);
    patched.patch = JsonArray{};
    QCOMPARE(decisionsOf({patched}).patches.size(), std::size_t(1));
    QVERIFY(decisionsOf({patched, decided(4, Action::Choose)}).patches.empty());
}

void TestDecisions::mappedValuesReachEveryLine()
{
    const auto payload = readJson(R"({"lines":[{"tax":"19"},{"tax":"7"},{"tax":"19"}]})");
    QVERIFY(payload.ok());
    const QString place = placePattern(QStringLiteral("/lines/0/tax"));
    QCOMPARE(place, QStringLiteral("/lines/*/tax"));
    ValueMapping mapping;
    mapping.place = place;
    mapping.value = QStringLiteral("19");
    mapping.mapped = QStringLiteral("UST19");
    QCOMPARE(withMappedValues(*payload, {mapping}).toText(),
             QByteArray(R"({"lines":[{"tax":"UST19"},{"tax":"7"},{"tax":"UST19"}]})"));
    ValueMapping filling;
    filling.place = QStringLiteral("/billing/terms");
    filling.mapped = QStringLiteral("net30");
    const auto blank = readJson(R"({"billing":{}})");
    QCOMPARE(withMappedValues(*blank, {filling}).toText(),
             QByteArray(R"({"billing":{"terms":"net30"}})"));
}

QTEST_APPLESS_MAIN(TestDecisions)
#include "test_decisions.moc"
