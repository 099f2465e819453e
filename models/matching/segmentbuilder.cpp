// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/segmentbuilder.h"

#include "models/matching/companyname.h"
#include "models/matching/gramlists.h"
#include "models/matching/inparallel.h"
#include "models/matching/namekeys.h"
#include "models/matching/similarwords.h"
#include "models/matching/worddictionary.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <thread>

namespace unsnag {
namespace {

constexpr std::size_t blockSize = 4096; // accounts that are taken apart at a time

//! Accounts taken apart by one thread.
struct Block {
    std::string records;
    std::vector<std::uint32_t> recordSizes;
    std::string words;
    std::vector<std::uint32_t> wordSizes;
    std::vector<std::uint32_t> wordCounts; // per account
    std::vector<std::uint8_t> forms;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> cities;
};

void addKey(Block &block, std::uint32_t account, KeyKind kind, std::string_view text)
{
    if (!text.empty())
        block.keys.push_back((static_cast<std::uint64_t>(keyHash(kind, text)) << 32U) | account);
}

void takeApart(Block &block, std::uint32_t number, const AccountText &account, NameReader &reader,
               CompanyName &name)
{
    reader.read(account.name, name);
    block.forms.push_back(static_cast<std::uint8_t>(name.form));
    block.wordCounts.push_back(static_cast<std::uint32_t>(name.words.size()));
    for (const std::string &word : name.words) {
        block.words += word;
        block.wordSizes.push_back(static_cast<std::uint32_t>(word.size()));
    }
    const ContactKeyTexts texts = contactKeys(account);
    const std::size_t before = block.records.size();
    appendRecord(block.records, account, texts.view());
    block.recordSizes.push_back(static_cast<std::uint32_t>(block.records.size() - before));
    for (const ExactKey &key : exactKeys(account, texts.view(), name))
        addKey(block, number, key.kind, key.text);
    if (!texts.city.empty())
        block.cities.push_back(keyHash(KeyKind::City, texts.city));
}

//! Puts sections one after the other behind a header.
class ImageWriter
{
public:
    ImageWriter() : m_bytes(sizeof(SegmentHeader)) {}

    template <typename Container>
    void put(Section section, const Container &content)
    {
        const std::size_t size = content.size() * sizeof(*content.data());
        m_bytes.resize((m_bytes.size() + 7) / 8 * 8);
        SectionPlace &place = header.sections[static_cast<std::size_t>(section)];
        place = {m_bytes.size(), size, digestOf(content.data(), size)};
        const auto *begin = reinterpret_cast<const std::byte *>(content.data());
        m_bytes.insert(m_bytes.end(), begin, begin + size);
    }
    //! As put, and gives the memory of the content back.
    template <typename Container>
    void move(Section section, Container &content)
    {
        put(section, content);
        Container().swap(content);
    }
    void reserve(std::size_t size) { m_bytes.reserve(size); }

    std::vector<std::byte> finish()
    {
        header.size = m_bytes.size();
        header.digest = digestOf(&header, offsetof(SegmentHeader, digest));
        std::memcpy(m_bytes.data(), &header, sizeof(header));
        return std::move(m_bytes);
    }

    SegmentHeader header;

private:
    std::vector<std::byte> m_bytes;
};

//! Everything but the grams, in the order of the segment.
struct Gathered {
    std::string records;
    std::vector<std::uint64_t> recordStarts{0};
    WordDictionary words;
    std::vector<std::uint32_t> nameStarts{0};
    std::vector<std::uint32_t> nameWords;
    std::vector<std::uint8_t> forms;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> cities;

