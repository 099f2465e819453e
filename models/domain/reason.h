// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace unsnag {

//! Why an event did not become a proven record. One value per code of the product page.
enum class Reason {
    MissingAccount,
    DuplicateAccount,
    MissingField,
    InvalidTax,
    CompanyMismatch,
    UnmappedItem,
    ValueRejected,
    RuleMismatch,
    PeriodClosed,
    DependencyPending,
    VersionConflict,
    OutcomeUnknown,
    OrphanedRecord,
    StaleOrder,
    CreditHold,
    ManualOverride,
    MisroutedLead,
    NeverBilled,
    ConnectionFault,
};

[[nodiscard]] const QList<Reason> &allReasons();
[[nodiscard]] QString reasonName(Reason reason); //!< machine name: "missing_account"
[[nodiscard]] std::optional<Reason> reasonFromName(const QString &name);

//! How bad: P1 first. Stored as 1..4.
enum class Severity { P1 = 1, P2, P3, P4 };

[[nodiscard]] QString severityName(Severity severity); //!< "P1"

} // namespace unsnag
