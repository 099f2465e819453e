// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/openapi/apischema.h"

#include "models/base/jsonpointer.h"

#include <algorithm>

namespace unsnag {
namespace {

bool fitsType(const QString &type, const Json &value)
{
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("integer"))
        return value.isNumber() && !value.scalarText().contains(QLatin1Char('.'));
    return type == QLatin1String("number") ? value.isNumber() : true;
}

QString shown(const Json &value)
{
    return QString::fromUtf8(value.toText().left(60));
}

bool contains(const Json &list, const Json &value)
{
    return std::ranges::any_of(list.array(), [&value](const Json &each) { return each == value; });
}

} // namespace

const Json &ApiSchema::resolved(const Json &value) const
{
    static const Json none;
    const Json *at = &value;
    for (int steps = 0; at->contains(QStringLiteral("$ref")) && steps < 20; ++steps) {
        const QString reference = (*at)["$ref"].toString();
        const auto pointer =
            JsonPointer::parse(reference.mid(reference.indexOf(QLatin1Char('#')) + 1));
        const Json *found = pointer ? pointer->find(m_document) : nullptr;
        if (found == nullptr)
            return none;
        at = found;
    }
    return *at;
}

QStringList ApiSchema::complaints(const Json &schema, const Json &value, const QString &place) const
{
    const Json &rule = resolved(schema);
    if (value.isNull() && rule["nullable"].toBool())
        return {};
    QStringList found = ofType(rule, value, place);
    if (!found.isEmpty())
        return found;
    found += ofChoices(rule, value, place);
    if (rule.contains(QStringLiteral("enum")) && !contains(rule["enum"], value))
        found +=
            QStringLiteral("%1: %2 is none of %3").arg(place, shown(value), shown(rule["enum"]));
    if (value.isString() && rule["maxLength"].isNumber() &&
        value.toString().size() > rule["maxLength"].toInt())
        found += QStringLiteral("%1: longer than %2").arg(place, rule["maxLength"].scalarText());
    if (value.isObject())
        found += ofMembers(rule, value, place);
    for (std::size_t i = 0; i < value.array().size(); ++i)
        found += complaints(rule["items"], value.at(i), QStringLiteral("%1/%2").arg(place).arg(i));
    return found;
}

QStringList ApiSchema::ofType(const Json &schema, const Json &value, const QString &place) const
{
    const QString type = schema["type"].toString();
    if (type.isEmpty() || fitsType(type, value))
        return {};
    return {QStringLiteral("%1: expected %2, found %3").arg(place, type, shown(value))};
}

QStringList ApiSchema::ofChoices(const Json &schema, const Json &value, const QString &place) const
{
    QStringList found;
    for (const char *name : {"anyOf", "oneOf"}) {
        const JsonArray &choices = schema[name].array();
        const bool fits = choices.empty() || std::ranges::any_of(choices, [&](const Json &each) {
                              return complaints(each, value, place).isEmpty();
                          });
        if (!fits)
            found += QStringLiteral("%1: %2 fits none of %3")
                         .arg(place, shown(value), QLatin1String(name));
    }
    if (schema.contains(QStringLiteral("properties")))
        return found; // members of all parts are looked at together
    for (const Json &part : schema["allOf"].array()) {
        if (!value.isObject())
            found += complaints(part, value, place);
    }
    return found;
}

const Json *ApiSchema::memberSchema(const Json &schema, const QString &name) const
{
    const Json &rule = resolved(schema);
    if (rule["properties"].contains(name))
        return &rule["properties"][name];
    for (const Json &part : rule["allOf"].array()) {
        if (const Json *found = memberSchema(part, name))
            return found;
    }
    const Json &additional = rule["additionalProperties"];
    return additional.isObject() ? &additional : nullptr;
}

//! Whether members that nobody names are all right.
bool ApiSchema::isOpen(const Json &schema) const
{
    const Json &rule = resolved(schema);
    const bool saysNothing =
        !rule.contains(QStringLiteral("properties")) && !rule.contains(QStringLiteral("allOf")) &&
        !rule.contains(QStringLiteral("anyOf")) && !rule.contains(QStringLiteral("oneOf"));
    return saysNothing || rule["additionalProperties"].toBool() ||
           rule["additionalProperties"].isObject() || rule.contains(QStringLiteral("anyOf")) ||
           rule.contains(QStringLiteral("oneOf")) ||
           std::ranges::any_of(rule["allOf"].array(), [this](const Json &part) {
               return resolved(part)["additionalProperties"].toBool();
           });
}

QStringList ApiSchema::ofMembers(const Json &schema, const Json &value, const QString &place) const
{
    QStringList found;
    for (const auto &[name, member] : value.object()) {
        const QString there = place + QLatin1Char('/') + name;
        if (const Json *rule = memberSchema(schema, name))
            found += complaints(*rule, member, there);
        else if (!isOpen(schema))
            found += there + QStringLiteral(": no such member");
    }
    for (const Json &name : schema["required"].array()) {
        if (!value.contains(name.toString()))
            found += QStringLiteral("%1: \"%2\" is missing").arg(place, name.toString());
    }
    return found;
}

QStringList ApiSchema::textComplaints(const Json &schema, const QString &text,
                                      const QString &place) const
{
    const Json &rule = resolved(schema);
    const QString type = rule["type"].toString();
    if (type == QLatin1String("array")) {
        QStringList found;
        for (const QString &part : text.split(QLatin1Char(',')))
            found += textComplaints(rule["items"], part, place);
        return found;
    }
    if (type == QLatin1String("boolean"))
        return complaints(rule,
                          text == QLatin1String("true") || text == QLatin1String("false")
                              ? Json(true)
                              : Json(text),
                          place);
    if (type == QLatin1String("integer") || type == QLatin1String("number")) {
        const Json number = Json::number(text);
        return complaints(rule, number.isNull() ? Json(text) : number, place);
    }
    return complaints(rule, Json(text), place);
}

} // namespace unsnag
