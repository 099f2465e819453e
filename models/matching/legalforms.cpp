// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalforms.h"

#include "models/matching/legalformmatch.h"
#include "models/matching/wordtable.h"

#include <algorithm>

namespace unsnag {
namespace {

LegalFormSpan spanOf(std::size_t begin, std::size_t end, LegalForm form)
{
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), form};
}

bool takeEnd(LegalFormWords words, LegalFormRest &rest, LegalFormSpans &spans)
{
    const LegalFormMatch match = legalFormAtEnd(words, rest);
    if (match.words == 0)
        return false;
    std::size_t begin = rest.to - match.words;
    if (begin > rest.from + 1 && isAnd(words[begin - 1]))
        --begin;
    spans.push_back(spanOf(begin, rest.to, match.value.form()));
    rest.to = begin;
    return true;
}

//! Short forms at the beginning are often the name: "SAS Institute", "AO World". They count only
//! before a word that can be a name.
bool holdsName(LegalFormWords words)
{
    constexpr std::size_t shortest = 3;
    return std::ranges::any_of(words, [](std::string_view word) {
        return word.size() >= shortest && wordClass(word) == WordClass::Core;
    });
}

bool isRomanianEnd(std::string_view word)
{
    return word == "srl" || word == "sa" || word == "srld";
}

bool mayBegin(FormValue value, LegalFormWords name, std::string_view last, bool hasEnd)
{
    switch (value.place()) {
    case LegalFormPlace::BesidesEnd:
        return isRomanianEnd(last);
    case LegalFormPlace::WeakBeginning:
        return !hasEnd && holdsName(name);
    case LegalFormPlace::Beginning:
        return holdsName(name);
    case LegalFormPlace::EitherEnd:
        return true;
    case LegalFormPlace::End:
        return false;
    }
    return false;
}

bool takeBeginning(LegalFormWords words, LegalFormRest &rest, LegalFormSpans &spans, bool hasEnd)
{
    const LegalFormMatch match = legalFormAtBeginning(words, rest);
    if (match.words == 0)
        return false;
    const std::size_t end = rest.from + match.words;
    if (!mayBegin(match.value, words.subspan(end, rest.to - end), words.back(), hasEnd))
        return false;
    spans.push_back(spanOf(rest.from, end, match.value.form()));
    rest.from = end;
    return true;
}

} // namespace

LegalForm LegalFormSpans::decisive() const
{
    LegalForm weak = LegalForm::None;
    for (const LegalFormSpan &span : *this) {
        if (span.form == LegalForm::Company)
            weak = LegalForm::Company;
        else if (span.form != LegalForm::Group && span.form != LegalForm::Status)
            return span.form;
    }
    return weak;
}

LegalFormSpans legalFormsOf(std::span<const std::string_view> words)
{
    LegalFormSpans spans;
    if (words.size() < 2)
        return spans;
    LegalFormRest rest{0, words.size()};
    while (!spans.full() && takeEnd(words, rest, spans))
        continue;
    const bool hasEnd = spans.decisive() != LegalForm::None;
    while (!spans.full() && takeBeginning(words, rest, spans, hasEnd))
        continue;
    return spans;
}

LegalForm stripJoinedForm(std::string &word)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::ranges::all_of(word, isAscii))
        return LegalForm::None;
    const auto &forms = LegalFormTries::get().joinedForms();
    for (const JoinedForm &form : forms) {
        if (form.text.size() < word.size() && word.ends_with(form.text)) {
            word.resize(word.size() - form.text.size());
            return form.form;
        }
    }
    for (const JoinedForm &form : forms) {
        if (form.isAtBeginning && form.text.size() < word.size() && word.starts_with(form.text)) {
            word.erase(0, form.text.size());
            return form.form;
        }
    }
    return LegalForm::None;
}

} // namespace unsnag
