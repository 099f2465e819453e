// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/triageexception.h"

#include "models/engine/assignment.h"
#include "models/engine/auditline.h"
#include "models/engine/slabook.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

//! Loads an exception, lets `change` alter it, and stores it with the audit line of `kind`.
template <typename Change>
Result<SyncException> altered(Workbench &bench, const Id<SyncException> &id, const QString &kind,
                              const QString &why, Change change)
{
    return bench.store.write([&](Session &session) -> Result<SyncException> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
        const QString before = exceptionStateName(exception.state);
        const Result<Json> more = [&]() -> Result<Json> {
            if constexpr (std::is_invocable_v<Change, Session &, SyncException &>)
                return change(session, exception);
            else
                return change(exception);
        }();
        if (!more.ok())
            return more.error();
        return saveException(session, bench, exception,
                             {kind, {}, {}, before, {}, {}, *more, inWords(why)});
    });
}

Error closedError(const SyncException &exception)
{
    return {
        Code::Conflict,
        QStringLiteral("%1 is %2").arg(exception.id.text(), exceptionStateName(exception.state)),
        exception.id.text(), QStringLiteral("reopen it first")};
}

bool isUnderWay(ExceptionState state)
{
    return state == ExceptionState::Queued || state == ExceptionState::Replaying;
}

Error underWay(const SyncException &exception)
{
    return {
        Code::Conflict,
        QStringLiteral("%1 is %2").arg(exception.id.text(), exceptionStateName(exception.state)),
        exception.id.text(), QStringLiteral("wait for its replay, or undo the decision")};
}

void noteResponse(SyncException &exception, Timestamp now)
{
    if (!exception.firstResponseAt)
        exception.firstResponseAt = now;
}

Json personMore(const QString &person)
{
    return JsonObject{{QStringLiteral("person"), person}};
}

bool isRole(const FlowSet &flows, const QString &name)
{
    const auto all = flows.all();
    return flows.roles().isRole(name) || std::any_of(all.begin(), all.end(), [&](const auto &flow) {
               return flow->owner() == name || flow->backupOwner() == name;
           });
}

} // namespace

Result<SyncException> ClaimException::run(const Id<SyncException> &id)
{
    return altered(
        m_bench, id, QStringLiteral("exception.claimed"), {},
        [&](SyncException &exception) -> Result<Json> {
            if (isClosed(exception.state))
                return closedError(exception);
            if (isUnderWay(exception.state))
                return underWay(exception);
            if (!exception.claimedBy.isEmpty() && exception.claimedBy != m_bench.actor.name)
                return Error{
                    Code::Conflict,
                    QStringLiteral("%1 is claimed by %2").arg(id.text(), exception.claimedBy),
                    id.text(), QStringLiteral("ask for a release, or have it assigned")};
            exception.claimedBy = m_bench.actor.name;
            if (exception.state == ExceptionState::Open)
                exception.state = ExceptionState::Claimed;
            noteResponse(exception, m_bench.clock.now());
            return personMore(exception.claimedBy);
        });
}

Result<SyncException> ReleaseException::run(const Id<SyncException> &id)
{
    return altered(m_bench, id, QStringLiteral("exception.released"), {},
                   [&](SyncException &exception) -> Result<Json> {
                       if (exception.claimedBy.isEmpty() || isClosed(exception.state) ||
                           isUnderWay(exception.state))
                           return Error{Code::Conflict,
                                        QStringLiteral("%1 is not claimed").arg(id.text()),
                                        id.text(),
                                        {}};
                       const QString person = exception.claimedBy;
                       exception.claimedBy.clear();
                       if (exception.state == ExceptionState::Claimed)
                           exception.state = ExceptionState::Open;
                       return personMore(person);
                   });
}

