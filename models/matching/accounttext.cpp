// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accounttext.h"

#include "models/matching/countrykey.h"
#include "models/matching/domainkey.h"
#include "models/matching/phonenumber.h"
#include "models/matching/postcode.h"
#include "models/matching/taxnumber.h"
#include "models/matching/transliteration.h"

namespace unsnag {
namespace {

QString q(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ContactKeyTexts contactKeys(const AccountText &account)
{
    ContactKeyTexts keys;
    keys.country = countryKey(account.country);
    keys.domain = registrableDomain(account.domain);
    if (keys.domain.empty())
        keys.domain = mailDomain(account.email);
    keys.tax = taxNumber(account.taxId, keys.country).key;
    keys.phone = phoneKey(account.phone, keys.country);
    keys.postcode = postcodeKey(account.postcode, keys.country);
    appendFolded(keys.city, account.city);
    return keys;
}

AccountBytes::AccountBytes(const Account &account)
    : m_texts{account.id.toUtf8(),       account.name.toUtf8(),    account.domain.toUtf8(),
              account.taxId.toUtf8(),    account.street.toUtf8(),  account.city.toUtf8(),
              account.postcode.toUtf8(), account.country.toUtf8(), account.email.toUtf8(),
              account.phone.toUtf8()}
{}

AccountText AccountBytes::view() const
{
    const auto at = [this](std::size_t i) {
        return std::string_view(m_texts[i].constData(),
                                static_cast<std::size_t>(m_texts[i].size()));
    };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)};
}

Account toAccount(const AccountText &text)
{
    Account account;
    account.id = q(text.id);
    account.name = q(text.name);
    account.domain = q(text.domain);
    account.taxId = q(text.taxId);
    account.street = q(text.street);
    account.city = q(text.city);
    account.postcode = q(text.postcode);
    account.country = q(text.country);
    account.email = q(text.email);
    account.phone = q(text.phone);
    return account;
}

} // namespace unsnag
