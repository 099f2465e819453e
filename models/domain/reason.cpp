// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reason.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<Reason, 19> reasonNames{{
    {Reason::MissingAccount, "missing_account"},
    {Reason::DuplicateAccount, "duplicate_account"},
    {Reason::MissingField, "missing_field"},
    {Reason::InvalidTax, "invalid_tax"},
    {Reason::CompanyMismatch, "company_mismatch"},
    {Reason::UnmappedItem, "unmapped_item"},
    {Reason::ValueRejected, "value_rejected"},
    {Reason::RuleMismatch, "rule_mismatch"},
    {Reason::PeriodClosed, "period_closed"},
    {Reason::DependencyPending, "dependency_pending"},
    {Reason::VersionConflict, "version_conflict"},
    {Reason::OutcomeUnknown, "outcome_unknown"},
    {Reason::OrphanedRecord, "orphaned_record"},
    {Reason::StaleOrder, "stale_order"},
    {Reason::CreditHold, "credit_hold"},
    {Reason::ManualOverride, "manual_override"},
    {Reason::MisroutedLead, "misrouted_lead"},
    {Reason::NeverBilled, "never_billed"},
    {Reason::ConnectionFault, "connection_fault"},
}};

} // namespace

const QList<Reason> &allReasons()
{
    static const QList<Reason> all = [] {
        QList<Reason> list;
        for (const auto &row : reasonNames)
            list.append(row.first);
        return list;
    }();
    return all;
}

QString reasonName(Reason value)
{
    return nameIn(reasonNames, value);
}

std::optional<Reason> reasonFromName(const QString &name)
{
    return valueIn(reasonNames, name);
}

QString severityName(Severity severity)
{
    return QLatin1Char('P') + QString::number(static_cast<int>(severity));
}

} // namespace unsnag
