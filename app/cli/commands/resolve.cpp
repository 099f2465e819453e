// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/resolve.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/bulktext.h"
#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"
#include "app/services/documentfolder.h"
#include "models/base/jsonpointer.h"
#include "models/engine/comparesides.h"
#include "models/engine/findtwins.h"
#include "models/wording/reasontext.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Action actionOf(bool createAccount, bool dismiss, bool retry, bool hasAccount)
{
    if (createAccount)
        return Action::CreateAccount;
    if (dismiss)
        return Action::Dismiss;
    if (retry)
        return Action::Retry;
    return hasAccount ? Action::LinkAccount : Action::SetFields;
}

//! Whether a value can only have been meant as JSON.
bool isMeantAsJson(const QString &value)
{
    const QString text = value.trimmed();
    return text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('[')) ||
           text.startsWith(QLatin1Char('"'));
}

//! "/billing/terms=NET30": a plain word that is no JSON is taken as text.
Result<std::pair<QString, Json>> readAssignment(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QString place = QStringLiteral("--set ") + text.left(equals);
    if (equals <= 0)
        return Error{Code::Input, QStringLiteral("expected /pointer=value"), place, {}};
    const auto pointer = JsonPointer::parse(text.left(equals));
    if (!pointer.ok())
        return Error{Code::Input, pointer.error().detail, place, pointer.error().remedy};
    const QString value = text.mid(equals + 1);
    const auto json = readJson(value.toUtf8(), place);
    if (!json.ok() && isMeantAsJson(value))
        return json.error();
    return std::pair(pointer->text(), json.ok() ? *json : Json(value));
}

//! The error of a patch names its file too; the engine knows only the pointer.
Error inPatchFile(Error error, const QString &file)
{
    const bool isOfPatch = error.context.isEmpty() || error.context.startsWith(QLatin1Char('/'));
    if (!file.isEmpty() && isOfPatch)
        error.context =
            file +
            (error.context.isEmpty() ? QString() : QStringLiteral(", pointer ") + error.context);
    return error;
}

void excludeEachOther(const std::vector<CLI::Option *> &options)
{
    for (CLI::Option *one : options) {
        for (CLI::Option *other : options) {
            if (one != other)
                one->excludes(other);
        }
    }
}

//! "item=LIC-100" of a form. A value is taken as it is written.
Result<std::pair<QString, Json>> readChoice(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return Error{Code::Input, QStringLiteral("expected NAME=VALUE, found \"%1\"").arg(text),
                     QStringLiteral("--set"),
                     QStringLiteral("`show` lists the names of the form's fields")};
    return std::pair(text.left(equals), Json(text.mid(equals + 1)));
}

//! Reasons whose proof of fix is the value of one side.
bool choiceFits(Reason reason)
{
    static const QList<Reason> fitting{Reason::VersionConflict, Reason::RuleMismatch,
                                       Reason::ManualOverride,  Reason::ValueRejected,
                                       Reason::CompanyMismatch, Reason::InvalidTax};
    return fitting.contains(reason);
}

} // namespace

QString ResolveCommand::name() const
{
    return QStringLiteral("resolve");
}

QString ResolveCommand::summary() const
{
    return tr("Records a decision; its replay follows by itself.");
}

void ResolveCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    auto *action = app.add_option_group(
        "decision", tr("one of these; --set goes with --action too").toStdString());
    auto *form = action
                     ->add_option("--action", m_action,
                                  tr("an action of the form that `show` prints").toStdString())
                     ->type_name("ACTION");
    auto *account =
        action->add_option("--account", m_account, tr("use this ERP account").toStdString())
            ->type_name("EXTERNAL_ID");
    auto *create = action->add_flag("--create-account", m_createAccount,
                                    tr("make the ERP account from the payload").toStdString());
    auto *set =
        action
            ->add_option("--set", m_set,
                         tr("a field of the form by its name, or a field of the snapshot by its "
                            "pointer; may be repeated")
                             .toStdString())
            ->type_name("NAME=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    auto *patch = action
                      ->add_option("--patch", m_patch,
                                   tr("apply an RFC 6902 patch to the snapshot").toStdString())
                      ->type_name("FILE");
    auto *choose =
        action->add_option("--choose", m_choose, tr("take one side of a difference").toStdString())
            ->check(CLI::IsMember({"crm", "erp", "base"}));
    auto *retry = action->add_flag("--retry", m_retry, tr("run it again as it is").toStdString());
    auto *dismiss =
        action->add_flag("--dismiss", m_dismiss, tr("close it without a replay").toStdString());
    action->require_option(1, 2);
    excludeEachOther({form, account, create, patch, choose, retry, dismiss});
    excludeEachOther({set, account, create, patch, choose, retry, dismiss});
    app.add_option("--pointer", m_pointers,
                   tr("the differing field that --choose means; may be repeated").toStdString())
        ->needs(choose)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("P");
    app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
        ->required()
        ->type_name("TEXT");
    app.add_flag("--dry-run", m_dryRun,
                 tr("list the writes; record and send nothing").toStdString());
    app.add_flag("--now", m_now, tr("leave no time for an undo").toStdString());
    app.add_flag("--alike", m_alike,
                 tr("decide the same for the other open exceptions of this company").toStdString())
        ->excludes(form)
        ->excludes(choose);
}

