// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sourcesnapshot.h"

#include "models/diff/fieldpatch.h"
#include "models/store/valuemaptable.h"

namespace unsnag {
namespace {

const QString validateStep = QStringLiteral("validate");

} // namespace

Stepped<Json> SourceSnapshot::fresh()
{
    const Event &event = m_context.basis.event;
    m_version = event.source.version;
    const bool isFirstRun = m_context.basis.exception.id.isEmpty();
    const bool canRead =
        m_context.crm && m_context.crm->profile().hasOperation(m_context.flow->readOperation());
    if (isFirstRun || !canRead)
        return event.payload;
    const Reply reply =
        m_context.crm->call(m_context.flow->readOperation(),
                            JsonObject{{QStringLiteral("id"), event.source.id}}, m_context.stop);
    if (reply.kind == ReplyClass::NotFound || (reply.ok() && reply.records.empty()))
        return stepFailed(Reason::VersionConflict, validateStep,
                          QStringLiteral("the source record is gone"));
    if (!reply.ok()) {
        StepFailure failure = failureOf(reply, validateStep);
        failure.connection = m_context.crm->name();
        return failure;
    }
    m_version = reply.records.front().version;
    return reply.records.front().fields;
}

Stepped<Json> SourceSnapshot::decided(Json payload) const
{
    for (const Json &patch : m_context.decisions.patches) {
        auto patched = applyWithBase(payload, patch);
        if (!patched.ok()) {
            StepFailure moved =
                stepFailed(Reason::VersionConflict, validateStep, patched.error().detail);
            moved.fields.push_back(faultAt(patched.error().context, QStringLiteral("base"), {},
                                           patched.error().detail));
            return moved;
        }
        payload = std::move(*patched);
    }
    UNSNAG_OURS(const auto mapped, m_context.bench.store.read([&](Session &session) {
        return ValueMapTable(session).ofFlow(m_context.flow->id());
    }));
    return withMappedValues(std::move(payload), mapped);
}

//! Every rule the payload breaks, as one failure. A missing account rules over the others: without
//! one most of them can't be answered.
std::optional<StepFailure> SourceSnapshot::broken(const Json &payload) const
{
    StepFailure failure = stepFailed(Reason::MissingField, validateStep, {});
    for (const Violation &violation : m_context.flow->validate(payload)) {
        if (violation.reason == Reason::MissingAccount && m_context.decisions.account)
            continue;
        const bool isFirst = failure.fields.empty();
        if (isFirst || (violation.reason == Reason::MissingAccount &&
                        failure.reason != Reason::MissingAccount)) {
            failure.reason = violation.reason;
            failure.summary = violation.expected;
        }
        failure.fields.push_back(
            faultAt(violation.pointer, violation.keyword, violation.found, violation.expected));
    }
    return failure.fields.empty() ? std::nullopt : std::optional(std::move(failure));
}

Stepped<Json> SourceSnapshot::read()
{
    UNSNAG_STEP(Json payload, fresh());
    UNSNAG_STEP(payload, decided(std::move(payload)));
    if (auto failure = broken(payload))
        return std::move(*failure);
    const RecordRef &source = m_context.basis.event.source;
    return Json(
        JsonObject{{QStringLiteral("payload"), std::move(payload)},
                   {QStringLiteral("source"), JsonObject{{QStringLiteral("system"), source.system},
                                                         {QStringLiteral("object"), source.object},
                                                         {QStringLiteral("id"), source.id},
                                                         {QStringLiteral("version"), m_version}}}});
}

} // namespace unsnag
