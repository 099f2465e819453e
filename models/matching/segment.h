// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/matching/accountrecord.h"
#include "models/matching/legalforms.h"
#include "models/matching/segmentformat.h"

#include <memory>
#include <optional>
#include <span>

namespace unsnag {

//! Accounts in the order of their ids, with everything that finding them needs, as one block of
//! bytes that never changes: built by SegmentBuilder, kept in memory or mapped from a file. Every
//! number read from the bytes is held against the sizes before it is used, so that a damaged file
//! gives wrong answers at worst, and `isIntact` tells.
class Segment
{
public:
    using Bytes = std::span<const std::byte>;

    //! `owner` keeps the bytes alive. Error: Damaged with what was expected where the header or the
    //! sizes are wrong, where the version is another.
    [[nodiscard]] static Result<std::shared_ptr<const Segment>> open(
        Bytes bytes, std::shared_ptr<const void> owner);

    //! Reads all bytes and compares their digests.
    [[nodiscard]] bool isIntact() const;
    [[nodiscard]] Bytes bytes() const { return m_bytes; }
    [[nodiscard]] std::uint64_t tag() const { return m_header.tag; }

    [[nodiscard]] std::uint32_t accounts() const { return m_header.accounts; }
    [[nodiscard]] AccountRecord record(std::uint32_t account) const;
    [[nodiscard]] std::span<const std::uint32_t> nameWords(std::uint32_t account) const;
    [[nodiscard]] LegalForm form(std::uint32_t account) const;
    //! Tells the processor that an account will be read soon: first where its bytes stand, and in a
    //! second call, some accounts later, the bytes.
    void fetchPlaces(std::uint32_t account) const;
    void fetchBytes(std::uint32_t account) const;

    [[nodiscard]] std::uint32_t words() const { return m_header.words; }
    [[nodiscard]] std::string_view word(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t wordCount(std::uint32_t word) const;
    [[nodiscard]] std::optional<std::uint32_t> findWord(std::string_view text) const;
    [[nodiscard]] std::span<const std::uint32_t> wordMasks() const { return m_wordMasks; }
    [[nodiscard]] std::span<const std::uint32_t> wordPairs() const { return m_wordPairs; }
    //! Accounts whose name holds the word, ascending.
    [[nodiscard]] std::span<const std::uint32_t> accountsOfWord(std::uint32_t word) const;

    [[nodiscard]] std::optional<std::uint32_t> findGram(std::uint64_t gram) const;
    [[nodiscard]] std::uint32_t gramCount(std::uint32_t gram) const;
    [[nodiscard]] std::uint32_t chunks() const { return m_header.chunks; }
    //! Accounts of one chunk whose names hold the gram, modulo the size of a chunk.
    [[nodiscard]] std::span<const std::uint16_t> postings(std::uint32_t chunk,
                                                          std::uint32_t gram) const;
    [[nodiscard]] std::span<const std::uint16_t> norms(std::uint32_t chunk) const;

    //! Entries of accounts that may have this key: hash above, account below. Hashes may collide.
    [[nodiscard]] std::span<const std::uint64_t> keys(KeyKind kind, std::string_view text) const;
    //! How many accounts have this city.
    [[nodiscard]] std::uint32_t cityCount(std::string_view city) const;

private:
    Segment() = default;
    template <typename T>
    [[nodiscard]] std::span<const T> section(Section section) const;
    [[nodiscard]] Result<void> checkSizes() const;
    template <typename T>
    [[nodiscard]] static std::span<const T> between(std::span<const T> all, std::uint64_t begin,
                                                    std::uint64_t end);
    void bind();

    Bytes m_bytes;
    std::shared_ptr<const void> m_owner;
    SegmentHeader m_header;
    std::span<const char> m_wordText;
    std::span<const std::uint32_t> m_wordStarts, m_wordCounts, m_wordMasks, m_wordPairs,
        m_wordSlots, m_wordLists, m_wordAccounts;
    std::span<const std::uint32_t> m_nameStarts, m_nameWords;
    std::span<const std::uint8_t> m_forms;
    std::span<const std::uint16_t> m_norms;
    std::span<const std::uint64_t> m_recordStarts;
    std::span<const char> m_records;
    std::span<const std::uint64_t> m_gramKeys;
    std::span<const std::uint32_t> m_gramCounts, m_chunkStarts;
    std::span<const std::uint64_t> m_chunkBases;
    std::span<const std::uint16_t> m_postings;
    std::span<const std::uint64_t> m_keys, m_values;
};

} // namespace unsnag
