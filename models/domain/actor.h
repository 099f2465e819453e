// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! What a person may do; see "Roles" in the product page.
enum class Role { Resolver, Lead, Approver, Auditor, Admin };

[[nodiscard]] QString roleName(Role role); //!< machine name: "resolver"

//! Who does something: the signed-in operating-system user, the database role, or the engine.
struct Actor {
    QString name;
    Role role = Role::Resolver;

    bool operator==(const Actor &) const = default;
};

//! The operating layer itself, for what happens without a person.
[[nodiscard]] Actor engineActor();

} // namespace unsnag
