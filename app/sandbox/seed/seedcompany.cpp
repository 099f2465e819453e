// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedcompany.h"

#include "app/sandbox/seed/seedwords.h"

#include <set>

namespace unsnag {
namespace {

template <typename T>
const T &oneOf(const std::vector<T> &choices, Rng &rng)
{
    return choices[rng.below(choices.size())];
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString filled(const char *pattern, Rng &rng)
{
    QString result = text(pattern);
    for (QChar &letter : result) {
        if (letter == QLatin1Char('#'))
            letter = QLatin1Char(static_cast<char>('0' + rng.below(10)));
    }
    return result;
}

const SeedCountry &countryByWeight(Rng &rng)
{
    int total = 0;
    for (const SeedCountry &country : seedCountries())
        total += country.weight;
    auto ticket = static_cast<int>(rng.below(static_cast<std::uint64_t>(total)));
    for (const SeedCountry &country : seedCountries()) {
        ticket -= country.weight;
        if (ticket < 0)
            return country;
    }
    return seedCountries().front();
}

void setPlace(SeedCompany &company, const SeedCountry &country, Rng &rng)
{
    const SeedCity &city = oneOf(country.cities, rng);
    company.street = text(oneOf(country.streets, rng));
    company.street.replace(QLatin1Char('#'), QString::number(1 + rng.below(180)));
    company.city = text(city.name);
    company.postcode = text(city.postcode);
    company.country = text(country.code);
    company.currency = text(country.currency);
    company.taxId = filled(country.taxPattern, rng);
    company.phone = filled(country.phonePattern, rng);
}

void setDomain(SeedCompany &company, const QString &label)
{
    company.domain = label + QStringLiteral(".example");
    company.email = QStringLiteral("office@") + company.domain;
}

//! A name nobody has yet; with every try it gets longer, so that large worlds find one too.
QString freshStem(const SeedCountry &country, std::set<QString> &taken, Rng &rng)
{
    for (int attempt = 0;; ++attempt) {
        QString stem = text(oneOf(country.names, rng));
        if (attempt > 3)
            stem += QStringLiteral(" & ") + text(oneOf(country.names, rng));
        stem += QLatin1Char(' ') + text(oneOf(country.trades, rng));
        if (attempt > 8)
            stem += QLatin1Char(' ') + text(oneOf(country.cities, rng).name);
        if (attempt > 16)
            stem += QLatin1Char(' ') + QString::number(taken.size());
        if (taken.insert(stem).second)
            return stem;
    }
}

SeedCompany plainCompany(std::set<QString> &taken, Rng &rng)
{
    const SeedCountry &country = countryByWeight(rng);
    SeedCompany company;
    company.stem = freshStem(country, taken, rng);
    company.form = text(oneOf(country.forms, rng));
    setPlace(company, country, rng);
    setDomain(company, domainLabel(company.stem));
    return company;
}

//! Sister companies of one group: one domain, other places and numbers.
std::vector<SeedCompany> groupOf(const SeedCompany &parent, Rng &rng)
{
    struct Sister {
        const char *suffix;
        const char *form;
        std::size_t country;
    };
    static const std::vector<Sister> sisters{{"Holding", "AG", 0},
                                             {"Deutschland", "GmbH", 0},
                                             {"France", "SARL", 3},
                                             {"Services", "GmbH", 0},
                                             {"UK", "Ltd", 9}};
    std::vector<SeedCompany> group;
    const auto first = rng.below(sisters.size());
    for (std::size_t i = 0; i < 2; ++i) {
        const Sister &sister = sisters[(first + i) % sisters.size()];
        SeedCompany company = parent;
        company.stem += QLatin1Char(' ') + text(sister.suffix);
        company.form = text(sister.form);
        setPlace(company, seedCountries()[sister.country], rng);
        group.push_back(company);
    }
    return group;
}

//! Another company of nearly the same name.
SeedCompany lookAlike(const SeedCompany &company, Rng &rng)
{
    SeedCompany other = company;
    const SeedCountry *country = &seedCountries().front();
    for (const SeedCountry &candidate : seedCountries()) {
        if (text(candidate.code) == company.country)
            country = &candidate;
    }
    const QString spelt = speltOut(company.stem);
    other.stem = spelt == company.stem
                     ? QString(company.stem).replace(QLatin1Char(' '), QLatin1Char('-'))
                     : spelt;
    other.form = text(oneOf(country->forms, rng));
    setPlace(other, *country, rng);
    setDomain(other, domainLabel(other.name()));
    return other;
}

QString swappedLetters(const QString &word, Rng &rng)
{
    if (word.size() < 6)
        return word;
    QString typed = word;
    const auto at =
        1 + static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(word.size() - 3)));
    std::swap(typed[at], typed[at + 1]);
    return typed;
}

QString otherForm(const QString &form)
{
    static const std::map<QString, QString> others{
        {QStringLiteral("GmbH"), QStringLiteral("G.m.b.H.")},
        {QStringLiteral("GmbH & Co. KG"), QStringLiteral("GmbH&Co KG")},
        {QStringLiteral("Ltd"), QStringLiteral("Limited")},
        {QStringLiteral("Inc"), QStringLiteral("Incorporated")},
        {QStringLiteral("BV"), QStringLiteral("B.V.")},
        {QStringLiteral("SARL"), QStringLiteral("S.A.R.L.")},
        {QStringLiteral("S.p.A."), QStringLiteral("SpA")},
        {QStringLiteral("Sp. z o.o."), QStringLiteral("Sp.z.o.o")},
        {QStringLiteral("K.K."), QStringLiteral("KK")},
        {QStringLiteral("AB"), QStringLiteral("Aktiebolag")}};
    const auto found = others.find(form);
    return found == others.end() ? form : found->second;
}

} // namespace

