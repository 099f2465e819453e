// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace unsnag {

//! A business role: a queue with members.
struct RoleEntry {
    QString name;        //!< "Marketing Ops"
    QStringList members; //!< people; none named: anybody may act for it
    QString backup;      //!< role that gets its overdue items; empty: as the flow says
    QString calendar;    //!< business hours of the role; empty: those of the flow

    bool operator==(const RoleEntry &) const = default;
};

//! The roles of a workspace. Names are compared without regard to case.
class RoleBook
{
public:
    //! The roles that the shipped flows name.
    [[nodiscard]] static RoleBook builtin();
    //! Reads `{"version","roles":[{"name","members","backup","calendar"}]}`.
    //! Error: Input with `source#/json/pointer` as context, also for a name given twice and for a
    //! chain of backups that comes back on itself, which is named.
    [[nodiscard]] static Result<RoleBook> read(const QByteArray &text, const QString &source);

    //! These roles, each replaced by the one of `own` with its name, and the others of `own`.
    [[nodiscard]] RoleBook with(const RoleBook &own) const;

    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const std::vector<RoleEntry> &all() const { return m_roles; }
    [[nodiscard]] const RoleEntry *find(const QString &name) const;
    [[nodiscard]] bool isRole(const QString &name) const { return find(name) != nullptr; }
    //! Whether the person may act for the role: a member, or anybody where no member is named.
    [[nodiscard]] bool mayActFor(const QString &person, const QString &role) const;
    [[nodiscard]] QStringList names() const;

    //! Adds a role, or gives an existing one another entry.
    void put(const RoleEntry &role);
    void raiseVersion(const QString &version) { m_version = version; }
    //! The document these roles are written as.
    [[nodiscard]] QByteArray document() const;

private:
    QString m_version = QStringLiteral("1");
    std::vector<RoleEntry> m_roles;
};

} // namespace unsnag