    void take(const Block &block)
    {
        records += block.records;
        for (const std::uint32_t size : block.recordSizes)
            recordStarts.push_back(recordStarts.back() + size);
        std::size_t at = 0;
        std::size_t word = 0;
        for (const std::uint32_t count : block.wordCounts) {
            for (std::uint32_t i = 0; i < count; ++i, ++word) {
                nameWords.push_back(
                    words.number(std::string_view(block.words).substr(at, block.wordSizes[word])));
                at += block.wordSizes[word];
            }
            nameStarts.push_back(static_cast<std::uint32_t>(nameWords.size()));
        }
        forms.insert(forms.end(), block.forms.begin(), block.forms.end());
        keys.insert(keys.end(), block.keys.begin(), block.keys.end());
        cities.insert(cities.end(), block.cities.begin(), block.cities.end());
    }
};

//! Which accounts hold which word.
struct WordLists {
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> accounts;
};

WordLists wordLists(const Gathered &gathered)
{
    WordLists lists;
    lists.counts.assign(gathered.words.size(), 0);
    const auto each = [&gathered](auto take) {
        std::vector<std::uint32_t> seen(gathered.words.size(), 0);
        for (std::uint32_t i = 0; i + 1 < gathered.nameStarts.size(); ++i) {
            for (std::uint32_t at = gathered.nameStarts[i]; at < gathered.nameStarts[i + 1]; ++at) {
                const std::uint32_t word = gathered.nameWords[at];
                if (std::exchange(seen[word], i + 1) != i + 1)
                    take(word, i);
            }
        }
    };
    each([&](std::uint32_t word, std::uint32_t) { ++lists.counts[word]; });
    for (const std::uint32_t count : lists.counts)
        lists.starts.push_back(lists.starts.back() + count);
    lists.accounts.resize(lists.starts.back());
    std::vector<std::uint32_t> next(lists.starts.begin(), lists.starts.end() - 1);
    each(
        [&](std::uint32_t word, std::uint32_t account) { lists.accounts[next[word]++] = account; });
    return lists;
}

std::vector<std::uint64_t> valueCounts(std::vector<std::uint32_t> &hashes)
{
    std::vector<std::uint64_t> counts;
    std::ranges::sort(hashes);
    for (auto begin = hashes.begin(); begin != hashes.end();) {
        const auto end = std::upper_bound(begin, hashes.end(), *begin);
        counts.push_back((static_cast<std::uint64_t>(*begin) << 32U) |
                         static_cast<std::uint64_t>(end - begin));
        begin = end;
    }
    return counts;
}

std::vector<std::uint32_t> masksOf(const WordDictionary &words,
                                   std::uint32_t (*mask)(std::string_view))
{
    std::vector<std::uint32_t> masks(words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i)
        masks[i] = mask(words.word(i));
    return masks;
}

std::vector<std::byte> imageOf(Gathered &gathered, std::uint64_t tag)
{
    WordLists lists;
    std::vector<std::uint64_t> values;
    GramLists grams;
    {
        const std::jthread other([&] {
            std::ranges::sort(gathered.keys);
            lists = wordLists(gathered);
            values = valueCounts(gathered.cities);
        });
        grams = gramLists(gathered.words, gathered.nameStarts, gathered.nameWords);
    }
    ImageWriter writer;
    writer.header.tag = tag;
    writer.header.accounts = static_cast<std::uint32_t>(gathered.forms.size());
    writer.header.words = gathered.words.size();
    writer.header.grams = static_cast<std::uint32_t>(grams.keys.size());
    writer.header.chunks = static_cast<std::uint32_t>(grams.chunkBases.size() - 1);
    writer.put(Section::WordText, gathered.words.text());
    writer.put(Section::WordStarts, gathered.words.starts());
    writer.move(Section::WordCounts, lists.counts);
    writer.put(Section::WordMasks, masksOf(gathered.words, letterMask));
    writer.put(Section::WordPairs, masksOf(gathered.words, pairMask));
    writer.put(Section::WordSlots, gathered.words.table());
    writer.move(Section::WordLists, lists.starts);
    writer.move(Section::WordAccounts, lists.accounts);
    writer.move(Section::NameStarts, gathered.nameStarts);
    writer.move(Section::NameWords, gathered.nameWords);
    writer.move(Section::Forms, gathered.forms);
    writer.move(Section::Norms, grams.norms);
    writer.move(Section::RecordStarts, gathered.recordStarts);
    writer.move(Section::Records, gathered.records);
    writer.move(Section::GramKeys, grams.keys);
    writer.move(Section::GramCounts, grams.counts);
    writer.move(Section::ChunkStarts, grams.chunkStarts);
    writer.move(Section::ChunkBases, grams.chunkBases);
    writer.move(Section::Postings, grams.postings);
    writer.move(Section::Keys, gathered.keys);
    writer.move(Section::Values, values);
    return writer.finish();
}

} // namespace

//! Accounts as they came: their texts as one record each.
class SegmentBuilder::Raw
{
public:
    std::string bytes;
    std::vector<std::uint64_t> starts{0};

