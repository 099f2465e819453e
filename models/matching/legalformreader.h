// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/legalforms.h"

#include <string>
#include <string_view>
#include <vector>

namespace unsnag {

//! Where in a name a legal form is one; see legalformtable.h.
enum class LegalFormPlace : std::uint8_t { End, EitherEnd, WeakBeginning, BesidesEnd, Beginning };

struct LegalFormEntry {
    std::string key;                //!< folded letters and digits without blanks, without "and"
    std::vector<std::string> words; //!< of the key
    LegalForm form = LegalForm::None;
    LegalFormPlace place = LegalFormPlace::End;
};

//! Letters and digits of a text, folded, without punctuation and the words for "and".
[[nodiscard]] std::vector<std::string> legalFormWords(std::string_view text);

//! The same without blanks.
[[nodiscard]] std::string legalFormKey(std::string_view text);

//! The kind that tables call so ("limited").
[[nodiscard]] LegalForm legalFormCalled(std::string_view name);

[[nodiscard]] bool isAnd(std::string_view word);

//! All forms of a table in the notation of legalformtable.h.
[[nodiscard]] std::vector<LegalFormEntry> readLegalForms(std::string_view table);

} // namespace unsnag
