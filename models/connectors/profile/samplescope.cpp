// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/samplescope.h"

#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/profileprivate.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString day = QStringLiteral("2026-11-20");
const QString moment = QStringLiteral("2026-11-20T08:00:00.000Z");

bool isCalled(const QString &name, std::initializer_list<const char *> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&name](const char *part) {
        return name.contains(QLatin1String(part), Qt::CaseInsensitive);
    });
}

bool hasFilter(const std::vector<Filter> &filters, std::initializer_list<const char *> names)
{
    return std::any_of(filters.begin(), filters.end(), [&names](const Filter &filter) {
        const QString whole = filter.argument.isEmpty()
                                  ? filter.name
                                  : filter.name + QLatin1Char(':') + filter.argument;
        return std::any_of(names.begin(), names.end(), [&](const char *name) {
            return filter.name == QLatin1String(name) || whole == QLatin1String(name);
        });
    });
}

Json byDeclaration(const QString &name, const QString &type)
{
    if (type == QLatin1String("integer"))
        return 7;
    if (type == QLatin1String("decimal"))
        return Json::number(QStringLiteral("12.50"));
    if (type == QLatin1String("boolean"))
        return true;
    if (type == QLatin1String("date"))
        return day;
    if (type == QLatin1String("datetime"))
        return moment;
    if (type == QLatin1String("object"))
        return JsonObject{{QStringLiteral("name"), QStringLiteral("Sample")}};
    if (type != QLatin1String("array"))
        return SampleScope::valueFor(name, {});
    if (name == QLatin1String("lines"))
        return JsonArray{JsonObject{{QStringLiteral("sku"), QStringLiteral("SKU-1")}}};
    return JsonArray{QStringLiteral("1001"), QStringLiteral("1002")};
}

//! Gives every path of a template that nothing is known of a value.
class SampleGaps
{
public:
    explicit SampleGaps(Json &scope) : m_scope(scope) {}

    //! `element` is what `it` means at this place.
    void fill(const Json &source, Json &element)
    {
        if (source.isString())
            fillText(source.toString(), element);
        for (const Json &each : source.array())
            fill(each, element);
        for (const auto &[name, member] : source.object()) {
            if (name == QLatin1String("$do"))
                fillList(source, element);
            else
                fill(member, element);
        }
    }

private:
    //! The list of an $each becomes one of a single element that has what $do reads.
    void fillList(const Json &source, Json &outer)
    {
        const auto pieces = cutTemplate(source["$each"].toString());
        if (!pieces || pieces->empty() || !pieces->front().placeholder)
            return;
        const QStringList path = pieces->front().placeholder->terms.front().path;
        const bool isInner = path.value(0) == QLatin1String("it");
        const JsonPointer place(isInner ? path.mid(1) : path);
        Json &holder = isInner ? outer : m_scope;
        const Json *list = place.find(std::as_const(holder));
        Json element = list != nullptr && list->at(0).isObject() ? list->at(0) : Json(JsonObject{});
        fill(source["$do"], element);
        if (element.size() > 0)
            static_cast<void>(place.put(holder, Json(JsonArray{element})));
    }

    void fillText(const QString &text, Json &element)
    {
        const auto pieces = cutTemplate(text);
        for (const TemplatePiece &piece : pieces ? *pieces : std::vector<TemplatePiece>{}) {
            if (piece.placeholder)
                fillFor(*piece.placeholder, element);
        }
    }

    void fillFor(const Placeholder &placeholder, Json &element)
    {
        for (const Term &term : placeholder.terms)
            fillPath(term.path, placeholder.filters, element);
        for (const Filter &filter : placeholder.filters) {
            if (filter.name == QLatin1String("or") || filter.name == QLatin1String("times"))
                fillPath(filter.argument.split(QLatin1Char('.')), placeholder.filters, element);
        }
    }

    void fillPath(const QStringList &path, const std::vector<Filter> &filters, Json &element)
    {
        const bool isElement = path.value(0) == QLatin1String("it");
        const JsonPointer place(isElement ? path.mid(1) : path);
        Json &into = isElement ? element : m_scope;
        if (path.size() < 2 || path.first() == QLatin1String("c") ||
            path.first() == QLatin1String("a") || place.find(std::as_const(into)) != nullptr)
            return;
        static_cast<void>(place.put(into, SampleScope::valueFor(path.last(), filters)));
    }

