// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/exceptiontext.h"

#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/ownershiptext.h"
#include "app/cli/output/texttable.h"
#include "models/wording/reasontext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString amountText(const SyncException &exception)
{
    return exception.amount.currency.isEmpty()
               ? QString()
               : exception.amount.amount.text() + QLatin1Char(' ') + exception.amount.currency;
}

//! System, object and id, as far as they are known.
QString recordText(const RecordRef &record)
{
    return QStringLiteral("%1 %2 %3").arg(record.system, record.object, record.id).trimmed();
}

QString headText(const ExceptionView &view, Timestamp now)
{
    const SyncException &exception = view.exception;
    return labelled(
        {{tr("exception"), exception.id.text()},
         {tr("title"), exception.title},
         {tr("to do"), standingText(exception)},
         {tr("reason"), reasonName(exception.reason)},
         {tr("state"), exceptionStateName(exception.state)},
         {tr("severity"), severityName(exception.severity)},
         {tr("amount"), amountText(exception)},
         {tr("owner"), exception.owner},
         {tr("backup"), exception.backupOwner},
         {tr("routed by"), exception.rule},
         {tr("claimed by"), exception.claimedBy},
         {tr("due"),
          QStringLiteral("%1 (%2)").arg(toRfc3339(exception.dueAt), slaState(exception, now))},
         {tr("first response due"), exception.firstDueAt && !exception.firstResponseAt
                                        ? toRfc3339(*exception.firstDueAt)
                                        : QString()},
         {tr("escalated"), exception.escalatedAt ? toRfc3339(*exception.escalatedAt) : QString()},
         {tr("billing"), billingText(view.billingHolds)},
         {tr("held until"), exception.holdUntil ? toRfc3339(*exception.holdUntil) : QString()},
         {tr("held because"), exception.holdReason},
         {tr("flow"), exception.flow},
         {tr("source"), recordText(exception.source)},
         {tr("target"), recordText(exception.target)},
         {tr("reference"), exception.externalReference}});
}

QString attemptsText(const std::vector<Attempt> &attempts)
{
    TextTable table(
        {{tr("N"), Align::Right}, {tr("OUTCOME")}, {tr("TARGET")}, {tr("STARTED")}, {tr("KEY")}});
    for (const Attempt &attempt : attempts)
        table.add({QString::number(attempt.number), outcomeName(attempt.outcome), attempt.targetId,
                   toRfc3339(attempt.startedAt), attempt.idempotencyKey});
    return table.text();
}

QString fieldsText(const std::vector<FlowField> &fields)
{
    TextTable table({{tr("FIELD")}, {tr("MEANING")}, {tr("TYPE")}, {tr("EXAMPLE")}});
    for (const FlowField &field : fields)
        table.add({field.pointer, field.title,
                   field.values.isEmpty() ? field.type : field.values.join(QLatin1Char('|')),
                   field.example});
    return table.text();
}

QString timelineText(const std::vector<TimelineEntry> &timeline)
{
    TextTable table({{tr("WHEN")}, {tr("WHO")}, {tr("WHAT")}, {tr("STATE")}, {tr("WHY")}});
    for (const TimelineEntry &entry : timeline)
        table.add({toRfc3339(entry.at), entry.actor, entry.kind, entry.stateAfter, whyText(entry)});
    return table.text();
}

QString section(const QString &title, const QString &body)
{
    return QLatin1Char('\n') + title + QLatin1Char('\n') + body;
}

QString jsonText(const Json &json)
{
    return QString::fromUtf8(json.toIndentedText());
}

} // namespace

QString whyText(const TimelineEntry &entry)
{
    if (!entry.isWithheld)
        return entry.reason;
    return QStringList{entry.reason, tr("(words erased)")}.join(u' ').trimmed();
}

