// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"

namespace unsnag {

//! What an import made of a calendar.
struct CalendarChange {
    BusinessCalendar calendar = BusinessCalendar::always();
    QString versionBefore; //!< empty for a new one
    int added = 0;         //!< holidays that were not there
    bool isWritten = false;
    QString file;
};

//! Changes of the documents that say who works when: calendars/*.json and roles.json of a workspace
//! folder, each a new version and an entry of the audit log. The workspace must be opened again
//! before it works by them. Error: Conflict in a PostgreSQL workspace, which has no folder.
class PolicyFolder
{
public:
    explicit PolicyFolder(Workspace &workspace) : m_workspace(workspace) {}

    //! Adds the days of an iCalendar file to a calendar, up to the end of `lastYear`. Holidays that
    //! are there stay. Errors: NotFound for calendar or file; Input as of readHolidays.
    [[nodiscard]] Result<CalendarChange> importHolidays(const QString &file,
                                                        const QString &calendar, int lastYear);
    //! Takes a calendar document over. Error: Input naming file and JSON pointer.
    [[nodiscard]] Result<CalendarChange> importCalendar(const QString &file);

    //! Adds a role, or gives one another entry. Errors: Input for an unknown backup or calendar and
    //! for backups in a circle, which is named.
    [[nodiscard]] Result<RoleEntry> putRole(const RoleEntry &role);

private:
    [[nodiscard]] Result<QString> place(const QString &name) const;
    [[nodiscard]] Result<CalendarChange> keep(CalendarChange change);
    [[nodiscard]] Result<void> record(const QString &kind, const Json &more);

    Workspace &m_workspace;
};

} // namespace unsnag
