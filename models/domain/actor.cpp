// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/actor.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<Role, 5> roleNames{{
    {Role::Resolver, "resolver"},
    {Role::Lead, "lead"},
    {Role::Approver, "approver"},
    {Role::Auditor, "auditor"},
    {Role::Admin, "admin"},
}};

} // namespace

QString roleName(Role role)
{
    return nameIn(roleNames, role);
}

Actor engineActor()
{
    return {QStringLiteral("engine"), Role::Admin};
}

} // namespace unsnag
