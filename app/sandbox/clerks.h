// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! People who change documents in the ERP by hand, past everybody's layer: one entry says whose
//! documents, how long after they were settled, and what becomes of them ({"customer_id","after_s",
//! "by","changes"}). Each document is changed once.
class Clerks
{
public:
    explicit Clerks(const SandboxWorld &world) : m_world(world) {}

    //! The documents that are to be changed by now, as they are after it.
    [[nodiscard]] std::vector<SandboxPut> dueEdits() const;
    //! A document after a change by hand.
    [[nodiscard]] Json edited(const Json &document, const Json &changes, const QString &by) const;

private:
    const SandboxWorld &m_world;
};

} // namespace unsnag
