// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/segment.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace unsnag {

//! What a segment holds.
enum class PartKind : std::uint8_t {
    Accounts,
    Aliases, //!< accounts under names that decisions taught; they count for nobody's rarity
};

//! All accounts of an index, in segments, and how often words and values stand in them: what makes
//! agreement on a rare one say more. Counts over several segments are exact: those of accounts that
//! were replaced or removed since are taken off.
class Corpus
{
public:
    void add(std::shared_ptr<const Segment> segment, PartKind kind);
    //! Says that an account of a segment is gone or stands in a later one.
    void leaveOut(std::size_t segment, std::uint32_t account);

    [[nodiscard]] std::size_t parts() const { return m_parts.size(); }
    [[nodiscard]] const Segment &segment(std::size_t part) const { return *m_parts[part].segment; }
    [[nodiscard]] std::shared_ptr<const Segment> shared(std::size_t part) const
    {
        return m_parts[part].segment;
    }
    [[nodiscard]] PartKind kind(std::size_t part) const { return m_parts[part].kind; }
    [[nodiscard]] bool isGone(std::size_t part, std::uint32_t account) const
    {
        const auto &gone = m_parts[part].gone;
        return account < gone.size() && gone[account];
    }
    [[nodiscard]] bool hasGone(std::size_t part) const { return !m_parts[part].gone.empty(); }
    //! Where an account stands; nothing where there is none of this id.
    struct Place {
        std::size_t part = 0;
        std::uint32_t account = 0;
    };
    [[nodiscard]] std::optional<Place> find(std::string_view id) const;
    //! Accounts, those that are gone not counted.
    [[nodiscard]] std::uint64_t accounts() const { return m_accounts; }

    [[nodiscard]] std::uint64_t wordCount(std::string_view word) const;
    //! The same for a word of one segment; quicker.
    [[nodiscard]] std::uint64_t wordCount(std::size_t part, std::uint32_t word) const;
    [[nodiscard]] std::uint64_t gramCount(std::uint64_t gram) const;
    //! How many accounts share a key, or have one of the same hash.
    [[nodiscard]] std::uint64_t keyCount(KeyKind kind, std::string_view text) const;
    [[nodiscard]] std::uint64_t cityCount(std::string_view city) const;

    //! Log2 of how much rarer than every account something is that `count` accounts have. A small
    //! index says little about how common a thing is, so it counts as one of 1,000.
    [[nodiscard]] double rarity(std::uint64_t count) const;
    //! Log2 of the number of accounts that could be meant.
    [[nodiscard]] double choice() const;

private:
    using Gone = std::unordered_map<std::string, std::uint64_t>;

    struct Part {
        std::shared_ptr<const Segment> segment;
        PartKind kind = PartKind::Accounts;
        std::vector<bool> gone; // empty where none is
    };
    template <typename Count>
    [[nodiscard]] std::uint64_t sum(const Count &count) const;

    std::vector<Part> m_parts;
    std::uint64_t m_accounts = 0;
    Gone m_words, m_cities;
};

} // namespace unsnag
