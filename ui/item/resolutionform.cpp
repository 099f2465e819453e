// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/resolutionform.h"

#include "ui/item/accountform.h"
#include "ui/item/describedform.h"
#include "ui/item/faultform.h"
#include "ui/item/probeform.h"

namespace unsnag {

std::vector<AlikeCase> ResolutionForm::alike() const
{
    return {};
}

bool ResolutionForm::choose(int)
{
    return false;
}

bool ResolutionForm::press(QChar)
{
    return false;
}

bool ResolutionForm::stepBack()
{
    return false;
}

ResolutionForm *makeResolutionForm(DeskSession &session, const ExceptionView &view)
{
    // Ranked evidence, a probe and a connection test have forms of their own; all else is described.
    switch (view.exception.reason) {
    case Reason::MissingAccount:
        return new AccountForm(session, view);
    case Reason::OutcomeUnknown:
        return new ProbeForm(session, view);
    case Reason::ConnectionFault:
        return new FaultForm(session, view);
    case Reason::DuplicateAccount:
    case Reason::MissingField:
    case Reason::InvalidTax:
    case Reason::CompanyMismatch:
    case Reason::UnmappedItem:
    case Reason::ValueRejected:
    case Reason::RuleMismatch:
    case Reason::PeriodClosed:
    case Reason::VersionConflict:
    case Reason::DependencyPending:
    case Reason::OrphanedRecord:
    case Reason::StaleOrder:
    case Reason::CreditHold:
    case Reason::ManualOverride:
    case Reason::MisroutedLead:
    case Reason::NeverBilled:
        break;
    }
    return new DescribedForm(session, view);
}

} // namespace unsnag
