// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/diff.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/difftext.h"
#include "app/services/documentfolder.h"
#include "models/diff/jsonpatch.h"
#include "models/engine/comparesides.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Result<Json> readFile(const std::string &path)
{
    UNSNAG_TRY(const QByteArray text, readDocument(toText(path)));
    return readJson(text, toText(path));
}

} // namespace

QString DiffCommand::name() const
{
    return QStringLiteral("diff");
}

QString DiffCommand::summary() const
{
    return tr("Compares the sides of an exception, or two JSON files.");
}

void DiffCommand::setup(CLI::App &app)
{
    app.add_option("WHAT", m_what, tr("an exception, or two JSON files").toStdString())
        ->required()
        ->expected(1, 2);
    app.add_option("--view", m_view, tr("only this side of an exception").toStdString())
        ->check(CLI::IsMember({"failure", "crm", "erp"}));
    app.add_option(
           "--format", m_format,
           tr("of two files: an RFC 6902 patch, an RFC 7396 merge patch, or text").toStdString())
        ->check(CLI::IsMember({"patch", "merge", "text"}))
        ->capture_default_str();
}

Result<ExitCode> DiffCommand::execute(Context &context)
{
    return m_what.size() == 2 ? compareFiles(context) : compareSides(context);
}

Result<ExitCode> DiffCommand::compareFiles(Context &context) const
{
    UNSNAG_TRY(const Json from, readFile(m_what.front()));
    UNSNAG_TRY(const Json to, readFile(m_what.back()));
    if (m_format == "merge")
        context.print(makeMergePatch(from, to));
    else if (m_format == "patch" || context.wantsJson())
        context.print(makePatch(from, to));
    else
        context.print(patchText(from, makePatch(from, to)));
    return ExitCode::Done;
}

Result<ExitCode> DiffCommand::compareSides(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Comparison sides,
               CompareSides(workspace->bench()).run(exceptionId(m_what.front()), context.stop()));
    for (const QString &problem : sides.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    if (!m_view.empty()) {
        const Json &side = m_view == "crm"   ? sides.crmNow
                           : m_view == "erp" ? sides.erpNow
                                             : sides.atFailure;
        if (context.wantsJson())
            context.print(side);
        else
            context.print(QString::fromUtf8(side.toIndentedText()));
        return ExitCode::Done;
    }
    if (context.wantsJson())
        context.print(comparisonJson(sides));
    else
        context.print(comparisonText(sides));
    return ExitCode::Done;
}

} // namespace unsnag
