// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/auditkeeping.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/holdaudit.h"
#include "models/engine/rotateauditkey.h"
#include "models/engine/signcheckpoint.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr int mostDays = 36500;

void answer(Context &context, const Json &json, const QString &text)
{
    if (context.wantsJson())
        context.print(json);
    else
        context.print(text);
}

Json holdJson(const AuditHold &hold)
{
    return JsonObject{{QStringLiteral("hold"), std::int64_t{hold.number}},
                      {QStringLiteral("target"), hold.exception},
                      {QStringLiteral("why"), hold.why},
                      {QStringLiteral("by"), hold.by},
                      {QStringLiteral("at"), toRfc3339(hold.at)},
                      {QStringLiteral("released_at"),
                       hold.releasedAt ? Json(toRfc3339(*hold.releasedAt)) : Json()}};
}

} // namespace

void AuditKeeping::setup(CLI::App &app)
{
    setupSeals(app);
    setupKeeping(app);
}

void AuditKeeping::setupSeals(CLI::App &app)
{
    m_key = app.add_subcommand(
        "key", tr("the public keys of the log; makes the first where there is none").toStdString());
    m_key->add_flag("--rotate", m_isRotating,
                    tr("sign with a new key from now on, vouched for by the old one; with --why")
                        .toStdString());
    m_key->add_option("--why", m_why, tr("why, for the log").toStdString())->type_name("TEXT");
    m_checkpoint = app.add_subcommand("checkpoint", tr("signs the log as it stands").toStdString());
    m_checkpoint
        ->add_option(
            "--second", m_second,
            tr("from now on append checkpoints to this file too; \"\": no more").toStdString())
        ->type_name("FILE");
}

void AuditKeeping::setupKeeping(CLI::App &app)
{
    const auto why = [this](CLI::App *verb) {
        return verb->add_option("--why", m_why, tr("why, for the log").toStdString())
            ->type_name("TEXT");
    };
    m_erase = app.add_subcommand(
        "erase",
        tr("erases what the log keeps about an exception; the log stays provable").toStdString());
    m_erase->add_option("ID", m_target, tr("exception, or the digest of one payload").toStdString())
        ->required();
    why(m_erase)->required();
    m_hold = app.add_subcommand(
        "hold",
        tr("a legal hold: nothing of it is erased; without ID those there are").toStdString());
    auto *target =
        m_hold->add_option("ID", m_target, tr("exception, or \"*\" for everything").toStdString());
    why(m_hold)->needs(target);
    m_hold->add_flag("--release", m_isReleasing, tr("ends it").toStdString())->needs(target);
    m_retention = app.add_subcommand(
        "retention", tr("how long the log keeps evidence; without --days tells it").toStdString());
    m_retention
        ->add_option("--days", m_days,
                     tr("older evidence of closed exceptions is erased; 0: never").toStdString())
        ->check(CLI::Range(0, mostDays))
        ->type_name("N")
        ->needs(why(m_retention));
}

Result<std::optional<ExitCode>> AuditKeeping::execute(Context &context)
{
    using Verb = Result<ExitCode> (AuditKeeping::*)(Context &) const;
    const std::pair<CLI::App *, Verb> verbs[] = {{m_key, &AuditKeeping::key},
                                                 {m_checkpoint, &AuditKeeping::checkpoint},
                                                 {m_erase, &AuditKeeping::erase},
                                                 {m_hold, &AuditKeeping::hold},
                                                 {m_retention, &AuditKeeping::retention}};
    for (const auto &[app, verb] : verbs) {
        if (!app->parsed())
            continue;
        UNSNAG_TRY(const ExitCode code, (this->*verb)(context));
        return std::optional(code);
    }
    return std::optional<ExitCode>();
}

