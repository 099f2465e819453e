// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/fieldevidence.h"

#include "models/matching/contactkeys.h"
#include "models/matching/wordsimilarity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unsnag {
namespace {

//! log2 odds by name similarity, straight lines between.
constexpr std::array<std::pair<double, double>, 8> nameOdds{
    {{0.0, -6}, {0.3, -5}, {0.5, -2}, {0.6, 0.5}, {0.7, 2.5}, {0.8, 4.5}, {0.9, 7}, {1.0, 9.5}}};

double oddsOfName(double similarity)
{
    for (std::size_t i = 1; i < nameOdds.size(); ++i) {
        const auto [lowX, lowY] = nameOdds[i - 1];
        const auto [highX, highY] = nameOdds[i];
        if (similarity <= highX)
            return lowY + (highY - lowY) * (similarity - lowX) / (highX - lowX);
    }
    return nameOdds.back().second;
}

//! What an agreement loses when `sharing` accounts have the same value.
double shared(int sharing)
{
    return std::log2(static_cast<double>(std::max(sharing, 1)));
}

//! Collects the parts of one comparison.
class Comparison
{
public:
    Comparison(const PreparedAccount &query, const PreparedAccount &candidate,
               const Frequencies &frequencies)
        : m_a(query), m_b(candidate), m_f(frequencies)
    {}

    std::vector<Evidence> run()
    {
        compareName();
        compareForm();
        compareTax();
        compareDomain();
        compareEmail();
        comparePhone();
        comparePlace();
        return std::move(m_parts);
    }

private:
    void add(const char *field, const QString &query, const QString &candidate, double similarity,
             double weight)
    {
        m_parts.push_back({QString::fromLatin1(field), query, candidate, similarity, weight});
    }

    static bool bothKnow(const QString &a, const QString &b)
    {
        return !a.isEmpty() && !b.isEmpty();
    }

    void compareName()
    {
        if (m_a.name.words.isEmpty() || m_b.name.words.isEmpty())
            return;
        const double similarity = nameSimilarity(m_a.name, m_b.name, m_f.words);
        double weight = oddsOfName(similarity);
        if (similarity > 0.95)
            weight -= std::min(shared(m_f.names.value(m_b.name.joined)), 4.0);
        add("name", m_a.account.name, m_b.account.name, similarity, weight);
    }

    void compareForm()
    {
        const LegalForm a = m_a.name.form;
        const LegalForm b = m_b.name.form;
        if (a == LegalForm::None || b == LegalForm::None || a == LegalForm::Company ||
            b == LegalForm::Company)
            return;
        add("legal_form", m_a.account.name, m_b.account.name, a == b ? 1 : 0, a == b ? 0.5 : -1.5);
    }

    void compareTax()
    {
        if (!bothKnow(m_a.tax, m_b.tax))
            return;
        const QString a = bareTaxKey(m_a.tax);
        const QString b = bareTaxKey(m_b.tax);
        const bool hasOneCountry = (a == m_a.tax) != (b == m_b.tax);
        const bool isEqual = m_a.tax == m_b.tax || (hasOneCountry && a == b);
        const double weight = isEqual ? std::max(11 - shared(m_f.taxes.value(b)), 2.0) : -7;
        add("tax_id", m_a.account.taxId, m_b.account.taxId, isEqual ? 1 : 0, weight);
    }

    void compareDomain()
    {
        if (!bothKnow(m_a.domain, m_b.domain))
            return;
        const bool isEqual = m_a.domain == m_b.domain;
        const double weight =
            isEqual ? std::max(7 - shared(m_f.domains.value(m_b.domain)), 0.5) : -2.5;
        add("domain", m_a.domain, m_b.domain, isEqual ? 1 : 0, weight);
    }

    void compareEmail()
    {
        // The domain has spoken already; two persons of one company have different addresses.
        if (bothKnow(m_a.email, m_b.email) && m_a.email == m_b.email)
            add("email", m_a.account.email, m_b.account.email, 1,
                m_a.domain == m_b.domain && !m_a.domain.isEmpty() ? 2 : 6);
    }

