// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odatashape.h"

namespace unsnag {
namespace {

const QString results = QStringLiteral("results");

Error noProperty(const QString &name, const ODataEntity &entity)
{
    return Error{
        Code::Input,
        QStringLiteral("Could not find a property named '%1' on type '%2'.").arg(name, entity.type),
        {},
        {}};
}

} // namespace

QStringList cutOutside(const QString &text, QChar at)
{
    QStringList parts;
    QString part;
    int depth = 0;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('\''))
            isQuoted = !isQuoted;
        if (!isQuoted && c == QLatin1Char('('))
            ++depth;
        if (!isQuoted && c == QLatin1Char(')'))
            --depth;
        if (c == at && depth == 0 && !isQuoted) {
            parts += part;
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.isEmpty() || !parts.isEmpty())
        parts += part;
    return parts;
}

Result<ODataShape> ODataShape::read(const QString &select, const QString &expand,
                                    const ODataEntity &entity, const ODataDialect &dialect)
{
    ODataShape shape(entity, dialect);
    UNSNAG_CHECK(shape.selectFrom(select));
    for (const QString &item : cutOutside(expand, QLatin1Char(','))) {
        const bool isV4 = dialect.version == ODataDialect::Version::V4;
        UNSNAG_CHECK(isV4 ? shape.expandOptions(item.trimmed()) : shape.expandPath(item.trimmed()));
    }
    return shape;
}

Result<void> ODataShape::selectFrom(const QString &select)
{
    for (const QString &part : select.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (!m_entity->has(name))
            return noProperty(name, *m_entity);
        m_select += name;
    }
    return {};
}

//! "lines($select=a,b;$orderby=c)"
Result<void> ODataShape::expandOptions(const QString &item)
{
    const QString name = item.section(QLatin1Char('('), 0, 0);
    const auto found = m_entity->navigation.find(name);
    if (found == m_entity->navigation.end())
        return noProperty(name, *m_entity);
    const QString options =
        item.contains(QLatin1Char('(')) ? item.mid(name.size() + 1).chopped(1) : QString();
    QString select;
    QString expand;
    for (const QString &option : cutOutside(options, QLatin1Char(';'))) {
        const QString what = option.section(QLatin1Char('='), 0, 0);
        const QString value = option.mid(what.size() + 1);
        if (what == QLatin1String("$select"))
            select = value;
        else if (what == QLatin1String("$expand"))
            expand = value;
        else
            return Error{Code::Input,
                         QStringLiteral("The query option '%1' is not allowed here.").arg(what),
                         {},
                         {}};
    }
    UNSNAG_TRY(ODataShape inner, read(select, expand, *found->second, m_dialect));
    m_expand.insert_or_assign(name, std::move(inner));
    return {};
}

//! "to_Address/to_Email" goes through to_Address.
Result<void> ODataShape::expandPath(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), 0, 0);
    const auto found = m_entity->navigation.find(name);
    if (found == m_entity->navigation.end())
        return noProperty(name, *m_entity);
    auto inner = m_expand.find(name);
    if (inner == m_expand.end())
        inner = m_expand.emplace(name, ODataShape(*found->second, m_dialect)).first;
    const QString rest = path.mid(name.size() + 1);
    return rest.isEmpty() ? Result<void>() : inner->second.expandPath(rest);
}

bool ODataShape::isKept(const QString &member) const
{
    if (m_entity->has(member))
        return m_select.isEmpty() || m_select.contains(member) || m_entity->keys.contains(member);
    return std::any_of(
        m_dialect.annotations.begin(), m_dialect.annotations.end(),
        [&member](const QString &beginning) { return member.startsWith(beginning); });
}

Json ODataShape::inside(const ODataShape &shape, const Json &value) const
{
    if (value.isArray()) {
        Json out = JsonArray{};
        for (const Json &each : value.array())
            out.append(shape.of(each));
        return out;
    }
    if (value.contains(results))
        return JsonObject{{results, inside(shape, value[results])}};
    return value.isObject() ? shape.of(value) : value;
}

Json ODataShape::of(const Json &whole) const
{
    Json out = JsonObject{};
    for (const auto &[name, value] : whole.object()) {
        const auto expanded = m_expand.find(name);
        const bool isNavigation = m_entity->navigation.find(name) != m_entity->navigation.end();
        if (expanded != m_expand.end())
            out.set(name, inside(expanded->second, value));
        else if (isNavigation && m_dialect.version == ODataDialect::Version::V2)
            out.set(name, JsonObject{{"__deferred", JsonObject{{"uri", "urn:deferred:" + name}}}});
        else if (!isNavigation && isKept(name))
            out.set(name, value);
    }
    return out;
}

} // namespace unsnag