    [[nodiscard]] std::string_view recordOf(std::size_t i) const
    {
        return std::string_view(bytes).substr(starts[i], starts[i + 1] - starts[i]);
    }
    //! By id, then by the whole record, so that the order of input says nothing.
    [[nodiscard]] std::vector<std::uint32_t> order() const
    {
        std::vector<std::uint32_t> order(starts.size() - 1);
        std::iota(order.begin(), order.end(), 0U);
        std::vector<std::string_view> ids;
        ids.reserve(order.size());
        for (const std::uint32_t i : order)
            ids.push_back(readRecord(recordOf(i)).text.id);
        const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
            return ids[a] != ids[b] ? ids[a] < ids[b] : recordOf(a) < recordOf(b);
        };
        if (!std::ranges::is_sorted(order, isBefore))
            std::ranges::sort(order, isBefore);
        return order;
    }
};

SegmentBuilder::SegmentBuilder() : m_raw(std::make_unique<Raw>()) {}
SegmentBuilder::~SegmentBuilder() = default;
SegmentBuilder::SegmentBuilder(SegmentBuilder &&) noexcept = default;
SegmentBuilder &SegmentBuilder::operator=(SegmentBuilder &&) noexcept = default;

void SegmentBuilder::add(const AccountText &account)
{
    appendRecord(m_raw->bytes, account, {});
    m_raw->starts.push_back(m_raw->bytes.size());
}

std::size_t SegmentBuilder::size() const
{
    return m_raw->starts.size() - 1;
}

Result<std::vector<std::byte>> SegmentBuilder::finish(std::uint64_t tag, std::stop_token stop)
{
    constexpr std::size_t most = 0xFFFF'FFFE;
    if (size() > most)
        return Error{
            Code::Input, QStringLiteral("an index holds at most %1 accounts").arg(most), {}, {}};
    const auto raw = std::exchange(m_raw, std::make_unique<Raw>());
    const auto order = raw->order();
    const std::size_t blocks = (order.size() + blockSize - 1) / blockSize;
    Gathered gathered;
    // As many blocks at a time as keep both cores busy, so that they need little memory.
    constexpr std::size_t wave = 32;
    for (std::size_t first = 0; first < blocks; first += wave) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("the index was not built"), {}, {}};
        std::vector<Block> parts(std::min(wave, blocks - first));
        inParallel(parts.size(), 1, [&](std::size_t part, std::size_t) {
            NameReader reader;
            CompanyName name;
            const std::size_t begin = (first + part) * blockSize;
            for (std::size_t i = begin; i < std::min(order.size(), begin + blockSize); ++i)
                takeApart(parts[part], static_cast<std::uint32_t>(i),
                          readRecord(raw->recordOf(order[i])).text, reader, name);
        });
        for (const Block &part : parts)
            gathered.take(part);
    }
    raw->bytes = {};
    return imageOf(gathered, tag);
}

Result<std::shared_ptr<const Segment>> openInMemory(std::vector<std::byte> image)
{
    const auto owner = std::make_shared<const std::vector<std::byte>>(std::move(image));
    return Segment::open(*owner, owner);
}

} // namespace unsnag
