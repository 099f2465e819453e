// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/resolutionform.h"

#include "ui/item/accountform.h"
#include "ui/item/faultform.h"
#include "ui/item/fieldform.h"
#include "ui/item/probeform.h"
#include "ui/item/retryform.h"

namespace unsnag {

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
    switch (view.exception.reason) {
    case Reason::MissingAccount:
    case Reason::DuplicateAccount:
        return new AccountForm(session, view);
    case Reason::OutcomeUnknown:
        return new ProbeForm(session, view);
    case Reason::ConnectionFault:
        return new FaultForm(session, view);
    case Reason::MissingField:
    case Reason::InvalidTax:
    case Reason::CompanyMismatch:
    case Reason::UnmappedItem:
    case Reason::ValueRejected:
    case Reason::RuleMismatch:
    case Reason::PeriodClosed:
    case Reason::VersionConflict:
        if (FieldForm::hasFields(view))
            return new FieldForm(view);
        break;
    case Reason::DependencyPending:
    case Reason::OrphanedRecord:
    case Reason::StaleOrder:
    case Reason::CreditHold:
    case Reason::ManualOverride:
    case Reason::MisroutedLead:
    case Reason::NeverBilled:
        break;
    }
    return new RetryForm(view);
}

} // namespace unsnag
