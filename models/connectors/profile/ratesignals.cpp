// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/ratesignals.h"

#include "models/connectors/transport/retryafter.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

using Milliseconds = std::chrono::milliseconds;

std::optional<std::int64_t> wholeAt(const Answer &answer, const Json &source)
{
    bool isNumber = false;
    const double number = answer.at(source.toString()).scalarText().toDouble(&isNumber);
    return isNumber ? std::optional(static_cast<std::int64_t>(number)) : std::nullopt;
}

std::optional<Milliseconds> lengthOf(const QString &text, double unitMs)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    constexpr double longest = 1e12;
    if (!isNumber || number < 0 || number * unitMs > longest)
        return std::nullopt;
    return Milliseconds(static_cast<std::int64_t>(number * unitMs));
}

//! A moment in any of its spellings, as time from now on.
std::optional<Milliseconds> untilMoment(const QString &text, Timestamp now)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    constexpr double millisecondsBegin = 1e11; // beyond, seconds would lie in the year 5138
    std::optional<Timestamp> moment = isNumber ? std::nullopt : fromRfc3339(text);
    if (isNumber)
        moment = Timestamp(Milliseconds(
            static_cast<std::int64_t>(number < millisecondsBegin ? number * 1000 : number)));
    if (!moment)
        return parseRetryAfter(text.toUtf8(), now);
    return std::max(*moment - now, Milliseconds(0));
}

std::optional<Milliseconds> resetOf(const Json &rule, const Answer &answer, Timestamp now)
{
    const auto text = [&](const char *name) {
        return answer.at(rule[name].toString()).scalarText();
    };
    if (const QString seconds = text("reset_after_s"); !seconds.isEmpty())
        return lengthOf(seconds, 1000);
    if (const QString length = text("reset_after_ms"); !length.isEmpty())
        return lengthOf(length, 1);
    const QString moment = text("reset_at");
    return moment.isEmpty() ? std::nullopt : untilMoment(moment, now);
}

RateSignal signalOf(const Json &rule, const Answer &answer, Timestamp now)
{
    RateSignal out;
    out.budget = rule["budget"].toString();
    out.limit = wholeAt(answer, rule["limit"]);
    auto used = wholeAt(answer, rule["used"]);
    if (rule.contains(QStringLiteral("pattern"))) {
        const QRegularExpression pattern(rule["pattern"].toString());
        const auto match = pattern.match(answer.at(rule["remaining"].toString()).scalarText());
        const auto group = [&](const char *name) -> std::optional<std::int64_t> {
            const QString text = match.captured(QString::fromLatin1(name));
            return text.isEmpty() ? std::nullopt : std::optional<std::int64_t>(text.toLongLong());
        };
        out.remaining = group("remaining");
        used = group("used");
        if (const auto limit = group("limit"))
            out.limit = limit;
    } else {
        out.remaining = wholeAt(answer, rule["remaining"]);
    }
    if (!out.remaining && used && out.limit)
        out.remaining = *out.limit - *used;
    out.resetAfter = resetOf(rule, answer, now);
    return out;
}

} // namespace

std::vector<RateSignal> rateSignals(const Json &limits, const Answer &answer,
                                    const QString &operation, Timestamp now)
{
    std::vector<RateSignal> out;
    for (const Json &rule : limits["signals"].array()) {
        if (rule.contains(QStringLiteral("when")) &&
            !isWhen(rule["when"], answer, operation, {}, {}))
            continue;
        RateSignal found = signalOf(rule, answer, now);
        if (found.remaining || found.limit)
            out.push_back(std::move(found));
    }
    return out;
}

std::optional<Milliseconds> statedRest(const Json &limits, const Answer &answer, Timestamp now)
{
    const Json &rule = limits["retry_after"];
    const Json sources =
        rule["source"].isArray() ? rule["source"] : Json(JsonArray{rule["source"]});
    for (const Json &source : sources.array()) {
        const QString text = answer.at(source.toString()).scalarText();
        if (text.isEmpty())
            continue;
        if (const auto seconds = lengthOf(text, 1000))
            return seconds;
        bool isNumber = false;
        static_cast<void>(text.toDouble(&isNumber));
        const auto date = isNumber ? std::nullopt : untilMoment(text, now);
        if (date)
            return date;
    }
    return lengthOf(answer.at(rule["source_ms"].toString()).scalarText(), 1);
}

} // namespace unsnag
