// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/confirmation.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"

namespace unsnag {
namespace {

const QString confirmStep = QStringLiteral("confirm");

bool isWithin(const QString &a, const QString &b, const Decimal &tolerance)
{
    const auto left = Decimal::fromText(a);
    const auto right = Decimal::fromText(b);
    if (!left || !right)
        return false;
    const Decimal apart = *left < *right ? *right - *left : *left - *right;
    return apart <= tolerance;
}

//! Collects the checks of a proof and remembers the ones that failed.
class Checks
{
public:
    void compare(const QString &field, const QString &expected, const QString &found, bool isEqual)
    {
        list.push_back(JsonObject{{QStringLiteral("field"), field},
                                  {QStringLiteral("expected"), expected},
                                  {QStringLiteral("found"), found},
                                  {QStringLiteral("ok"), isEqual}});
        if (!isEqual)
            failed.push_back(JsonObject{{QStringLiteral("pointer"), QLatin1Char('/') + field},
                                        {QStringLiteral("keyword"), QStringLiteral("read_back")},
                                        {QStringLiteral("found"), found},
                                        {QStringLiteral("expected"), expected}});
    }

    JsonArray list;
    JsonArray failed;
};

//! How many there are: the entries of an array, or a number that is counted already.
QString countOf(const Json &value)
{
    return value.isArray() ? QString::number(value.size()) : value.scalarText();
}

//! The field of the record that a comparison looks at.
const Json &foundFor(const ConfirmField &field, const Flow &flow, const Json &record)
{
    const Json &net = record["net_total"];
    if (field.isOnBasis && flow.totalBasis() == TotalBasis::Net && !net.isNull())
        return net;
    const Json &counted = record["line_count"];
    if (field.type == ConfirmType::Count && field.name == QLatin1String("lines") &&
        !counted.isNull())
        return counted;
    return valueAt(record, field.pointer);
}

//! Each line may be rounded by half a cent, and so may the sum.
void compareTax(const ConfirmField &field, const Json &rate, const Json &record, Checks &checks)
{
    constexpr int cents = 2;
    const auto percent = Decimal::fromText(rate.scalarText());
    const auto net = Decimal::fromText(record["net_total"].scalarText());
    const Json &found = valueAt(record, field.pointer);
    if (!percent || !net || found.isNull())
        return; // the target does not tell its tax
    const Decimal hundredth = *Decimal::fromText(QStringLiteral("0.01"));
    const Decimal halfCent = *Decimal::fromText(QStringLiteral("0.005"));
    const QString wanted = (*net * *percent * hundredth).rounded(cents).text();
    const auto lines = static_cast<int>(record["lines"].size());
    checks.compare(field.name, wanted, found.scalarText(),
                   isWithin(wanted, found.scalarText(), halfCent * Decimal(lines + 1)));
}

void compareField(const ConfirmField &field, const Flow &flow, const Json &scope,
                  const Json &record, Checks &checks)
{
    const Json &found = foundFor(field, flow, record);
    if (field.type == ConfirmType::State) {
        checks.compare(field.name, field.states.join(QStringLiteral(" or ")), found.scalarText(),
                       field.states.contains(found.scalarText()));
        return;
    }
    const auto expected = field.expected.apply(scope);
    if (!expected.ok() || expected->isNull())
        return; // nothing was wanted
    if (field.type == ConfirmType::Tax) {
        compareTax(field, *expected, record, checks);
        return;
    }
    if (field.type == ConfirmType::Count) {
        checks.compare(field.name, countOf(*expected), countOf(found),
                       countOf(*expected) == countOf(found));
        return;
    }
    const QString wanted = expected->scalarText();
    const bool isEqual = field.type == ConfirmType::Money
                             ? isWithin(wanted, found.scalarText(), flow.totalTolerance())
                             : wanted == found.scalarText();
    checks.compare(field.name, wanted, found.scalarText(), isEqual);
}

StepFailure notOne(const Reply &reply, const QString &reference)
{
    StepFailure failure = failureOf(reply, confirmStep);
    const bool isMissing = reply.records.empty();
    failure.reason = isMissing ? Reason::OutcomeUnknown : Reason::OrphanedRecord;
    failure.outcome = Outcome::Unknown;
    failure.summary = QStringLiteral("the read-back of %1 found %2 documents, one was expected")
                          .arg(reference)
                          .arg(reply.records.size());
    return failure;
}

} // namespace

Stepped<Proven> checkReadBack(const Flow &flow, const Json &scope, const Reply &reply,
                              Timestamp now)
{
    if (!reply.isRead()) {
        // The write is done and journalled; only the proof is missing, so nothing may be resent.
        StepFailure failure = failureOf(reply, confirmStep);
        failure.outcome = Outcome::Unknown;
        return failure;
    }
    if (reply.records.size() != 1)
        return notOne(reply, scope["reference"].scalarText());
    const Record &record = reply.records.front();
    Checks checks;
    for (const ConfirmField &field : flow.rules().confirm)
        compareField(field, flow, scope, record.fields, checks);
    Json proof = JsonObject{{QStringLiteral("operation"), flow.findOperation()},
                            {QStringLiteral("read_at"), toRfc3339(now)},
                            {QStringLiteral("target_id"), record.id},
                            {QStringLiteral("url"), record.url},
                            {QStringLiteral("document"), record.fields},
                            {QStringLiteral("checks"), checks.list},
                            {QStringLiteral("response_sha256"), digestOf(reply.body)}};
    if (checks.failed.empty())
        return Proven{record.id, record.url, {}, std::move(proof)};
    StepFailure failure = failureOf(reply, confirmStep);
    failure.reason = Reason::RuleMismatch;
    failure.outcome = Outcome::Applied;
    failure.summary = QStringLiteral("the document in the target differs from what was wanted");
    failure.fields = checks.failed;
    failure.more.set(QStringLiteral("read_back"), std::move(proof));
    return failure;
}

namespace {

const Decimal hundred(100);

//! The amount less a discount in percent; unchanged where that is no number.
Decimal discounted(const Decimal &amount, const Json &percent)
{
    const auto discount = Decimal::fromText(percent.scalarText());
    if (!discount || discount->isZero())
        return amount;
    return amount * (hundred - *discount) * *Decimal::fromText(QStringLiteral("0.01"));
}

Decimal sumOf(const TotalRule &rule, const Json &payload)
{
    constexpr int cents = 2;
    Decimal sum;
    for (const Json &line : valueAt(payload, rule.lines).array()) {
        const auto quantity = Decimal::fromText(line["quantity"].scalarText());
        const auto price = Decimal::fromText(line["unit_price"].scalarText());
        if (!quantity || !price)
            continue;
        const Decimal amount = discounted(*quantity * *price, line["discount"]);
        sum = sum + (rule.rounding == Rounding::Line ? amount.rounded(cents) : amount);
    }
    if (!rule.discount.isEmpty())
        sum = discounted(sum, valueAt(payload, rule.discount));
    return sum.rounded(cents);
}

} // namespace

std::optional<StepFailure> totalMismatch(const Flow &flow, const Json &payload)
{
    const auto &rule = flow.rules().total;
    if (!rule)
        return std::nullopt;
    const QString said = valueAt(payload, rule->amount).scalarText();
    const Decimal sum = sumOf(*rule, payload);
    if (isWithin(said, sum.text(), rule->tolerance))
        return std::nullopt;
    StepFailure failure = stepFailed(Reason::RuleMismatch, QStringLiteral("map"),
                                     QStringLiteral("the lines add up to %1, the %2 says %3")
                                         .arg(sum.text(), flow.sourceObject(), said));
    failure.fields.push_back(faultAt(rule->amount, QStringLiteral("total"), said, sum.text()));
    failure.more = JsonObject{{QStringLiteral("lines_total"), sum.text()},
                              {QStringLiteral("basis"), rule->basis == TotalBasis::Net
                                                            ? QStringLiteral("net")
                                                            : QStringLiteral("gross")}};
    return failure;
}

} // namespace unsnag
