// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/companyname.h"
#include "models/matching/corpus.h"
#include "models/matching/editpattern.h"

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace unsnag {

//! What speaks for and against two names being of one company. Amounts are in bits: the rarity of
//! the words, see Corpus::rarity.
enum class NamePart : std::uint8_t {
    ExactCore,    //!< words of the proper name that are equal
    ExactOther,   //!< market words, places, fillers that are equal
    Alike,        //!< words alike but for mistakes, cuts and abbreviations, by likeness
    Meaning,      //!< words that mean the same in another spelling or language
    AlikeLost,    //!< what the difference of those costs
    QueryUnknown, //!< words of the query that no account has, without a partner
    QueryCore,    //!< proper words of the query without a partner
    QueryOther,
    QueryPlace,
    AccountCore, //!< proper words of the account without a partner
    AccountOther,
    AccountPlace,
    QueryWhole,    //!< 1 where every word of the query has a partner
    AccountWhole,  //!< 1 where every word of the account has one
    Share,         //!< 0..1: agreeing part of both names' weight
    ShareHigh,     //!< how far Share is above 0.8, 0..1
    ShareTop,      //!< how far Share is above 0.95, 0..1
    Whole,         //!< 0..1: likeness of the names without blanks, letter by letter
    WholeHigh,     //!< how far Whole is above 0.8, 0..1
    Text,          //!< 0..1: the same with legal forms and fillers
    TextHigh,      //!< how far Text is above 0.8, 0..1
    TextTop,       //!< how far Text is above 0.93, 0..1
    TextBeginning, //!< 1 where the account's whole text begins with the query's
    IsSame,        //!< 1 where all words are equal
    SameWords,     //!< 1 where all words are equal in another order
    FirstWord,     //!< 0..1: likeness of the first words
    Acronym,       //!< 1 where one name is the other's first letters
    Beginning,     //!< 1 where one name is the other's beginning, letter by letter
    Number,        //!< 1 where both have numbers and none is equal
    FormSame,      //!< 1 where the legal forms are of one kind
    FormOther,     //!< 1 where they contradict each other
    FormOne,       //!< 1 where only one has a legal form
    TextSame,      //!< 1 where every letter and digit is the same
    Count_
};

constexpr std::size_t namePartCount = static_cast<std::size_t>(NamePart::Count_);
using NameParts = std::array<float, namePartCount>;

//! One query's name, held against many accounts. Keeps what it worked out for a word, since
//! candidates share their words. Not for several threads at once.
class NameComparison
{
public:
    NameComparison(const CompanyName &query, std::string_view text, const Corpus &corpus);

    //! `text`: the account's name as written.
    [[nodiscard]] NameParts compare(std::size_t segment, std::uint32_t account,
                                    std::string_view text);
    //! Parts of the share alone, for sorting out: 0..1.
    [[nodiscard]] const CompanyName &query() const { return m_query; }

private:
    static constexpr std::size_t mostWords = 16; // of a name; further ones say little

    struct Word {
        std::string_view text;
        std::string_view meaning; // the canonical spelling
        float bits = 0;
        std::uint8_t kind = 0;   // 0 core, 1 other, 2 place, 3 unknown
        bool isNearForm = false; // a mistyped legal form, if it is not a word: "Inuc", "LLtd"
        bool isForm = false;     // of the query: a legal form, were it at the end: "Limited"
    };
    //! A word of an account and how alike it is to each word of the query.
    struct Known {
        std::uint64_t key = 0; // segment and word, plus one
        Word word;
        std::array<float, mostWords> likeness{};
    };
    struct Side;
    struct Agreed;

    [[nodiscard]] Word wordOf(std::string_view text, std::uint64_t count) const;
    [[nodiscard]] const Known &known(std::size_t segment, std::uint32_t word);
    void align(std::span<const Known *const> words, Side &left, Side &right) const;
    void joinNeighbours(std::span<const Known *const> words, Side &left, Side &right) const;
    void addQueryWords(const Side &left, Agreed &sum, NameParts &parts) const;
    static void addAccountWords(std::span<const Known *const> words, const Side &right, Agreed &sum,
                                NameParts &parts);
    [[nodiscard]] bool joinForms(std::span<const Known *const> words, std::string_view text,
                                 Side &left, Side &right) const;
    void addWords(std::span<const Known *const> words, std::string_view text, NameParts &parts);
    void addNumbers(std::span<const Known *const> words, const Side &left, const Side &right,
                    NameParts &parts) const;
    void addWhole(std::span<const Known *const> words, NameParts &parts) const;
    [[nodiscard]] bool isAcronym(std::span<const Known *const> words, std::string_view text) const;
    void addText(std::string_view text, NameParts &parts) const;
    void addForms(LegalForm other, NameParts &parts) const;
    [[nodiscard]] static const CompanyName &read(std::string_view text);

    const CompanyName &m_query;
    const Corpus &m_corpus;
    std::vector<Word> m_words;
    std::string m_joined;
    std::string m_text; // letters and digits of the whole name, legal forms too
    std::vector<EditPattern> m_wordPatterns;
    EditPattern m_joinedPattern, m_textPattern;
    std::deque<Known> m_known;
    std::vector<std::uint32_t> m_slots; // number in m_known plus one, by hash
};

} // namespace unsnag
