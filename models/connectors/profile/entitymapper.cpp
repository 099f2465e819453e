// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/entitymapper.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/template.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Whether an element has the values that a `where` asks for.
bool isMeant(const Json &element, const Json &where)
{
    return std::all_of(where.object().begin(), where.object().end(), [&](const auto &condition) {
        return valueAt(element, condition.first) == condition.second;
    });
}

//! The element of a list that a `pick` means; null where there is none.
const Json &picked(const Json &list, const Json &pick)
{
    static const Json none;
    const auto found =
        std::find_if(list.array().begin(), list.array().end(),
                     [&pick](const Json &element) { return isMeant(element, pick["where"]); });
    if (found != list.array().end())
        return *found;
    return pick["else"].toString() == QLatin1String("first") && list.size() > 0 ? list.at(0) : none;
}

//! The elements that an `each` means: those of a list, or of lists inside lists.
std::vector<const Json *> elementsOf(const Json &raw, const Json &each)
{
    std::vector<const Json *> found{&raw};
    const Json levels =
        each.isString() ? Json(JsonArray{JsonObject{{QStringLiteral("list"), each}}}) : each;
    for (const Json &level : levels.array()) {
        std::vector<const Json *> inner;
        for (const Json *outer : found) {
            for (const Json &element : valueAt(*outer, level["list"].toString()).array()) {
                if (isMeant(element, level["where"]))
                    inner.push_back(&element);
            }
        }
        found = std::move(inner);
    }
    return found;
}

Json translated(const Json &map, const Json &value)
{
    static const QString anythingElse = QStringLiteral("*");
    const QString text = value.scalarText();
    if (map.contains(text))
        return map[text];
    return map.contains(anythingElse) ? map[anythingElse] : value;
}

} // namespace

Record EntityMapper::map(const Json &raw, const Answer &answer) const
{
    Record record;
    record.raw = raw;
    record.id = valueAt(raw, m_entity["id"].toString(QStringLiteral("/id"))).scalarText();
    record.label = valueAt(raw, m_entity["label"].toString(QStringLiteral("/name"))).scalarText();
    record.modified = modifiedOf(raw);
    const QString version = m_entity["version"].toString();
    if (version.startsWith(QLatin1String("body:")))
        record.version = valueAt(raw, version.mid(5)).scalarText();
    else if (!version.isEmpty())
        record.version = answer.at(version).scalarText();
    record.fields = fieldsOf(m_entity["fields"], raw);
    if (m_entity.contains(QStringLiteral("url"))) {
        Json scope = m_scope;
        scope.set(QStringLiteral("it"), raw);
        const auto url = TemplateRenderer(scope, m_types).text(m_entity["url"].toString(), {});
        record.url = url ? *url : QString();
    }
    return record;
}

std::optional<Timestamp> EntityMapper::modifiedOf(const Json &raw) const
{
    const Json &named = m_entity["modified"];
    const Json places = named.isArray() ? named : Json(JsonArray{named});
    for (const Json &place : places.array()) {
        if (!place.isString())
            continue;
        const Json value =
            m_types.fromWire(QStringLiteral("datetime"), valueAt(raw, place.toString()));
        if (const auto moment = fromRfc3339(value.toString()))
            return moment;
    }
    return std::nullopt;
}

Json EntityMapper::fieldsOf(const Json &fields, const Json &raw) const
{
    Json out = JsonObject{};
    for (const auto &[name, field] : fields.object()) {
        const JsonPointer place(name.split(QLatin1Char('/')));
        // A part of something that is not there is not there either: no account, no account/name.
        const Json value = fieldOf(field, raw);
        const bool isNested = place.tokens().size() > 1;
        const Json *parent = place.parent().find(out);
        if (isNested && value.isNull() && (parent == nullptr || !parent->isObject()))
            continue;
        if (!place.put(out, value))
            out.set(name, value);
    }
    for (const auto &[name, field] : fields.object()) {
        const QString parent = name.section(QLatin1Char('/'), 0, 0);
        if (parent != name && !out.contains(parent))
            out.set(parent, {});
    }
    return out;
}

Json EntityMapper::valueAtPlace(const Json &field, const Json &raw, const QString &path) const
{
    QString pointer = path;
    if (path.contains(QLatin1String("{{"))) {
        const auto rendered = TemplateRenderer(m_scope, m_types).text(path, {});
        if (!rendered)
            return {};
        pointer = *rendered;
    }
    const Json *value = &valueAt(raw, pointer);
    if (field.contains(QStringLiteral("pick")))
        value = &valueAt(picked(*value, field["pick"]), field["pick"]["path"].toString());
    if (field["count"].toBool())
        return Json(static_cast<std::int64_t>(value->size()));
    return m_types.fromWire(field["type"].toString(), *value);
}

Json EntityMapper::valueOf(const Json &field, const Json &raw) const
{
    const Json &path = field["path"];
    if (!path.isArray())
        return valueAtPlace(field, raw, path.toString());
    for (const Json &each : path.array()) {
        Json value = valueAtPlace(field, raw, each.toString());
        const bool isNothing = value.isNull() || (value.isString() && value.toString().isEmpty());
        if (!isNothing)
            return value;
    }
    return {};
}

Json EntityMapper::textOf(const Json &field, const Json &raw) const
{
    Json scope = m_scope;
    scope.set(QStringLiteral("it"), raw);
    const auto text = TemplateRenderer(scope, m_types).text(field["text"].toString(), {});
    const QString whole = text ? text->trimmed() : QString();
    return whole.isEmpty() ? Json() : m_types.fromWire(field["type"].toString(), whole);
}

Json EntityMapper::fieldOf(const Json &field, const Json &raw) const
{
    if (field.contains(QStringLiteral("const")))
        return field["const"];
    if (field.contains(QStringLiteral("each"))) {
        const std::vector<const Json *> elements = elementsOf(raw, field["each"]);
        if (field["count"].toBool())
            return Json(static_cast<std::int64_t>(elements.size()));
        Json out = JsonArray{};
        for (const Json *element : elements)
            out.append(fieldsOf(field["fields"], *element));
        return out;
    }
    const bool isMade = field.contains(QStringLiteral("text"));
    const Json value = isMade ? textOf(field, raw) : valueOf(field, raw);
    return value.isNull() ? field["default"] : translated(field["map"], value);
}

} // namespace unsnag
