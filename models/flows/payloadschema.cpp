// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/payloadschema.h"

#include "models/flows/schemashape.h"
#include "models/flows/schemawords.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Keywords that are asked of the validator one by one.
const QStringList &plainRules()
{
    static const QStringList names{QStringLiteral("type"),
                                   QStringLiteral("enum"),
                                   QStringLiteral("const"),
                                   QStringLiteral("multipleOf"),
                                   QStringLiteral("maximum"),
                                   QStringLiteral("exclusiveMaximum"),
                                   QStringLiteral("minimum"),
                                   QStringLiteral("exclusiveMinimum"),
                                   QStringLiteral("maxLength"),
                                   QStringLiteral("minLength"),
                                   QStringLiteral("pattern"),
                                   QStringLiteral("maxItems"),
                                   QStringLiteral("minItems"),
                                   QStringLiteral("uniqueItems"),
                                   QStringLiteral("maxProperties"),
                                   QStringLiteral("minProperties"),
                                   QStringLiteral("contains"),
                                   QStringLiteral("propertyNames"),
                                   QStringLiteral("not"),
                                   QStringLiteral("dependencies"),
                                   QStringLiteral("patternProperties"),
                                   QStringLiteral("format")};
    return names;
}

const Json absent;

const QString definitionsPrefix = QStringLiteral("#/definitions/");

JsonPointer element(const JsonPointer &at, std::size_t index)
{
    return at.child(QString::number(index));
}

} // namespace

struct PayloadSchema::Place {
    const Json &node;
    JsonPointer rule; //!< of the node in the schema
    const Json &value;
    JsonPointer at;                  //!< of the value in the payload
    std::vector<const Json *> above; //!< schema nodes around this one, nearest last

    [[nodiscard]] Place inner(const QString &keyword) const
    {
        return below(node[keyword], rule.child(keyword), value, at);
    }
    [[nodiscard]] Place inner(const QString &keyword, std::size_t index) const
    {
        return below(node[keyword].at(index), element(rule.child(keyword), index), value, at);
    }
    [[nodiscard]] Place below(const Json &next, const JsonPointer &nextRule, const Json &nextValue,
                              const JsonPointer &nextAt) const
    {
        Place place{next, nextRule, nextValue, nextAt, above};
        place.above.push_back(&node);
        return place;
    }

    [[nodiscard]] Reason reason(const QString &keyword) const
    {
        if (const auto named = reasonNamedBy(node, keyword))
            return *named;
        for (auto outer = above.rbegin(); outer != above.rend(); ++outer) {
            if (const auto named = reasonNamedBy(**outer, keyword))
                return *named;
        }
        return plainReason(keyword, value);
    }

    [[nodiscard]] Violation violation(const QString &keyword) const
    {
        return {reason(keyword), at.text(), keyword, QString::fromUtf8(value.toText()),
                expectationOf(keyword, node)};
    }
};

PayloadSchema::PayloadSchema(Json schema, JsonSchema whole)
    : m_schema(std::move(schema)), m_whole(std::move(whole))
{}

Result<PayloadSchema> PayloadSchema::read(const Json &schema, const QString &source)
{
    UNSNAG_CHECK(checkSchemaShape(schema, source));
    UNSNAG_TRY(JsonSchema whole, JsonSchema::compile(schema, source));
    PayloadSchema read(schema, std::move(whole));
    UNSNAG_CHECK(read.compileNode(read.m_schema, JsonPointer(), source));
    return read;
}

Result<void> PayloadSchema::compileNode(const Json &node, const JsonPointer &at,
                                        const QString &source)
{
    if (node.contains(QStringLiteral("$ref"))) {
        const QString target = node["$ref"].toString();
        if (!target.startsWith(definitionsPrefix) || valueAt(m_schema, target.mid(1)).isNull())
            return Error{
                Code::Input,
                QStringLiteral("expected a reference into #/definitions, found \"%1\"").arg(target),
                source + at.child(QStringLiteral("$ref")).text(),
                {}};
        return {};
    }
    UNSNAG_CHECK(compileRules(node, at, source));
    for (const char *name : {"properties", "definitions"}) {
        const JsonPointer inside = at.child(QString::fromLatin1(name));
        for (const auto &[member, child] : node[name].object())
            UNSNAG_CHECK(compileNode(child, inside.child(member), source));
    }
    for (const char *name : {"items", "if", "then", "else", "additionalProperties"}) {
        if (node[name].isObject())
            UNSNAG_CHECK(compileNode(node[name], at.child(QString::fromLatin1(name)), source));
    }
    for (const char *name : {"items", "allOf", "anyOf", "oneOf"}) {
        const JsonPointer inside = at.child(QString::fromLatin1(name));
        for (std::size_t i = 0; i < node[name].array().size(); ++i)
            UNSNAG_CHECK(compileNode(node[name].at(i), element(inside, i), source));
    }
    return {};
}