    void comparePhone()
    {
        if (!bothKnow(m_a.phone, m_b.phone))
            return;
        const auto same = static_cast<double>(std::ranges::mismatch(m_a.phone, m_b.phone).in1 -
                                              m_a.phone.begin());
        const bool isEqual = m_a.phone == m_b.phone;
        // Extensions of one switchboard share all but the last digits.
        const bool isNear = !isEqual && same >= 6;
        const double weight = isEqual  ? std::max(6 - shared(m_f.phones.value(m_b.phone)), 0.5)
                              : isNear ? 2.5
                                       : -1;
        add("phone", m_a.account.phone, m_b.account.phone, isEqual ? 1 : isNear ? 0.7 : 0, weight);
    }

    void comparePlace()
    {
        if (bothKnow(m_a.country, m_b.country)) {
            const bool isEqual = m_a.country == m_b.country;
            add("country", m_a.account.country, m_b.account.country, isEqual ? 1 : 0,
                isEqual ? 0.5 : -3);
        }
        if (bothKnow(m_a.postcode, m_b.postcode)) {
            const bool isEqual = m_a.postcode == m_b.postcode;
            const bool isNear = !isEqual && m_a.postcode.left(3) == m_b.postcode.left(3);
            add("postcode", m_a.account.postcode, m_b.account.postcode,
                isEqual  ? 1
                : isNear ? 0.5
                         : 0,
                isEqual  ? 3.5
                : isNear ? 1
                         : -1.5);
        }
        if (bothKnow(m_a.city, m_b.city)) {
            const double similarity = wordSimilarity(m_a.city, m_b.city);
            const double rarity =
                std::log2((m_f.accounts + 20.0) / (m_f.cities.value(m_b.city) + 1.0));
            add("city", m_a.account.city, m_b.account.city, similarity,
                similarity >= 0.8 ? std::clamp(rarity / 2, 0.5, 3.0) * similarity : -1);
        }
        compareStreet();
    }

    void compareStreet()
    {
        if (m_a.street.isEmpty() || m_b.street.isEmpty())
            return;
        double agreed = 0;
        for (const QStringList *side : {&m_a.street, &m_b.street}) {
            const QStringList &other = side == &m_a.street ? m_b.street : m_a.street;
            for (const QString &word : *side) {
                double best = 0;
                for (const QString &candidate : other)
                    best = std::max(best, wordSimilarity(word, candidate));
                agreed += best;
            }
        }
        const double similarity =
            agreed / static_cast<double>(m_a.street.size() + m_b.street.size());
        const double weight = similarity >= 0.9 ? 4 : similarity >= 0.6 ? 1.5 : -1;
        add("street", m_a.account.street, m_b.account.street, similarity, weight);
    }

    const PreparedAccount &m_a;
    const PreparedAccount &m_b;
    const Frequencies &m_f;
    std::vector<Evidence> m_parts;
};

QStringList streetWords(const QString &street)
{
    QStringList words;
    for (QString word : nameWords(street)) {
        if (word == QLatin1String("strasse") || word == QLatin1String("str") ||
            word == QLatin1String("street") || word == QLatin1String("st"))
            continue;
        for (const QLatin1String ending : {QLatin1String("strasse"), QLatin1String("str")}) {
            if (word.size() > ending.size() + 2 && word.endsWith(ending)) {
                word.chop(ending.size());
                break;
            }
        }
        words += word;
    }
    return words;
}

} // namespace

PreparedAccount prepared(Account account)
{
    PreparedAccount out;
    out.name = companyName(account.name);
    out.domain = registrableDomain(account.domain);
    if (out.domain.isEmpty())
        out.domain = mailDomain(account.email);
    out.tax = taxKey(account.taxId);
    out.phone = phoneKey(account.phone);
    out.postcode = postcodeKey(account.postcode);
    out.country = countryKey(account.country);
    out.city = foldedText(account.city.trimmed());
    out.street = streetWords(account.street);
    out.email = account.email.trimmed().toLower();
    out.account = std::move(account);
    return out;
}

void countIn(Frequencies &frequencies, const PreparedAccount &account)
{
    const auto count = [](QHash<QString, int> &table, const QString &value) {
        if (!value.isEmpty())
            ++table[value];
    };
    frequencies.words.count(account.name.words);
    count(frequencies.names, account.name.joined);
    count(frequencies.domains, account.domain);
    count(frequencies.taxes, bareTaxKey(account.tax));
    count(frequencies.phones, account.phone);
    count(frequencies.cities, account.city);
    ++frequencies.accounts;
}

std::vector<Evidence> compareFields(const PreparedAccount &query, const PreparedAccount &candidate,
                                    const Frequencies &frequencies)
{
    return Comparison(query, candidate, frequencies).run();
}

} // namespace unsnag
