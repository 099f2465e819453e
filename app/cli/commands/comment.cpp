// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/comment.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString CommentCommand::name() const
{
    return QStringLiteral("comment");
}

QString CommentCommand::summary() const
{
    return tr("Adds a remark to an exception.");
}

void CommentCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--text", m_text, tr("the remark").toStdString())->required()->type_name("TEXT");
}

Result<ExitCode> CommentCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    const auto id = exceptionId(m_id);
    UNSNAG_CHECK(CommentOnException(workspace->bench()).run(id, toText(m_text)));
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("id"), id.text()},
                                      {QStringLiteral("text"), toText(m_text)}}));
    else
        context.print(tr("The remark on %1 is recorded.").arg(id.text()));
    return ExitCode::Done;
}

} // namespace unsnag
