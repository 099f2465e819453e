// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/zohoquery.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

//! Takes the backslashes away before the characters that need one; nothing where one stands bare.
std::optional<QString> unescaped(const QString &text, const QString &special)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\\') && i + 1 < text.size())
            out += text.at(++i);
        else if (special.contains(c))
            return std::nullopt;
        else
            out += c;
    }
    return out;
}

std::optional<std::vector<ZohoCondition>> conditionsOf(QString text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\s*([A-Za-z_.]+)\s*(>=|=)\s*'((?:[^'\\]|\\.)*)'\s*(and\b)?)"));
    std::vector<ZohoCondition> out;
    for (bool hasMore = true; hasMore;) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        const auto value = unescaped(match.captured(3), QStringLiteral("'"));
        if (!value)
            return std::nullopt;
        out.push_back({match.captured(1), match.captured(2), *value});
        text = text.mid(match.capturedLength());
        hasMore = !match.captured(4).isEmpty();
    }
    return text.trimmed().isEmpty() ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<ZohoQuery> ZohoQuery::of(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral(
            R"(select (.+) from (\w+) where (.+) order by (\w+) asc limit (\d+), (\d+))")),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    ZohoQuery query;
    for (const QString &field : match.captured(1).split(QLatin1Char(',')))
        query.fields += field.trimmed();
    query.module = match.captured(2);
    auto conditions = conditionsOf(match.captured(3));
    query.order = match.captured(4);
    query.offset = match.captured(5).toInt();
    query.size = match.captured(6).toInt();
    if (!conditions || query.fields.removeDuplicates() > 0 || query.size < 1 || query.size > 2000)
        return std::nullopt;
    query.conditions = *std::move(conditions);
    return query;
}

std::optional<ZohoCriterion> ZohoCriterion::of(const QString &text)
{
    if (!text.startsWith(QLatin1Char('(')) || !text.endsWith(QLatin1Char(')')))
        return std::nullopt;
    const QString inner = text.mid(1, text.size() - 2);
    const auto value = unescaped(inner.section(QLatin1Char(':'), 2), QStringLiteral("(),"));
    if (!value)
        return std::nullopt;
    return ZohoCriterion{inner.section(QLatin1Char(':'), 0, 0),
                         inner.section(QLatin1Char(':'), 1, 1), *value};
}

} // namespace unsnag
