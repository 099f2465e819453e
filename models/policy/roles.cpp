// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/roles.h"

#include "models/policy/policydocument.h"

#include <algorithm>

namespace unsnag {
namespace {

Result<RoleEntry> readRole(const PolicyDocument &reader, const Json &json, const JsonPointer &place)
{
    UNSNAG_CHECK(reader.onlyKnown(json, place,
                                  {QStringLiteral("name"), QStringLiteral("members"),
                                   QStringLiteral("backup"), QStringLiteral("calendar")}));
    RoleEntry role;
    UNSNAG_TRY(role.name, reader.text(json, place, "name"));
    UNSNAG_TRY(role.members, reader.texts(json, place, "members"));
    UNSNAG_TRY(role.backup, reader.textIfAny(json, place, "backup"));
    UNSNAG_TRY(role.calendar, reader.textIfAny(json, place, "calendar"));
    return role;
}

//! From backup to backup; empty where the chain ends.
QStringList circleFrom(const RoleBook &roles, const RoleEntry &first)
{
    QStringList chain{first.name};
    for (const RoleEntry *role = &first; role != nullptr && !role->backup.isEmpty();
         role = roles.find(role->backup)) {
        const bool isCircle = chain.contains(role->backup, Qt::CaseInsensitive);
        chain.append(role->backup);
        if (isCircle)
            return chain;
    }
    return {};
}

Json textsJson(const QStringList &texts)
{
    JsonArray array;
    for (const QString &text : texts)
        array.emplace_back(text);
    return array;
}

} // namespace

RoleBook RoleBook::builtin()
{
    RoleBook roles;
    for (const char *name : {"Marketing Ops", "Revenue Ops", "Sales Ops", "Finance", "Finance Ops",
                             "Tax", "Product Ops", "IT Ops", "Integration"})
        roles.put({QString::fromLatin1(name), {}, {}, {}});
    return roles;
}

Result<RoleBook> RoleBook::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(const Json document, readJson(text, source));
    const PolicyDocument reader(source);
    UNSNAG_CHECK(reader.onlyKnown(document, JsonPointer(),
                                  {QStringLiteral("version"), QStringLiteral("roles")}));
    RoleBook book;
    UNSNAG_TRY(book.m_version, reader.text(document, JsonPointer(), "version"));
    const JsonPointer list = JsonPointer().child(QStringLiteral("roles"));
    if (!document["roles"].isArray())
        return reader.refuse(list, QStringLiteral("an array of roles"));
    for (std::size_t i = 0; i < document["roles"].size(); ++i) {
        const JsonPointer place = list.child(QString::number(i));
        UNSNAG_TRY(const RoleEntry role, readRole(reader, document["roles"].at(i), place));
        if (book.isRole(role.name))
            return reader.refuse(
                place.child(QStringLiteral("name")),
                QStringLiteral("a role once, \"%1\" is there already").arg(role.name));
        book.m_roles.push_back(role);
    }
    for (std::size_t i = 0; i < book.m_roles.size(); ++i) {
        if (const QStringList circle = circleFrom(book, book.m_roles[i]); !circle.isEmpty())
            return reader.refuse(list.child(QString::number(i)).child(QStringLiteral("backup")),
                                 QStringLiteral("backups that end somewhere, found the circle %1")
                                     .arg(circle.join(QStringLiteral(" → "))));
    }
    return book;
}

RoleBook RoleBook::with(const RoleBook &own) const
{
    RoleBook both = *this;
    both.m_version = own.m_version;
    for (const RoleEntry &role : own.m_roles)
        both.put(role);
    return both;
}

const RoleEntry *RoleBook::find(const QString &name) const
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&](const RoleEntry &role) {
        return role.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_roles.end() ? nullptr : &*found;
}

bool RoleBook::mayActFor(const QString &person, const QString &role) const
{
    const RoleEntry *entry = find(role);
    return entry != nullptr &&
           (entry->members.isEmpty() || entry->members.contains(person, Qt::CaseInsensitive));
}

QStringList RoleBook::names() const
{
    QStringList names;
    for (const RoleEntry &role : m_roles)
        names.append(role.name);
    return names;
}

void RoleBook::put(const RoleEntry &role)
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&](const RoleEntry &known) {
        return known.name.compare(role.name, Qt::CaseInsensitive) == 0;
    });
    if (found == m_roles.end())
        m_roles.push_back(role);
    else
        *found = role;
}

QByteArray RoleBook::document() const
{
    JsonArray roles;
    for (const RoleEntry &role : m_roles) {
        Json entry = JsonObject{{QStringLiteral("name"), role.name},
                                {QStringLiteral("members"), textsJson(role.members)}};
        if (!role.backup.isEmpty())
            entry.set(QStringLiteral("backup"), role.backup);
        if (!role.calendar.isEmpty())
            entry.set(QStringLiteral("calendar"), role.calendar);
        roles.push_back(std::move(entry));
    }
    return Json(JsonObject{{QStringLiteral("version"), m_version},
                           {QStringLiteral("roles"), std::move(roles)}})
               .toIndentedText() +
           '\n';
}

} // namespace unsnag
