// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/companyname.h"

#include <QHash>
#include <QSet>

namespace unsnag {
namespace {

const QHash<QChar, QString> &letters()
{
    // Letters that canonical decomposition leaves alone.
    static const QHash<QChar, QString> table{
        {QChar(0x00DF), QStringLiteral("ss")}, {QChar(0x00E6), QStringLiteral("ae")},
        {QChar(0x00F8), QStringLiteral("o")},  {QChar(0x0153), QStringLiteral("oe")},
        {QChar(0x0142), QStringLiteral("l")},  {QChar(0x0111), QStringLiteral("d")},
        {QChar(0x00F0), QStringLiteral("d")},  {QChar(0x00FE), QStringLiteral("th")},
        {QChar(0x0131), QStringLiteral("i")},  {QChar(0x0127), QStringLiteral("h")},
    };
    return table;
}

const QHash<QString, QString> &shortForms()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> map;
        const char *const pairs[][2] = {
            {"intl", "international"},
            {"mfg", "manufacturing"},
            {"bros", "brothers"},
            {"gebr", "gebruder"},
            {"holdings", "holding"},
            {"hldg", "holding"},
            {"hldgs", "holding"},
            {"svcs", "services"},
            {"svc", "services"},
            {"service", "services"},
            {"grp", "group"},
            {"gruppe", "group"},
            {"univ", "university"},
            {"inst", "institute"},
            {"tech", "technology"},
            {"technologies", "technology"},
            {"technologie", "technology"},
            {"sys", "systems"},
            {"system", "systems"},
            {"mgmt", "management"},
            {"eng", "engineering"},
            {"natl", "national"},
            {"dev", "development"},
            {"assoc", "associates"},
            {"ind", "industries"},
            {"inds", "industries"},
            {"fin", "financial"},
            {"pharma", "pharmaceuticals"},
            {"labs", "laboratories"},
        };
        for (const auto &pair : pairs)
            map.insert(foldedText(QLatin1String(pair[0])), foldedText(QLatin1String(pair[1])));
        return map;
    }();
    return table;
}

bool isDropped(const QString &word)
{
    static const QSet<QString> dropped{QStringLiteral("and"), QStringLiteral("und"),
                                       QStringLiteral("et"), QStringLiteral("the")};
    return dropped.contains(word);
}

QStringList splitAtNonLetters(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (c == QLatin1Char('\'') || c == QChar(0x2019)) {
            continue; // O'Example stays one word
        } else if (!word.isEmpty()) {
            words += std::exchange(word, {});
        }
        if (c == QLatin1Char('&') || c == QLatin1Char('+'))
            words += QStringLiteral("and");
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

QStringList initialsJoined(const QStringList &words)
{
    QStringList joined;
    bool isRun = false;
    for (const QString &word : words) {
        const bool isInitial = word.size() == 1 && word[0].isLetter();
        if (isInitial && isRun)
            joined.last() += word;
        else
            joined += word;
        isRun = isInitial;
    }
    return joined;
}

} // namespace

QString foldedText(const QString &text)
{
    const QString lower = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString stripped;
    for (const QChar c : lower.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const auto letter = letters().constFind(c);
        if (letter == letters().constEnd())
            stripped += c;
        else
            stripped += *letter;
    }
    // Written either way, the umlaut ends as its base letter; other words with ae, oe, ue lose the e
    // on both sides alike.
    QString out;
    for (const QChar c : stripped.normalized(QString::NormalizationForm_C)) {
        const bool followsVowel = !out.isEmpty() && QStringView(u"aou").contains(out.back());
        if (c != QLatin1Char('e') || !followsVowel)
            out += c;
    }
    return out;
}

QStringList nameWords(const QString &name)
{
    QStringList words;
    for (const QString &word : initialsJoined(splitAtNonLetters(foldedText(name)))) {
        if (!isDropped(word))
            words += shortForms().value(word, word);
    }
    return words;
}

CompanyName companyName(const QString &name)
{
    CompanyName out;
    out.words = nameWords(name);
    if (out.words.isEmpty())
        out.words = splitAtNonLetters(foldedText(name)); // a company called "And"
    out.form = stripLegalForms(out.words);
    out.joined = out.words.join(QString());
    if (out.words.size() >= 3) {
        for (const QString &word : out.words)
            out.acronym += word[0];
    }
    return out;
}

double distinctiveness(const QString &word)
{
    static const QSet<QString> market = [] {
        QSet<QString> set;
        for (const char *text : {"holding",    "group",       "services",   "international",
                                 "company",    "solutions",   "systems",    "technology",
                                 "management", "consulting",  "industries", "trading",
                                 "global",     "deutschland", "germany",    "europe",
                                 "verwaltung", "beteiligung", "handel",     "vertrieb",
                                 "invest",     "investment",  "partners",   "associates",
                                 "bank",       "university",  "institute",  "financial",
                                 "energy",     "software",    "logistics",  "capital",
                                 "gmbh",       "ag",          "kg",         "ltd",
                                 "inc",        "co",          "sa",         "of",
                                 "de",         "der",         "die",        "des",
                                 "du",         "la",          "le",         "for",
                                 "fur",        "new",         "national",   "america",
                                 "usa",        "uk"})
            set.insert(foldedText(QLatin1String(text)));
        return set;
    }();
    return market.contains(word) ? 0.5 : 1.0;
}

} // namespace unsnag
