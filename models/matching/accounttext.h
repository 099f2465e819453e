// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <array>
#include <string>
#include <string_view>

namespace unsnag {

//! An account's texts as UTF-8, owned by somebody else; members as in Account.
struct AccountText {
    std::string_view id, name, domain, taxId, street, city, postcode, country, email, phone;

    bool operator==(const AccountText &) const = default;
};

//! What is compared of an account beside its name, in the form in which it is compared. Owned by
//! somebody else; empty means not known.
struct ContactKeys {
    std::string_view domain; //!< registrable, from the web address, else from the e-mail address
    std::string_view tax, phone, postcode, country, city;

    bool operator==(const ContactKeys &) const = default;
};

//! The keys of one account, worked out; `view` looks into it.
struct ContactKeyTexts {
    std::string domain, tax, phone, postcode, country, city;

    [[nodiscard]] ContactKeys view() const { return {domain, tax, phone, postcode, country, city}; }
};

[[nodiscard]] ContactKeyTexts contactKeys(const AccountText &account);

//! UTF-8 copies of an Account's texts.
class AccountBytes
{
public:
    explicit AccountBytes(const Account &account);
    [[nodiscard]] AccountText view() const;

private:
    std::array<QByteArray, 10> m_texts;
};

[[nodiscard]] Account toAccount(const AccountText &text);

} // namespace unsnag
