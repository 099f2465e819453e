// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/flowset.h"

#include "models/audit/digest.h"

namespace unsnag {

void FlowSet::put(std::shared_ptr<const Flow> flow)
{
    const QString id = flow->id();
    m_flows.insert_or_assign(id, std::move(flow));
}

void FlowSet::put(const BusinessCalendar &calendar)
{
    m_calendars.insert_or_assign(calendar.id(), calendar);
}

void FlowSet::put(const ReasonForm &form)
{
    m_forms.insert_or_assign(form.reason, form);
}

Result<ReasonForm> FlowSet::form(Reason reason) const
{
    if (const auto own = m_forms.find(reason); own != m_forms.end())
        return own->second;
    static const Result<std::vector<ReasonForm>> builtin = builtinReasonForms();
    if (!builtin.ok())
        return builtin.error();
    for (const ReasonForm &form : *builtin) {
        if (form.reason == reason)
            return form;
    }
    return Error{Code::NotFound,
                 QStringLiteral("no form for %1").arg(reasonName(reason)),
                 QStringLiteral("reasons"),
                 {}};
}

void FlowSet::putRunbook(Reason reason, const QByteArray &text)
{
    m_runbooks.insert_or_assign(reasonName(reason), toHex(sha256(text)));
}

std::vector<std::shared_ptr<const Flow>> FlowSet::all() const
{
    std::vector<std::shared_ptr<const Flow>> flows;
    for (const auto &[id, flow] : m_flows)
        flows.push_back(flow);
    return flows;
}

Result<std::shared_ptr<const Flow>> FlowSet::find(const QString &id) const
{
    const auto found = m_flows.find(id);
    if (found == m_flows.end())
        return Error{
            Code::NotFound, QStringLiteral("no flow \"%1\"").arg(id), QStringLiteral("flows"), {}};
    return found->second;
}

BusinessCalendar FlowSet::calendar(const QString &id) const
{
    const auto found = m_calendars.find(id);
    return found == m_calendars.end() ? BusinessCalendar::always() : found->second;
}

std::vector<BusinessCalendar> FlowSet::calendars() const
{
    std::vector<BusinessCalendar> all;
    for (const auto &[id, calendar] : m_calendars)
        all.push_back(calendar);
    return all;
}

QString FlowSet::ownershipDigest(const Flow &flow) const
{
    Json runbooks = JsonObject{};
    for (const auto &[reason, digest] : m_runbooks)
        runbooks.set(reason, digest);
    const Json accepted = JsonObject{{QStringLiteral("owner"), flow.owner()},
                                     {QStringLiteral("backup"), flow.backupOwner()},
                                     {QStringLiteral("calendar"), flow.calendar()},
                                     {QStringLiteral("sla"), flow.document()["sla"]},
                                     {QStringLiteral("runbooks"), std::move(runbooks)}};
    return toHex(sha256(accepted.toText()));
}

} // namespace unsnag
