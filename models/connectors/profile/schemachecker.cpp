// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/schemachecker.h"

#include "models/base/decimal.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

QString shown(const Json &value)
{
    const QString text = QString::fromUtf8(value.toText());
    return text.size() <= 80 ? text : text.left(77) + QLatin1String("...");
}

bool isType(const QString &type, const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
        return type == QLatin1String("null");
    case Json::Type::Bool:
        return type == QLatin1String("boolean");
    case Json::Type::String:
        return type == QLatin1String("string");
    case Json::Type::Array:
        return type == QLatin1String("array");
    case Json::Type::Object:
        return type == QLatin1String("object");
    case Json::Type::Number:
        break;
    }
    const auto number = Decimal::fromText(value.scalarText());
    const bool isWhole = number && *number == number->rounded(0);
    return type == QLatin1String("number") || (type == QLatin1String("integer") && isWhole);
}

QStringList typesOf(const Json &type)
{
    QStringList out;
    for (const Json &each : type.array())
        out += each.toString();
    return type.isString() ? QStringList{type.toString()} : out;
}

QString listed(const Json &values)
{
    QStringList out;
    for (const Json &each : values.array())
        out += each.scalarText();
    return out.join(QLatin1String(", "));
}

bool isOneOf(const Json &values, const Json &value)
{
    return std::find(values.array().begin(), values.array().end(), value) != values.array().end();
}

} // namespace

Error SchemaChecker::Place::problem(const QString &detail) const
{
    return Error{Code::Input, detail, source + QLatin1Char('#') + pointer.text(), {}};
}

const Json &SchemaChecker::resolved(const Json &schema) const
{
    const QString reference = schema["$ref"].toString();
    return reference.startsWith(QLatin1String("#/")) ? valueAt(m_root, reference.mid(1)) : schema;
}

Result<void> SchemaChecker::check(const Json &document, const QString &source) const
{
    return checkValue(m_root, document, {source, {}});
}

Result<void> SchemaChecker::checkValue(const Json &given, const Json &value,
                                       const Place &place) const
{
    const Json &schema = resolved(given);
    const QStringList types = typesOf(schema["type"]);
    const bool fits =
        types.isEmpty() || std::any_of(types.begin(), types.end(),
                                       [&](const QString &type) { return isType(type, value); });
    if (!fits)
        return place.problem(QStringLiteral("expected %1, found %2")
                                 .arg(types.join(QLatin1String(" or ")), shown(value)));
    UNSNAG_CHECK(checkScalar(schema, value, place));
    if (schema.contains(QStringLiteral("anyOf")))
        UNSNAG_CHECK(checkAny(schema["anyOf"], value, place));
    if (value.isObject())
        return checkObject(schema, value, place);
    return value.isArray() ? checkArray(schema, value, place) : Result<void>();
}

Result<void> SchemaChecker::checkScalar(const Json &schema, const Json &value,
                                        const Place &place) const
{
    if (schema.contains(QStringLiteral("const")) && value != schema["const"])
        return place.problem(
            QStringLiteral("expected %1, found %2").arg(shown(schema["const"]), shown(value)));
    if (schema.contains(QStringLiteral("enum")) && !isOneOf(schema["enum"], value))
        return place.problem(QStringLiteral("expected one of %1, found %2")
                                 .arg(listed(schema["enum"]), shown(value)));
    if (value.isString() && schema.contains(QStringLiteral("pattern"))) {
        const QRegularExpression pattern(schema["pattern"].toString());
        if (!pattern.match(value.toString()).hasMatch())
            return place.problem(QStringLiteral("expected a text like %1, found %2")
                                     .arg(pattern.pattern(), shown(value)));
    }
    if (value.isNumber() && schema.contains(QStringLiteral("minimum"))) {
        const auto least = Decimal::fromText(schema["minimum"].scalarText());
        const auto number = Decimal::fromText(value.scalarText());
        if (!number || (least && *number < *least))
            return place.problem(QStringLiteral("expected at least %1, found %2")
                                     .arg(schema["minimum"].scalarText(), shown(value)));
    }
    return {};
}

Result<void> SchemaChecker::checkObject(const Json &schema, const Json &value,
                                        const Place &place) const
{
    for (const Json &name : schema["required"].array()) {
        if (!value.contains(name.toString()))
            return place.child(name.toString())
                .problem(
                    QStringLiteral("expected a member \"%1\", there is none").arg(name.toString()));
    }
    const Json &properties = schema["properties"];
    const Json &others = schema["additionalProperties"];
    for (const auto &[name, member] : value.object()) {
        if (properties.contains(name))
            UNSNAG_CHECK(checkValue(properties[name], member, place.child(name)));
        else if (others.isObject())
            UNSNAG_CHECK(checkValue(others, member, place.child(name)));
        else if (others.isBool() && !others.toBool())
            return place.child(name).problem(
                QStringLiteral("expected no member \"%1\" here").arg(name));
    }
    return {};
}

Result<void> SchemaChecker::checkArray(const Json &schema, const Json &value,
                                       const Place &place) const
{
    if (static_cast<std::int64_t>(value.size()) < schema["minItems"].toInt())
        return place.problem(
            QStringLiteral("expected at least %1 elements").arg(schema["minItems"].toInt()));
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Place here = place.child(QString::number(i));
        if (schema["items"].isObject())
            UNSNAG_CHECK(checkValue(schema["items"], value.at(i), here));
        const auto end = value.array().begin() + static_cast<std::ptrdiff_t>(i);
        if (schema["uniqueItems"].toBool() &&
            std::find(value.array().begin(), end, value.at(i)) != end)
            return here.problem(
                QStringLiteral("expected no element twice, found %1").arg(shown(value.at(i))));
    }
    return {};
}

Result<void> SchemaChecker::checkAny(const Json &choices, const Json &value,
                                     const Place &place) const
{
    std::optional<Error> first;
    for (const Json &choice : choices.array()) {
        const auto fits = checkValue(choice, value, place);
        if (fits)
            return {};
        if (!first)
            first = fits.error();
    }
    return first ? Result<void>(*first) : Result<void>();
}

} // namespace unsnag
