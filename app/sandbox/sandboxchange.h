// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace unsnag {

enum class SandboxTable {
    Accounts,
    Deals,
    Leads,
    Opportunities,
    Quotes,
    CreditRequests,
    Customers,
    Companies,
    Items,
    TaxCodes,
    Periods,
    Orders,
    Invoices,
    CreditNotes,
    BillingHolds,
    LayerExceptions, //!< of an operating layer beside the two, see layerroutes.h
    Clerks, //!< people who change documents of a customer by hand, see clerks.h
};

//! As in the paths: "accounts", "credit-requests".
[[nodiscard]] QString sandboxTableName(SandboxTable table);
[[nodiscard]] std::optional<SandboxTable> sandboxTableFromName(const QString &name);

//! One record in its new state.
struct SandboxPut {
    SandboxTable table = SandboxTable::Accounts;
    Json record;

    bool operator==(const SandboxPut &) const = default;
};

//! The first answer given under an idempotency key.
struct AnsweredKey {
    QString key;         //!< system and key: "erp:K1"
    QString fingerprint; //!< digest of method, path and body
    int status = 0;
    QString body;

    bool operator==(const AnsweredKey &) const = default;
};

//! What one request changes: takes hold as a whole or not at all.
struct SandboxChange {
    std::vector<SandboxPut> puts;
    std::optional<AnsweredKey> answered;

    bool operator==(const SandboxChange &) const = default;

    [[nodiscard]] Json toJson() const;
    //! Error: Damaged where a table is unknown or a record has no id.
    [[nodiscard]] static Result<SandboxChange> fromJson(const Json &json);
};

} // namespace unsnag
