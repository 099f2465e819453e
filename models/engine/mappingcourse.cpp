// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/mappingcourse.h"

namespace unsnag {
namespace {

const QString mappingStep = QStringLiteral("write_mapping");
const QString operation = QStringLiteral("upsert_mapping");
const QString prefix = QStringLiteral("mapping:");

StepFailure conflict(const CrosswalkRow &row, const Record &account, const QString &there)
{
    StepFailure failure =
        stepFailed(Reason::DuplicateAccount, mappingStep,
                   QStringLiteral("%1 of %2 is linked to %3 there, and to %4 here")
                       .arg(account.label.isEmpty() ? row.sourceId : account.label,
                            row.sourceSystem, there, row.targetId));
    failure.fields.push_back(faultAt(QStringLiteral("/account/erp_id"), QStringLiteral("crosswalk"),
                                     there, row.targetId));
    failure.more = JsonObject{
        {QStringLiteral("candidates"), JsonArray{JsonObject{{QStringLiteral("id"), row.targetId}},
                                                 JsonObject{{QStringLiteral("id"), there}}}}};
    return failure;
}

bool isConflict(const StepFailure &failure)
{
    return failure.reason == Reason::VersionConflict || failure.reason == Reason::DuplicateAccount;
}

} // namespace

bool MappingCourse::isOffered(const Profile &profile)
{
    return profile.hasOperation(operation) && profile.hasOperation(QStringLiteral("get_account"));
}

QString MappingCourse::traceKey(const CrosswalkRow &row)
{
    return prefix +
           QStringList{row.sourceSystem, row.sourceId, row.targetSystem}.join(QLatin1Char(':'));
}

bool MappingCourse::isOfMapping(const QString &traceKey)
{
    return traceKey.startsWith(prefix);
}

Stepped<Record> MappingCourse::account(const QString &id)
{
    const Reply reply = m_source.call(QStringLiteral("get_account"),
                                      JsonObject{{QStringLiteral("id"), id}}, m_stop);
    if (reply.ok() && reply.records.size() == 1)
        return reply.records.front();
    StepFailure failure = failureOf(reply, mappingStep);
    failure.connection = m_source.name();
    if (reply.kind == ReplyClass::NotFound || reply.ok()) {
        failure.reason = Reason::OrphanedRecord;
        failure.summary =
            QStringLiteral("%1 is no account of %2 any more").arg(id, m_source.name());
    }
    return failure;
}

Stepped<Json> MappingCourse::run(const CrosswalkRow &row, Standing standing)
{
    UNSNAG_STEP(const Record before, account(row.sourceId));
    const QString there = before.fields["erp_id"].scalarText();
    if (there != row.targetId && !there.isEmpty() && standing == Standing::OfTheEngine)
        return conflict(row, before, there);
    if (there != row.targetId) {
        auto written =
            EffectRunner(m_bench, m_source, m_scope, m_stop)
                .run(operation, JsonObject{{QStringLiteral("id"), row.sourceId},
                                           {QStringLiteral("erp_id"), row.targetId},
                                           {QStringLiteral("version"), before.version},
                                           {QStringLiteral("account_record"), scopeOf(before)}});
        // A conflict is what stands there now: a repeated write of ours meets its own number.
        if (!written.ok() && !isConflict(written.failure())) {
            StepFailure failure = written.failure();
            failure.connection = m_source.name();
            return failure;
        }
    }
    UNSNAG_STEP(const Record after, account(row.sourceId));
    const QString found = after.fields["erp_id"].scalarText();
    if (found != row.targetId)
        return conflict(row, after, found);
    return Json(
        JsonObject{{QStringLiteral("operation"), operation},
                   {QStringLiteral("system"), m_source.name()},
                   {QStringLiteral("target_id"), row.sourceId},
                   {QStringLiteral("erp_id"), found},
                   {QStringLiteral("checks"),
                    JsonArray{JsonObject{{QStringLiteral("field"), QStringLiteral("erp_id")},
                                         {QStringLiteral("expected"), row.targetId},
                                         {QStringLiteral("found"), found},
                                         {QStringLiteral("ok"), true}}}}});
}

} // namespace unsnag
