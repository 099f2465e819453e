// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"
#include "models/flows/reasonform.h"
#include "models/policy/slaclock.h"

#include <map>
#include <memory>

namespace unsnag {

//! The active flow documents, business calendars and resolution forms of a workspace. Read-only once
//! filled.
class FlowSet
{
public:
    void put(std::shared_ptr<const Flow> flow);
    void put(const BusinessCalendar &calendar);
    void put(const ReasonForm &form);

    [[nodiscard]] std::vector<std::shared_ptr<const Flow>> all() const;
    //! Error: NotFound naming the flow.
    [[nodiscard]] Result<std::shared_ptr<const Flow>> find(const QString &id) const;
    //! The calendar with this id, else the one of every minute.
    [[nodiscard]] BusinessCalendar calendar(const QString &id) const;
    //! The form of a reason: the workspace's, else the one the program brings along.
    [[nodiscard]] Result<ReasonForm> form(Reason reason) const;

private:
    std::map<QString, std::shared_ptr<const Flow>> m_flows;
    std::map<QString, BusinessCalendar> m_calendars;
    std::map<Reason, ReasonForm> m_forms;
};

} // namespace unsnag
