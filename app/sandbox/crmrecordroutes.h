// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The calls to leads, companies, opportunities, quotes and credit requests of the CRM: list, read,
//! change; leads can be made too. A company is an account with its parent and its lifecycle; those
//! that are a "customer" are to be in the ERP, and only they are listed.
//!
//! A record may hold a "pending_change": what a colleague saves a moment before the next change of
//! ours arrives, so that the version we read is stale.
class CrmRecordRoutes
{
public:
    //! `base` is the address of the CRM.
    CrmRecordRoutes(const SandboxWorld &world, QString base)
        : m_world(world), m_base(std::move(base))
    {}

    //! Whether the first part of a path names one of them.
    [[nodiscard]] static bool answers(const QString &collection);
    //! Precondition: answers(request.segments[0]).
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome list(const SandboxRequest &request, SandboxTable table) const;
    [[nodiscard]] SandboxOutcome createLead(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome change(const SandboxRequest &request, SandboxTable table,
                                        Json record) const;
    [[nodiscard]] Json shown(const Json &record, SandboxTable table) const;

    const SandboxWorld &m_world;
    QString m_base;
};

} // namespace unsnag
