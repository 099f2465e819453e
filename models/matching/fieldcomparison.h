// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/accounttext.h"
#include "models/matching/corpus.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace unsnag {

//! The fields beside the name that are compared.
enum class Field : std::uint8_t {
    Tax,
    Domain,
    Email,
    Phone,
    Postcode,
    City,
    Country,
    Street,
    Count_
};

constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::Count_);

//! How two values of a field stand to each other.
enum class Agreement : std::uint8_t {
    Missing, //!< one side does not know it: speaks neither for nor against
    Same,
    Near, //!< one wrong digit, another extension, the same postal area
    Other
};

struct FieldOutcome {
    Agreement agreement = Agreement::Missing;
    float similarity = 0;    //!< 0..1
    float bits = 0;          //!< rarity of the value where it is the same, see Corpus::rarity
    bool isConflict = false; //!< two tax ids of one country that differ

    bool operator==(const FieldOutcome &) const = default;
};

using FieldOutcomes = std::array<FieldOutcome, fieldCount>;

//! Machine name as in evidence: "tax_id", "domain", ...
[[nodiscard]] const char *fieldName(Field field);

//! A query's fields, held against many accounts.
class FieldComparison
{
public:
    FieldComparison(const AccountText &query, const ContactKeys &keys, const Corpus &corpus);

    [[nodiscard]] FieldOutcomes compare(const AccountRecord &account) const;
    //! What an account says, as written; of the domain also where only the e-mail address has it.
    [[nodiscard]] static std::string_view textOf(Field field, const AccountText &account);

private:
    [[nodiscard]] FieldOutcome compareTax(const AccountRecord &account) const;
    [[nodiscard]] FieldOutcome compareDomain(std::string_view other) const;
    [[nodiscard]] FieldOutcome compareEmail(std::string_view other) const;
    [[nodiscard]] FieldOutcome comparePhone(std::string_view other) const;
    [[nodiscard]] FieldOutcome comparePostcode(std::string_view other) const;
    [[nodiscard]] FieldOutcome compareCity(std::string_view other) const;
    [[nodiscard]] FieldOutcome compareCountry(std::string_view other) const;
    [[nodiscard]] FieldOutcome compareStreet(std::string_view other) const;

    AccountText m_query;
    ContactKeys m_keys;
    std::vector<std::string> m_street;
    std::string m_taxCountry;
    // Rarity of the query's own values, worked out once.
    float m_tax = 0, m_domain = 0, m_email = 0, m_phone = 0, m_city = 0;
};

} // namespace unsnag
