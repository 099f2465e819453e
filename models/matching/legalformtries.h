// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/bytetrie.h"
#include "models/matching/legalformreader.h"
#include "models/matching/legalvocabulary.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsnag {

//! What a trie keeps about a form, in the byte it has for it.
class FormValue
{
public:
    FormValue() = default;
    explicit FormValue(std::uint8_t byte) : m_byte(byte) {}
    explicit FormValue(LegalForm form) : m_byte(static_cast<std::uint8_t>(form)) {}
    FormValue(LegalForm form, LegalFormPlace place)
        : m_byte(static_cast<std::uint8_t>(static_cast<unsigned>(form) |
                                           static_cast<unsigned>(place) << 4U))
    {}
    [[nodiscard]] FormValue guarded() const { return FormValue(std::uint8_t(m_byte | 0x80U)); }

    [[nodiscard]] bool isNone() const { return m_byte == 0; }
    [[nodiscard]] LegalForm form() const { return static_cast<LegalForm>(m_byte & 0x0FU); }
    [[nodiscard]] LegalFormPlace place() const
    {
        return static_cast<LegalFormPlace>(m_byte >> 4U & 7U);
    }
    [[nodiscard]] bool isGuarded() const { return (m_byte & 0x80U) != 0; }
    [[nodiscard]] std::uint8_t byte() const { return m_byte; }

private:
    std::uint8_t m_byte = 0;
};

struct JoinedForm {
    std::string text;
    LegalForm form = LegalForm::None;
    bool isAtBeginning = false;
};

//! The tables of legal forms, made ready for searching once.
class LegalFormTries
{
public:
    static constexpr std::uint8_t noun = 2; //!< in publicBodies(); other words have 1

    [[nodiscard]] static const LegalFormTries &get();

    //! Keys are read from their last byte to their first.
    [[nodiscard]] const ByteTrie &endings() const { return m_endings; }
    [[nodiscard]] const ByteTrie &beginnings() const { return m_beginnings; }
    [[nodiscard]] const ByteTrie &publicBodies() const { return m_publicBodies; }
    [[nodiscard]] const std::vector<JoinedForm> &joinedForms() const
    {
        return m_joined;
    } //!< longest first
    [[nodiscard]] const LegalVocabulary &vocabulary() const { return m_vocabulary; }
    //! Whether a form after this word is a word of the name.
    [[nodiscard]] bool isGuard(std::string_view form, std::string_view before) const;

private:
    using Guards = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

    LegalFormTries(std::vector<JoinedForm> joined, const std::vector<LegalFormEntry> &forms);

    Guards m_guards;
    std::vector<JoinedForm> m_joined;
    ByteTrie m_endings;
    ByteTrie m_beginnings;
    ByteTrie m_publicBodies;
    LegalVocabulary m_vocabulary;
};

} // namespace unsnag