Result<SyncException> AssignException::run(const Id<SyncException> &id, const QString &to)
{
    if (to.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("nobody is named"), QStringLiteral("--to"), {}};
    const auto change = [&](Session &session, SyncException &exception) -> Result<Json> {
        if (isClosed(exception.state))
            return closedError(exception);
        if (isUnderWay(exception.state))
            return underWay(exception);
        UNSNAG_TRY(const Destination present, presentFor(session, m_bench, to));
        const QString person = present.person.isEmpty() && !isRole(m_bench.flows, present.owner)
                                   ? present.owner
                                   : present.person;
        if (person.isEmpty())
            exception.owner = present.owner;
        else if (isRole(m_bench.flows, to))
            exception.owner = to;
        exception.claimedBy = person;
        if (exception.state != ExceptionState::Held)
            exception.state = person.isEmpty() ? ExceptionState::Open : ExceptionState::Claimed;
        noteResponse(exception, m_bench.clock.now());
        Json more = personMore(person.isEmpty() ? exception.owner : person);
        if (!present.rule.isEmpty())
            more.set(QStringLiteral("rule"), present.rule);
        return more;
    };
    return altered(m_bench, id, QStringLiteral("exception.assigned"), {}, change);
}

Result<SyncException> HoldException::run(const Id<SyncException> &id, Timestamp until,
                                         const QString &why)
{
    if (why.trimmed().isEmpty())
        return Error{
            Code::Input, QStringLiteral("a hold needs a reason"), QStringLiteral("--why"), {}};
    if (until <= m_bench.clock.now())
        return Error{Code::Input,
                     QStringLiteral("the end of the hold, %1, is past").arg(toRfc3339(until)),
                     QStringLiteral("--until"),
                     {}};
    return altered(m_bench, id, QStringLiteral("exception.held"), why,
                   [&](SyncException &exception) -> Result<Json> {
                       if (isUnderWay(exception.state))
                           return underWay(exception);
                       if (const auto moved = moveTo(exception, ExceptionState::Held); !moved.ok())
                           return moved.error();
                       exception.holdUntil = until;
                       exception.holdReason = why;
                       noteResponse(exception, m_bench.clock.now());
                       return Json(JsonObject{{QStringLiteral("until"), toRfc3339(until)}});
                   });
}

Result<SyncException> ReopenException::run(const Id<SyncException> &id, const QString &why)
{
    if (why.trimmed().isEmpty())
        return Error{
            Code::Input, QStringLiteral("reopening needs a reason"), QStringLiteral("--why"), {}};
    return altered(
        m_bench, id, QStringLiteral("exception.reopened"), why,
        [&](Session &session, SyncException &exception) -> Result<Json> {
            if (exception.state != ExceptionState::Dismissed)
                return Error{
                    Code::Conflict,
                    QStringLiteral("%1 is %2").arg(id.text(), exceptionStateName(exception.state)),
                    id.text(), QStringLiteral("only a dismissed exception can be opened again")};
            UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
            if (event.payload.isNull())
                return Error{Code::Conflict,
                             QStringLiteral("the record of %1 was erased").arg(id.text()),
                             id.text(), QStringLiteral("pull the record again")};
            if (exception.closedAt)
                UNSNAG_CHECK(
                    SlaBook(session, m_bench)
                        .leaveOut(exception, *exception.closedAt, QStringLiteral("dismissed")));
            exception.state = ExceptionState::Open;
            exception.closedAt.reset();
            exception.escalatedAt.reset();
            UNSNAG_CHECK(SlaBook(session, m_bench).refresh(exception));
            return Json();
        });
}

Result<void> CommentOnException::run(const Id<SyncException> &id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{
            Code::Input, QStringLiteral("the comment is empty"), QStringLiteral("--text"), {}};
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
        UNSNAG_CHECK(CommentTable(session).insert(
            {id.text(), m_bench.actor.name, text, m_bench.clock.now()}));
        return appendAudit(session, m_bench,
                           {QStringLiteral("exception.commented"),
                            id.text(),
                            {},
                            {},
                            {},
                            {},
                            {},
                            {{QStringLiteral("text"), text}}});
    });
}

} // namespace unsnag
