// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/statetext.h"

#include "models/wording/reasontext.h"

#include <QCoreApplication>

#include <array>

namespace unsnag {
namespace {

class StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

struct AuditKind {
    const char *kind;
    const char *text;
};

constexpr std::array auditKinds{
    AuditKind{"event.pulled", QT_TRANSLATE_NOOP("StateText", "Event pulled")},
    AuditKind{"event.confirmed", QT_TRANSLATE_NOOP("StateText", "Proven by read-back")},
    AuditKind{"exception.opened", QT_TRANSLATE_NOOP("StateText", "Exception opened")},
    AuditKind{"exception.repeated", QT_TRANSLATE_NOOP("StateText", "Came again")},
    AuditKind{"exception.failed", QT_TRANSLATE_NOOP("StateText", "Replay failed")},
    AuditKind{"exception.replaying", QT_TRANSLATE_NOOP("StateText", "Replay started")},
    AuditKind{"exception.confirmed", QT_TRANSLATE_NOOP("StateText", "Closed as proven")},
    AuditKind{"exception.claimed", QT_TRANSLATE_NOOP("StateText", "Claimed")},
    AuditKind{"exception.released", QT_TRANSLATE_NOOP("StateText", "Released")},
    AuditKind{"exception.assigned", QT_TRANSLATE_NOOP("StateText", "Assigned")},
    AuditKind{"exception.escalated", QT_TRANSLATE_NOOP("StateText", "Escalated to the backup")},
    AuditKind{"exception.handed_over",
              QT_TRANSLATE_NOOP("StateText", "Handed over to who stands in")},
    AuditKind{"exception.rerouted", QT_TRANSLATE_NOOP("StateText", "Sent where today's rules say")},
    AuditKind{"billing.hold_wanted", QT_TRANSLATE_NOOP("StateText", "Billing hold asked for")},
    AuditKind{"billing.hold_set", QT_TRANSLATE_NOOP("StateText", "Billing hold set")},
    AuditKind{"billing.held_locally",
              QT_TRANSLATE_NOOP("StateText", "Billing hold recorded in this workspace")},
    AuditKind{"billing.hold_released", QT_TRANSLATE_NOOP("StateText", "Billing hold released")},
    AuditKind{"flow.accepted", QT_TRANSLATE_NOOP("StateText", "Flow accepted by its owner")},
    AuditKind{"absence.added", QT_TRANSLATE_NOOP("StateText", "Absence recorded")},
    AuditKind{"absence.ended", QT_TRANSLATE_NOOP("StateText", "Absence ended")},
    AuditKind{"calendar.imported", QT_TRANSLATE_NOOP("StateText", "Calendar taken over")},
    AuditKind{"role.put", QT_TRANSLATE_NOOP("StateText", "Role changed")},
    AuditKind{"exception.held", QT_TRANSLATE_NOOP("StateText", "Put on hold")},
    AuditKind{"exception.hold_ended", QT_TRANSLATE_NOOP("StateText", "Hold ended")},
    AuditKind{"exception.reopened", QT_TRANSLATE_NOOP("StateText", "Opened again")},
    AuditKind{"exception.commented", QT_TRANSLATE_NOOP("StateText", "Comment")},
    AuditKind{"exception.recovered",
              QT_TRANSLATE_NOOP("StateText", "Recovered after an interruption")},
    AuditKind{"resolution.recorded", QT_TRANSLATE_NOOP("StateText", "Decision recorded")},
    AuditKind{"resolution.undone", QT_TRANSLATE_NOOP("StateText", "Decision taken back")},
    AuditKind{"event.late", QT_TRANSLATE_NOOP("StateText", "Came late: a newer version is known")},
    AuditKind{"event.waiting", QT_TRANSLATE_NOOP("StateText", "Waits behind an older event")},
    AuditKind{"exception.let_go", QT_TRANSLATE_NOOP("StateText", "Let go")},
    AuditKind{"exception.waiting",
              QT_TRANSLATE_NOOP("StateText", "Waits behind an older exception")},
    AuditKind{"incident.opened", QT_TRANSLATE_NOOP("StateText", "Incident opened")},
    AuditKind{"lane.held", QT_TRANSLATE_NOOP("StateText", "Lane waits")},
    AuditKind{"lane.let_go", QT_TRANSLATE_NOOP("StateText", "Lane goes on")},
    AuditKind{"lane.overridden", QT_TRANSLATE_NOOP("StateText", "Passed an older event")},
    AuditKind{"resolution.asked",
              QT_TRANSLATE_NOOP("StateText", "Decision waits for a second person")},
    AuditKind{"bulk.started", QT_TRANSLATE_NOOP("StateText", "Bulk run started")},
    AuditKind{"bulk.stage", QT_TRANSLATE_NOOP("StateText", "Next stage of the bulk run")},
    AuditKind{"bulk.paused", QT_TRANSLATE_NOOP("StateText", "Bulk run paused")},
    AuditKind{"bulk.resumed", QT_TRANSLATE_NOOP("StateText", "Bulk run goes on")},
    AuditKind{"bulk.stopped", QT_TRANSLATE_NOOP("StateText", "Bulk run stopped")},
    AuditKind{"bulk.cancelled", QT_TRANSLATE_NOOP("StateText", "Bulk run cancelled")},
    AuditKind{"bulk.done", QT_TRANSLATE_NOOP("StateText", "Bulk run done")},
    AuditKind{"runbook.edited", QT_TRANSLATE_NOOP("StateText", "Runbook edited")},
    AuditKind{"runbook.postmortem", QT_TRANSLATE_NOOP("StateText", "Postmortem added")},
    AuditKind{"match.proposed", QT_TRANSLATE_NOOP("StateText", "Match rules proposed")},
    AuditKind{"match.rehearsed", QT_TRANSLATE_NOOP("StateText", "Match rules rehearsed")},
    AuditKind{"match.activated", QT_TRANSLATE_NOOP("StateText", "Match rules made active")},
    AuditKind{"work.paused", QT_TRANSLATE_NOOP("StateText", "Work paused")},
    AuditKind{"work.resumed", QT_TRANSLATE_NOOP("StateText", "Work goes on")},
    AuditKind{"event.reconciled", QT_TRANSLATE_NOOP("StateText", "Found by a reconcile")},
    AuditKind{"event.synthetic", QT_TRANSLATE_NOOP("StateText", "Made by a synthetic run")},
    AuditKind{"exception.reconciled", QT_TRANSLATE_NOOP("StateText", "Found again by a reconcile")},
    AuditKind{"operation.sending", QT_TRANSLATE_NOOP("StateText", "Sending")},
    AuditKind{"operation.done", QT_TRANSLATE_NOOP("StateText", "Written")},
    AuditKind{"operation.found", QT_TRANSLATE_NOOP("StateText", "Found, nothing sent")},
    AuditKind{"operation.refused", QT_TRANSLATE_NOOP("StateText", "Refused")},
    AuditKind{"operation.unknown", QT_TRANSLATE_NOOP("StateText", "No answer: outcome unknown")},
    AuditKind{"outcome.probed", QT_TRANSLATE_NOOP("StateText", "Probed")},
    AuditKind{"crosswalk.set", QT_TRANSLATE_NOOP("StateText", "Account linked")},
    AuditKind{"crosswalk.written_back",
              QT_TRANSLATE_NOOP("StateText", "Account link written to its source")},
    AuditKind{"layer.told", QT_TRANSLATE_NOOP("StateText", "Outside layer told")},
    AuditKind{"connection.checked", QT_TRANSLATE_NOOP("StateText", "Connection tested")},
    AuditKind{"connection.logged_in", QT_TRANSLATE_NOOP("StateText", "Logged in by browser")},
    AuditKind{"configuration.imported", QT_TRANSLATE_NOOP("StateText", "Configuration imported")},
    AuditKind{"connection.configured", QT_TRANSLATE_NOOP("StateText", "Connection configured")},
    AuditKind{"audit.key_made", QT_TRANSLATE_NOOP("StateText", "Key of the log made")},
    AuditKind{"audit.key_rotated", QT_TRANSLATE_NOOP("StateText", "Key of the log replaced")},
    AuditKind{"audit.witnessed", QT_TRANSLATE_NOOP("StateText", "Log witnessed")},
    AuditKind{"audit.timestamped", QT_TRANSLATE_NOOP("StateText", "Time stamp taken")},
    AuditKind{"rows.changed", QT_TRANSLATE_NOOP("StateText", "Rows brought up to date")},
    AuditKind{"audit.erased", QT_TRANSLATE_NOOP("StateText", "Evidence erased")},
    AuditKind{"audit.retained", QT_TRANSLATE_NOOP("StateText", "Evidence erased by its age")},
    AuditKind{"audit.retention_set", QT_TRANSLATE_NOOP("StateText", "Retention set")},
    AuditKind{"audit.held", QT_TRANSLATE_NOOP("StateText", "Legal hold set")},
    AuditKind{"audit.hold_released", QT_TRANSLATE_NOOP("StateText", "Legal hold released")},
    AuditKind{"audit.second_place",
              QT_TRANSLATE_NOOP("StateText", "Second place of checkpoints set")},
    AuditKind{"workspace.created", QT_TRANSLATE_NOOP("StateText", "Workspace made")},
    AuditKind{"workspace.recovered",
              QT_TRANSLATE_NOOP("StateText", "Recovered after an interruption")},
};

} // namespace

QString stateText(ExceptionState state)
{
    switch (state) {
    case ExceptionState::Open:
        return StateText::tr("Open");
    case ExceptionState::Claimed:
        return StateText::tr("Claimed");
    case ExceptionState::Held:
        return StateText::tr("On hold");
    case ExceptionState::Queued:
        return StateText::tr("Queued");
    case ExceptionState::Replaying:
        return StateText::tr("Replaying");
    case ExceptionState::Confirmed:
        return StateText::tr("Proven");
    case ExceptionState::Dismissed:
        return StateText::tr("Dismissed");
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::P1:
        return StateText::tr("P1 critical");
    case Severity::P2:
        return StateText::tr("P2 high");
    case Severity::P3:
        return StateText::tr("P3 normal");
    case Severity::P4:
        return StateText::tr("P4 low");
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return StateText::tr("Under way");
    case Outcome::Applied:
        return StateText::tr("Applied");
    case Outcome::NotApplied:
        return StateText::tr("Not applied");
    case Outcome::Unknown:
        return StateText::tr("Unknown");
    }
    return {};
}

QString actionText(Action action)
{
    switch (action) {
    case Action::LinkAccount:
        return StateText::tr("Link account");
    case Action::CreateAccount:
        return StateText::tr("Create account");
    case Action::KeepApart:
        return StateText::tr("Keep accounts apart");
    case Action::SetFields:
        return StateText::tr("Set fields");
    case Action::MapItem:
        return StateText::tr("Map item");
    case Action::MapValue:
        return StateText::tr("Map value");
    case Action::Choose:
        return StateText::tr("Choose a side");
    case Action::SetInputs:
        return StateText::tr("Set document values");
    case Action::Wait:
        return StateText::tr("Wait");
    case Action::Adopt:
        return StateText::tr("Adopt document");
    case Action::Void:
        return StateText::tr("Void document");
    case Action::Approve:
        return StateText::tr("Approve");
    case Action::AcceptDrift:
        return StateText::tr("Accept change");
    case Action::RestoreDrift:
        return StateText::tr("Restore values");
    case Action::MoveLead:
        return StateText::tr("Move to account");
    case Action::Retry:
        return StateText::tr("Replay");
    case Action::Dismiss:
        return StateText::tr("Dismiss");
    }
    return {};
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const QString &exact = money.amount.text();
    const auto point = exact.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? exact : exact.left(point);
    bool isSmall = false;
    const qlonglong number = whole.toLongLong(&isSmall);
    QString text = isSmall ? locale.toString(number) : whole;
    if (number == 0 && exact.startsWith(QLatin1Char('-')))
        text.prepend(locale.negativeSign());
    if (point >= 0)
        text += locale.decimalPoint() + exact.mid(point + 1);
    return money.currency.isEmpty() ? text : text + QChar(0x00A0) + money.currency;
}

QString timeLeftText(std::chrono::minutes left)
{
    const auto total = std::chrono::abs(left).count();
    const QString sign = left.count() < 0 ? QStringLiteral("-") : QString();
    if (total >= 24 * 60)
        return sign + StateText::tr("%1 d %2 h").arg(total / (24 * 60)).arg(total / 60 % 24);
    return sign + QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0'));
}

QString auditText(const QString &kind)
{
    for (const AuditKind &known : auditKinds) {
        if (kind == QLatin1String(known.kind))
            return QCoreApplication::translate("StateText", known.text);
    }
    return kind;
}

QString auditReasonText(const QString &reason)
{
    const auto code = reasonFromName(reason);
    return code ? reasonTitle(*code) : reason;
}

QString auditErasedText(const QString &reason)
{
    const QString erased = QCoreApplication::translate("StateText", "(words erased)");
    return reason.isEmpty() ? erased : auditReasonText(reason) + QLatin1Char(' ') + erased;
}

} // namespace unsnag
