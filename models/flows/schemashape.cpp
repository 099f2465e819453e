// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/schemashape.h"

#include "models/base/jsonpointer.h"

#include <cmath>
#include <regex>

namespace unsnag {
namespace {

enum class Kind {
    Text,
    Flag,
    Number,
    Count,
    List,
    Texts,
    Members,
    Types,
    Pattern,
    Schema,
    Schemas,
    SchemaOrList,
    SchemaMembers
};

struct Keyword {
    const char *name;
    Kind kind;
};

constexpr Keyword keywords[] = {
    {"$ref", Kind::Text},
    {"title", Kind::Text},
    {"description", Kind::Text},
    {"format", Kind::Text},
    {"pattern", Kind::Pattern},
    {"uniqueItems", Kind::Flag},
    {"multipleOf", Kind::Number},
    {"maximum", Kind::Number},
    {"minimum", Kind::Number},
    {"exclusiveMaximum", Kind::Number},
    {"exclusiveMinimum", Kind::Number},
    {"maxLength", Kind::Count},
    {"minLength", Kind::Count},
    {"maxItems", Kind::Count},
    {"minItems", Kind::Count},
    {"maxProperties", Kind::Count},
    {"minProperties", Kind::Count},
    {"enum", Kind::List},
    {"required", Kind::Texts},
    {"type", Kind::Types},
    {"dependencies", Kind::Members},
    {"properties", Kind::SchemaMembers},
    {"definitions", Kind::SchemaMembers},
    {"patternProperties", Kind::SchemaMembers},
    {"items", Kind::SchemaOrList},
    {"allOf", Kind::Schemas},
    {"anyOf", Kind::Schemas},
    {"oneOf", Kind::Schemas},
    {"not", Kind::Schema},
    {"if", Kind::Schema},
    {"then", Kind::Schema},
    {"else", Kind::Schema},
    {"contains", Kind::Schema},
    {"propertyNames", Kind::Schema},
    {"additionalProperties", Kind::Schema},
    {"additionalItems", Kind::Schema},
};

bool isType(const Json &value)
{
    static const QStringList types{QStringLiteral("null"),   QStringLiteral("boolean"),
                                   QStringLiteral("object"), QStringLiteral("array"),
                                   QStringLiteral("number"), QStringLiteral("string"),
                                   QStringLiteral("integer")};
    return value.isString() && types.contains(value.toString());
}

bool areTexts(const Json &value)
{
    return value.isArray() && std::all_of(value.array().begin(), value.array().end(),
                                          [](const Json &item) { return item.isString(); });
}

bool areTypes(const Json &value)
{
    return isType(value) || (value.isArray() && value.size() > 0 &&
                             std::all_of(value.array().begin(), value.array().end(), isType));
}

bool isCount(const Json &value)
{
    const double count =
        value.scalarText().toDouble(); // draft 7 counts 2.0 among the whole numbers
    return value.isNumber() && count >= 0 && std::trunc(count) == count;
}

bool isPattern(const Json &value)
{
    try { // the validator matches with std::regex, which tells only by throwing
        const std::regex compiled(value.toString().toStdString());
        return value.isString();
    } catch (const std::regex_error &) {
        return false;
    }
}

//! What the keyword's value should have been; empty where it is.
QString expectation(Kind kind, const Json &value)
{
    switch (kind) {
    case Kind::Text:
        return value.isString() ? QString() : QStringLiteral("a text");
    case Kind::Flag:
        return value.isBool() ? QString() : QStringLiteral("true or false");
    case Kind::Number:
        return value.isNumber() ? QString() : QStringLiteral("a number");
    case Kind::Count:
        return isCount(value) ? QString() : QStringLiteral("a whole number from 0");
    case Kind::List:
        return value.isArray() ? QString() : QStringLiteral("an array");
    case Kind::Texts:
        return areTexts(value) ? QString() : QStringLiteral("an array of texts");
    case Kind::Types:
        return areTypes(value)
                   ? QString()
                   : QStringLiteral(
                         "one or several of null, boolean, object, array, number, string, integer");
    case Kind::Pattern:
        return isPattern(value) ? QString() : QStringLiteral("a regular expression");
    case Kind::Members:
    case Kind::SchemaMembers:
        return value.isObject() ? QString() : QStringLiteral("an object");
    case Kind::Schemas:
        return value.isArray() && value.size() > 0 ? QString()
                                                   : QStringLiteral("an array of schemas");
    case Kind::Schema:
        return value.isObject() || value.isBool()
                   ? QString()
                   : QStringLiteral("a schema: an object, true or false");
    case Kind::SchemaOrList:
        return value.isObject() || value.isBool() || value.isArray()
                   ? QString()
                   : QStringLiteral("a schema or an array of schemas");
    }
    return {};
}

bool holdsSchemas(Kind kind)
{
    return kind == Kind::Schema || kind == Kind::Schemas || kind == Kind::SchemaOrList ||
           kind == Kind::SchemaMembers;
}

Result<void> checkNode(const Json &node, const JsonPointer &at, const QString &source);

Result<void> checkInner(Kind kind, const Json &value, const JsonPointer &at, const QString &source)
{
    if (value.isArray()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            UNSNAG_CHECK(checkNode(value.at(i), at.child(QString::number(i)), source));
        return {};
    }
    if (kind != Kind::SchemaMembers)
        return checkNode(value, at, source);
    for (const auto &[name, member] : value.object())
        UNSNAG_CHECK(checkNode(member, at.child(name), source));
    return {};
}

Result<void> wrong(const QString &expected, const Json &found, const QString &place)
{
    const QString text = QString::fromUtf8(found.toText());
    return Error{Code::Input,
                 QStringLiteral("not a JSON Schema of draft 7: expected %1, found %2")
                     .arg(expected, text.left(80)),
                 place,
                 {}};
}

Result<void> checkNode(const Json &node, const JsonPointer &at, const QString &source)
{
    if (const QString expected = expectation(Kind::Schema, node); !expected.isEmpty())
        return wrong(expected, node, source + at.text());
    for (const Keyword &keyword : keywords) {
        const QString name = QString::fromLatin1(keyword.name);
        if (!node.contains(name))
            continue;
        const JsonPointer inside = at.child(name);
        if (const QString expected = expectation(keyword.kind, node[name]); !expected.isEmpty())
            return wrong(expected, node[name], source + inside.text());
        if (holdsSchemas(keyword.kind))
            UNSNAG_CHECK(checkInner(keyword.kind, node[name], inside, source));
    }
    return {};
}

} // namespace

Result<void> checkSchemaShape(const Json &schema, const QString &source)
{
    return checkNode(schema, JsonPointer(), source);
}

} // namespace unsnag
