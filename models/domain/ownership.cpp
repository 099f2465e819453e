// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/ownership.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<BillingHoldState, 4> billingHoldStateNames{{
    {BillingHoldState::Wanted, "wanted"},
    {BillingHoldState::Set, "set"},
    {BillingHoldState::ReleaseWanted, "release_wanted"},
    {BillingHoldState::Released, "released"},
}};

} // namespace

QString billingHoldStateName(BillingHoldState state)
{
    return nameIn(billingHoldStateNames, state);
}

std::optional<BillingHoldState> billingHoldStateFromName(const QString &name)
{
    return valueIn(billingHoldStateNames, name);
}

} // namespace unsnag
