// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"
#include "models/flows/reasonform.h"
#include "models/policy/roles.h"
#include "models/policy/routing.h"
#include "models/policy/slaclock.h"

#include <map>
#include <memory>

namespace unsnag {

//! The active documents of a workspace: flows and business calendars by id, resolution forms, roles,
//! routing rules and runbooks. Read-only once filled.
class FlowSet
{
public:
    void put(std::shared_ptr<const Flow> flow);
    void put(const BusinessCalendar &calendar);
    void put(const ReasonForm &form);
    void put(RoleBook roles) { m_roles = std::move(roles); }
    void put(RoutingBook routing) { m_routing = std::move(routing); }
    void putRunbook(Reason reason, const QByteArray &text);

    [[nodiscard]] std::vector<std::shared_ptr<const Flow>> all() const;
    //! Error: NotFound naming the flow.
    [[nodiscard]] Result<std::shared_ptr<const Flow>> find(const QString &id) const;
    //! The calendar with this id, else the one of every minute.
    [[nodiscard]] BusinessCalendar calendar(const QString &id) const;
    //! The form of a reason: the workspace's, else the one the program brings along.
    [[nodiscard]] Result<ReasonForm> form(Reason reason) const;
    [[nodiscard]] std::vector<BusinessCalendar> calendars() const;
    [[nodiscard]] const RoleBook &roles() const { return m_roles; }
    [[nodiscard]] const RoutingBook &routing() const { return m_routing; }
    //! What an owner accepts of a flow: SHA-256, hex, of its owner, SLA, calendar and runbooks.
    [[nodiscard]] QString ownershipDigest(const Flow &flow) const;

private:
    std::map<QString, std::shared_ptr<const Flow>> m_flows;
    std::map<QString, BusinessCalendar> m_calendars;
    std::map<Reason, ReasonForm> m_forms;
    RoleBook m_roles = RoleBook::builtin();
    RoutingBook m_routing;
    std::map<QString, QString> m_runbooks; //!< digest by reason code
};

} // namespace unsnag
