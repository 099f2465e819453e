// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/segment.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace unsnag {
namespace {

Error damaged(const QString &expected)
{
    return Error{Code::Damaged,
                 QStringLiteral("the account index is damaged: %1").arg(expected),
                 {},
                 QStringLiteral("it is built again from the accounts")};
}

//! Entries of a hashed table whose upper half is `hash`.
std::span<const std::uint64_t> rangeOf(std::span<const std::uint64_t> table, std::uint32_t hash)
{
    const auto begin = std::ranges::lower_bound(table, static_cast<std::uint64_t>(hash) << 32U);
    const auto end = std::ranges::upper_bound(
        begin, table.end(), (static_cast<std::uint64_t>(hash) << 32U) | 0xFFFF'FFFFU);
    return {begin, end};
}

} // namespace

Result<std::shared_ptr<const Segment>> Segment::open(Bytes bytes, std::shared_ptr<const void> owner)
{
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_bytes = bytes;
    segment->m_owner = std::move(owner);
    SegmentHeader &header = segment->m_header;
    if (bytes.size() < sizeof(SegmentHeader))
        return damaged(QStringLiteral("a header of %1 bytes").arg(sizeof(SegmentHeader)));
    std::memcpy(&header, bytes.data(), sizeof(SegmentHeader));
    if (header.magic != segmentMagic || header.byteOrder != byteOrderMark)
        return damaged(QStringLiteral("a file of this program"));
    if (header.version != segmentVersion)
        return damaged(
            QStringLiteral("version %1, not %2").arg(segmentVersion).arg(header.version));
    if (header.digest != digestOf(&header, offsetof(SegmentHeader, digest)))
        return damaged(QStringLiteral("a header that fits its digest"));
    if (header.size != bytes.size())
        return damaged(QStringLiteral("%1 bytes, not %2").arg(header.size).arg(bytes.size()));
    for (const SectionPlace &place : header.sections) {
        if (place.offset % 8 != 0 || place.offset > bytes.size() ||
            place.size > bytes.size() - place.offset)
            return damaged(QStringLiteral("sections inside the file"));
    }
    segment->bind();
    UNSNAG_CHECK(segment->checkSizes());
    return std::shared_ptr<const Segment>(std::move(segment));
}

template <typename T>
std::span<const T> Segment::section(Section section) const
{
    const SectionPlace &place = m_header.sections[static_cast<std::size_t>(section)];
    return {reinterpret_cast<const T *>(m_bytes.data() + place.offset), place.size / sizeof(T)};
}

void Segment::bind()
{
    m_wordText = section<char>(Section::WordText);
    m_wordStarts = section<std::uint32_t>(Section::WordStarts);
    m_wordCounts = section<std::uint32_t>(Section::WordCounts);
    m_wordMasks = section<std::uint32_t>(Section::WordMasks);
    m_wordPairs = section<std::uint32_t>(Section::WordPairs);
    m_wordSlots = section<std::uint32_t>(Section::WordSlots);
    m_wordLists = section<std::uint32_t>(Section::WordLists);
    m_wordAccounts = section<std::uint32_t>(Section::WordAccounts);
    m_nameStarts = section<std::uint32_t>(Section::NameStarts);
    m_nameWords = section<std::uint32_t>(Section::NameWords);
    m_forms = section<std::uint8_t>(Section::Forms);
    m_norms = section<std::uint16_t>(Section::Norms);
    m_recordStarts = section<std::uint64_t>(Section::RecordStarts);
    m_records = section<char>(Section::Records);
    m_gramKeys = section<std::uint64_t>(Section::GramKeys);
    m_gramCounts = section<std::uint32_t>(Section::GramCounts);
    m_chunkStarts = section<std::uint32_t>(Section::ChunkStarts);
    m_chunkBases = section<std::uint64_t>(Section::ChunkBases);
    m_postings = section<std::uint16_t>(Section::Postings);
    m_keys = section<std::uint64_t>(Section::Keys);
    m_values = section<std::uint64_t>(Section::Values);
}

Result<void> Segment::checkSizes() const
{
    const std::size_t accounts = m_header.accounts;
    const std::size_t words = m_header.words;
    const std::size_t grams = m_header.grams;
    const std::size_t chunks = m_header.chunks;
    const bool fits =
        m_wordStarts.size() == words + 1 && m_wordCounts.size() == words &&
        m_wordMasks.size() == words && m_wordPairs.size() == words &&
        m_wordLists.size() == words + 1 && std::has_single_bit(m_wordSlots.size()) &&
        m_wordSlots.size() > words && m_nameStarts.size() == accounts + 1 &&
        m_forms.size() == accounts && m_norms.size() == accounts &&
        m_recordStarts.size() == accounts + 1 && m_gramKeys.size() == grams &&
        m_gramCounts.size() == grams && chunks == (accounts + chunkSize - 1) / chunkSize &&
        m_chunkStarts.size() == chunks * (grams + 1) && m_chunkBases.size() == chunks + 1;
    if (!fits)
        return damaged(QStringLiteral("sections of the sizes that the header tells"));
    return {};
}

bool Segment::isIntact() const
{
    return std::ranges::all_of(m_header.sections, [this](const SectionPlace &place) {
        return digestOf(m_bytes.data() + place.offset, place.size) == place.digest;
    });
}

template <typename T>
std::span<const T> Segment::between(std::span<const T> all, std::uint64_t begin, std::uint64_t end)
{
    if (begin > end || end > all.size())
        return {};
    return all.subspan(begin, end - begin);
}

AccountRecord Segment::record(std::uint32_t account) const
{
    const auto bytes = between(m_records, m_recordStarts[account], m_recordStarts[account + 1]);
    return readRecord({bytes.data(), bytes.size()});
}

std::span<const std::uint32_t> Segment::nameWords(std::uint32_t account) const
{
    return between(m_nameWords, m_nameStarts[account], m_nameStarts[account + 1]);
}

LegalForm Segment::form(std::uint32_t account) const
{
    return static_cast<LegalForm>(m_forms[account]);
}

void Segment::fetchPlaces(std::uint32_t account) const
{
    __builtin_prefetch(&m_recordStarts[account]);
    __builtin_prefetch(&m_nameStarts[account]);
    __builtin_prefetch(&m_forms[account]);
}

void Segment::fetchBytes(std::uint32_t account) const
{
    // Past the end is no error: nothing is read.
    __builtin_prefetch(m_records.data() + m_recordStarts[account]);
    __builtin_prefetch(m_nameWords.data() + m_nameStarts[account]);
}

std::string_view Segment::word(std::uint32_t word) const
{
    if (word >= m_header.words)
        return {};
    const auto text = between(m_wordText, m_wordStarts[word], m_wordStarts[word + 1]);
    return {text.data(), text.size()};
}

std::uint32_t Segment::wordCount(std::uint32_t word) const
{
    return word < m_header.words ? m_wordCounts[word] : 0;
}

std::optional<std::uint32_t> Segment::findWord(std::string_view text) const
{
    const std::size_t mask = m_wordSlots.size() - 1;
    std::size_t slot = wordHash(text) & mask;
    for (std::size_t tried = 0; tried <= mask; ++tried, slot = (slot + 1) & mask) {
        const std::uint32_t entry = m_wordSlots[slot];
        if (entry == 0)
            return std::nullopt;
        if (word(entry - 1) == text)
            return entry - 1;
    }
    return std::nullopt;
}

std::span<const std::uint32_t> Segment::accountsOfWord(std::uint32_t word) const
{
    if (word >= m_header.words)
        return {};
    return between(m_wordAccounts, m_wordLists[word], m_wordLists[word + 1]);
}

std::optional<std::uint32_t> Segment::findGram(std::uint64_t gram) const
{
    const auto found = std::ranges::lower_bound(m_gramKeys, gram);
    if (found == m_gramKeys.end() || *found != gram)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_gramKeys.begin());
}

std::uint32_t Segment::gramCount(std::uint32_t gram) const
{
    return m_gramCounts[gram];
}

std::span<const std::uint16_t> Segment::postings(std::uint32_t chunk, std::uint32_t gram) const
{
    const std::size_t at = static_cast<std::size_t>(chunk) * (m_header.grams + 1) + gram;
    const std::uint64_t base = m_chunkBases[chunk];
    return between(m_postings, base + m_chunkStarts[at], base + m_chunkStarts[at + 1]);
}

std::span<const std::uint16_t> Segment::norms(std::uint32_t chunk) const
{
    const std::size_t begin = static_cast<std::size_t>(chunk) * chunkSize;
    return m_norms.subspan(begin, std::min<std::size_t>(chunkSize, m_norms.size() - begin));
}

std::span<const std::uint64_t> Segment::keys(KeyKind kind, std::string_view text) const
{
    return rangeOf(m_keys, keyHash(kind, text));
}

std::uint32_t Segment::cityCount(std::string_view city) const
{
    const auto found = rangeOf(m_values, keyHash(KeyKind::City, city));
    return found.empty() ? 0 : static_cast<std::uint32_t>(found.front() & 0xFFFF'FFFFU);
}

} // namespace unsnag
