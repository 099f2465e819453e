// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/bulk.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/bulktext.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr int mostListed = 200;
constexpr int mostItemsShown = 1000;

} // namespace

QString BulkCommand::name() const
{
    return QStringLiteral("bulk");
}

QString BulkCommand::summary() const
{
    return tr("One action on many exceptions, started in growing shares.");
}

void BulkCommand::setup(CLI::App &app)
{
    app.add_option(
           "ACTION", m_verb,
           tr("resolve, assign, hold, replay or dismiss; or list, show, pause, resume, cancel")
               .toStdString())
        ->required()
        ->check(CLI::IsMember({"resolve", "assign", "hold", "replay", "dismiss", "list", "show",
                               "pause", "resume", "cancel"}));
    app.add_option("ID", m_id, tr("bulk run, as BK-3").toStdString());
    app.add_option("--query", m_query, tr("which exceptions; see list").toStdString())
        ->type_name("Q");
    app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
        ->type_name("TEXT");
    app.add_option("--to", m_to, tr("assign: person or role").toStdString())->type_name("USER");
    app.add_option("--until", m_until,
                   tr("hold: RFC 3339 time, or from now on: 90m, 2h, 3d, 1w").toStdString())
        ->type_name("T");
    app.add_option("--account", m_account, tr("resolve: the ERP account to link").toStdString())
        ->type_name("EXTERNAL_ID");
    app.add_flag("--create-account", m_createAccount,
                 tr("resolve: make the ERP account").toStdString());
    app.add_option("--set", m_sets, tr("resolve: field and value").toStdString())
        ->type_name("/pointer=JSON");
    app.add_option("--ramp", m_ramp, tr("shares in percent: 1,5,25,100").toStdString())
        ->type_name("SHARES");
    app.add_option("--stop-at", m_stopAt,
                   tr("stop when so many percent of a stage fail").toStdString())
        ->type_name("PERCENT");
    app.add_flag("--dry-run", m_dryRun, tr("only list what it would be").toStdString());
}

Result<ExitCode> BulkCommand::execute(Context &context)
{
    const QString verb = toText(m_verb);
    if (verb == QLatin1String("list"))
        return list(context);
    if (verb == QLatin1String("show") || verb == QLatin1String("pause") ||
        verb == QLatin1String("resume") || verb == QLatin1String("cancel")) {
        if (m_id.empty())
            return context.wrongUse(tr("bulk %1: expected the id of a bulk run").arg(verb));
        return verb == QLatin1String("show") ? show(context) : change(context);
    }
    if (m_query.empty())
        return context.wrongUse(tr("bulk %1: expected --query").arg(verb));
    if (m_why.empty())
        return context.wrongUse(tr("bulk %1: expected a reason, given with --why").arg(verb));
    return start(context);
}

Result<Decision> BulkCommand::decision() const
{
    Decision decision;
    decision.why = toText(m_why);
    decision.account = toText(m_account);
    for (const std::string &set : m_sets) {
        const QString text = toText(set);
        const qsizetype at = text.indexOf(QLatin1Char('='));
        if (at <= 0)
            return Error{Code::Input,
                         QStringLiteral("expected /pointer=JSON"),
                         QStringLiteral("--set %1").arg(text),
                         {}};
        UNSNAG_TRY(const Json value, readJson(text.mid(at + 1).toUtf8(), text.left(at)));
        decision.fields.emplace_back(text.left(at), value);
    }
    if (!decision.fields.empty())
        decision.action = Action::SetFields;
    else if (m_createAccount)
        decision.action = Action::CreateAccount;
    else if (!decision.account.isEmpty())
        decision.action = Action::LinkAccount;
    else
        return Error{Code::Input, QStringLiteral("no decision is given"), QStringLiteral("bulk"),
                     QStringLiteral("give --account, --create-account or --set")};
    return decision;
}

Result<BulkWish> BulkCommand::wish(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, m_dryRun ? context.reading() : context.writing());
    const Workbench &bench = workspace->bench();
    const Timestamp now = bench.clock.now();
    BulkWish wish;
    wish.queryText = toText(m_query);
    UNSNAG_TRY(wish.query, readQuery(wish.queryText, bench.actor.name, now));
    wish.action = bulkActionFromName(toText(m_verb)).value_or(BulkAction::Replay);
    wish.why = toText(m_why);
    wish.to = toText(m_to);
    UNSNAG_TRY(wish.ramp, readRamp(toText(m_ramp), toText(m_stopAt)));
    if (wish.action == BulkAction::Hold)
        wish.until = momentFrom(toText(m_until), now).value_or(Timestamp());
    if (wish.action == BulkAction::Resolve) {
        UNSNAG_TRY(wish.decision, decision());
    }
    return wish;
}

Result<ExitCode> BulkCommand::start(Context &context)
{
    UNSNAG_TRY(const BulkWish wanted, wish(context));
    UNSNAG_TRY(Workspace * workspace, context.reading());
    StartBulk bulk(workspace->bench());
    UNSNAG_TRY(const BulkPlan plan, bulk.plan(wanted));
    if (m_dryRun) {
        if (context.wantsJson())
            context.print(bulkPlanJson(plan));
        else
            context.print(bulkPlanText(plan));
        return ExitCode::Done;
    }
    UNSNAG_TRY(const BulkView view, bulk.run(wanted, plan));
    if (context.wantsJson())
        context.print(bulkJson(view));
    else
        context.print(bulkText(view));
    context.note(tr("The next pass of the engine begins with it: unsnag-cli run --once"));
    return ExitCode::Done;
}

Result<ExitCode> BulkCommand::list(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto views, ListBulk(workspace->bench()).run({}, mostListed));
    if (context.wantsJson())
        context.print(bulkListJson(views));
    else
        context.print(bulkListText(views));
    return ExitCode::Done;
}

Result<ExitCode> BulkCommand::show(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(
        const BulkView view,
        ShowBulk(workspace->bench()).run(Id<BulkRun>(toText(m_id).toUpper()), mostItemsShown));
    if (context.wantsJson())
        context.print(bulkJson(view));
    else
        context.print(bulkText(view));
    return ExitCode::Done;
}

Result<ExitCode> BulkCommand::change(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    Workbench &bench = workspace->bench();
    const Id<BulkRun> id(toText(m_id).toUpper());
    const QString why = toText(m_why);
    Result<BulkView> changed = m_verb == "pause"    ? PauseBulk(bench).run(id, why)
                               : m_verb == "resume" ? ResumeBulk(bench).run(id, why)
                                                    : CancelBulk(bench).run(id, why);
    UNSNAG_TRY(const BulkView view, std::move(changed));
    if (context.wantsJson())
        context.print(bulkJson(view));
    else
        context.print(bulkText(view));
    return ExitCode::Done;
}

} // namespace unsnag
