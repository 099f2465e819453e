// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! The order or invoice that a credit note is against.
class CreditedNote
{
public:
    explicit CreditedNote(const SandboxWorld &world) : m_world(world) {}

    //! What is wrong with {"order"?,"invoice"?,"customer_id"}: neither is named (missing_field), it
    //! is not there or a draft (dependency_pending), the order is superseded (stale_order, with its
    //! history), it is void, another customer's, or smaller than `net` (rule_mismatch).
    [[nodiscard]] std::optional<SandboxRefusal> refusal(const Json &note, const QString &net) const;
    //! The order, and those that replaced it one after the other, oldest first.
    [[nodiscard]] Json history(const Json &order) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> orderRefusal(const Json &order) const;
    //! By id, number or external reference.
    [[nodiscard]] const Json *find(SandboxTable table, const QString &name) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
