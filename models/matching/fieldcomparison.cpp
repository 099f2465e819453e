// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/fieldcomparison.h"

#include "models/matching/companyname.h"
#include "models/matching/phonenumber.h"
#include "models/matching/postcode.h"
#include "models/matching/taxnumber.h"
#include "models/matching/wordlikeness.h"

#include <algorithm>

namespace unsnag {
namespace {

std::string_view tail(std::string_view text, std::size_t size)
{
    return text.substr(text.size() - std::min(text.size(), size));
}

bool isSameLetters(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::vector<std::string> streetWords(std::string_view street)
{
    CompanyName name;
    NameReader().read(street, name);
    std::vector<std::string> words;
    for (std::string &word : name.words) {
        if (word == "strasse" || word == "str" || word == "street" || word == "st")
            continue;
        for (const std::string_view ending : {"strasse", "str"}) {
            if (word.size() > ending.size() + 2 && word.ends_with(ending)) {
                word.erase(word.size() - ending.size());
                break;
            }
        }
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace

const char *fieldName(Field field)
{
    constexpr std::array<const char *, fieldCount> names{"tax_id",   "domain", "email",   "phone",
                                                         "postcode", "city",   "country", "street"};
    return names[static_cast<std::size_t>(field)];
}

FieldComparison::FieldComparison(const AccountText &query, const ContactKeys &keys,
                                 const Corpus &corpus)
    : m_query(query), m_keys(keys), m_street(streetWords(query.street))
{
    const auto bits = [&corpus](KeyKind kind, std::string_view text) {
        return text.empty() ? 0.0F : static_cast<float>(corpus.rarity(corpus.keyCount(kind, text)));
    };
    m_taxCountry = taxNumber(query.taxId, keys.country).country;
    m_tax = bits(KeyKind::Tax, bareTax(keys.tax));
    m_domain = bits(KeyKind::Domain, keys.domain);
    m_email = m_domain;
    m_phone = bits(KeyKind::Phone, tail(keys.phone, 9));
    m_city = keys.city.empty() ? 0 : static_cast<float>(corpus.rarity(corpus.cityCount(keys.city)));
}

FieldOutcome FieldComparison::compareTax(const AccountRecord &account) const
{
    const std::string_view other = account.keys.tax;
    if (m_keys.tax.empty() || other.empty())
        return {};
    if (m_keys.tax == other)
        return {Agreement::Same, 1, m_tax};
    const std::string a = bareTax(m_keys.tax);
    const std::string b = bareTax(other);
    const bool hasOneCountry = (a.size() == m_keys.tax.size()) != (b.size() == other.size());
    if (hasOneCountry && a == b)
        return {Agreement::Same, 1, m_tax};
    if (a.size() >= 6 && isNearTax(a, b))
        return {Agreement::Near, 0.8F, 0};
    // A company may have an id in each of several countries, but not two in one.
    const TaxNumber number = taxNumber(account.text.taxId, account.keys.country);
    return {Agreement::Other, 0, 0, number.country == m_taxCountry};
}

FieldOutcome FieldComparison::compareDomain(std::string_view other) const
{
    if (m_keys.domain.empty() || other.empty())
        return {};
    if (m_keys.domain == other)
        return {Agreement::Same, 1, m_domain};
    const std::string_view a = m_keys.domain.substr(0, m_keys.domain.find('.'));
    const std::string_view b = other.substr(0, other.find('.'));
    if (a == b)
        return {Agreement::Near, 0.8F, 0};
    return {Agreement::Other, 0, 0};
}

FieldOutcome FieldComparison::compareEmail(std::string_view other) const
{
    // Two persons of one company have different addresses: that says nothing.
    if (m_query.email.empty() || other.empty() || !isSameLetters(m_query.email, other))
        return {};
    return {Agreement::Same, 1, m_email};
}

FieldOutcome FieldComparison::comparePhone(std::string_view other) const
{
    if (m_keys.phone.empty() || other.empty())
        return {};
    if (isSamePhone(m_keys.phone, other))
        return {Agreement::Same, 1, m_phone};
    if (isNearPhone(m_keys.phone, other))
        return {Agreement::Near, 0.7F, 0};
    return {Agreement::Other, 0, 0};
}

FieldOutcome FieldComparison::comparePostcode(std::string_view other) const
{
    if (m_keys.postcode.empty() || other.empty())
        return {};
    const auto similarity =
        static_cast<float>(postcodeSimilarity(m_keys.postcode, other, m_keys.country));
    return {similarity == 1  ? Agreement::Same
            : similarity > 0 ? Agreement::Near
                             : Agreement::Other,
            similarity, 0};
}

FieldOutcome FieldComparison::compareCity(std::string_view other) const
{
    if (m_keys.city.empty() || other.empty())
        return {};
    if (m_keys.city == other)
        return {Agreement::Same, 1, m_city};
    const double likeness = wordLikeness(m_keys.city, other);
    if (likeness > 0.6)
        return {Agreement::Near, static_cast<float>(likeness), 0};
    return {Agreement::Other, static_cast<float>(likeness), 0};
}

FieldOutcome FieldComparison::compareCountry(std::string_view other) const
{
    if (m_keys.country.empty() || other.empty())
        return {};
    return m_keys.country == other ? FieldOutcome{Agreement::Same, 1, 0}
                                   : FieldOutcome{Agreement::Other, 0, 0};
}

FieldOutcome FieldComparison::compareStreet(std::string_view other) const
{
    if (m_street.empty() || other.empty())
        return {};
    const std::vector<std::string> words = streetWords(other);
    if (words.empty())
        return {};
    double agreed = 0;
    const auto best = [](const std::string &word, const std::vector<std::string> &in) {
        double most = 0;
        for (const std::string &one : in)
            most = std::max(most, wordLikeness(word, one));
        return most;
    };
    for (const std::string &word : m_street)
        agreed += best(word, words);
    for (const std::string &word : words)
        agreed += best(word, m_street);
    const auto similarity =
        static_cast<float>(agreed / static_cast<double>(m_street.size() + words.size()));
    const Agreement agreement = similarity >= 0.9F   ? Agreement::Same
                                : similarity >= 0.6F ? Agreement::Near
                                                     : Agreement::Other;
    return {agreement, similarity, 0};
}

FieldOutcomes FieldComparison::compare(const AccountRecord &account) const
{
    return {compareTax(account),
            compareDomain(account.keys.domain),
            compareEmail(account.text.email),
            comparePhone(account.keys.phone),
            comparePostcode(account.keys.postcode),
            compareCity(account.keys.city),
            compareCountry(account.keys.country),
            compareStreet(account.text.street)};
}

std::string_view FieldComparison::textOf(Field field, const AccountText &account)
{
    switch (field) {
    case Field::Tax:
        return account.taxId;
    case Field::Domain:
        return account.domain.empty() ? account.email : account.domain;
    case Field::Email:
        return account.email;
    case Field::Phone:
        return account.phone;
    case Field::Postcode:
        return account.postcode;
    case Field::City:
        return account.city;
    case Field::Country:
        return account.country;
    case Field::Street:
        return account.street;
    case Field::Count_:
        break;
    }
    return {};
}

} // namespace unsnag
