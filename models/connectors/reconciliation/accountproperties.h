// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! A column of an account as a property of the W3C Reconciliation Service API.
struct AccountProperty {
    QString id;   //!< the name of the column: "tax_id"
    QString name; //!< English, for people: "Tax id"
    QString Account::*field = nullptr;
    //! What services that are not ours call it, in the form of plainPropertyName().
    QStringList otherNames;
    //! May name a person: sent to a service only where its document says so.
    bool isPersonal = false;
};

//! All columns but the id and the name, which are the identifier and the name of an entity.
[[nodiscard]] const std::vector<AccountProperty> &accountProperties();

//! The property of this id; null where there is none.
[[nodiscard]] const AccountProperty *accountProperty(const QString &id);

//! Letters and figures alone, in lower case: "VAT-ID" and "vat_id" are the same property.
[[nodiscard]] QString plainPropertyName(const QString &name);

} // namespace unsnag
