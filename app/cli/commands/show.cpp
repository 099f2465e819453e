// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/show.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"
#include "app/cli/output/formlines.h"
#include "models/engine/describeresolution.h"
#include "models/wording/formtext.h"
#include "models/wording/reasontext.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

//! The form of an exception that can be decided; asking both systems for anything else is no use.
Result<std::optional<FilledForm>> formOf(Workbench &bench, const ExceptionView &view,
                                         const std::stop_token &stop)
{
    const ExceptionState state = view.exception.state;
    const bool isDecidable = state == ExceptionState::Open || state == ExceptionState::Claimed ||
                             state == ExceptionState::Held;
    if (!isDecidable)
        return std::optional<FilledForm>();
    UNSNAG_TRY(FilledForm form, DescribeResolution(bench).run(view.exception.id, stop));
    return std::optional(std::move(form));
}

} // namespace

QString ShowCommand::name() const
{
    return QStringLiteral("show");
}

QString ShowCommand::summary() const
{
    return tr("Shows everything about one exception.");
}

void ShowCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> ShowCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    UNSNAG_TRY(const ExceptionView view, ShowException(bench).run(exceptionId(m_id)));
    UNSNAG_TRY(const auto form, formOf(bench, view, context.stop()));
    if (context.wantsJson()) {
        Json json = viewJson(view, requiredChange(view.exception), bench.clock.now());
        json.set(QStringLiteral("proof_of_fix"), proofOfFix(view.exception.reason));
        json.set(QStringLiteral("form"), form ? toJson(*form) : Json());
        context.print(json);
    } else {
        context.print(viewText(view, bench.clock.now()) +
                      (form ? formLines(*form, view.exception) : QString()));
    }
    return ExitCode::Done;
}

} // namespace unsnag