Result<ExitCode> AuditKeeping::key(Context &context) const
{
    if (m_isRotating && m_why.empty())
        return context.wrongUse(tr("--rotate needs --why"));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    if (m_isRotating)
        UNSNAG_CHECK(RotateAuditKey(workspace->bench()).run(toText(m_why)));
    else
        UNSNAG_CHECK(MakeAuditKey(workspace->bench()).run());
    UNSNAG_TRY(const auto keys, ListAuditKeys(workspace->bench()).run());
    JsonArray rows;
    QStringList lines;
    for (const AuditKeyRow &row : keys) {
        rows.push_back(JsonObject{{QStringLiteral("vkey"), row.vkey},
                                  {QStringLiteral("added_at"), toRfc3339(row.addedAt)},
                                  {QStringLiteral("retired_at"),
                                   row.retiredAt ? Json(toRfc3339(*row.retiredAt)) : Json()}});
        lines +=
            row.retiredAt ? tr("%1 (until %2)").arg(row.vkey, toRfc3339(*row.retiredAt)) : row.vkey;
    }
    answer(context, JsonObject{{QStringLiteral("keys"), std::move(rows)}}, lines.join(u'\n'));
    return ExitCode::Done;
}

Result<ExitCode> AuditKeeping::checkpoint(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    if (m_second)
        UNSNAG_CHECK(PlaceCheckpoints(workspace->bench())
                         .run(m_second->empty() ? QString() : context.path(*m_second)));
    UNSNAG_TRY(const SignedCheckpoint made,
               SignCheckpoint(workspace->bench()).run(QStringLiteral("asked")));
    for (const QString &problem : made.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    const QString note = QString::fromUtf8(made.checkpoint.note);
    answer(context,
           JsonObject{{QStringLiteral("entries"), std::int64_t{made.checkpoint.size}},
                      {QStringLiteral("new"), made.isNew},
                      {QStringLiteral("at"), toRfc3339(made.checkpoint.at)},
                      {QStringLiteral("checkpoint"), note}},
           note.trimmed());
    return made.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Result<ExitCode> AuditKeeping::erase(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    const QString target = toText(m_target);
    UNSNAG_TRY(const Erasure done, ErasePayloads(workspace->bench()).run(target, toText(m_why)));
    answer(context,
           JsonObject{{QStringLiteral("erased"), done.erased},
                      {QStringLiteral("seq"), std::int64_t{done.sequence}}},
           tr("Erased %1 payloads of %2; entry %3 says so.")
               .arg(QString::number(done.erased), target, QString::number(done.sequence)));
    return ExitCode::Done;
}

Result<ExitCode> AuditKeeping::hold(Context &context) const
{
    if (m_target.empty())
        return holds(context);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    const QString target = toText(m_target);
    const QString why = toText(m_why);
    AuditHold hold;
    if (m_isReleasing) {
        UNSNAG_TRY(hold, ReleaseAudit(workspace->bench()).run(target, why));
    } else {
        UNSNAG_TRY(hold, HoldAudit(workspace->bench()).run(target, why));
    }
    answer(context, holdJson(hold),
           m_isReleasing ? tr("The legal hold on %1 is released.").arg(target)
                         : tr("A legal hold is on %1.").arg(target));
    return ExitCode::Done;
}

Result<ExitCode> AuditKeeping::holds(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto open, ListAuditHolds(workspace->bench()).run());
    JsonArray rows;
    QStringList lines;
    for (const AuditHold &hold : open) {
        rows.push_back(holdJson(hold));
        lines += tr("%1, since %2, by %3: %4")
                     .arg(hold.exception, toRfc3339(hold.at), hold.by, hold.why);
    }
    answer(context, JsonObject{{QStringLiteral("holds"), std::move(rows)}},
           lines.isEmpty() ? tr("There is no legal hold.") : lines.join(u'\n'));
    return ExitCode::Done;
}

Result<ExitCode> AuditKeeping::retention(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, m_days ? context.writing() : context.reading());
    if (m_days)
        UNSNAG_CHECK(SetAuditRetention(workspace->bench()).run(*m_days, toText(m_why)));
    UNSNAG_TRY(const int days, workspace->store().read(auditRetentionDays));
    Erasure done;
    if (m_days) {
        UNSNAG_TRY(done, RetainAudit(workspace->bench()).run());
    }
    answer(context,
           JsonObject{{QStringLiteral("days"), days},
                      {QStringLiteral("erased"), done.erased},
                      {QStringLiteral("held"), done.held}},
           days == 0 ? tr("Evidence is kept for ever.")
                     : tr("Evidence of closed exceptions is kept for %1 days.").arg(days));
    return ExitCode::Done;
}

} // namespace unsnag
