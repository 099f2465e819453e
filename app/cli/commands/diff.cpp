// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/diff.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/difftext.h"
#include "app/services/documentfolder.h"
#include "models/diff/jsonpatch.h"
#include "models/engine/comparesides.h"
#include "models/engine/showexception.h"

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
    app.add_option("WHAT", m_what,
                   tr("exception: EX-7; or the first of two JSON files").toStdString())
        ->required()
        ->type_name("");
    app.add_option("B.json", m_other, tr("the second of two JSON files").toStdString())
        ->type_name("");
    app.add_option("--view", m_view, tr("only this side of an exception").toStdString())
        ->check(CLI::IsMember({"failure", "crm", "erp"}));
    app.add_option(
           "--format", m_format,
           tr("of two files: an RFC 6902 patch, an RFC 7396 merge patch, or text (the default)")
               .toStdString())
        ->check(CLI::IsMember({"patch", "merge", "text"}));
}

Result<ExitCode> DiffCommand::execute(Context &context)
{
    const bool areFiles = !m_other.empty();
    if (areFiles && !m_view.empty())
        return context.wrongUse(tr("--view: two files have no sides; it belongs to an exception"));
    if (!areFiles && !m_format.empty())
        return context.wrongUse(
            tr("--format: expected two JSON files; an exception is compared as a table or --json"));
    return areFiles ? compareFiles(context) : compareSides(context);
}

Result<ExitCode> DiffCommand::compareFiles(Context &context) const
{
    UNSNAG_TRY(const Json from, readFile(m_what));
    UNSNAG_TRY(const Json to, readFile(m_other));
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
    Workbench &bench = workspace->bench();
    const auto id = exceptionId(m_what);
    UNSNAG_TRY(const ExceptionView view, ShowException(bench).run(id));
    if (view.exception.source.object == QLatin1String("connection") && !context.wantsJson()) {
        context.print(tr("%1 is about the connection %2 itself; there are no records to compare.")
                          .arg(id.text(), view.exception.source.id));
        return ExitCode::Done;
    }
    UNSNAG_TRY(const Comparison sides, CompareSides(bench).run(id, context.stop()));
    if (context.wantsJson() || !m_view.empty())
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