Result<ExitCode> ResolveCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, m_dryRun ? context.reading() : context.writing());
    UNSNAG_TRY(const Decision wanted, decision(context));
    Workbench &bench = workspace->bench();
    if (m_createAccount)
        noteTwins(context, bench);
    UNSNAG_TRY(const BulkPlan alike, planAlike(bench, wanted));
    ResolveException resolve(bench);
    const auto resolved = m_dryRun ? resolve.preview(wanted) : resolve.run(wanted);
    if (!resolved.ok())
        return inPatchFile(resolved.error(), toText(m_patch));
    Json json = resolvedJson(*resolved);
    QString text = resolvedText(*resolved);
    if (m_alike)
        UNSNAG_CHECK(tellAlike(context, bench, alike, json, text));
    if (context.wantsJson())
        context.print(json);
    else
        context.print(text);
    return ExitCode::Done;
}

void ResolveCommand::noteTwins(Context &context, Workbench &bench) const
{
    const auto twins = FindTwins(bench).run(exceptionId(m_id));
    if (!twins.ok()) {
        context.note(tr("Whether the account is there already could not be checked: %1")
                         .arg(twins.error().line()));
        return;
    }
    for (const Candidate &candidate : twins->candidates)
        context.note(tr("May be there already: %1 %2 (score %3)")
                         .arg(candidate.account.id, candidate.account.name,
                              QString::number(candidate.score, 'f', 1)));
}

Result<BulkPlan> ResolveCommand::planAlike(Workbench &bench, const Decision &decision)
{
    if (!m_alike)
        return BulkPlan();
    UNSNAG_TRY(const auto cases, FindAlike(bench).run(decision.exception));
    m_same = sameFor(cases, decision);
    return PlanAlike(bench).run(cases, decision);
}

Result<void> ResolveCommand::tellAlike(Context &context, Workbench &bench, const BulkPlan &plan,
                                       Json &json, QString &text) const
{
    if (m_dryRun || plan.wanted == 0) {
        json.set(QStringLiteral("alike"), bulkPlanJson(plan));
        text += QLatin1Char('\n') +
                (plan.items.empty() ? tr("No other exception is alike.") : bulkPlanText(plan));
        return {};
    }
    UNSNAG_TRY(const BulkView view, StartBulk(bench).run(m_same, plan));
    json.set(QStringLiteral("alike"), bulkJson(view));
    text += QLatin1Char('\n') + bulkText(view);
    context.note(
        tr("The next pass of the engine begins with the alike ones: unsnag-cli run --once"));
    return {};
}

Result<Decision> ResolveCommand::decision(Context &context) const
{
    Decision decision;
    decision.exception = exceptionId(m_id);
    decision.why = toText(m_why);
    if (m_now)
        decision.undoTime = std::chrono::milliseconds(0);
    if (!m_choose.empty())
        return choice(context, decision);
    if (!m_action.empty()) {
        decision.form = toText(m_action);
        for (const std::string &assignment : m_set) {
            UNSNAG_TRY(auto field, readChoice(toText(assignment)));
            decision.choice.set(field.first, std::move(field.second));
        }
        return decision;
    }
    decision.action = actionOf(m_createAccount, m_dismiss, m_retry, !m_account.empty());
    decision.account = toText(m_account);
    for (const std::string &assignment : m_set) {
        UNSNAG_TRY(auto field, readAssignment(toText(assignment)));
        decision.fields.push_back(std::move(field));
    }
    if (!m_patch.empty()) {
        UNSNAG_TRY(const QByteArray text, readDocument(context.path(m_patch)));
        UNSNAG_TRY(decision.patch, readJson(text, toText(m_patch)));
    }
    return decision;
}

Result<Decision> ResolveCommand::choice(Context &context, Decision decision) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    UNSNAG_TRY(const ExceptionView view, ShowException(bench).run(decision.exception));
    if (!choiceFits(view.exception.reason))
        return Error{
            Code::Input,
            tr("--choose does not fit the reason %1: there are no two sides to choose from")
                .arg(reasonName(view.exception.reason)),
            decision.exception.text(), requiredChange(view.exception)};
    if (m_choose == "base") { // the snapshot as it is
        decision.action = Action::Retry;
        return decision;
    }
    if (m_pointers.empty())
        return Error{
            Code::Input, tr("--choose %1 needs at least one --pointer").arg(toText(m_choose)),
            decision.exception.text(),
            tr("see the differing fields with: unsnag-cli diff %1").arg(decision.exception.text())};
    UNSNAG_TRY(const Comparison sides, CompareSides(bench).run(decision.exception, context.stop()));
    const Json &side = m_choose == "crm" ? sides.crmNow : sides.erpNow;
    decision.action = Action::SetFields;
    for (const std::string &text : m_pointers) {
        UNSNAG_TRY(const JsonPointer pointer, JsonPointer::parse(toText(text)));
        const Json *value = pointer.find(side);
        if (value == nullptr)
            return Error{Code::Input, tr("the %1 side has no such field").arg(toText(m_choose)),
                         toText(text), sides.problems.join(QStringLiteral("; "))};
        decision.fields.emplace_back(pointer.text(), *value);
    }
    return decision;
}

} // namespace unsnag
