// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/corruptions.h"

#include "tests/bench/matching/dice.h"
#include "tests/bench/matching/inventedcompanies.h"

#include <QHash>

#include <utility>

namespace unsnag {
namespace {

QStringList wordsOf(const QString &name)
{
    return name.split(u' ', Qt::SkipEmptyParts);
}

//! Legal forms as they close the invented names, each with other ways to say it.
const QHash<QString, QStringList> &formsAndOthers()
{
    static const QHash<QString, QStringList> forms = {
        {"GmbH", {"", "G.m.b.H.", "Gesellschaft mbH", "AG"}},
        {"AG", {"", "Aktiengesellschaft"}},
        {"GmbH & Co. KG", {"", "GmbH", "GmbH u. Co. KG"}},
        {"KG", {"", "Kommanditgesellschaft"}},
        {"e.K.", {"", "eK"}},
        {"SA", {"", "S.A.", "Société Anonyme"}},
        {"SARL", {"", "S.à r.l."}},
        {"SAS", {"", "S.A.S."}},
        {"S.A.S.U.", {"", "SASU"}},
        {"Ltd", {"", "Limited", "Ltd."}},
        {"Limited", {"", "Ltd"}},
        {"PLC", {"", "plc", "Public Limited Company"}},
        {"LLP", {"", "L.L.P."}},
        {"Inc.", {"", "Incorporated", "Inc"}},
        {"Corp.", {"", "Corporation", "Inc."}},
        {"Corporation", {"", "Corp"}},
        {"LLC", {"", "L.L.C."}},
        {"S.A.", {"", "SA"}},
        {"S.L.", {"", "SL", "Sociedad Limitada"}},
        {"SLU", {"", "S.L.U."}},
        {"sp. z o.o.", {"", "Sp. z o. o.", "spółka z o.o."}},
        {"sp.k.", {"", "sp. k."}},
        {"AB", {"", "Aktiebolag"}},
        {"Aktiebolag", {"", "AB"}},
        {"HB", {"", "Handelsbolag"}},
        {"S.p.A.", {"", "SpA", "SPA"}},
        {"S.r.l.", {"", "SRL"}},
        {"SRL", {"", "S.r.l."}},
        {"s.n.c.", {"", "SNC"}},
    };
    return forms;
}

//! The name without its legal form, and the form.
std::pair<QString, QString> splitForm(const QString &name)
{
    QString best;
    for (auto form = formsAndOthers().keyBegin(); form != formsAndOthers().keyEnd(); ++form) {
        if (name.endsWith(u' ' + *form) && form->size() > best.size())
            best = *form;
    }
    return {best.isEmpty() ? name : name.chopped(best.size() + 1), best};
}

QString withForm(const QString &core, const QString &form)
{
    return form.isEmpty() ? core : core + u' ' + form;
}

QString withTypo(QString name, Dice &dice)
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    const qsizetype at = 1 + dice.below(std::max<qsizetype>(1, name.size() - 2));
    switch (dice.below(4)) {
    case 0:
        name[at] = dice.pick(letters);
        break;
    case 1:
        name.remove(at, 1);
        break;
    case 2:
        name.insert(at, dice.pick(letters));
        break;
    default:
        std::swap(name[at], name[at - 1]);
    }
    return name;
}

QString withOtherForm(const QString &name, Dice &dice)
{
    const auto [core, form] = splitForm(name);
    static const QStringList added = {"Ltd", "GmbH", "Inc."};
    return withForm(core,
                    form.isEmpty() ? dice.pick(added) : dice.pick(formsAndOthers().value(form)));
}

QString reordered(const QString &name, Dice &dice)
{
    const auto [core, form] = splitForm(name);
    QStringList words = wordsOf(core);
    const qsizetype at = dice.below(std::max<qsizetype>(1, words.size() - 1));
    if (words.size() > 1)
        words.swapItemsAt(at, at + 1);
    return withForm(words.join(u' '), form);
}

QString abbreviated(const QString &name, Dice &dice)
{
    static const QHash<QString, QString> usual = {
        {"International", "Intl"}, {"Manufacturing", "Mfg"}, {"Technologies", "Tech"},
        {"Engineering", "Eng."},   {"Laboratories", "Labs"}, {"Services", "Svcs"},
        {"Industries", "Ind."},    {"Holdings", "Hldgs"},    {"Gesundheit", "Gesdh."},
        {"Construcción", "Const."}};
    QStringList words = wordsOf(name);
    for (QString &word : words) {
        if (usual.contains(word))
            return QString(name).replace(word, usual.value(word));
    }
    QString &word = words[dice.below(words.size())];
    if (word.size() > 5)
        word = word.left(4) + u'.';
    return words.join(u' ');
}

QString withoutWord(const QString &name, Dice &dice)
{
    QStringList words = wordsOf(splitForm(name).first);
    if (words.size() > 1)
        words.removeAt(1 + dice.below(words.size() - 1));
    return words.join(u' ');
}

QString withWord(const QString &name, Dice &dice)
{
    static const QStringList remarks = {"Group",        "- Head Office", "Europe",
                                        "(do not use)", "Accounts",      "Plant 2"};
    return name + u' ' + dice.pick(remarks);
}

//! Only names of other letters than plain ones lose anything.
QString withoutAccents(QString name, Dice &dice)
{
    if (dice.chance(50)) {
        for (const auto &[from, to] : {std::pair(u"ü", u"ue"), std::pair(u"ö", u"oe"),
                                       std::pair(u"ä", u"ae"), std::pair(u"ß", u"ss")})
            name.replace(QString::fromUtf16(from), QString::fromUtf16(to));
    }
    name.replace(u'ł', u'l').replace(u'Ł', u'L').replace(QStringLiteral("ß"), QStringLiteral("ss"));
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

QString inCyrillic(const QString &name, Dice &dice)
{
    static const QString latin = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    static const QString cyrillic = QStringLiteral("абкдефгхийклмнопкрстуввксиз");
    QString written;
    for (const QChar c : withoutAccents(splitForm(name).first, dice)) {
        const auto at = latin.indexOf(c.toLower());
        const QChar letter = at < 0 ? c : cyrillic.at(at);
        written += c.isUpper() ? letter.toUpper() : letter;
    }
    return written;
}

QString withOtherSpacing(const QString &name, Dice &dice)
{
    const auto [core, form] = splitForm(name);
    QStringList words = wordsOf(core);
    if (words.size() > 1 && dice.chance(50)) {
        words[0] += words[1];
        words.removeAt(1);
    } else if (words[0].size() > 5) {
        words[0].insert(3, u' ');
    }
    return withForm(words.join(u' '), form);
}

QString acronymOf(const QString &name)
{
    QString letters;
    for (const QString &word : wordsOf(splitForm(name).first)) {
        if (word.at(0).isLetter())
            letters += word.at(0).toUpper();
    }
    return letters;
}

QString corruptedName(const QString &name, Corruption corruption, Dice &dice)
{
    switch (corruption) {
    case Corruption::OneTypo:
    case Corruption::SharedDomain:
        return withTypo(name, dice);
    case Corruption::TwoTypos:
        return withTypo(withTypo(name, dice), dice);
    case Corruption::LegalForm:
        return withOtherForm(name, dice);
    case Corruption::Reordered:
        return reordered(name, dice);
    case Corruption::Abbreviated:
        return abbreviated(name, dice);
    case Corruption::WordDropped:
        return withoutWord(name, dice);
    case Corruption::WordAdded:
        return withWord(name, dice);
    case Corruption::Accents:
        return withoutAccents(name, dice);
    case Corruption::Transliteration:
        return inCyrillic(name, dice);
    case Corruption::Spacing:
        return withOtherSpacing(name, dice);
    case Corruption::Cut:
        return name.left(std::max<qsizetype>(6, name.size() * 3 / 4)).trimmed();
    case Corruption::Acronym:
        return acronymOf(name);
    case Corruption::Subsidiary:
        return splitForm(name).first;
    }
    return name;
}

//! Whether a company can suffer so: an acronym of two letters means nothing, only groups have
//! subsidiaries.
bool fits(const std::vector<Account> &accounts, std::size_t at, Corruption corruption)
{
    switch (corruption) {
    case Corruption::Acronym:
        return acronymOf(accounts[at].name).size() > 2;
    case Corruption::Subsidiary:
        return at > 0 && accounts[at].domain == accounts[at - 1].domain;
    case Corruption::Accents:
        return accounts[at].name.toUtf8().size() != accounts[at].name.size();
    case Corruption::OneTypo:
    case Corruption::TwoTypos:
    case Corruption::LegalForm:
    case Corruption::Reordered:
    case Corruption::Abbreviated:
    case Corruption::WordDropped:
    case Corruption::WordAdded:
    case Corruption::Transliteration:
    case Corruption::Spacing:
    case Corruption::Cut:
    case Corruption::SharedDomain:
        return true;
    }
    return true;
}

AskedQuery corruptedQuery(const std::vector<Account> &accounts, Corruption corruption, Dice &dice)
{
    std::size_t at = 0;
    do {
        at = static_cast<std::size_t>(dice.below(static_cast<qsizetype>(accounts.size())));
    } while (!fits(accounts, at, corruption));
    AskedQuery query;
    query.meant = QStringList{accounts[at].id};
    query.kind = corruptionName(corruption);
    query.account.name = corruptedName(accounts[at].name, corruption, dice);
    if (corruption == Corruption::Subsidiary)
        query.account.domain = accounts[at].domain;
    if (corruption == Corruption::SharedDomain)
        query.account.domain = dice.pick(accounts).domain;
    return query;
}

} // namespace

const std::vector<Corruption> &allCorruptions()
{
    static const std::vector<Corruption> all = {
        Corruption::OneTypo,    Corruption::TwoTypos,     Corruption::LegalForm,
        Corruption::Reordered,  Corruption::Abbreviated,  Corruption::WordDropped,
        Corruption::WordAdded,  Corruption::Accents,      Corruption::Transliteration,
        Corruption::Spacing,    Corruption::Cut,          Corruption::Acronym,
        Corruption::Subsidiary, Corruption::SharedDomain,
    };
    return all;
}

QString corruptionName(Corruption corruption)
{
    static const QStringList names = {"one typo",        "two typos",    "legal form", "reordered",
                                      "abbreviated",     "word dropped", "word added", "accents",
                                      "transliteration", "spacing",      "cut",        "acronym",
                                      "subsidiary",      "shared domain"};
    return names.at(static_cast<int>(corruption));
}

CorruptedSet corruptedSet(int accounts, int queriesPerKind, std::uint64_t seed)
{
    CorruptedSet set;
    set.accounts = inventedCompanies(accounts, seed);
    Dice dice(seed + 1);
    for (int i = 0; i < queriesPerKind; ++i) {
        for (const Corruption corruption : allCorruptions()) {
            set.queries.push_back(corruptedQuery(set.accounts, corruption, dice));
            set.queries.back().account.id = QStringLiteral("q%1").arg(set.queries.size());
        }
    }
    return set;
}

} // namespace unsnag
