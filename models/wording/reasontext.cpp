// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/reasontext.h"

#include "models/domain/runbook.h"
#include "models/wording/changetext.h"
#include "models/wording/placetext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

//! The places named by an exception, joined: "billing terms, item code (line 1)".
QString places(const SyncException &exception)
{
    QStringList texts;
    for (const Json &field : exception.detail["fields"].array())
        texts += placeText(field["pointer"].toString());
    return texts.join(QStringLiteral(", "));
}

QString summary(const SyncException &exception)
{
    return exception.detail["summary"].toString();
}

QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(QLatin1Char('.')) ? sentence.chopped(1) : sentence;
}

//! The company of the record where the failure names it, else the record itself.
QString accountName(const SyncException &exception)
{
    return exception.detail["account"]["name"].toString(exception.title);
}

QString accountSentence(const SyncException &exception)
{
    return ReasonText::tr("“%1” has no customer in %2. Choose the right one or create it.")
        .arg(accountName(exception), exception.target.system);
}

QString fieldSentence(const SyncException &exception)
{
    QString at = places(exception);
    if (at.isEmpty()) // the target named no place of ours: its own words tell what it lacks
        at = withoutStop(summary(exception));
    return at.isEmpty()
               ? ReasonText::tr("A required value is missing in “%1”.").arg(exception.title)
               : ReasonText::tr("“%1” lacks a required value: %2.").arg(exception.title, at);
}

//! Our own check found it before anything was sent, so that the target is not to blame.
QString valueSentence(const SyncException &exception)
{
    const Json &field = exception.detail["fields"].at(0);
    return ReasonText::tr("“%1”: %2 is %3, expected is %4.")
        .arg(exception.title, placeText(field["pointer"].toString()), field["found"].toString(),
             field["expected"].toString());
}

bool isOwnCheck(const SyncException &exception)
{
    const Json &fields = exception.detail["fields"];
    const bool isCheckOfTheFlow =
        exception.detail["check"].isString() && !fields.at(0)["found"].scalarText().isEmpty();
    return fields.size() > 0 &&
           (isCheckOfTheFlow || exception.detail["step"].toString() == QLatin1String("validate"));
}

} // namespace

QString reasonTitle(Reason reason)
{
    switch (reason) {
    case Reason::MissingAccount:
        return ReasonText::tr("Missing account");
    case Reason::DuplicateAccount:
        return ReasonText::tr("Duplicate account");
    case Reason::MissingField:
        return ReasonText::tr("Missing field");
    case Reason::InvalidTax:
        return ReasonText::tr("Invalid tax");
    case Reason::CompanyMismatch:
        return ReasonText::tr("Company mismatch");
    case Reason::UnmappedItem:
        return ReasonText::tr("Unmapped item");
    case Reason::ValueRejected:
        return ReasonText::tr("Value rejected");
    case Reason::RuleMismatch:
        return ReasonText::tr("Rule mismatch");
    case Reason::PeriodClosed:
        return ReasonText::tr("Period closed");
    case Reason::DependencyPending:
        return ReasonText::tr("Dependency pending");
    case Reason::VersionConflict:
        return ReasonText::tr("Version conflict");
    case Reason::OutcomeUnknown:
        return ReasonText::tr("Outcome unknown");
    case Reason::OrphanedRecord:
        return ReasonText::tr("Orphaned record");
    case Reason::StaleOrder:
        return ReasonText::tr("Stale order");
    case Reason::CreditHold:
        return ReasonText::tr("Credit hold");
    case Reason::ManualOverride:
        return ReasonText::tr("Manual override");
    case Reason::MisroutedLead:
        return ReasonText::tr("Misrouted lead");
    case Reason::NeverBilled:
        return ReasonText::tr("Never billed");
    case Reason::ConnectionFault:
        return ReasonText::tr("Connection fault");
    }
    return {};
}

