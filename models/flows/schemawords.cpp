// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/schemawords.h"

#include <QStringList>

namespace unsnag {
namespace {

QString listed(const Json &values)
{
    QStringList texts;
    for (const Json &value : values.array())
        texts.append(value.isString() ? value.toString() : QString::fromUtf8(value.toText()));
    return texts.join(QStringLiteral(", "));
}

struct Words {
    const char *keyword;
    const char *text; //!< %1: the value of the keyword
};

constexpr Words table[] = {
    {"required", "a value"},
    {"const", "%1"},
    {"pattern", "text that matches %1"},
    {"minLength", "at least %1 characters"},
    {"maxLength", "at most %1 characters"},
    {"minItems", "at least %1 entries"},
    {"maxItems", "at most %1 entries"},
    {"minProperties", "at least %1 members"},
    {"maxProperties", "at most %1 members"},
    {"minimum", "at least %1"},
    {"maximum", "at most %1"},
    {"exclusiveMinimum", "more than %1"},
    {"exclusiveMaximum", "less than %1"},
    {"multipleOf", "a multiple of %1"},
    {"uniqueItems", "no entry twice"},
    {"additionalProperties", "no such member"},
    {"additionalItems", "no further entries"},
    {"false", "nothing here"},
};

} // namespace

QString expectationOf(const QString &keyword, const Json &node)
{
    if (node["x-expected"].isString())
        return node["x-expected"].toString();
    const Json &value = node[keyword];
    const bool isChoice = keyword == QLatin1String("enum") || keyword == QLatin1String("required");
    if (isChoice && node["enum"].isArray())
        return QStringLiteral("one of ") + listed(node["enum"]);
    if (keyword == QLatin1String("type"))
        return value.isArray() ? QStringLiteral("one of ") + listed(value) : value.toString();
    const QString shown = value.isString() ? value.toString() : QString::fromUtf8(value.toText());
    for (const Words &row : table) {
        if (keyword == QLatin1String(row.keyword))
            return QString::fromLatin1(row.text).replace(QStringLiteral("%1"), shown);
    }
    return keyword + QLatin1Char(' ') + shown;
}

std::optional<Reason> reasonNamedBy(const Json &node, const QString &keyword)
{
    const Json &named = node["x-reason"];
    return reasonFromName(named.isObject() ? named[keyword].toString() : named.toString());
}

Reason plainReason(const QString &keyword, const Json &found)
{
    return keyword == QLatin1String("required") || isBlank(found) ? Reason::MissingField
                                                                  : Reason::ValueRejected;
}

bool isBlank(const Json &value)
{
    return value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

} // namespace unsnag
