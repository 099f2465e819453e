// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/audit.h"

#include "app/cli/context.h"
#include "app/cli/output/audittext.h"
#include "models/engine/verifyaudit.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr int mostEntries = 1000000000;

} // namespace

QString AuditCommand::name() const
{
    return QStringLiteral("audit");
}

QString AuditCommand::summary() const
{
    return tr("Reads and verifies the audit log.");
}

void AuditCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_log = app.add_subcommand("log", tr("the entries, one line each").toStdString());
    m_log->add_option("--from", m_from, tr("first sequence number").toStdString())
        ->check(CLI::Range(0, mostEntries))
        ->capture_default_str();
    m_log->add_option("--limit", m_limit, tr("entries at most").toStdString())
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    m_show = app.add_subcommand("show", tr("one entry with its hash").toStdString());
    m_show->add_option("N", m_entry, tr("sequence number").toStdString())
        ->required()
        ->check(CLI::Range(0, mostEntries));
    app.add_subcommand("verify", tr("recomputes the whole tree").toStdString());
}

Result<ExitCode> AuditCommand::execute(Context &context)
{
    if (m_log->parsed())
        return log(context);
    return m_show->parsed() ? show(context) : verify(context);
}

Result<ExitCode> AuditCommand::log(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto entries, ReadAudit(workspace->bench()).run(m_from, m_limit));
    if (context.wantsJson())
        context.print(auditLogJson(entries));
    else
        context.print(auditLogText(entries));
    return ExitCode::Done;
}

Result<ExitCode> AuditCommand::show(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const AuditEntry entry, ReadAudit(workspace->bench()).entry(m_entry));
    UNSNAG_TRY(const Json content,
               readJson(entry.canonical, QStringLiteral("audit entry %1").arg(m_entry)));
    if (context.wantsJson())
        context.print(auditEntryJson(entry, content));
    else
        context.print(auditEntryText(entry, content));
    return ExitCode::Done;
}

Result<ExitCode> AuditCommand::verify(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Verdict verdict, VerifyAudit(workspace->bench()).run(context.stop()));
    if (context.wantsJson())
        context.print(verdictJson(verdict));
    else
        context.print(verdictText(verdict));
    return verdict.ok() ? ExitCode::Done : ExitCode::VerificationFailed;
}

} // namespace unsnag
