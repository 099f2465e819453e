// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace unsnag {

//! Kinds of legal form that mean the same in different countries: GmbH, Ltd and S.r.l. are Limited.
enum class LegalForm : std::uint8_t {
    None,
    Limited,
    Stock,              //!< AG, plc, Inc, S.p.A., and the simplified ones (SAS)
    Partnership,        //!< all partners liable, or as LLP and PartG mbB
    LimitedPartnership, //!< KG, GmbH & Co. KG, LP, and those by shares (KGaA, SCA)
    Sole,               //!< one person's business
    Cooperative,
    Association,
    Foundation,
    Public, //!< a body or enterprise of a state or town
    Trust,
    Company, //!< "Co.", "Company", "Firma": says little
    Group,   //!< "Holding", "Group", "Gruppe": no form in law, and tells companies apart
    Status,  //!< "in liquidation", "branch", "(publ)": says something about the form
};

//! Words begin..end-1 of a name are one legal form.
struct LegalFormSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    LegalForm form = LegalForm::None;

    bool operator==(const LegalFormSpan &) const = default;
};

//! The legal forms at both ends of a name: those at its end first, from the outside inwards, then
//! those at its beginning, likewise. No memory is allocated.
class LegalFormSpans
{
public:
    static constexpr std::size_t capacity = 8; //!< more are left as words of the name

    [[nodiscard]] const LegalFormSpan *begin() const { return m_spans.data(); }
    [[nodiscard]] const LegalFormSpan *end() const { return m_spans.data() + m_size; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] bool full() const { return m_size == capacity; }
    [[nodiscard]] const LegalFormSpan &operator[](std::size_t i) const { return m_spans[i]; }
    void push_back(const LegalFormSpan &span) { m_spans[m_size++] = span; }

    //! The form that says most: the outermost one that is no Company, Group or Status, else the
    //! outermost Company; None where there is neither.
    [[nodiscard]] LegalForm decisive() const;

private:
    std::array<LegalFormSpan, capacity> m_spans;
    std::size_t m_size = 0;
};

//! Which words of a name are its legal forms. The words are folded (see appendFolded) and without
//! punctuation; it does not matter whether initials are joined ("gmbh", "g m b h") and whether "and"
//! is still there; an "and" before a form belongs to it. Forms stack up ("Holding GmbH & Co. KG");
//! what looks like one in the middle of a name is a word, and at least one word stays.
[[nodiscard]] LegalFormSpans legalFormsOf(std::span<const std::string_view> words);

//! Takes one form off a name that is written without blanks (Chinese, Japanese, Korean, Thai), at its
//! end before its beginning. None where there is none or nothing would be left; call it until then.
[[nodiscard]] LegalForm stripJoinedForm(std::string &word);

} // namespace unsnag
