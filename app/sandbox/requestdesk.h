// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/adminroutes.h"
#include "app/sandbox/crmroutes.h"
#include "app/sandbox/erproutes.h"
#include "app/sandbox/layerroutes.h"

namespace unsnag {

//! Takes one request from its token to its committed answer: checks the token, minds the
//! idempotency key, asks the routes, commits what they want changed together with the kept answer.
//! Knows no sockets and no faults.
class RequestDesk
{
public:
    RequestDesk(SandboxWorld &world, InvoiceReferences references)
        : m_world(world), m_references(references)
    {}

    //! The address that links of answers begin with.
    void setBase(const QString &base) { m_base = base; }
    [[nodiscard]] const QString &base() const { return m_base; }

    //! The answer to a CRM or ERP request; durable when it returns.
    [[nodiscard]] SandboxAnswer answer(const SandboxRequest &request);
    //! Makes the changes that clerks of the two systems owe by now; answer() does so too.
    [[nodiscard]] Result<void> letClerksWork();
    //! Commits an outcome that needs no key; a disk that refuses becomes a 500.
    [[nodiscard]] SandboxAnswer committed(const SandboxOutcome &outcome);

    //! Takes the key of a request whose work begins later; release() gives it back. False where
    //! there is no key to take: none sent, or taken or answered already.
    [[nodiscard]] bool reserve(const SandboxRequest &request);
    void release(const SandboxRequest &request);

private:
    [[nodiscard]] SandboxOutcome routed(const SandboxRequest &request) const;
    [[nodiscard]] SandboxAnswer keyed(const SandboxRequest &request, const QString &key);

    SandboxWorld &m_world;
    InvoiceReferences m_references;
    QString m_base;
};

} // namespace unsnag