    Json &m_scope;
};

} // namespace

Json SampleScope::valueFor(const QString &name, const std::vector<Filter> &filters)
{
    if (hasFilter(filters, {"wire:decimal", "wire:number", "times", "round"}))
        return QStringLiteral("12.50");
    if (hasFilter(filters, {"wire:integer"}))
        return 7;
    if (hasFilter(filters, {"wire:boolean"}))
        return true;
    if (hasFilter(filters, {"wire:date"}) || name.endsWith(QLatin1String("date")))
        return day;
    if (hasFilter(filters,
                  {"wire:datetime", "plus_days", "iso", "iso_seconds", "naive", "naive_space",
                   "epoch_s", "epoch_ms", "json_date", "compact", "http_date", "date_part"}))
        return moment;
    if (isCalled(name, {"quantity", "price", "amount", "total", "discount", "rate"}))
        return QStringLiteral("12.50");
    if (name == QLatin1String("key"))
        return QStringLiteral("UNS-SAMPLEAAAAAAAAAA");
    if (name == QLatin1String("id") || name.endsWith(QLatin1String("_id")))
        return QStringLiteral("1001");
    if (name == QLatin1String("currency"))
        return QStringLiteral("EUR");
    if (name == QLatin1String("country"))
        return QStringLiteral("DE");
    if (name == QLatin1String("terms"))
        return QStringLiteral("net30");
    return QStringLiteral("sample ") + name;
}

Json SampleScope::formValues() const
{
    Json out = JsonObject{};
    for (const ProfileField &field : m_profile.fields()) {
        const QString given = m_values[field.name].scalarText();
        QString text = given.isEmpty() ? field.fallback : given;
        if (text.isEmpty() && !field.isOptional)
            text = field.example;
        const QString host = QString(field.name).replace(QLatin1Char('_'), QLatin1Char('-')) +
                             QLatin1String(".example.com");
        if (text.isEmpty() && field.isSecret())
            text = QStringLiteral("•••");
        else if (text.isEmpty() && !field.isOptional && field.type == QLatin1String("url"))
            text = QLatin1String("https://") + host;
        else if (text.isEmpty() && !field.isOptional && field.type == QLatin1String("host"))
            text = host;
        else if (text.isEmpty() && !field.isOptional)
            text = field.values.value(
                0, field.type == QLatin1String("integer") ? QStringLiteral("1") : field.name);
        while (field.type == QLatin1String("url") && text.endsWith(QLatin1Char('/')))
            text.chop(1);
        const bool isNumber = field.type == QLatin1String("integer") && !text.isEmpty();
        out.set(field.name, text.isEmpty() ? Json() : isNumber ? Json::number(text) : Json(text));
    }
    return out;
}

Json SampleScope::discovered() const
{
    Json out = JsonObject{};
    for (const auto &[name, entry] : m_profile.document()["connection"]["discover"].object()) {
        const bool isTable = entry.contains(QStringLiteral("key"));
        out.set(name, isTable ? Json(JsonObject{{QStringLiteral("DE"), QStringLiteral("1")}})
                              : valueFor(name, {}));
    }
    return out;
}

Json SampleScope::keptOfLogin(const Json &source) const
{
    Json out = JsonObject{};
    for (const Json &each : m_profile.internals().auth(m_values)["public"].array()) {
        const QString name = each.toString();
        const bool isAddress = source.toString().startsWith(QLatin1String("{{a.") + name);
        out.set(name,
                isAddress ? Json(QStringLiteral("https://api.example.com")) : valueFor(name, {}));
    }
    return out;
}

Json SampleScope::of(const QString &operation) const
{
    const Json &definition = m_profile.internals().operation(operation);
    Json scope = JsonObject{};
    for (const auto &[name, declared] : definition["inputs"].object()) {
        const QString type = declared.toString();
        scope.set(name,
                  byDeclaration(name, type.endsWith(QLatin1Char('?')) ? type.chopped(1) : type));
    }
    Json none = JsonObject{};
    scope.set(QStringLiteral("d"), discovered());
    SampleGaps(scope).fill(definition["request"], none);
    scope.set(QStringLiteral("c"), formValues());
    scope.set(QStringLiteral("a"), keptOfLogin(m_profile.document()["transport"]["base"]));
    return scope;
}

} // namespace unsnag
