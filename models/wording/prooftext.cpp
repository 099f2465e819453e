// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/formtext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

class ProofText
{
    Q_DECLARE_TR_FUNCTIONS(ProofText)
};

} // namespace

QString proofOfFix(Reason reason)
{
    switch (reason) {
    case Reason::MissingAccount:
        return ProofText::tr("The ERP document carries the chosen customer and the pair is in the "
                             "crosswalk.");
    case Reason::DuplicateAccount:
        return ProofText::tr("The ERP document carries the customer that stays, or the pair is "
                             "stored as different.");
    case Reason::MissingField:
        return ProofText::tr("The field is in the ERP document that was read back.");
    case Reason::InvalidTax:
        return ProofText::tr("The tax of the ERP document equals the expected one.");
    case Reason::CompanyMismatch:
        return ProofText::tr("The ERP document is in the chosen company and currency.");
    case Reason::UnmappedItem:
        return ProofText::tr("The line of the ERP document carries the item.");
    case Reason::ValueRejected:
        return ProofText::tr("The field is in the ERP document as it was accepted.");
    case Reason::RuleMismatch:
        return ProofText::tr(
            "The totals are equal to the cent, or two people took the difference.");
    case Reason::PeriodClosed:
        return ProofText::tr("The date of the ERP document lies in an open period.");
    case Reason::DependencyPending:
        return ProofText::tr("The root is proven first, then this one.");
    case Reason::VersionConflict:
        return ProofText::tr("The ERP document equals the merged values.");
    case Reason::OutcomeUnknown:
        return ProofText::tr("Exactly one ERP document carries the reference.");
    case Reason::OrphanedRecord:
        return ProofText::tr("No unlinked document is left in the ERP.");
    case Reason::StaleOrder:
        return ProofText::tr("The ERP document refers to the live order.");
    case Reason::CreditHold:
        return ProofText::tr(
            "The credit check passes, or the override is recorded with two names.");
    case Reason::ManualOverride:
        return ProofText::tr("The drift is gone or accepted, and the runbook has its entry.");
    case Reason::MisroutedLead:
        return ProofText::tr("The CRM record is on the chosen account.");
    case Reason::NeverBilled:
        return ProofText::tr("The invoice is read back, or the dismissal is recorded.");
    case Reason::ConnectionFault:
        return ProofText::tr("The connection check passes.");
    }
    return {};
}

} // namespace unsnag
