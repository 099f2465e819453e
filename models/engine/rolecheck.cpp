// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/rolecheck.h"

#include <algorithm>

namespace unsnag {

Result<void> ensureRole(const Workbench &bench, const std::vector<Role> &allowed,
                        const QString &place, const QString &remedy)
{
    if (std::ranges::find(allowed, bench.actor.role) != allowed.end())
        return {};
    QStringList named;
    for (const Role role : allowed) {
        if (bench.flows.roles().isRole(roleName(role)))
            named.append(roleName(role));
    }
    const bool isMember = std::ranges::any_of(named, [&](const QString &one) {
        return bench.flows.roles().mayActFor(bench.actor.name, one);
    });
    if (named.isEmpty() || isMember)
        return {};
    const QString roles = named.join(QLatin1String(", "));
    return Error{Code::Forbidden,
                 QStringLiteral("%1 is no member of: %2").arg(bench.actor.name, roles), place,
                 remedy};
}

Result<void> ensureKeeper(const Workbench &bench)
{
    return ensureRole(bench, {Role::Lead, Role::Admin}, QStringLiteral("audit log"),
                      QStringLiteral("a member does it"));
}

} // namespace unsnag
