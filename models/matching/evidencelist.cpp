// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/evidencelist.h"

#include <algorithm>

namespace unsnag {
namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isStranger(NamePart part)
{
    return part >= NamePart::QueryUnknown && part <= NamePart::AccountPlace;
}

bool isForm(NamePart part)
{
    return part >= NamePart::FormSame && part <= NamePart::FormOne;
}

//! The weights of some parts of a name together.
template <typename Belongs>
double sumOf(const NameParts &name, const MatchRules &rules, const Belongs &belongs)
{
    double sum = 0;
    for (std::size_t i = 0; i < namePartCount; ++i) {
        if (belongs(static_cast<NamePart>(i)))
            sum += rules.name[i] * static_cast<double>(name[i]);
    }
    return sum;
}

template <typename Belongs>
bool isAny(const NameParts &name, const Belongs &belongs)
{
    for (std::size_t i = 0; i < namePartCount; ++i) {
        if (name[i] != 0 && belongs(static_cast<NamePart>(i)))
            return true;
    }
    return false;
}

void addName(const Scored &scored, const AccountText &query, const AccountText &account,
             const MatchRules &rules, std::vector<Evidence> &list)
{
    const QString asked = text(query.name);
    const QString there = text(account.name);
    const auto isRest = [](NamePart part) { return !isStranger(part) && !isForm(part); };
    // The same words in another order are nearly the same name.
    const bool isSame = scored.name[static_cast<std::size_t>(NamePart::IsSame)] > 0;
    const auto share =
        isSame
            ? 1
            : std::min(static_cast<double>(scored.name[static_cast<std::size_t>(NamePart::Share)]),
                       0.98);
    list.push_back(
        {QStringLiteral("name"), asked, there, share, sumOf(scored.name, rules, isRest)});
    if (isAny(scored.name, isStranger))
        list.push_back({QStringLiteral("other_words"), asked, there, 0,
                        sumOf(scored.name, rules, isStranger)});
    if (isAny(scored.name, isForm)) {
        const bool isOneForm = scored.name[static_cast<std::size_t>(NamePart::FormSame)] > 0;
        list.push_back({QStringLiteral("legal_form"), asked, there, isOneForm ? 1.0 : 0.0,
                        sumOf(scored.name, rules, isForm)});
    }
}

} // namespace

std::vector<Evidence> evidenceOf(const Scored &scored, const AccountText &query,
                                 const AccountRecord &account, const Corpus &corpus,
                                 const MatchRules &rules)
{
    std::vector<Evidence> list;
    list.push_back(
        {QStringLiteral("prior"), {}, {}, 0, rules.prior - rules.perChoice * corpus.choice()});
    if (!query.name.empty() && !account.text.name.empty())
        addName(scored, query, account.text, rules, list);
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const FieldOutcome &outcome = scored.fields[i];
        if (outcome.agreement == Agreement::Missing)
            continue;
        const auto field = static_cast<Field>(i);
        list.push_back({QString::fromLatin1(fieldName(field)),
                        text(FieldComparison::textOf(field, query)),
                        text(FieldComparison::textOf(field, account.text)),
                        static_cast<double>(outcome.similarity), weightOf(field, outcome, rules)});
    }
    return list;
}

} // namespace unsnag