Result<void> PayloadSchema::compileRules(const Json &node, const JsonPointer &at,
                                         const QString &source)
{
    const Json &named = node["x-reason"];
    for (const auto &[keyword, code] :
         named.isObject() ? named.object() : JsonObject{{QString(), named}}) {
        if (!code.isNull() && !reasonFromName(code.toString()))
            return Error{Code::Input,
                         QStringLiteral("expected a reason code, found %1")
                             .arg(QString::fromUtf8(code.toText())),
                         source + at.child(QStringLiteral("x-reason")).text(),
                         {}};
    }
    for (const QString &keyword : plainRules()) {
        if (node.contains(keyword))
            UNSNAG_CHECK(compileRule(at.child(keyword).text(), JsonObject{{keyword, node[keyword]}},
                                     source));
    }
    for (const char *name : {"if", "anyOf", "oneOf"}) {
        const QString keyword = QString::fromLatin1(name);
        if (!node.contains(keyword))
            continue;
        Json rule = keyword == QLatin1String("if") ? node[keyword]
                                                   : Json(JsonObject{{keyword, node[keyword]}});
        UNSNAG_CHECK(compileRule(at.child(keyword).text(), std::move(rule), source));
    }
    return {};
}

Result<void> PayloadSchema::compileRule(const QString &key, Json rule, const QString &source)
{
    if (rule.isObject() && !m_schema["definitions"].isNull())
        rule.set(QStringLiteral("definitions"), m_schema["definitions"]);
    UNSNAG_TRY(JsonSchema compiled, JsonSchema::compile(rule, source + key));
    m_rules.emplace(key, std::move(compiled));
    return {};
}

bool PayloadSchema::obeys(const QString &key, const Json &value) const
{
    const auto rule = m_rules.find(key);
    return rule == m_rules.end() || rule->second.accepts(value);
}

std::vector<Violation> PayloadSchema::violations(const Json &payload) const
{
    if (m_whole.accepts(payload))
        return {};
    std::vector<Violation> found;
    const Place root{m_schema, JsonPointer(), payload, JsonPointer(), {}};
    walk(root, found);
    if (found.empty()) // a rule that only the validator knows
        found.push_back(root.violation(QStringLiteral("schema")));
    std::stable_sort(found.begin(), found.end(),
                     [](const Violation &a, const Violation &b) { return a.pointer < b.pointer; });
    const auto last = std::unique(found.begin(), found.end());
    found.erase(last, found.end());
    return found;
}

void PayloadSchema::walk(const Place &place, std::vector<Violation> &found) const
{
    if (place.node.isBool()) {
        if (!place.node.toBool())
            found.push_back(place.violation(QStringLiteral("false")));
        return;
    }
    if (place.node.contains(QStringLiteral("$ref"))) {
        const QString target = place.node["$ref"].toString().mid(1);
        const auto pointer = JsonPointer::parse(target);
        if (pointer.ok())
            walk(place.below(valueAt(m_schema, target), *pointer, place.value, place.at), found);
        return;
    }
    walkRules(place, found);
    reportRequired(place, found);
    walkMembers(place, found);
    walkElements(place, found);
    walkBranches(place, found);
}

void PayloadSchema::walkRules(const Place &place, std::vector<Violation> &found) const
{
    for (const QString &keyword : plainRules()) {
        if (!place.node.contains(keyword) || obeys(place.rule.child(keyword).text(), place.value))
            continue;
        if (place.value.isNull())
            reportAbsent(place, keyword, found);
        else
            found.push_back(place.violation(keyword));
        if (keyword == QLatin1String("type") || isBlank(place.value))
            return; // the other rules of a value of the wrong kind say nothing new
    }
}

//! What the schema says of a member, behind its reference where it is one.
const Json &PayloadSchema::memberNode(const Place &place, const QString &member) const
{
    const Json *node = &place.node["properties"][member];
    for (int hops = 0; hops < 16 && (*node)["$ref"].isString(); ++hops)
        node = &valueAt(m_schema, (*node)["$ref"].toString().mid(1));
    return *node;
}

