// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/matchrulesdocument.h"

#include "models/base/jsonpointer.h"

#include <QtTest>

#include <limits>

using namespace unsnag;

namespace {

//! Rules of which no two numbers are alike, and none is short.
MatchRules everyNumberItsOwn()
{
    MatchRules rules = MatchRules::builtIn();
    double next = 1.0 / 3;
    const auto take = [&next] { return next = -next * 1.0000001 + 1e-9; };
    for (double &weight : rules.name)
        weight = take();
    for (MatchRules::FieldWeights &weights : rules.fields)
        weights = {take(), take(), take(), take()};
    for (double &weight : rules.confidence.amounts)
        weight = take();
    for (auto &circumstance : rules.confidence.signs) {
        for (double &weight : circumstance)
            weight = take();
    }
    rules.prior = take();
    rules.perChoice = std::numeric_limits<double>::denorm_min();
    rules.taxConflict = -std::numeric_limits<double>::max();
    rules.floor = -0.1;
    rules.sureFrom = 0.99999999999999989;
    rules.sureLead = 1e-17;
    rules.version = QStringLiteral("learned-7");
    return rules;
}

} // namespace

//! Match rules as a document.
class TestMatchRulesDocument : public QObject
{
    Q_OBJECT
private slots:
    void comesBackToTheBit();
    void everyWeightHasAName();
    void refusesWhatIsNoRule_data();
    void refusesWhatIsNoRule();
};

void TestMatchRulesDocument::comesBackToTheBit()
{
    for (const MatchRules &rules : {MatchRules::builtIn(), everyNumberItsOwn()}) {
        const auto document = readJson(toJson(rules).toText());
        QVERIFY(document.ok());
        const auto read = matchRulesFromJson(*document, QStringLiteral("rules"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().line()));
        QVERIFY(*read == rules);
    }
}

void TestMatchRulesDocument::everyWeightHasAName()
{
    const Json document = toJson(everyNumberItsOwn());
    QCOMPARE(document["name"].size(), namePartCount);
    QCOMPARE(document["fields"].size(), fieldCount);
    QCOMPARE(document["confidence"]["amounts"].size(), amountCount);
    QCOMPARE(document["confidence"]["signs"].size(), circumstanceCount);
    for (const auto &[name, signs] : document["confidence"]["signs"].object())
        QCOMPARE(signs.size(), signCount);
}

void TestMatchRulesDocument::refusesWhatIsNoRule_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("text"); // of the value there; empty: it is taken away
    QTest::newRow("version missing") << "/version"
                                     << "";
    QTest::newRow("version blank") << "/version"
                                   << R"(" ")";
    QTest::newRow("version a number") << "/version"
                                      << "3";
    QTest::newRow("prior missing") << "/prior"
                                   << "";
    QTest::newRow("prior a text") << "/prior"
                                  << R"("1")";
    QTest::newRow("too large for a number") << "/prior"
                                            << "1e999";
    QTest::newRow("no name part") << "/name/exact_core"
                                  << "";
    QTest::newRow("unknown name part") << "/name/colour"
                                       << "1";
    QTest::newRow("unknown member") << "/colour"
                                    << "1";
    QTest::newRow("unknown field") << "/fields/colour"
                                   << "{}";
    QTest::newRow("field without a weight") << "/fields/tax_id/near"
                                            << "";
    QTest::newRow("field weight null") << "/fields/tax_id/near"
                                       << "null";
    QTest::newRow("field no object") << "/fields/tax_id"
                                     << "[1]";
    QTest::newRow("no sign") << "/confidence/signs/clean/lead"
                             << "";
    QTest::newRow("no circumstance") << "/confidence/signs/clean"
                                     << "";
    QTest::newRow("unknown amount") << "/confidence/amounts/colour"
                                    << "1";
    QTest::newRow("surer than sure") << "/sure_from"
                                     << "1.01";
    QTest::newRow("lead behind") << "/sure_lead"
                                 << "-1";
}

void TestMatchRulesDocument::refusesWhatIsNoRule()
{
    QFETCH(QString, pointer);
    QFETCH(QString, text);
    Json document = toJson(MatchRules::builtIn());
    const auto place = JsonPointer::parse(pointer);
    QVERIFY(place.ok());
    if (text.isEmpty()) {
        place->parent().find(document)->remove(place->tokens().constLast());
    } else {
        const auto value = readJson(text.toUtf8());
        QVERIFY(place->put(document, value.ok() ? *value : Json::number(text)).ok());
    }
    const auto read = matchRulesFromJson(document, QStringLiteral("rules"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
    QCOMPARE(read.error().context, QStringLiteral("rules#") + pointer);
}

QTEST_GUILESS_MAIN(TestMatchRulesDocument)
#include "test_matchrulesdocument.moc"
