// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "tests/bench/matching/askedset.h"

#include <cstdint>
#include <vector>

namespace unsnag {

//! How a name comes out wrong in another system.
enum class Corruption {
    OneTypo,
    TwoTypos,
    LegalForm,       //!< dropped, written out or another one
    Reordered,       //!< two words swapped
    Abbreviated,     //!< a word by its usual or its first letters
    WordDropped,     //!< never the first
    WordAdded,       //!< a place, a branch, a remark
    Accents,         //!< lost, or "ue" for "ü"
    Transliteration, //!< in Cyrillic letters
    Spacing,         //!< two words as one, or one as two
    Cut,             //!< the field was too short
    Acronym,         //!< first letters only
    Subsidiary,      //!< a company of a group, its legal form lost and the domain of all
    SharedDomain,    //!< the name with a typo, and the domain of another company
};

[[nodiscard]] const std::vector<Corruption> &allCorruptions();
[[nodiscard]] QString corruptionName(Corruption corruption); //!< "one typo"

//! Accounts, and queries with known answers.
struct CorruptedSet {
    std::vector<Account> accounts;
    std::vector<AskedQuery> queries;
};

//! `accounts` invented companies, and for each corruption `queriesPerKind` names that suffered from
//! it; the last two kinds ask with a domain too. The same for the same seed.
[[nodiscard]] CorruptedSet corruptedSet(int accounts, int queriesPerKind, std::uint64_t seed);

} // namespace unsnag
