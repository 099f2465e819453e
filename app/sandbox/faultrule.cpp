// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/faultrule.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

constexpr std::pair<FaultKind, const char *> names[] = {
    {FaultKind::Delay, "delay"},
    {FaultKind::DelayAfterCommit, "delay_after_commit"},
    {FaultKind::DropBefore, "drop_before"},
    {FaultKind::DropAfterCommit, "drop_after_commit"},
    {FaultKind::Truncate, "truncate"},
    {FaultKind::RateLimit, "rate_limit"},
    {FaultKind::RateLimitRetryAfter, "rate_limit_retry_after"},
    {FaultKind::ErrorBefore, "error_before"},
    {FaultKind::ErrorAfterCommit, "error_after_commit"},
    {FaultKind::DuplicateAnswer, "duplicate_answer"},
    {FaultKind::StaleVersion, "stale_version"},
    {FaultKind::Html, "html"},
    {FaultKind::Slow, "slow"},
    {FaultKind::Unauthorized, "unauthorized"},
    {FaultKind::RepeatRequest, "repeat_request"}};

QString withoutStar(const QString &text)
{
    return text == QLatin1String("*") ? QString() : text;
}

Error malformed(const QString &place, const QString &detail)
{
    QStringList known;
    for (const auto &[kind, name] : names)
        known.append(QString::fromLatin1(name));
    return {Code::Input, detail, place,
            QStringLiteral("faults: %1; example: erp:POST:/invoices=drop_after_commit*1")
                .arg(known.join(QStringLiteral(", ")))};
}

void setNumber(FaultRule &rule, int number)
{
    rule.delay = std::chrono::milliseconds(number);
    rule.retryAfter = std::chrono::seconds(number);
    if (rule.kind == FaultKind::ErrorBefore || rule.kind == FaultKind::ErrorAfterCommit)
        rule.status = number;
}

//! Ranges that hold for both forms.
Result<FaultRule> checked(FaultRule rule, const QString &place)
{
    if (!(rule.probability >= 0.0 && rule.probability <= 1.0))
        return malformed(place, QStringLiteral("the probability must be from 0 to 1"));
    if (rule.status < 400 || rule.status > 599)
        return malformed(place, QStringLiteral("the status must be from 400 to 599"));
    if (rule.times < FaultRule::always || rule.skip < 0 || rule.delay.count() < 0 ||
        rule.retryAfter.count() < 0)
        return malformed(place, QStringLiteral("a number must not be negative"));
    return rule;
}

Result<FaultRule> ruleFromText(const QString &text)
{
    static const QRegularExpression grammar(QStringLiteral(
        R"(\A(crm|erp|\*):(?:([A-Z]+|\*):(/[^=]*|\*)|([a-z_]+))=([a-z_]+)(?:\((\d{1,9})\))?)"
        R"((?:\*(\d{1,9}|always))?(?:\+(\d{1,9}))?(?:@([0-9.]+))?\z)"));
    const auto match = grammar.match(text);
    if (!match.hasMatch())
        return malformed(text, QStringLiteral("expected SYSTEM:METHOD:PATH=FAULT[(NUMBER)][*TIMES]"
                                              "[+SKIP][@PROBABILITY]"));
    const auto kind = faultFromName(match.captured(5));
    if (!kind)
        return malformed(text, QStringLiteral("there is no fault %1").arg(match.captured(5)));
    FaultRule rule;
    rule.system = withoutStar(match.captured(1));
    rule.method = withoutStar(match.captured(2));
    rule.pathPrefix = withoutStar(match.captured(3));
    rule.operation = match.captured(4);
    rule.kind = *kind;
    if (match.capturedLength(6) > 0)
        setNumber(rule, match.captured(6).toInt());
    rule.times = match.capturedLength(9) > 0 ? FaultRule::always : 1;
    if (match.capturedLength(7) > 0)
        rule.times = match.captured(7) == QLatin1String("always") ? FaultRule::always
                                                                  : match.captured(7).toInt();
    rule.skip = match.captured(8).toInt();
    bool isNumber = true;
    if (match.capturedLength(9) > 0)
        rule.probability = match.captured(9).toDouble(&isNumber);
    if (!isNumber)
        return malformed(text, QStringLiteral("the probability must be from 0 to 1"));
    return checked(rule, text);
}

} // namespace

QString faultName(FaultKind kind)
{
    for (const auto &[value, name] : names) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<FaultKind> faultFromName(const QString &text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

bool FaultRule::matches(const SandboxRequest &request) const
{
    return (system.isEmpty() || system == sandboxSystemName(request.system)) &&
           (method.isEmpty() || method == request.method) &&
           (operation.isEmpty() || operation == request.operation()) &&
           (customer.isEmpty() || customer == request.customer) &&
           request.localPath().startsWith(pathPrefix);
}

Result<FaultRule> FaultRule::fromJson(const Json &json, const QString &place)
{
    const auto kind = faultFromName(json["fault"].toString());
    if (!kind)
        return malformed(place + QStringLiteral("/fault"),
                         QStringLiteral("there is no such fault"));
    const Json &match = json["match"];
    FaultRule rule;
    rule.kind = *kind;
    rule.system = withoutStar(match["system"].toString());
    rule.method = withoutStar(match["method"].toString());
    rule.pathPrefix = withoutStar(match["path_prefix"].toString());
    rule.operation = match["operation"].toString();
    rule.customer = match["customer"].toString();
    const Json &probability = json["probability"];
    if (!probability.isNull())
        rule.probability = probability.isNumber() ? probability.scalarText().toDouble() : -1.0;
    const Json &times = json["times"];
    if (times.toString() == QLatin1String("always") || (times.isNull() && !probability.isNull()))
        rule.times = always;
    else if (!times.isNull() && (!times.isNumber() || times.toInt(-1) < 0))
        return malformed(place + QStringLiteral("/times"),
                         QStringLiteral("expected a number or \"always\""));
    else
        rule.times = static_cast<int>(times.toInt(1));
    rule.skip = static_cast<int>(json["skip"].toInt(0));
    rule.status = static_cast<int>(json["status"].toInt(rule.status));
    rule.delay = std::chrono::milliseconds(json["delay_ms"].toInt(rule.delay.count()));
    rule.retryAfter = std::chrono::seconds(json["retry_after_s"].toInt(rule.retryAfter.count()));
    return checked(rule, place);
}

Result<std::vector<FaultRule>> FaultRule::fromSpec(const QString &spec)
{
    std::vector<FaultRule> rules;
    for (const QString &text : spec.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        UNSNAG_TRY(const FaultRule rule, ruleFromText(text.trimmed()));
        rules.push_back(rule);
    }
    return rules;
}

} // namespace unsnag
