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

bool isAnyType(const QStringList &types, const Json &value)
{
    return std::any_of(types.begin(), types.end(),
                       [&](const QString &type) { return isType(type, value); });
}

//! How many of the required members are there: 2 all, 1 some, 0 none.
int presence(const Json &required, const Json &value)
{
    const auto count =
        std::count_if(required.array().begin(), required.array().end(),
                      [&](const Json &name) { return value.contains(name.toString()); });
    if (static_cast<std::size_t>(count) == required.size())
        return 2;
    return count > 0 ? 1 : 0;
}

QString firstRequired(const std::vector<const Json *> &choices)
{
    QStringList names;
    for (const Json *choice : choices)
        names += QStringLiteral("\"%1\"").arg((*choice)["required"].at(0).toString());
    names.removeDuplicates();
    return names.join(QLatin1String(", "));
}

} // namespace

Error SchemaChecker::Place::problem(const QString &detail) const
{
    return Error{Code::Input, detail, source + QLatin1Char('#') + pointer.text(), {}};
}

const QStringList &SchemaChecker::knownWords()
{
    static const QStringList all{
        QStringLiteral("type"),        QStringLiteral("const"),
        QStringLiteral("enum"),        QStringLiteral("pattern"),
        QStringLiteral("required"),    QStringLiteral("properties"),
        QStringLiteral("items"),       QStringLiteral("additionalProperties"),
        QStringLiteral("minItems"),    QStringLiteral("uniqueItems"),
        QStringLiteral("minimum"),     QStringLiteral("maximum"),
        QStringLiteral("anyOf"),       QStringLiteral("exclusiveMinimum"),
        QStringLiteral("$ref"),        QStringLiteral("$defs"),
        QStringLiteral("description"), QStringLiteral("title"),
        QStringLiteral("$id"),         QStringLiteral("$schema")};
    return all;
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
    if (!types.isEmpty() && !isAnyType(types, value))
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
    return value.isNumber() ? checkRange(schema, value, place) : Result<void>();
}

Result<void> SchemaChecker::checkRange(const Json &schema, const Json &value, const Place &place)
{
    const auto number = Decimal::fromText(value.scalarText());
    const auto limit = [&schema](const char *word) {
        return Decimal::fromText(schema[word].scalarText());
    };
    const auto refused = [&](const char *how, const char *word) {
        return place.problem(QStringLiteral("expected %1 %2, found %3")
                                 .arg(QLatin1String(how), schema[word].scalarText(), shown(value)));
    };
    const auto least = limit("minimum");
    if (least && (!number || *number < *least))
        return refused("at least", "minimum");
    const auto beyond = limit("exclusiveMinimum");
    if (beyond && (!number || !(*beyond < *number)))
        return refused("more than", "exclusiveMinimum");
    const auto most = limit("maximum");
    if (most && (!number || *most < *number))
        return refused("at most", "maximum");
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

std::vector<const Json *> SchemaChecker::choicesFor(const Json &choices, const Json &value) const
{
    std::vector<const Json *> out;
    for (const Json &choice : choices.array()) {
        const QStringList types = typesOf(resolved(choice)["type"]);
        if (types.isEmpty() || isAnyType(types, value))
            out.push_back(&resolved(choice));
    }
    return out;
}

Result<void> SchemaChecker::checkAny(const Json &choices, const Json &value,
                                     const Place &place) const
{
    const auto meant = choicesFor(choices, value);
    if (meant.empty()) {
        QStringList types;
        for (const Json &choice : choices.array())
            types += typesOf(resolved(choice)["type"]);
        types.removeDuplicates();
        return place.problem(QStringLiteral("expected %1, found %2")
                                 .arg(types.join(QLatin1String(" or ")), shown(value)));
    }
    std::optional<Error> closest;
    std::pair<int, qsizetype> nearness;
    for (const Json *choice : meant) {
        const auto fits = checkValue(*choice, value, place);
        if (fits)
            return {};
        const std::pair here(presence((*choice)["required"], value),
                             fits.error().context.count(QLatin1Char('/')));
        if (!closest || here > nearness) {
            closest = fits.error();
            nearness = here;
        }
    }
    // Nothing says which one was meant: name them all.
    if (nearness.first == 0 && meant.size() > 1 && value.isObject())
        closest->detail = QStringLiteral("expected one of the members %1, there is none")
                              .arg(firstRequired(meant));
    return *std::move(closest);
}

} // namespace unsnag
