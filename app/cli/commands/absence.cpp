// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/absence.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/ownershiptext.h"
#include "models/engine/keepabsence.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString AbsenceCommand::name() const
{
    return QStringLiteral("absence");
}

QString AbsenceCommand::summary() const
{
    return tr("Keeps who is away from when to when, and who stands in.");
}

void AbsenceCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_add = app.add_subcommand("add", tr("records an absence").toStdString());
    m_add->add_option("WHO", m_who, tr("person or role").toStdString())->required();
    m_add->add_option("--stand-in", m_standIn, tr("person or role that stands in").toStdString())
        ->required()
        ->type_name("NAME");
    m_add
        ->add_option(
            "--from", m_from,
            tr("RFC 3339 time or date, or from now on: 2h, 3d; without it: now").toStdString())
        ->type_name("T");
    m_add
        ->add_option("--until", m_until,
                     tr("end, not included; without it: until it is ended").toStdString())
        ->type_name("T");
    m_add->add_option("--why", m_why, tr("why").toStdString())->type_name("TEXT");
    app.add_subcommand("list", tr("tells who is or was away").toStdString());
    m_end = app.add_subcommand("end", tr("ends an absence now").toStdString());
    m_end->add_option("ID", m_id, tr("the absence: AB-1").toStdString())->required();
}

Result<ExitCode> AbsenceCommand::execute(Context &context)
{
    if (m_add->parsed())
        return add(context);
    if (m_end->parsed())
        return end(context);
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto absences, ListAbsences(workspace->bench()).run());
    if (context.wantsJson()) {
        JsonArray list;
        for (const Absence &absence : absences)
            list.push_back(absenceJson(absence));
        context.print(Json(JsonObject{{QStringLiteral("absences"), std::move(list)}}));
    } else {
        context.print(absencesText(absences, workspace->bench().clock.now()));
    }
    return ExitCode::Done;
}

Result<ExitCode> AbsenceCommand::add(Context &context) const
{
    const Timestamp now = SystemClock().now();
    Absence absence;
    absence.who = toText(m_who);
    absence.standIn = toText(m_standIn);
    absence.why = toText(m_why);
    const auto from = m_from.empty() ? std::optional(now) : momentFrom(toText(m_from), now);
    const auto until = m_until.empty() ? std::nullopt : momentFrom(toText(m_until), now);
    if (!from || (!m_until.empty() && !until))
        return context.wrongUse(
            tr("%1: expected a time as 2026-12-24T09:00:00Z or 2026-12-24, or 2h, 3d, 1w")
                .arg(toText(from ? m_until : m_from)));
    absence.from = *from;
    absence.until = until;
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const Absence kept, AddAbsence(workspace->bench()).run(absence));
    if (context.wantsJson())
        context.print(absenceJson(kept));
    else
        context.print(tr("%1: %2 is away from %3, %4 stands in.")
                          .arg(kept.id(), kept.who, toRfc3339(kept.from), kept.standIn));
    return ExitCode::Done;
}

Result<ExitCode> AbsenceCommand::end(Context &context) const
{
    QString digits = toText(m_id);
    if (digits.startsWith(QLatin1String("AB-"), Qt::CaseInsensitive))
        digits = digits.mid(3);
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isNumber)
        return context.wrongUse(tr("%1: expected an absence such as AB-1").arg(toText(m_id)));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const Absence ended, EndAbsence(workspace->bench()).run(number));
    if (context.wantsJson())
        context.print(absenceJson(ended));
    else
        context.print(tr("%1 is ended: %2 is back.").arg(ended.id(), ended.who));
    return ExitCode::Done;
}

} // namespace unsnag
