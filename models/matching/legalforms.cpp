// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalforms.h"

#include "models/matching/legalformmatch.h"

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
//! before a word that is long enough to be a name.
bool holdsName(LegalFormWords words)
{
    constexpr std::size_t shortest = 3;
    return std::ranges::any_of(words,
                               [](std::string_view word) { return word.size() >= shortest; });
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

namespace {

//! Joined forms of the first and the last word; the outermost.
LegalForm stripJoined(QStringList &words)
{
    LegalForm outermost = LegalForm::None;
    for (QString *word : {&words.last(), &words.first()}) {
        std::string text = word->toStdString();
        for (LegalForm form = stripJoinedForm(text); form != LegalForm::None;
             form = stripJoinedForm(text)) {
            if (outermost == LegalForm::None)
                outermost = form;
        }
        *word = QString::fromStdString(text);
    }
    return outermost;
}

} // namespace

LegalForm stripLegalForms(QStringList &words)
{
    if (words.isEmpty())
        return LegalForm::None;
    std::vector<std::string> texts;
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    LegalForm outermost = LegalForm::None;
    std::size_t from = 0;
    std::size_t to = views.size();
    for (const LegalFormSpan &span : legalFormsOf(views)) {
        const bool isOutside =
            span.form != LegalForm::Group && (span.end == to || span.begin == from);
        if (!isOutside)
            continue;
        (span.end == to ? to : from) = span.end == to ? span.begin : span.end;
        if (outermost == LegalForm::None)
            outermost = span.form;
    }
    words = words.mid(static_cast<qsizetype>(from), static_cast<qsizetype>(to - from));
    const LegalForm joined = stripJoined(words);
    outermost = outermost == LegalForm::None ? joined : outermost;
    return outermost == LegalForm::LimitedPartnership ? LegalForm::Partnership : outermost;
}

} // namespace unsnag
