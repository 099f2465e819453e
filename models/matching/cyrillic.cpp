// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/cyrillic.h"

#include <array>

namespace unsnag {
namespace {

enum class Spelling { Russian, Ukrainian, Serbian, Bulgarian };

struct Letter {
    char32_t small;
    std::string_view latin;
};

constexpr std::u32string_view ukrainianLetters = U"іїєґ";
constexpr std::u32string_view serbianLetters = U"ђјљњћџѓќѕ";
constexpr std::u32string_view iotated = U"еёюя";

// Passport and geographic usage, the form in which companies write themselves.
constexpr Letter letters[] = {
    {U'а', "a"},  {U'б', "b"},    {U'в', "v"}, {U'г', "g"},  {U'д', "d"},  {U'е', "e"},
    {U'ж', "zh"}, {U'з', "z"},    {U'и', "i"}, {U'й', "y"},  {U'к', "k"},  {U'л', "l"},
    {U'м', "m"},  {U'н', "n"},    {U'о', "o"}, {U'п', "p"},  {U'р', "r"},  {U'с', "s"},
    {U'т', "t"},  {U'у', "u"},    {U'ф', "f"}, {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"},
    {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},  {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},
    {U'ю', "yu"}, {U'я', "ya"},   {U'ѐ', "e"}, {U'ё', "e"},  {U'ђ', "d"},  {U'ѓ', "g"},
    {U'є', "ye"}, {U'ѕ', "dz"},   {U'і', "i"}, {U'ї', "yi"}, {U'ј', "j"},  {U'љ', "lj"},
    {U'њ', "nj"}, {U'ћ', "c"},    {U'ќ', "k"}, {U'ѝ', "i"},  {U'ў', "u"},  {U'џ', "dz"},
    {U'ґ', "g"},  {U'ғ', "g"},    {U'қ', "k"}, {U'ң', "n"},  {U'ү', "u"},  {U'ұ', "u"},
    {U'һ', "h"},  {U'ә', "a"},    {U'ө', "o"}, {U'ҷ', "j"},  {U'ӣ', "i"},  {U'ӯ', "u"},
};

constexpr Letter ukrainian[] = {{U'г', "h"}, {U'и', "y"},  {U'й', "i"}, {U'є', "ie"},
                                {U'ї', "i"}, {U'ю', "iu"}, {U'я', "ia"}};
constexpr Letter ukrainianAtTheBeginning[] = {
    {U'й', "y"}, {U'є', "ye"}, {U'ї', "yi"}, {U'ю', "yu"}, {U'я', "ya"}};
constexpr Letter serbian[] = {{U'ж', "z"}, {U'х', "h"}, {U'ц', "c"}, {U'ч', "c"}, {U'ш', "s"}};
constexpr Letter bulgarian[] = {{U'х', "h"}, {U'щ', "sht"}, {U'ъ', "a"}};

constexpr char32_t firstLetter = 0x400;
constexpr std::size_t letterCount = 0x100;
using Alphabet = std::array<std::string_view, letterCount>; //!< no data pointer: no letter

constexpr char32_t smallLetter(char32_t c)
{
    if (c >= 0x410 && c <= 0x42F)
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    if (c >= 0x460 && c != 0x4C0 && c != 0x4CF) // pairs, but for the palochka in the middle
        return c > 0x4C0 && c < 0x4CF ? c + c % 2 : c | 1;
    return c;
}

template <std::size_t N>
constexpr void put(Alphabet &alphabet, const Letter (&table)[N])
{
    for (char32_t c = firstLetter; c < firstLetter + letterCount; ++c) {
        for (const Letter &letter : table) {
            if (letter.small == smallLetter(c))
                alphabet[c - firstLetter] = letter.latin;
        }
    }
}

const Alphabet &alphabetOf(Spelling spelling)
{
    static const std::array<Alphabet, 4> alphabets = [] {
        std::array<Alphabet, 4> all;
        for (Alphabet &alphabet : all)
            put(alphabet, letters);
        put(all[static_cast<std::size_t>(Spelling::Ukrainian)], ukrainian);
        put(all[static_cast<std::size_t>(Spelling::Serbian)], serbian);
        put(all[static_cast<std::size_t>(Spelling::Bulgarian)], bulgarian);
        return all;
    }();
    return alphabets[static_cast<std::size_t>(spelling)];
}

Spelling spellingOf(std::u32string_view word)
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char32_t c = smallLetter(word[i]);
        if (ukrainianLetters.find(c) != std::u32string_view::npos)
            return Spelling::Ukrainian;
        if (serbianLetters.find(c) != std::u32string_view::npos)
            return Spelling::Serbian;
        if (c == U'ъ' && i + 1 < word.size() &&
            iotated.find(smallLetter(word[i + 1])) == std::u32string_view::npos)
            return Spelling::Bulgarian;
    }
    return Spelling::Russian;
}

} // namespace

bool isCyrillicLetter(char32_t c)
{
    return c >= firstLetter && c < firstLetter + letterCount &&
           alphabetOf(Spelling::Russian)[c - firstLetter].data() != nullptr;
}

void appendCyrillic(std::string &out, std::u32string_view word)
{
    const Spelling spelling = spellingOf(word);
    const Alphabet &alphabet = alphabetOf(spelling);
    if (spelling == Spelling::Ukrainian) {
        for (const Letter &letter : ukrainianAtTheBeginning) {
            if (letter.small == smallLetter(word.front())) {
                out += letter.latin;
                word.remove_prefix(1);
                break;
            }
        }
    }
    for (const char32_t c : word)
        out += alphabet[c - firstLetter];
}

} // namespace unsnag
