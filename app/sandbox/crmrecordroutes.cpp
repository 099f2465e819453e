// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/crmrecordroutes.h"

#include "app/sandbox/crmrecordrules.h"

namespace unsnag {
namespace {

const std::map<QString, SandboxTable> &tables()
{
    static const std::map<QString, SandboxTable> all{
        {QStringLiteral("leads"), SandboxTable::Leads},
        {QStringLiteral("companies"), SandboxTable::Accounts},
        {QStringLiteral("opportunities"), SandboxTable::Opportunities},
        {QStringLiteral("quotes"), SandboxTable::Quotes},
        {QStringLiteral("credit-requests"), SandboxTable::CreditRequests}};
    return all;
}

//! Members that nobody outside sees.
constexpr const char *pendingChange = "pending_change";
constexpr const char *inner[] = {pendingChange};

} // namespace

bool CrmRecordRoutes::answers(const QString &collection)
{
    return tables().count(collection) > 0;
}

SandboxOutcome CrmRecordRoutes::answer(const SandboxRequest &request) const
{
    const SandboxTable table = tables().find(request.segments[0])->second;
    if (request.segments.size() == 1) {
        if (request.method == QLatin1String("GET"))
            return list(request, table);
        if (request.method == QLatin1String("POST") && table == SandboxTable::Leads)
            return createLead(request);
        return refused(methodNotAllowed(request.method, request.path));
    }
    const Json *record = m_world.table(table).find(request.segments[1]);
    if (!record || request.segments.size() > 2)
        return refused(notFound(request.localPath()));
    if (request.method == QLatin1String("GET"))
        return {recordAnswer(200, shown(*record, table))};
    if (request.method == QLatin1String("PATCH"))
        return change(request, table, *record);
    return refused(methodNotAllowed(request.method, request.path));
}

SandboxOutcome CrmRecordRoutes::list(const SandboxRequest &request, SandboxTable table) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts = filterOf(request, {QStringLiteral("stage"), QStringLiteral("status"),
                                            QStringLiteral("external_id")});
    if (table == SandboxTable::Accounts)
        page.query.accepts = [](const Json &account) {
            return account["lifecycle"].toString() == QLatin1String("customer");
        };
    return {pageAnswer(m_world.table(table).page(page.query),
                       [&](const Json &record) { return shown(record, table); })};
}

SandboxOutcome CrmRecordRoutes::createLead(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const CrmRecordRules rules(m_world, SandboxTable::Leads);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    if (body.json["name"].toString().trimmed().isEmpty())
        return refused(lacking(QStringLiteral("/name")));
    Json twins = JsonArray{};
    for (const Json *twin :
         m_world.table(SandboxTable::Leads)
             .findBy(QStringLiteral("external_id"), body.json["external_id"].toString()))
        twins.append(shown(*twin, SandboxTable::Leads));
    if (twins.size() > 0)
        return refused({409, QStringLiteral("duplicate"),
                        QStringLiteral("another lead has this external_id"),
                        QStringLiteral("/external_id"), twins});
    const Json lead = rules.newLead(body.json);
    return {recordAnswer(201, shown(lead, SandboxTable::Leads)), {{SandboxTable::Leads, lead}}};
}

SandboxOutcome CrmRecordRoutes::change(const SandboxRequest &request, SandboxTable table,
                                       Json record) const
{
    const CrmRecordRules rules(m_world, table);
    std::vector<SandboxPut> puts;
    if (const Json pending = record[pendingChange]; pending.isObject()) {
        record.remove(QString::fromLatin1(pendingChange));
        record = rules.changed(record, pending);
        puts.push_back({table, record});
    }
    if (const auto stale = versionRefusal(request, record))
        return {refusalAnswer(*stale), puts};
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return {refusalAnswer(*body.refusal), puts};
    if (const auto refusal = rules.check(body.json))
        return {refusalAnswer(*refusal), puts};
    const Json next = rules.changed(record, body.json);
    return {recordAnswer(200, shown(next, table)), {{table, next}}};
}

Json CrmRecordRoutes::shown(const Json &record, SandboxTable table) const
{
    Json view = record;
    for (const char *member : inner)
        view.remove(QString::fromLatin1(member));
    if (table == SandboxTable::Accounts) {
        Json parent = shownAccount(m_world, record["parent"].toString());
        if (const Json *whole = m_world.table(table).find(record["parent"].toString()))
            parent.set(QStringLiteral("erp_id"), (*whole)["erp_id"]);
        view.set(QStringLiteral("parent"), parent);
        // Nobody ever said of the old accounts how far they are.
        view.set(QStringLiteral("lifecycle"),
                 record["lifecycle"].toString(QStringLiteral("account")));
    } else {
        view.set(QStringLiteral("account"), shownAccount(m_world, record["account"].toString()));
    }
    const QString collection =
        table == SandboxTable::Accounts ? QStringLiteral("companies") : sandboxTableName(table);
    view.set(QStringLiteral("url"),
             m_base + QLatin1Char('/') + collection + QLatin1Char('/') + record["id"].toString());
    return view;
}

} // namespace unsnag
