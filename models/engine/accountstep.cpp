// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/accountstep.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/namedaccounts.h"
#include "models/engine/suggestaccounts.h"
#include "models/store/apartpairtable.h"

namespace unsnag {
namespace {

const QString mapStep = QStringLiteral("map");
constexpr int shownCandidates = 5;
constexpr double likely = 0.5; //!< from this confidence on an account "looks like it"

bool isAgreed(const Candidate &candidate, const char *field)
{
    constexpr double same = 0.99;
    return std::ranges::any_of(candidate.evidence, [field](const Evidence &evidence) {
        return evidence.field == QLatin1String(field) && evidence.similarity >= same;
    });
}

//! The same name, and the same web domain or tax id beside.
bool fitsFully(const Candidate &candidate)
{
    return isAgreed(candidate, "name") &&
           (isAgreed(candidate, "domain") || isAgreed(candidate, "tax_id"));
}

//! Blanks the members that the other customer has too.
void dropShared(Json &payload, const QString &accountPointer, const Json &unique,
                const Record &other)
{
    for (const Json &field : unique.array()) {
        const QString value = other.fields[field.toString()].scalarText();
        const QString place = accountPointer + QLatin1Char('/') + field.toString();
        if (value.isEmpty() || valueAt(payload, place).scalarText() != value)
            continue;
        if (const auto pointer = JsonPointer::parse(place); pointer.ok())
            *pointer->find(payload) = Json();
    }
}

StepFailure carriedBySeveral(const Reply &reply, const QString &key)
{
    StepFailure failure =
        stepFailed(Reason::DuplicateAccount, mapStep,
                   QStringLiteral("%1 customers carry %2").arg(reply.records.size()).arg(key));
    failure.more = JsonObject{{QStringLiteral("candidates"), namedByTarget(reply.records)}};
    return failure;
}

void dropApart(Suggestions &suggestions, const QStringList &apart)
{
    std::erase_if(suggestions.candidates, [&apart](const Candidate &candidate) {
        return apart.contains(candidate.account.id);
    });
}

} // namespace

QString accountKeyOf(const Flow &flow, const Event &event, const Json &payload,
                     const QString &reference)
{
    const QString id = flow.accountIdOf(payload, event.source);
    return id.isEmpty() ? reference : event.source.system + QLatin1Char(':') + id;
}

Result<bool> AccountStep::remember(const Json &payload, const QString &id) const
{
    const Event &event = m_context.basis.event;
    const QString sourceId = m_context.flow->accountIdOf(payload, event.source);
    if (sourceId.isEmpty() || m_context.purpose == RunPurpose::Rehearsal)
        return false;
    const auto &decision = m_context.decisions.account;
    const CrosswalkRow row{event.source.system,
                           sourceId,
                           m_context.erp->name(),
                           id,
                           decision ? decision->actor : m_context.bench.actor.name,
                           m_context.bench.clock.now()};
    bool isNew = false;
    UNSNAG_CHECK(m_context.bench.store.write([&](Session &session) -> Result<void> {
        CrosswalkTable table(session);
        UNSNAG_TRY(const auto known, table.find(row.sourceSystem, row.sourceId, row.targetSystem));
        if (known && known->targetId == id)
            return {};
        isNew = true;
        UNSNAG_CHECK(table.put(row));
        return appendAudit(
            session, m_context.bench,
            {QStringLiteral("crosswalk.set"),
             m_context.basis.exception.id.text(),
             {},
             known ? known->targetId : QString(),
             id,
             {},
             JsonObject{{QStringLiteral("source"), row.sourceSystem + QLatin1Char(':') + sourceId},
                        {QStringLiteral("target"), row.targetSystem}}});
    }));
    return isNew;
}

Stepped<QString> AccountStep::known(const Json &payload)
{
    const Event &event = m_context.basis.event;
    const QString sourceId = m_context.flow->accountIdOf(payload, event.source);
    if (sourceId.isEmpty())
        return unknown(payload, sourceId);
    UNSNAG_OURS(const auto row, m_context.bench.store.read([&](Session &session) {
        return CrosswalkTable(session).find(event.source.system, sourceId, m_context.erp->name());
    }));
    if (row)
        return row->targetId;
    const QString key = event.source.system + QLatin1Char(':') + sourceId;
    const Reply reply =
        m_context.erp->call(QStringLiteral("find_account_by_key"),
                            JsonObject{{QStringLiteral("key"), key}}, m_context.stop);
    if (!reply.isRead() && reply.kind != ReplyClass::NotFound)
        return failureOf(reply, mapStep);
    if (reply.records.size() > 1)
        return carriedBySeveral(reply, key);
    return reply.records.size() == 1 ? Stepped<QString>(reply.records.front().id)
                                     : unknown(payload, sourceId);
}

//! Nobody knows it: a person decides, unless the flow lets it be made and nothing looks like it.
Stepped<QString> AccountStep::unknown(const Json &payload, const QString &sourceId)
{
    StepFailure missing = stepFailed(Reason::MissingAccount, mapStep,
                                     QStringLiteral("no customer is known for this account"));
    missing.fields.push_back(
        faultAt(m_context.flow->accountPointer(), QStringLiteral("crosswalk"), sourceId,
                QStringLiteral("a customer in %1").arg(m_context.erp->name())));
    auto found = SuggestAccounts(m_context.bench)
                     .search(accountOf(*m_context.flow, payload), shownCandidates);
    if (!found.ok()) {
        missing.more = JsonObject{{QStringLiteral("search_failed"), found.error().line()}};
        return missing;
    }
    if (found->state != SearchState::Complete) { // somebody who is not known here may be meant
        missing.more = JsonObject{{QStringLiteral("search_failed"), found->remark}};
        return missing;
    }
    dropApart(*found, m_context.decisions.apartFrom);
    const auto &candidates = found->candidates;
    if (std::ranges::count_if(candidates, fitsFully) > 1) {
        missing.reason = Reason::DuplicateAccount;
        missing.summary = QStringLiteral("several customers fit this account");
        missing.more = JsonObject{{QStringLiteral("candidates"), toJson(*found)["candidates"]}};
        return missing;
    }
    const bool isMade = m_context.purpose == RunPurpose::Live &&
                        m_context.flow->rules().account == UnknownAccount::CreateUnlessSimilar;
    const bool isSimilar = !candidates.empty() && candidates.front().confidence >= likely;
    return isMade && !isSimilar ? made(payload) : Stepped<QString>(missing);
}

Stepped<QString> AccountStep::made(const Json &payload)
{
    const Flow &flow = *m_context.flow;
    Json inputs = valueAt(payload, flow.accountPointer());
    if (inputs["name"].scalarText().isEmpty())
        inputs.set(QStringLiteral("name"), flow.titleOf(payload));
    for (const char *field :
         {"name", "domain", "tax_id", "street", "city", "postcode", "country", "email", "phone"}) {
        if (inputs[field].isNull())
            inputs.set(QString::fromLatin1(field), QString());
    }
    if (inputs["parent"].isObject())
        inputs.set(QStringLiteral("parent"), inputs["parent"]["erp_id"].scalarText());
    const QString key = accountKeyOf(flow, m_context.basis.event, payload, m_context.reference);
    inputs.set(QStringLiteral("key"), key);
    EffectRunner effects(m_context.bench, *m_context.erp, m_context.effects(key), m_context.stop);
    UNSNAG_STEP(const EffectResult result, effects.run(QStringLiteral("create_account"), inputs));
    return result.targetId;
}

Stepped<QString> AccountStep::idOf(const Json &payload)
{
    const auto &decision = m_context.decisions.account;
    const bool isRehearsal = m_context.purpose == RunPurpose::Rehearsal;
    if (!decision || (isRehearsal && decision->action != Action::LinkAccount))
        return known(payload); // what a decision had made is known by now
    return decision->action == Action::LinkAccount ? Stepped<QString>(decision->account)
                                                   : made(payload);
}

//! Two that a person keeps apart may share a number, as a group and its branch share the VAT id. Where
//! the target takes it once only, the one that has it keeps it.
Stepped<Json> AccountStep::withoutOthersKeys(Json payload)
{
    const Json unique = m_context.erp->profile().document()["entities"]["account"]["unique"];
    const Event &event = m_context.basis.event;
    const QString sourceId = m_context.flow->accountIdOf(payload, event.source);
    if (unique.size() == 0 || sourceId.isEmpty())
        return payload;
    UNSNAG_OURS(const auto pairs, m_context.bench.store.read([&](Session &session) {
        return ApartPairTable(session).of(event.source.system, sourceId, m_context.erp->name());
    }));
    for (const ApartPair &pair : pairs) {
        const Reply reply =
            m_context.erp->call(QStringLiteral("get_account"),
                                JsonObject{{QStringLiteral("id"), pair.targetId}}, m_context.stop);
        if (!reply.ok() && reply.kind != ReplyClass::NotFound)
            return failureOf(reply, mapStep);
        for (const Record &other : reply.records)
            dropShared(payload, m_context.flow->accountPointer(), unique, other);
    }
    return payload;
}

std::optional<StepFailure> AccountStep::run(Json &scope)
{
    UNSNAG_STEP(const Json payload, withoutOthersKeys(scope["payload"]));
    scope.set(QStringLiteral("payload"), payload);
    auto id = idOf(payload);
    if (!id.ok())
        return id.failure();
    const Reply reply =
        m_context.erp->call(QStringLiteral("get_account"),
                            JsonObject{{QStringLiteral("id"), id.value()}}, m_context.stop);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound)
        return failureOf(reply, mapStep);
    if (reply.records.empty()) {
        StepFailure missing = stepFailed(
            Reason::MissingAccount, mapStep,
            QStringLiteral("customer %1 is not in %2").arg(id.value(), m_context.erp->name()));
        missing.request = reply.request;
        missing.response = reply.response;
        return missing;
    }
    const auto isNew = remember(payload, id.value());
    if (!isNew.ok())
        return abandoned(isNew.error());
    scope.set(QStringLiteral("account"), scopeOf(reply.records.front()));
    scope.set(QStringLiteral("linked"), *isNew || m_context.decisions.account.has_value());
    return std::nullopt;
}

} // namespace unsnag
