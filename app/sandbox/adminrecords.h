// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The calls below /admin that bring about situations which no rule of CRM or ERP would let a caller
//! make:
//!   GET  /records/TABLE             every record of a table as it is stored
//!   POST /records/TABLE             a record put as it is; members that are not sent stay. Without
//!                                   an id a new one is made
//!   POST /periods/ID/lock, /open    {"by"?}
//!   POST /orders/ID/supersede       a confirmed copy takes the order's place; the answer is the copy
//!   POST /documents/ID/override     {"changes","by"?}: a change by hand, past every rule
class AdminRecords
{
public:
    explicit AdminRecords(const SandboxWorld &world) : m_world(world) {}

    [[nodiscard]] static bool answers(const QString &collection);
    //! Precondition: answers(request.segments[0]).
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome records(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome put(const SandboxRequest &request, SandboxTable table) const;
    [[nodiscard]] SandboxOutcome setPeriod(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome supersede(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome overrideDocument(const SandboxRequest &request) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