void PayloadSchema::reportRequired(const Place &place, std::vector<Violation> &found) const
{
    const QString keyword = QStringLiteral("required");
    if (!place.value.isObject())
        return;
    for (const Json &name : place.node[keyword].array()) {
        const QString member = name.toString();
        if (!place.value.contains(member))
            reportAbsent(place.below(memberNode(place, member), {}, absent, place.at.child(member)),
                         keyword, found);
    }
}

//! The place's value is absent or null: what has to be filled in are the leaves below it.
void PayloadSchema::reportAbsent(const Place &place, const QString &keyword,
                                 std::vector<Violation> &found) const
{
    const Json &inner = place.node["required"];
    const bool speaksForItself = place.node.contains(QStringLiteral("x-reason")) ||
                                 place.node.contains(QStringLiteral("x-expected"));
    if (inner.size() == 0 || speaksForItself) {
        Violation violation = place.violation(keyword);
        if (keyword == QLatin1String("required"))
            violation.found.clear();
        found.push_back(std::move(violation));
        return;
    }
    for (const Json &name : inner.array()) {
        const QString member = name.toString();
        reportAbsent(place.below(memberNode(place, member), {}, absent, place.at.child(member)),
                     QStringLiteral("required"), found);
    }
}

void PayloadSchema::walkMembers(const Place &place, std::vector<Violation> &found) const
{
    if (!place.value.isObject())
        return;
    const Json &properties = place.node["properties"];
    const Json &others = place.node["additionalProperties"];
    for (const auto &[name, value] : place.value.object()) {
        const JsonPointer at = place.at.child(name);
        if (properties.contains(name)) {
            walk(place.below(properties[name],
                             place.rule.child(QStringLiteral("properties")).child(name), value, at),
                 found);
        } else if (others.isObject() && !place.node.contains(QStringLiteral("patternProperties"))) {
            walk(place.below(others, place.rule.child(QStringLiteral("additionalProperties")),
                             value, at),
                 found);
        } else if (others.isBool() && !others.toBool() &&
                   !place.node.contains(QStringLiteral("patternProperties"))) {
            const Place member{place.node, place.rule, value, at, place.above};
            found.push_back(member.violation(QStringLiteral("additionalProperties")));
        }
    }
}

void PayloadSchema::walkElements(const Place &place, std::vector<Violation> &found) const
{
    const QString keyword = QStringLiteral("items");
    const Json &items = place.node[keyword];
    const JsonPointer rule = place.rule.child(keyword);
    for (std::size_t i = 0; i < place.value.array().size(); ++i) {
        if (items.isArray() && i < items.size())
            walk(
                place.below(items.at(i), element(rule, i), place.value.at(i), element(place.at, i)),
                found);
        else if (items.isObject() || items.isBool())
            walk(place.below(items, rule, place.value.at(i), element(place.at, i)), found);
    }
}

void PayloadSchema::walkBranches(const Place &place, std::vector<Violation> &found) const
{
    const QString all = QStringLiteral("allOf");
    for (std::size_t i = 0; i < place.node[all].array().size(); ++i)
        walk(place.inner(all, i), found);
    walkChoice(place, QStringLiteral("anyOf"), found);
    walkChoice(place, QStringLiteral("oneOf"), found);
    const QString condition = QStringLiteral("if");
    if (!place.node.contains(condition))
        return;
    const bool isMet = obeys(place.rule.child(condition).text(), place.value);
    const QString branch = isMet ? QStringLiteral("then") : QStringLiteral("else");
    if (place.node.contains(branch))
        walk(place.inner(branch), found);
}

//! Of alternatives that all fail, the one that is broken least is what the person most likely meant.
void PayloadSchema::walkChoice(const Place &place, const QString &keyword,
                               std::vector<Violation> &found) const
{
    if (!place.node.contains(keyword) || obeys(place.rule.child(keyword).text(), place.value))
        return;
    std::vector<Violation> best;
    for (std::size_t i = 0; i < place.node[keyword].array().size(); ++i) {
        std::vector<Violation> branch;
        walk(place.inner(keyword, i), branch);
        if (i == 0 || branch.size() < best.size())
            best = std::move(branch);
    }
    if (best.empty()) // oneOf: several hold at once
        best.push_back(place.violation(keyword));
    found.insert(found.end(), best.begin(), best.end());
}

} // namespace unsnag
