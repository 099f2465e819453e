// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/transliteration.h"

#include "models/matching/cyrillic.h"
#include "models/matching/greek.h"
#include "models/matching/unicodefolding.h"

#include <algorithm>
#include <array>
#include <vector>

namespace unsnag {
namespace {

struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0; //!< bytes; 0 where the text is no UTF-8
};

CodePoint codePointAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto bits = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    if (lead >= 0xC2 && lead <= 0xDF && text.size() >= 2 && follows(1))
        return {(lead & 0x1FU) << 6U | bits(1), 2};
    if (lead >= 0xE0 && lead <= 0xEF && text.size() >= 3 && follows(1) && follows(2)) {
        const char32_t c = (lead & 0x0FU) << 12U | bits(1) << 6U | bits(2);
        const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return c >= 0x800 && !isSurrogate ? CodePoint{c, 3} : CodePoint{};
    }
    if (lead >= 0xF0 && lead <= 0xF4 && text.size() >= 4 && follows(1) && follows(2) &&
        follows(3)) {
        const char32_t c = (lead & 0x07U) << 18U | bits(1) << 12U | bits(2) << 6U | bits(3);
        return c >= 0x10000 && c <= 0x10FFFF ? CodePoint{c, 4} : CodePoint{};
    }
    return {};
}

//! What each letter of a block becomes, for blocks where letters do not depend on their neighbours.
class FoldedBlock
{
public:
    FoldedBlock(char32_t first, char32_t last) : m_first(first)
    {
        for (char32_t c = first; c <= last; ++c) {
            const std::string plain = foldedByUnicode(QString::fromUcs4(&c, 1));
            Entry entry;
            entry.size = static_cast<unsigned char>(std::min(plain.size(), sizeof entry.text));
            plain.copy(entry.text, entry.size);
            m_entries.push_back(entry);
        }
    }
    [[nodiscard]] bool contains(char32_t c) const { return c - m_first < m_entries.size(); }
    [[nodiscard]] std::string_view operator[](char32_t c) const
    {
        const Entry &entry = m_entries[c - m_first];
        return {entry.text, entry.size};
    }

private:
    struct Entry {
        char text[15] = {};
        unsigned char size = 0;
    };
    char32_t m_first;
    std::vector<Entry> m_entries;
};

struct FoldedBlocks {
    FoldedBlock latin{0x80, 0x36F}; // with the diacritics
    FoldedBlock vietnamese{0x1E00, 0x1EFF};
    FoldedBlock punctuation{0x2000, 0x20CF};

    [[nodiscard]] const FoldedBlock *of(char32_t c) const
    {
        for (const FoldedBlock *block : {&latin, &vietnamese, &punctuation}) {
            if (block->contains(c))
                return block;
        }
        return nullptr;
    }
};

struct AsciiTable {
    std::array<char, 128> small{};
    std::array<bool, 128> takesTheE{};

    constexpr AsciiTable()
    {
        for (std::size_t i = 0; i < small.size(); ++i) {
            const char c = static_cast<char>(i);
            small[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
            takesTheE[i] = c == 'a' || c == 'o' || c == 'u';
        }
    }
};

constexpr AsciiTable ascii;

//! Folds one text behind what the string holds already.
class Folding
{
public:
    explicit Folding(std::string &out) : m_out(out) {}

    void add(std::string_view text)
    {
        while (!text.empty()) {
            std::size_t size = asciiRun(text);
            if (size > 0) {
                addAscii(text.substr(0, size));
            } else {
                const CodePoint c = codePointAt(text);
                size = c.size == 0 ? 1 : addBeyondAscii(c, text);
                if (c.size == 0)
                    addAscii(" ");
            }
            text.remove_prefix(size);
        }
    }

private:
    static std::size_t asciiRun(std::string_view text)
    {
        std::size_t size = 0;
        while (size < text.size() && static_cast<unsigned char>(text[size]) < 0x80)
            ++size;
        return size;
    }

    void addAscii(std::string_view text)
    {
        std::size_t end = m_out.size();
        m_out.resize(end + text.size());
        for (const char c : text) {
            const char small = ascii.small[static_cast<unsigned char>(c)];
            const bool isLost = small == 'e' && m_takesTheE;
            m_out[end] = small;
            end += isLost ? 0 : 1;
            m_takesTheE = isLost || ascii.takesTheE[static_cast<unsigned char>(small)];
        }
        m_out.resize(end);
    }

    //! Text in small letters, of any script.
    void addPlain(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t size = asciiRun(text);
            addAscii(text.substr(0, size));
            text.remove_prefix(size);
            const std::size_t other = codePointRun(text);
            m_takesTheE = m_takesTheE && other == 0;
            m_out += text.substr(0, other);
            text.remove_prefix(other);
        }
    }
    static std::size_t codePointRun(std::string_view text)
    {
        std::size_t size = 0;
        while (size < text.size() && static_cast<unsigned char>(text[size]) >= 0x80)
            ++size;
        return size;
    }

    //! Adds the letter, or the word or run it begins; bytes read.
    std::size_t addBeyondAscii(CodePoint c, std::string_view text)
    {
        static const FoldedBlocks blocks;
        if (const FoldedBlock *block = blocks.of(c.value)) {
            addPlain((*block)[c.value]);
            return c.size;
        }
        std::size_t size = 0;
        if (isCyrillicLetter(c.value))
            size = addWord(text, isCyrillicLetter, appendCyrillic);
        else if (isGreekLetter(c.value))
            size = addWord(text, isGreekLetter, appendGreek);
        if (size > 0)
            return size;
        size = validRun(text);
        addPlain(foldedByUnicode(QString::fromUtf8(text.data(), static_cast<qsizetype>(size))));
        return size;
    }

    //! Adds a word of Greek or Cyrillic; adds and reads nothing where marks follow letters.
    template <typename IsLetter, typename Append>
    std::size_t addWord(std::string_view text, IsLetter isLetter, Append append)
    {
        m_word.clear();
        std::size_t size = 0;
        while (size < text.size()) {
            const CodePoint c = codePointAt(text.substr(size));
            if (c.size > 0 && isDiacritic(c.value))
                return 0;
            if (c.size == 0 || !isLetter(c.value))
                break;
            m_word += c.value;
            size += c.size;
        }
        m_latin.clear();
        append(m_latin, m_word);
        addAscii(m_latin);
        return size;
    }

    //! UTF-8 up to the next letter of ASCII or the next byte that is not UTF-8.
    static std::size_t validRun(std::string_view text)
    {
        std::size_t size = 0;
        while (size < text.size() && static_cast<unsigned char>(text[size]) >= 0x80) {
            const CodePoint c = codePointAt(text.substr(size));
            if (c.size == 0)
                break;
            size += c.size;
        }
        return size;
    }

    std::string &m_out;
    std::u32string m_word;
    std::string m_latin;
    bool m_takesTheE = false; //!< an e that comes now is lost
};

} // namespace

void appendFolded(std::string &out, std::string_view utf8)
{
    Folding(out).add(utf8);
}

std::string folded(std::string_view utf8)
{
    std::string out;
    appendFolded(out, utf8);
    return out;
}

} // namespace unsnag
