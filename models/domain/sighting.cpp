// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/sighting.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<SightingKind, 3> kindNames{{
    {SightingKind::Orphan, "orphan"},
    {SightingKind::NeverBilled, "never_billed"},
    {SightingKind::Drift, "drift"},
}};

} // namespace

QString sightingKindName(SightingKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<SightingKind> sightingKindFromName(const QString &name)
{
    return valueIn(kindNames, name);
}

} // namespace unsnag
