// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/audit.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/audittext.h"
#include "models/engine/inspectaudit.h"
#include "models/engine/verifyaudit.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int mostEntries = 1000000000;
constexpr int auditPage = 1000; //!< entries read at a time

//! Without a query: one page from either end.
Result<AuditExtract> extractAll(ReadAudit audit, std::optional<qint64> from, int limit)
{
    UNSNAG_TRY(const auto last, audit.newest({}, 1));
    const qint64 size = last.empty() ? 0 : last.front().sequence + 1;
    const qint64 first = from.value_or(0);
    auto entries = from ? audit.run(first, limit) : audit.newest(size, limit);
    if (!entries.ok())
        return entries.error();
    return AuditExtract{std::move(*entries), std::max<qint64>(0, size - first)};
}

Error stopped()
{
    return {Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
}

//! Which exceptions and events belong to the trace that is asked for.
Result<void> learnTrace(ReadAudit &audit, AuditQuery &query, const std::stop_token &stop)
{
    for (qint64 from = 0;;) {
        UNSNAG_TRY(const auto page, audit.run(from, auditPage));
        if (page.empty())
            return {};
        if (stop.stop_requested())
            return stopped();
        for (const TimelineEntry &entry : page)
            query.learn(entry.more);
        from = page.back().sequence + 1;
    }
}

//! What matches a query, from `from` on, or the newest of it, newest first.
Result<AuditExtract> extractMatching(ReadAudit audit, AuditQuery query, std::optional<qint64> from,
                                     std::size_t limit, const std::stop_token &stop)
{
    if (query.asksForTrace())
        UNSNAG_CHECK(learnTrace(audit, query, stop));
    AuditExtract found;
    for (std::optional<qint64> at = from;;) {
        const auto page = from ? audit.run(*at, auditPage) : audit.newest(at, auditPage);
        if (!page.ok())
            return page.error();
        if (stop.stop_requested())
            return stopped();
        for (const TimelineEntry &entry : *page) {
            if (!query.matches(entry.more, {entry.reason}))
                continue;
            ++found.total;
            if (found.entries.size() < limit)
                found.entries.push_back(entry);
        }
        if (page->empty() || (!from && page->back().sequence == 0))
            return found;
        at = page->back().sequence + (from ? 1 : 0);
    }
}

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
    m_log
        ->add_option("--query", m_query,
                     tr("words; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:DAY "
                        "to:DAY")
                         .toStdString())
        ->type_name("Q");
    m_log
        ->add_option(
            "--from", m_from,
            tr("forward from this sequence number; without it the newest first").toStdString())
        ->check(CLI::Range(0, mostEntries))
        ->type_name("N");
    m_log->add_option("--limit", m_limit, tr("entries at most").toStdString())
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    m_show = app.add_subcommand("show", tr("one entry with its hash").toStdString());
    m_show->add_option("N", m_entry, tr("sequence number").toStdString())
        ->required()
        ->check(CLI::Range(0, mostEntries));
    m_bundles.setup(app);
    m_keeping.setup(app);
    m_witness.setup(app);
}

Result<ExitCode> AuditCommand::execute(Context &context)
{
    UNSNAG_TRY(const auto kept, m_keeping.execute(context));
    if (kept)
        return *kept;
    UNSNAG_TRY(const auto vouched, m_witness.execute(context));
    if (vouched)
        return *vouched;
    if (m_log->parsed())
        return log(context);
    return m_show->parsed() ? show(context) : m_bundles.execute(context);
}

Result<ExitCode> AuditCommand::log(Context &context) const
{
    const auto query = AuditQuery::read(toText(m_query));
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const ReadAudit audit(workspace->bench());
    UNSNAG_TRY(const AuditExtract extract,
               query->isEmpty()
                   ? extractAll(audit, m_from, m_limit)
                   : extractMatching(audit, *query, m_from, static_cast<std::size_t>(m_limit),
                                     context.stop()));
    if (context.wantsJson())
        context.print(auditLogJson(extract));
    else
        context.print(auditLogText(extract));
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

} // namespace unsnag
