// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unsnag {

//! The parts of a segment image, in their order in the file. All numbers are little endian, as on
//! every machine we build for; a file of another byte order is refused by its mark.
enum class Section : std::uint8_t {
    WordText,     //!< texts of all words, one after the other
    WordStarts,   //!< u32[words + 1] into WordText
    WordCounts,   //!< u32[words]: accounts whose name holds the word
    WordMasks,    //!< u32[words]: which letters the word holds, see letterMask
    WordPairs,    //!< u32[words]: which pairs of neighbours it holds, see pairMask
    WordSlots,    //!< u32[power of two]: word + 1 by hash, 0 free, probed one after the other
    WordLists,    //!< u32[words + 1] into WordAccounts
    WordAccounts, //!< u32[]: accounts whose name holds the word, ascending
    NameStarts,   //!< u32[accounts + 1] into NameWords
    NameWords,    //!< u32[]: words of each name, in their order
    Forms,        //!< u8[accounts]: LegalForm
    Norms,        //!< u16[accounts]: 65535 divided by the length of the name's gram vector, scaled
    RecordStarts, //!< u64[accounts + 1] into Records
    Records,      //!< see AccountRecord
    GramKeys,     //!< u64[grams], ascending
    GramCounts,   //!< u32[grams]: accounts whose name holds the gram
    ChunkStarts,  //!< u32[chunks][grams + 1] into Postings of that chunk
    ChunkBases,   //!< u64[chunks + 1] into Postings
    Postings,     //!< u16[]: account modulo 65,536
    Keys,   //!< u64[]: hash of an exact key in the upper, account in the lower 32 bits; ascending
    Values, //!< u64[]: hash of a city in the upper, accounts that have it in the lower 32 bits
    Count_
};

constexpr std::size_t sectionCount = static_cast<std::size_t>(Section::Count_);
constexpr std::uint32_t chunkSize = 65'536; //!< accounts whose postings lie together
constexpr std::uint32_t segmentVersion = 2;
constexpr std::array<char, 8> segmentMagic{'U', 'N', 'S', 'M', 'A', 'T', 'C', 'H'};
constexpr std::uint32_t byteOrderMark = 0x01020304;

struct SectionPlace {
    std::uint64_t offset = 0; //!< multiple of 8
    std::uint64_t size = 0;   //!< bytes
    std::uint64_t digest = 0; //!< XXH3 of the bytes
};

//! The beginning of a segment image.
struct SegmentHeader {
    std::array<char, 8> magic = segmentMagic;
    std::uint32_t version = segmentVersion;
    std::uint32_t byteOrder = byteOrderMark;
    std::uint64_t size = 0; //!< of the whole image, bytes
    std::uint32_t accounts = 0;
    std::uint32_t words = 0;
    std::uint32_t grams = 0;
    std::uint32_t chunks = 0;
    std::uint64_t tag = 0; //!< given by the maker: which state of which accounts this is
    std::array<SectionPlace, sectionCount> sections{};
    std::uint64_t digest = 0; //!< XXH3 of the header up to here
};

//! The kinds of exact keys; part of their hash.
enum class KeyKind : std::uint8_t {
    Id = 'i',
    Tax = 't',
    Domain = 'd',
    Email = 'e',
    Phone = 'p',
    Name = 'n',
    City = 'c'
};

//! Upper 32 bits of XXH3 over kind and text.
[[nodiscard]] std::uint32_t keyHash(KeyKind kind, std::string_view text);

//! Hash of a word as WordSlots use it.
[[nodiscard]] std::uint64_t wordHash(std::string_view text);

//! XXH3 of some bytes: finds damage, not forgery.
[[nodiscard]] std::uint64_t digestOf(const void *bytes, std::size_t size);

} // namespace unsnag
