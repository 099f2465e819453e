// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/companyname.h"

#include <string>

namespace unsnag {

//! Whether a word says in general what a company is and is kept where the rest is shortened: "trust",
//! "groupe", "holdings".
[[nodiscard]] bool isAcronymTail(std::string_view foldedWord);

//! The first letters of a name but for a tail, which stays, in one spelling: "ntbtrust" of "Nordic
//! Timber of Bergen Trust", and of "NTB Trust". Empty where the name has no tail or is too short.
[[nodiscard]] std::string acronymWithTail(const CompanyName &name);

//! Whether one of the names is the other's first letters, fillers counted or not, a tail or none.
[[nodiscard]] bool isAcronymOf(const CompanyName &shorter, const CompanyName &longer);

} // namespace unsnag
