// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/probe.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "models/engine/replayexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Json probedJson(const Probed &probed)
{
    return JsonObject{
        {QStringLiteral("id"), probed.exception.id.text()},
        {QStringLiteral("state"), exceptionStateName(probed.exception.state)},
        {QStringLiteral("external_reference"), probed.exception.externalReference},
        {QStringLiteral("found"), probed.found},
        {QStringLiteral("target_id"), probed.targetId.isEmpty() ? Json() : Json(probed.targetId)},
        {QStringLiteral("document"), probed.document},
        {QStringLiteral("may_resend"), probed.mayResend}};
}

} // namespace

QString ProbeCommand::name() const
{
    return QStringLiteral("probe");
}

QString ProbeCommand::summary() const
{
    return tr("Looks in the ERP whether the wanted document is there.");
}

void ProbeCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> ProbeCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const Probed probed,
               ProbeOutcome(workspace->bench()).run(exceptionId(m_id), context.stop()));
    if (context.wantsJson())
        context.print(probedJson(probed));
    else if (probed.found == 0)
        context.print(probed.mayResend
                          ? tr("Nothing carries the reference %1. A replay may send again.")
                                .arg(probed.exception.externalReference)
                          : tr("Nothing carries the reference %1 yet. Probe again before a replay.")
                                .arg(probed.exception.externalReference));
    else
        context.print(
            tr("%n document(s) carry the reference %1; the first one is %2.", nullptr, probed.found)
                .arg(probed.exception.externalReference, probed.targetId));
    return ExitCode::Done;
}

} // namespace unsnag