QString listText(const ExceptionList &list, Timestamp now)
{
    if (list.rows.empty())
        return tr("No exceptions match.");
    TextTable table({{tr("ID")},
                     {tr("SEV")},
                     {tr("STATE")},
                     {tr("REASON")},
                     {tr("TITLE"), Align::Left, 40},
                     {tr("AMOUNT"), Align::Right},
                     {tr("DUE")},
                     {tr("SLA")},
                     {tr("OWNER"), Align::Left, 20}});
    for (const SyncException &exception : list.rows)
        table.add({exception.id.text(), severityName(exception.severity),
                   exceptionStateName(exception.state), reasonName(exception.reason),
                   exception.title, amountText(exception), toRfc3339(exception.dueAt),
                   slaState(exception, now),
                   exception.claimedBy.isEmpty() ? exception.owner : exception.claimedBy});
    return table.text() + QLatin1Char('\n') +
           tr("%1 of %2").arg(QString::number(list.rows.size()), QString::number(list.total));
}

QString viewText(const ExceptionView &view, Timestamp now)
{
    QStringList parts{headText(view, now)};
    if (!view.fields.empty() && !isClosed(view.exception.state))
        parts.append(section(tr("What may be set:"), fieldsText(view.fields)));
    parts.append(section(tr("Payload at failure:"), jsonText(view.payload)));
    if (!view.exception.request.isNull())
        parts.append(section(tr("Request:"), jsonText(view.exception.request)));
    if (!view.exception.response.isNull())
        parts.append(section(tr("Answer:"), jsonText(view.exception.response)));
    if (!view.attempts.empty())
        parts.append(section(tr("Attempts:"), attemptsText(view.attempts)));
    for (const Comment &comment : view.comments)
        parts.append(
            QStringLiteral("%1 %2: %3").arg(toRfc3339(comment.at), comment.actor, comment.text));
    parts.append(section(tr("Timeline:"), timelineText(view.timeline)));
    return parts.join(QLatin1Char('\n'));
}

QString resolvedText(const Resolved &resolved)
{
    const QString id = resolved.exception.id.text();
    QStringList lines{
        resolved.resolution.isEmpty()
            ? tr("Nothing was recorded; this is what the decision on %1 would do. Writes to come:")
                  .arg(id)
            : tr("Recorded decision %1 on %2; the exception is %3. Writes to come:")
                  .arg(resolved.resolution.text(), id,
                       exceptionStateName(resolved.exception.state))};
    if (resolved.isAsked)
        lines += tr("A second person has to decide the same before it has an effect.");
    if (!resolved.followers.empty())
        lines += tr("Replayed with it: %1 other(s).").arg(resolved.followers.size());
    if (resolved.writes.empty())
        lines.front() += QLatin1Char(' ') + tr("none");
    TextTable table({{tr("SYSTEM")},
                     {tr("OPERATION")},
                     {tr("OBJECT")},
                     {tr("METHOD")},
                     {tr("PROMISE")},
                     {tr("KEY")}});
    for (const PlannedWrite &write : resolved.writes)
        table.add({write.system, write.operation, write.object, write.method, write.promise,
                   write.idempotencyKey});
    if (!resolved.writes.empty())
        lines.append(table.text());
    return lines.join(QLatin1Char('\n'));
}

QString replayText(const Replayed &replayed)
{
    const SyncException &exception = replayed.exception;
    const QString id = exception.id.text();
    QString head = tr("%1 is %2 (%3).")
                       .arg(id, exceptionStateName(exception.state), reasonName(exception.reason));
    if (exception.state == ExceptionState::Confirmed && exception.externalReference.isEmpty())
        head = tr("%1 is proven: %2 %3.").arg(id, exception.target.object, exception.target.id);
    else if (exception.state == ExceptionState::Confirmed)
        head =
            tr("%1 is proven: %2 %3 carries %4.")
                .arg(id, exception.target.object, exception.target.id, exception.externalReference);
    return head + QLatin1Char('\n') + attemptsText(replayed.attempts);
}

void printChange(Context &context, const SyncException &exception, const QString &sentence)
{
    if (context.wantsJson())
        context.print(exceptionJson(exception, SystemClock().now()));
    else
        context.print(sentence);
}

} // namespace unsnag