QString requiredChange(const SyncException &exception)
{
    switch (exception.reason) {
    case Reason::MissingAccount:
        return accountSentence(exception);
    case Reason::DuplicateAccount:
        return ReasonText::tr("Several customers fit “%1”. Choose the one that is meant.")
            .arg(exception.title);
    case Reason::MissingField:
        return fieldSentence(exception);
    case Reason::UnmappedItem:
        return ReasonText::tr("%1 does not know an item of “%2”: %3. Set the right code.")
            .arg(exception.target.system, exception.title, summary(exception));
    case Reason::RuleMismatch:
        return ReasonText::tr("The figures of “%1” differ: %2.")
            .arg(exception.title, summary(exception));
    case Reason::VersionConflict:
        return ReasonText::tr("“%1” changed since the decision: %2. Decide on the new values.")
            .arg(exception.title, summary(exception));
    case Reason::OutcomeUnknown:
        return ReasonText::tr("Whether %1 has the document for “%2” is not known. Probe before "
                              "anything is sent again.")
            .arg(exception.target.system, exception.title);
    case Reason::OrphanedRecord:
        return ReasonText::tr("%1 holds a document of “%2” that is not proven: %3.")
            .arg(exception.target.system, exception.title, summary(exception));
    case Reason::ConnectionFault:
        return ReasonText::tr("%1 can't be worked with: %2. Mend the connection, then replay.")
            .arg(exception.target.system, summary(exception));
    case Reason::InvalidTax:
    case Reason::CompanyMismatch:
    case Reason::ValueRejected:
        return isOwnCheck(exception) && exception.reason != Reason::CompanyMismatch
                   ? valueSentence(exception)
                   : factSentence(exception);
    case Reason::PeriodClosed:
    case Reason::DependencyPending:
    case Reason::StaleOrder:
    case Reason::CreditHold:
    case Reason::ManualOverride:
    case Reason::MisroutedLead:
    case Reason::NeverBilled:
        return factSentence(exception);
    }
    return {};
}

QString standingText(const SyncException &exception)
{
    switch (exception.state) {
    case ExceptionState::Open:
    case ExceptionState::Claimed:
    case ExceptionState::Held:
        return requiredChange(exception);
    case ExceptionState::Queued:
        return ReasonText::tr("The decision on “%1” is recorded. The replay follows by itself.")
            .arg(exception.title);
    case ExceptionState::Replaying:
        return ReasonText::tr("“%1” is being replayed to %2.")
            .arg(exception.title, exception.target.system);
    case ExceptionState::Confirmed:
        return ReasonText::tr("“%1” is proven: its document was read back from %2.")
            .arg(exception.title, exception.target.system);
    case ExceptionState::Dismissed:
        return ReasonText::tr("“%1” was closed without a replay.").arg(exception.title);
    }
    return {};
}

QString primaryActionText(Reason reason)
{
    switch (reason) {
    case Reason::MissingAccount:
    case Reason::DuplicateAccount:
        return ReasonText::tr("Link account and replay");
    case Reason::OutcomeUnknown:
        return ReasonText::tr("Probe the target");
    case Reason::ConnectionFault:
        return ReasonText::tr("Test connection and replay");
    case Reason::MissingField:
    case Reason::InvalidTax:
    case Reason::CompanyMismatch:
    case Reason::UnmappedItem:
    case Reason::ValueRejected:
    case Reason::RuleMismatch:
    case Reason::PeriodClosed:
    case Reason::VersionConflict:
        return ReasonText::tr("Save fields and replay");
    case Reason::DependencyPending:
    case Reason::OrphanedRecord:
    case Reason::StaleOrder:
    case Reason::CreditHold:
    case Reason::ManualOverride:
    case Reason::MisroutedLead:
    case Reason::NeverBilled:
        return ReasonText::tr("Replay");
    }
    return {};
}

QString runbookText(Reason reason)
{
    const QString text = builtinRunbook(reason);
    return text.isEmpty() ? ReasonText::tr("No runbook has been written for this reason yet.")
                          : text;
}

} // namespace unsnag