Json SeedCompany::toJson() const
{
    const auto nullable = [](const QString &value) {
        return value.isEmpty() ? Json() : Json(value);
    };
    return JsonObject{{QStringLiteral("name"), name().trimmed()},
                      {QStringLiteral("domain"), nullable(domain)},
                      {QStringLiteral("tax_id"), nullable(taxId)},
                      {QStringLiteral("street"), nullable(street)},
                      {QStringLiteral("city"), nullable(city)},
                      {QStringLiteral("postcode"), nullable(postcode)},
                      {QStringLiteral("country"), nullable(country)},
                      {QStringLiteral("email"), nullable(email)},
                      {QStringLiteral("phone"), nullable(phone)}};
}

QString speltOut(const QString &original)
{
    static const std::vector<std::pair<const char *, const char *>> spellings{
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"},
        {"Ü", "Ue"}, {"ß", "ss"}, {"ł", "l"},  {"Ł", "L"}};
    QString spelt = original;
    for (const auto &[letter, letters] : spellings)
        spelt.replace(text(letter), text(letters));
    QString plain;
    for (const QChar letter : spelt.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            plain.append(letter);
    }
    return plain;
}

QString domainLabel(const QString &name)
{
    QString label;
    for (const QChar letter : speltOut(name).toLower()) {
        const bool isPlain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (isPlain)
            label.append(letter);
        else if (!label.isEmpty() && !label.endsWith(QLatin1Char('-')))
            label.append(QLatin1Char('-'));
    }
    return label.endsWith(QLatin1Char('-')) ? label.chopped(1) : label;
}

std::vector<SeedCompany> seedCompanies(Rng &rng, int count)
{
    std::set<QString> taken;
    std::vector<SeedCompany> companies;
    const auto wanted = static_cast<std::size_t>(count);
    while (companies.size() < wanted) {
        const auto roll = rng.below(100);
        companies.push_back(plainCompany(taken, rng));
        const SeedCompany company = companies.back();
        if (roll < 6) {
            for (const SeedCompany &sister : groupOf(company, rng))
                companies.push_back(sister);
        } else if (roll < 13) {
            companies.push_back(lookAlike(company, rng));
        }
    }
    companies.resize(wanted);
    return companies;
}

std::vector<SeedCompany> showPiece()
{
    const auto company = [](const char *stem, const char *form, const char *label, const char *tax,
                            const char *street, const char *city, const char *postcode) {
        SeedCompany made{text(stem),
                         text(form),
                         {},
                         text(tax),
                         text(street),
                         text(city),
                         text(postcode),
                         QStringLiteral("DE"),
                         QStringLiteral("EUR"),
                         {},
                         {}};
        setDomain(made, text(label));
        return made;
    };
    std::vector<SeedCompany> companies{
        company("Mueller Anlagenbau", "GmbH", "mueller-anlagenbau", "DE811907425",
                "Industriestraße 14", "Stuttgart", "70565"),
        company("Müller Anlagen Bau", "KG", "mueller-anlagen-bau", "DE264410883", "Hauptstraße 9",
                "Nürnberg", "90411"),
        company("Müller Anlagenbau Holding", "AG", "mueller-anlagenbau", "DE811907433",
                "Lindenallee 2", "Stuttgart", "70565"),
        company("Müller Anlagenbau Services", "GmbH", "mueller-anlagenbau", "DE811907441",
                "Industriestraße 16", "Stuttgart", "70565"),
        company("Möller Anlagenbau", "GmbH", "moeller-anlagenbau", "DE239071156",
                "Am Güterbahnhof 31", "Hamburg", "22525")};
    companies.front().phone = QStringLiteral("+49 30 23125 417");
    return companies;
}

SeedCompany typedIntoCrm(const SeedCompany &company, Rng &rng)
{
    SeedCompany typed = company;
    const auto happens = [&rng](std::uint64_t percent) { return rng.below(100) < percent; };
    if (happens(12))
        typed.stem = swappedLetters(typed.stem, rng);
    if (happens(30))
        typed.stem = speltOut(typed.stem);
    if (happens(35))
        typed.form = otherForm(typed.form);
    if (happens(10))
        typed.form.clear();
    if (happens(6))
        typed.stem = typed.stem.toUpper();
    if (happens(25))
        typed.domain.clear();
    if (happens(55))
        typed.taxId.clear();
    if (happens(40))
        typed.phone.clear();
    if (happens(30))
        typed.street.replace(QString::fromUtf8("straße"), QStringLiteral("str."));
    if (happens(15))
        typed.street.clear();
    return typed;
}

} // namespace unsnag
