// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/accounttext.h"
#include "models/matching/companyname.h"
#include "models/matching/segmentformat.h"

#include <string>
#include <vector>

namespace unsnag {

//! A value by which accounts are found exactly.
struct ExactKey {
    KeyKind kind = KeyKind::Id;
    std::string text;

    bool operator==(const ExactKey &) const = default;
};

//! All exact keys of an account: id, tax id without country, domain, e-mail address, the end of the
//! telephone number, and its name: joined, joined in alphabetical order, and as an acronym, with and
//! without a tail.
[[nodiscard]] std::vector<ExactKey> exactKeys(const AccountText &account, const ContactKeys &keys,
                                              const CompanyName &name);

} // namespace unsnag
