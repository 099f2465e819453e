// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/ownershipdocuments.h"

#include "app/services/documentfolder.h"
#include "models/base/jsonpointer.h"
#include "models/domain/runbook.h"

#include <QDir>
#include <QFile>

namespace unsnag {
namespace {

//! A name that must be a role, and where it stands.
struct NamedRole {
    QString role;
    JsonPointer place;
};

JsonPointer at(const char *member)
{
    return JsonPointer().child(QString::fromLatin1(member));
}

void addIfNamed(std::vector<NamedRole> &names, const Json &value, const JsonPointer &place)
{
    if (!value.toString().isEmpty())
        names.push_back({value.toString(), place});
}

//! Every role a flow document names.
std::vector<NamedRole> rolesIn(const Json &flow)
{
    std::vector<NamedRole> names;
    addIfNamed(names, flow["owner"], at("owner"));
    addIfNamed(names, flow["backup"], at("backup"));
    for (std::size_t i = 0; i < flow["routing"].size(); ++i) {
        const JsonPointer rule = at("routing").child(QString::number(i));
        addIfNamed(names, flow["routing"].at(i)["owner"], rule.child(QStringLiteral("owner")));
        addIfNamed(names, flow["routing"].at(i)["backup"], rule.child(QStringLiteral("backup")));
    }
    for (std::size_t i = 0; i < flow["fields"].size(); ++i)
        addIfNamed(names, flow["fields"].at(i)["data_owner"],
                   at("fields").child(QString::number(i)).child(QStringLiteral("data_owner")));
    return names;
}

Error noRole(const QString &name, const RoleBook &roles, const QString &source,
             const JsonPointer &place)
{
    return Error{
        Code::Input,
        QStringLiteral("expected a business role (%1), found \"%2\"")
            .arg(roles.names().join(QStringLiteral(", ")), name),
        source + QLatin1Char('#') + place.text(),
        QStringLiteral("name one of these, or add it first: unsnag-cli role add \"%1\"").arg(name)};
}

Result<std::optional<DocumentText>> documentIn(const QString &folder, const char *name)
{
    const QString path =
        folder.isEmpty() ? QString() : QDir(folder).filePath(QString::fromLatin1(name));
    if (path.isEmpty() || !QFile::exists(path))
        return std::optional<DocumentText>();
    UNSNAG_TRY(const QByteArray text, readDocument(path));
    return std::optional(DocumentText{path, text});
}

Result<RoleBook> readRoles(const QString &folder, const RoleBook &known,
                           const std::map<QString, QString> &sources, const FlowSet &flows)
{
    RoleBook roles = known;
    for (const auto &flow : flows.all()) {
        if (sources.contains(flow->id()))
            continue; // a flow of the folder must name roles that are known without it
        for (const NamedRole &named : rolesIn(flow->document())) {
            if (!roles.isRole(named.role))
                roles.put({named.role, {}, {}, {}});
        }
    }
    UNSNAG_TRY(const auto document, documentIn(folder, rolesFile));
    if (!document)
        return roles;
    UNSNAG_TRY(const RoleBook own, RoleBook::read(document->text, document->source));
    roles = roles.with(own);
    for (std::size_t i = 0; i < own.all().size(); ++i) {
        const RoleEntry &role = own.all()[i];
        const JsonPointer place = at("roles").child(QString::number(i));
        if (!role.backup.isEmpty() && !roles.isRole(role.backup))
            return noRole(role.backup, roles, document->source,
                          place.child(QStringLiteral("backup")));
        if (!role.calendar.isEmpty() && flows.calendar(role.calendar).id() != role.calendar)
            return Error{
                Code::Input,
                QStringLiteral("expected the id of a calendar, found \"%1\"").arg(role.calendar),
                document->source + QLatin1Char('#') +
                    place.child(QStringLiteral("calendar")).text(),
                QStringLiteral("see: unsnag-cli calendar list")};
    }
    return roles;
}

Result<void> checkFlows(const FlowSet &flows, const RoleBook &roles,
                        const std::map<QString, QString> &sources)
{
    for (const auto &flow : flows.all()) {
        const auto source = sources.find(flow->id());
        for (const NamedRole &named : rolesIn(flow->document())) {
            if (!roles.isRole(named.role))
                return noRole(named.role, roles,
                              source == sources.end() ? flow->id() : source->second, named.place);
        }
    }
    return {};
}

Result<void> readRouting(const QString &folder, const RoleBook &roles, FlowSet &flows)
{
    UNSNAG_TRY(const auto document, documentIn(folder, routingFile));
    if (!document)
        return {};
    UNSNAG_TRY(RoutingBook book, RoutingBook::read(document->text, document->source));
    for (std::size_t i = 0; i < book.rules.size(); ++i) {
        const JsonPointer place = at("rules").child(QString::number(i));
        const RoutingRule &rule = book.rules[i];
        if (!roles.isRole(rule.owner))
            return noRole(rule.owner, roles, document->source,
                          place.child(QStringLiteral("owner")));
        if (!rule.backup.isEmpty() && !roles.isRole(rule.backup))
            return noRole(rule.backup, roles, document->source,
                          place.child(QStringLiteral("backup")));
    }
    flows.put(std::move(book));
    return {};
}

} // namespace

Result<void> readOwnership(const QString &folder, const RoleBook &known,
                           const std::map<QString, QString> &flowSources, FlowSet &flows)
{
    UNSNAG_TRY(RoleBook roles, readRoles(folder, known, flowSources, flows));
    UNSNAG_CHECK(checkFlows(flows, roles, flowSources));
    UNSNAG_CHECK(readRouting(folder, roles, flows));
    flows.put(std::move(roles));
    for (const Reason reason : allReasons())
        flows.putRunbook(reason, builtinRunbook(reason).toUtf8());
    return {};
}

} // namespace unsnag
