// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"
#include "tests/simulation/simulatederp.h"

namespace unsnag::simulation {

//! What a target offers against doubled writes, as the research names it.
enum class TargetClass {
    Keys,     //!< idempotency keys with a known life, and a look-up
    KeysOnly, //!< the same without a look-up before a resend
    Upsert,   //!< a unique reference; a second write changes the first document
    Refusing, //!< a unique reference; a second write is refused
    Etag,     //!< keys, and posting wants the version that was read
    Plain,    //!< nothing but the look-up
};
constexpr std::array<TargetClass, 6> targetClasses{TargetClass::Keys,   TargetClass::KeysOnly,
                                                   TargetClass::Upsert, TargetClass::Refusing,
                                                   TargetClass::Etag,   TargetClass::Plain};

[[nodiscard]] QString targetClassName(TargetClass target);
[[nodiscard]] ErpTraits traitsOf(TargetClass target);

//! The profile of the sandbox's ERP as such a target's would be written.
[[nodiscard]] Result<std::shared_ptr<const Profile>> erpProfile(TargetClass target);
//! The profile of the sandbox's CRM with a secret token.
[[nodiscard]] Result<std::shared_ptr<const Profile>> crmProfile();

} // namespace unsnag::simulation
