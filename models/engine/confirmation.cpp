// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/confirmation.h"

#include "models/engine/auditline.h"

namespace unsnag {
namespace {

const QString confirmStep = QStringLiteral("confirm");

bool isSameAmount(const QString &a, const QString &b)
{
    const auto left = Decimal::fromText(a);
    const auto right = Decimal::fromText(b);
    return left && right && *left == *right;
}

//! Collects the checks of a proof and remembers the ones that failed.
class Checks
{
public:
    void compare(const char *field, const QString &expected, const QString &found, bool isEqual)
    {
        list.push_back(JsonObject{{QStringLiteral("field"), QString::fromLatin1(field)},
                                  {QStringLiteral("expected"), expected},
                                  {QStringLiteral("found"), found},
                                  {QStringLiteral("ok"), isEqual}});
        if (!isEqual)
            failed.push_back(JsonObject{
                {QStringLiteral("pointer"), QLatin1Char('/') + QString::fromLatin1(field)},
                {QStringLiteral("keyword"), QStringLiteral("read_back")},
                {QStringLiteral("found"), found},
                {QStringLiteral("expected"), expected}});
    }

    JsonArray list;
    JsonArray failed;
};

Checks checked(const Flow &flow, const ReadBack &wanted, const Json &fields)
{
    Checks checks;
    const QString state = fields["state"].scalarText();
    const bool isPosted = state == QLatin1String("posted") || state == QLatin1String("paid");
    checks.compare("state", QStringLiteral("posted"), state, isPosted);
    const QString reference = fields["reference"].scalarText();
    checks.compare("reference", wanted.reference, reference, reference == wanted.reference);
    const QString customer = fields["customer"].scalarText();
    checks.compare("customer", wanted.account, customer, customer == wanted.account);
    const QString currency = fields["currency"].scalarText();
    checks.compare("currency", wanted.currency, currency, currency == wanted.currency);
    const bool isNet = flow.totalBasis() == TotalBasis::Net && !fields["net_total"].isNull();
    const QString total = fields[isNet ? "net_total" : "total"].scalarText();
    checks.compare("total", wanted.total, total, isSameAmount(total, wanted.total));
    const Json &count = fields["line_count"];
    const QString lines =
        count.isNull() ? QString::number(fields["lines"].size()) : count.scalarText();
    checks.compare("lines", QString::number(wanted.lines), lines,
                   lines == QString::number(wanted.lines));
    return checks;
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

Stepped<Proven> checkReadBack(const Flow &flow, const ReadBack &wanted, const Reply &reply,
                              Timestamp now)
{
    if (!reply.ok()) {
        // The write is done and journalled; only the proof is missing, so nothing may be resent.
        StepFailure failure = failureOf(reply, confirmStep);
        failure.outcome = Outcome::Unknown;
        return failure;
    }
    if (reply.records.size() != 1)
        return notOne(reply, wanted.reference);
    const Record &record = reply.records.front();
    const Checks checks = checked(flow, wanted, record.fields);
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

std::optional<StepFailure> totalMismatch(const Flow &flow, const Json &payload)
{
    const auto amount = Decimal::fromText(flow.amountOf(payload));
    Decimal sum;
    for (const Json &line : payload["lines"].array()) {
        const auto quantity = Decimal::fromText(line["quantity"].scalarText());
        const auto price = Decimal::fromText(line["unit_price"].scalarText());
        if (quantity && price)
            sum = sum + (*quantity * *price).rounded(2);
    }
    if (amount && *amount == sum)
        return std::nullopt;
    StepFailure failure;
    failure.reason = Reason::RuleMismatch;
    failure.step = QStringLiteral("map");
    failure.summary = QStringLiteral("the lines add up to %1, the deal says %2")
                          .arg(sum.text(), flow.amountOf(payload));
    failure.fields.push_back(JsonObject{{QStringLiteral("pointer"), QStringLiteral("/amount")},
                                        {QStringLiteral("keyword"), QStringLiteral("total")},
                                        {QStringLiteral("found"), flow.amountOf(payload)},
                                        {QStringLiteral("expected"), sum.text()}});
    return failure;
}

} // namespace unsnag
