// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalforms.h"

#include <algorithm>
#include <vector>

namespace unsnag {
namespace {

struct Form {
    const char *words;
    LegalForm kind;
};

// Folded as nameWords folds: no dots, initials joined, no diacritics, "ae", "oe", "ue" as one letter,
// no "and". Facts of commercial registers.
constexpr Form endings[] = {
    {"gmbh co kg", LegalForm::Partnership},
    {"gmbh co kgaa", LegalForm::Partnership},
    {"ag co kg", LegalForm::Partnership},
    {"ag co kgaa", LegalForm::Partnership},
    {"se co kg", LegalForm::Partnership},
    {"se co kgaa", LegalForm::Partnership},
    {"ug co kg", LegalForm::Partnership},
    {"gmbh co ohg", LegalForm::Partnership},
    {"co kg", LegalForm::Partnership},
    {"co ohg", LegalForm::Partnership},
    {"kg", LegalForm::Partnership},
    {"kgaa", LegalForm::Partnership},
    {"ohg", LegalForm::Partnership},
    {"gbr", LegalForm::Partnership},
    {"partg mbb", LegalForm::Partnership},
    {"partg", LegalForm::Partnership},
    {"llp", LegalForm::Partnership},
    {"lp", LegalForm::Partnership},
    {"snc", LegalForm::Partnership},
    {"vof", LegalForm::Partnership},
    {"kommanditgesellschaft", LegalForm::Partnership},
    {"scs", LegalForm::Partnership},
    {"sp k", LegalForm::Partnership},
    {"sp j", LegalForm::Partnership},
    {"gmbh", LegalForm::Limited},
    {"ggmbh", LegalForm::Limited},
    {"mbh", LegalForm::Limited},
    {"gesellschaft mit beschrankter haftung", LegalForm::Limited},
    {"gesmbh", LegalForm::Limited},
    {"ges mbh", LegalForm::Limited},
    {"ug haftungsbeschrankt", LegalForm::Limited},
    {"ug", LegalForm::Limited},
    {"ltd", LegalForm::Limited},
    {"limited", LegalForm::Limited},
    {"llc", LegalForm::Limited},
    {"co ltd", LegalForm::Limited},
    {"company limited", LegalForm::Limited},
    {"pty ltd", LegalForm::Limited},
    {"pvt ltd", LegalForm::Limited},
    {"private limited", LegalForm::Limited},
    {"pte ltd", LegalForm::Limited},
    {"limited liability company", LegalForm::Limited},
    {"sarl", LegalForm::Limited},
    {"srl", LegalForm::Limited},
    {"srls", LegalForm::Limited},
    {"sl", LegalForm::Limited},
    {"slu", LegalForm::Limited},
    {"s de rl de cv", LegalForm::Limited},
    {"bv", LegalForm::Limited},
    {"besloten vennootschap", LegalForm::Limited},
    {"bvba", LegalForm::Limited},
    {"sp zoo", LegalForm::Limited},
    {"spzoo", LegalForm::Limited},
    {"sp z oo", LegalForm::Limited},
    {"spolka z ograniczona odpowiedzialnoscia", LegalForm::Limited},
    {"sro", LegalForm::Limited},
    {"spol sro", LegalForm::Limited},
    {"kft", LegalForm::Limited},
    {"aps", LegalForm::Limited},
    {"doo", LegalForm::Limited},
    {"lda", LegalForm::Limited},
    {"ltda", LegalForm::Limited},
    {"eood", LegalForm::Limited},
    {"ood", LegalForm::Limited},
    {"uab", LegalForm::Limited},
    {"sia", LegalForm::Limited},
    {"ou", LegalForm::Limited},
    {"oy", LegalForm::Limited},
    {"oy ab", LegalForm::Limited},
    {"eurl", LegalForm::Limited},
    {"sdn bhd", LegalForm::Limited},
    {"yk", LegalForm::Limited},
    {"gk", LegalForm::Limited},
    {"ag", LegalForm::Stock},
    {"aktiengesellschaft", LegalForm::Stock},
    {"se", LegalForm::Stock},
    {"sa", LegalForm::Stock},
    {"spa", LegalForm::Stock},
    {"nv", LegalForm::Stock},
    {"plc", LegalForm::Stock},
    {"public limited company", LegalForm::Stock},
    {"inc", LegalForm::Stock},
    {"incorporated", LegalForm::Stock},
    {"corp", LegalForm::Stock},
    {"corporation", LegalForm::Stock},
    {"ab", LegalForm::Stock},
    {"ab publ", LegalForm::Stock},
    {"aktiebolag", LegalForm::Stock},
    {"oyj", LegalForm::Stock},
    {"asa", LegalForm::Stock},
    {"as", LegalForm::Stock},
    {"sas", LegalForm::Stock},
    {"sasu", LegalForm::Stock},
    {"sa de cv", LegalForm::Stock},
    {"sapi de cv", LegalForm::Stock},
    {"kk", LegalForm::Stock},
    {"kabushiki kaisha", LegalForm::Stock},
    {"nyrt", LegalForm::Stock},
    {"zrt", LegalForm::Stock},
    {"ad", LegalForm::Stock},
    {"tbk", LegalForm::Stock},
    {"bhd", LegalForm::Stock},
    {"ek", LegalForm::Sole},
    {"eu", LegalForm::Sole},
    {"ei", LegalForm::Sole},
    {"einzelunternehmen", LegalForm::Sole},
    {"eg", LegalForm::Cooperative},
    {"genossenschaft", LegalForm::Cooperative},
    {"ev", LegalForm::Association},
    {"eingetragener verein", LegalForm::Association},
    {"co", LegalForm::Company},
    {"company", LegalForm::Company},
};

constexpr Form beginnings[] = {
    {"ab", LegalForm::Stock},
    {"oy", LegalForm::Limited},
    {"pt", LegalForm::Limited},
    {"kk", LegalForm::Stock},
    {"uab", LegalForm::Limited},
    {"sia", LegalForm::Limited},
    {"ooo", LegalForm::Limited},
    {"oao", LegalForm::Stock},
    {"zao", LegalForm::Stock},
    {"kabushiki kaisha", LegalForm::Stock},
    {"gesellschaft mit beschrankter haftung", LegalForm::Limited},
};

//! Written without blanks around them, at either end of a name.
struct JoinedForm {
    const char16_t *text;
    LegalForm kind;
};

constexpr JoinedForm joinedForms[] = {
    {u"\u682A\u5F0F\u4F1A\u793E", LegalForm::Stock},   // kabushiki kaisha
    {u"\u6709\u9650\u4F1A\u793E", LegalForm::Limited}, // yugen kaisha
    {u"\u5408\u540C\u4F1A\u793E", LegalForm::Limited}, // godo kaisha
    {u"\u80A1\u4EFD\u6709\u9650\u516C\u53F8", LegalForm::Stock},
    {u"\u6709\u9650\u516C\u53F8", LegalForm::Limited},
    {u"\uC8FC\uC2DD\uD68C\uC0AC", LegalForm::Stock}, // jusik hoesa
};

struct SplitForm {
    QStringList words;
    LegalForm kind;
};

template <std::size_t N>
std::vector<SplitForm> longestFirst(const Form (&table)[N])
{
    std::vector<SplitForm> forms;
    for (const Form &form : table)
        forms.push_back({QString::fromLatin1(form.words).split(QLatin1Char(' ')), form.kind});
    std::ranges::stable_sort(forms, [](const SplitForm &a, const SplitForm &b) {
        return a.words.size() > b.words.size();
    });
    return forms;
}

LegalForm stripEnd(QStringList &words)
{
    static const auto forms = longestFirst(endings);
    for (const SplitForm &form : forms) {
        const auto rest = words.size() - form.words.size();
        if (rest >= 1 && std::equal(form.words.begin(), form.words.end(), words.begin() + rest)) {
            words = words.mid(0, rest);
            return form.kind;
        }
    }
    return LegalForm::None;
}

LegalForm stripBeginning(QStringList &words)
{
    static const auto forms = longestFirst(beginnings);
    for (const SplitForm &form : forms) {
        const auto rest = words.size() - form.words.size();
        if (rest >= 1 && std::equal(form.words.begin(), form.words.end(), words.begin())) {
            words = words.mid(form.words.size());
            return form.kind;
        }
    }
    return LegalForm::None;
}

LegalForm stripJoined(QStringList &words)
{
    for (const JoinedForm &form : joinedForms) {
        const QString text = QString::fromUtf16(form.text);
        const bool isWhole = words.first() == text || words.last() == text;
        if (isWhole && words.size() == 1)
            continue;
        if (words.first().startsWith(text))
            words.first().remove(0, text.size());
        else if (words.last().endsWith(text))
            words.last().chop(text.size());
        else
            continue;
        words.removeAll(QString());
        return form.kind;
    }
    return LegalForm::None;
}

} // namespace

LegalForm stripLegalForms(QStringList &words)
{
    LegalForm outermost = LegalForm::None;
    if (words.isEmpty())
        return outermost;
    for (const auto strip : {stripEnd, stripBeginning, stripJoined}) {
        // Forms stack up: "Example Holding GmbH & Co. KG", "Oy Example Ab".
        for (LegalForm form = strip(words); form != LegalForm::None; form = strip(words)) {
            if (outermost == LegalForm::None)
                outermost = form;
        }
    }
    return outermost;
}

} // namespace unsnag
