// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/match.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/csv/accountcsv.h"
#include "app/cli/output/candidatetext.h"
#include "app/cli/output/duplicatetext.h"
#include "models/matching/accountindex.h"
#include "models/matching/duplicateclusters.h"
#include "models/matching/inparallel.h"
#include "models/matching/matchrules.h"
#include "models/matching/segmentbuilder.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr qint64 progressEvery = 100'000;
constexpr std::size_t queriesAtOnce = 256;

QByteArray resultText(const Account &query, const Suggestions &found)
{
    Json json = toJson(found);
    json.set(QStringLiteral("id"), query.id);
    return json.toText();
}

} // namespace

QString MatchCommand::name() const
{
    return QStringLiteral("match");
}

QString MatchCommand::summary() const
{
    return tr("Finds accounts for queries, both from CSV files; needs no workspace.");
}

void MatchCommand::setup(CLI::App &app)
{
    app.add_option("--accounts", m_accounts, tr("CSV file of the accounts to find").toStdString())
        ->type_name("F.csv");
    app.add_option("--queries", m_queries, tr("CSV file of what is looked for").toStdString())
        ->type_name("F.csv");
    app.add_option("--top", m_top, tr("candidates per query at most").toStdString())
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_flag("--self", m_isSelf,
                 tr("finds duplicates among the accounts themselves").toStdString());
    app.add_option("--from", m_from,
                   tr("with --self: confidence from which two are a pair").toStdString())
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app.require_subcommand(0, 1);
    m_learning.setup(app);
    m_serve.setup(app);
}

Result<AccountIndex> MatchCommand::index(Context &context) const
{
    SegmentBuilder builder;
    UNSNAG_CHECK(readAccountFile(toText(m_accounts), [&](const Account &account) -> Result<void> {
        if (context.stop().stop_requested())
            return Error{Code::Cancelled, tr("stopped while reading accounts"), {}, {}};
        builder.add(AccountBytes(account).view());
        if (static_cast<qint64>(builder.size()) % progressEvery == 0)
            context.note(tr("%1 accounts read").arg(builder.size()));
        return {};
    }));
    const qsizetype count = static_cast<qsizetype>(builder.size());
    UNSNAG_TRY(auto image, builder.finish(0, context.stop()));
    UNSNAG_TRY(auto segment, openInMemory(std::move(image)));
    if (count >= progressEvery)
        context.note(tr("index of %1 accounts built").arg(count));
    return AccountIndex(std::move(segment), MatchRules::builtIn());
}

Result<ExitCode> MatchCommand::findDuplicates(Context &context) const
{
    UNSNAG_TRY(const AccountIndex accounts, index(context));
    const Progress progress{[&context](qint64 done, qint64 all, const QString &) {
        if (all >= progressEvery)
            context.note(tr("%1 of %2 accounts compared").arg(done).arg(all));
    }};
    UNSNAG_TRY(const auto clusters, duplicateClusters(accounts, m_from, context.stop(), progress));
    if (context.wantsJson())
        context.print(duplicatesJson(clusters, accounts.size()));
    else
        context.print(duplicatesText(clusters, accounts.size()));
    return ExitCode::Done;
}

//! Answers of some queries, worked out on all cores and printed in their order.
void MatchCommand::answer(Context &context, const AccountIndex &accounts,
                          const std::vector<Account> &queries, qint64 before) const
{
    std::vector<Suggestions> found(queries.size());
    inParallel(queries.size(), 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            found[i] = accounts.search(queries[i], m_top);
    });
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const bool isFirst = before == 0 && i == 0;
        if (context.wantsJson())
            context.printRaw((isFirst ? QByteArray() : QByteArray(",")) +
                             resultText(queries[i], found[i]));
        else
            context.print((isFirst ? QString() : QStringLiteral("\n")) + candidateText(found[i]));
    }
}

Result<ExitCode> MatchCommand::findQueries(Context &context) const
{
    // What is wrong with the queries is told before anything is printed.
    qint64 all = 0;
    UNSNAG_CHECK(readAccountFile(toText(m_queries), [&all](const Account &) -> Result<void> {
        ++all;
        return {};
    }));
    UNSNAG_TRY(const AccountIndex accounts, index(context));
    std::vector<Account> queries;
    qint64 done = 0;
    const auto flush = [&]() -> Result<void> {
        if (context.stop().stop_requested())
            return Error{Code::Cancelled, tr("stopped after %1 queries").arg(done), {}, {}};
        answer(context, accounts, queries, done);
        const qint64 before = done;
        done += static_cast<qint64>(queries.size());
        queries.clear();
        if (done / progressEvery > before / progressEvery)
            context.note(tr("%1 of %2 queries answered").arg(done).arg(all));
        return {};
    };
    if (context.wantsJson())
        context.printRaw("{\"results\":[");
    UNSNAG_CHECK(readAccountFile(toText(m_queries), [&](const Account &query) -> Result<void> {
        queries.push_back(query);
        if (queries.size() == queriesAtOnce)
            UNSNAG_CHECK(flush());
        return {};
    }));
    UNSNAG_CHECK(flush());
    if (context.wantsJson())
        context.printRaw("]}\n");
    return ExitCode::Done;
}

Result<ExitCode> MatchCommand::execute(Context &context)
{
    if (m_learning.isMeant())
        return m_learning.execute(context);
    if (m_serve.isMeant())
        return m_serve.execute(context);
    if (m_accounts.empty() || m_queries.empty() != m_isSelf)
        return context.wrongUse(
            tr("match: --accounts and --queries, or --accounts and --self, are needed"));
    return m_isSelf ? findDuplicates(context) : findQueries(context);
}

} // namespace unsnag
