// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/legalforms.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unsnag {

//! Text for comparing: NFKC, case folded, diacritics stripped, ß as ss, and the German spellings ae,
//! oe, ue as one letter, so that Müller, Mueller and Muller are the same text.
[[nodiscard]] QString foldedText(const QString &text);

//! A company's name, ready for comparing.
struct CompanyName {
    std::vector<std::string>
        words; //!< without legal forms; empty only where the name holds no letter
    //! Bit i: a full stop stands behind word i, as behind cut ones: "Nordl. Trading". The first 32.
    std::uint32_t cutWords = 0;
    LegalForm form = LegalForm::None;
    std::vector<std::string> formWords; //!< the words that were taken off as a legal form
    //! First letters of the words as they were written, without fillers; empty where there are less
    //! than two. `longAcronym` leaves out only what everybody does: "and", "of", "the", "for", "de".
    std::string acronym;
    std::string longAcronym;

    bool operator==(const CompanyName &) const = default;

    [[nodiscard]] std::string joined() const; //!< the words without blanks
    [[nodiscard]] bool isCut(std::size_t word) const
    {
        return word < 32 && (cutWords >> word & 1U) != 0;
    }
};

//! Takes names apart; keeps its buffers, so one for many names is quicker.
class NameReader
{
public:
    void read(std::string_view utf8, CompanyName &out);

private:
    void split();
    void joinInitials();
    void readAcronyms(CompanyName &out) const;
    [[nodiscard]] bool isCut(std::string_view word) const;
    [[nodiscard]] LegalForm stripForms();
    [[nodiscard]] LegalForm stripFormsInFront();

    std::string m_folded;
    std::vector<std::string_view> m_words;
    std::vector<std::string_view> m_joined;
    std::vector<std::string_view> m_formWords;
    std::string m_whole;
    std::string m_initials; // texts of joined initials
};

[[nodiscard]] CompanyName companyName(std::string_view utf8);

} // namespace unsnag
