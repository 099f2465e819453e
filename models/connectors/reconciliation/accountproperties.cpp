// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/accountproperties.h"

#include <algorithm>

namespace unsnag {
namespace {

AccountProperty property(const char *id, const char *name, QString Account::*field,
                         std::initializer_list<const char *> others)
{
    AccountProperty made{QString::fromLatin1(id), QString::fromLatin1(name), field, {}, false};
    made.otherNames.append(plainPropertyName(made.id));
    for (const char *other : others)
        made.otherNames.append(QString::fromLatin1(other));
    made.isPersonal = field == &Account::email || field == &Account::phone;
    return made;
}

} // namespace

const std::vector<AccountProperty> &accountProperties()
{
    static const std::vector<AccountProperty> properties{
        property("domain", "Web domain", &Account::domain,
                 {"website", "url", "homepage", "webdomain", "officialwebsite", "web"}),
        property("tax_id", "Tax id", &Account::taxId,
                 {"vat", "vatid", "vatnumber", "taxnumber", "vatidentificationnumber", "ustid"}),
        property("street", "Street", &Account::street,
                 {"address", "streetaddress", "address1", "addressline1"}),
        property("city", "City", &Account::city, {"town", "locality", "addresslocality"}),
        property("postcode", "Postcode", &Account::postcode,
                 {"postalcode", "zip", "zipcode", "plz"}),
        property("country", "Country", &Account::country,
                 {"countrycode", "addresscountry", "jurisdiction"}),
        property("email", "E-mail", &Account::email, {"mail", "emailaddress"}),
        property("phone", "Phone", &Account::phone, {"telephone", "tel", "phonenumber"}),
    };
    return properties;
}

const AccountProperty *accountProperty(const QString &id)
{
    const auto &all = accountProperties();
    const auto found = std::ranges::find(all, id, &AccountProperty::id);
    return found == all.end() ? nullptr : &*found;
}

QString plainPropertyName(const QString &name)
{
    QString plain = name.toCaseFolded();
    plain.removeIf([](QChar character) { return !character.isLetterOrNumber(); });
    return plain;
}

} // namespace unsnag
