// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/engine/auditworld.h"

#include "models/engine/auditline.h"
#include "models/engine/rotateauditkey.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "tests/models/audit/rfckeys.h"
#include "tests/models/store/samples.h"

namespace unsnag {
namespace {

AuditKeyring::Signer shared(SecretNoteKey key)
{
    return std::make_shared<const SecretNoteKey>(std::move(key));
}

constexpr std::size_t mostOpen = 20; //!< exceptions that are worked on at a time

} // namespace

Result<AuditKeyring::Signer> PublishedKeyring::signer(const NoteKey &key)
{
    const auto known = m_keys.find(key.text());
    if (known == m_keys.end())
        return Error{Code::NotFound, QStringLiteral("there is no such key"), key.text(), {}};
    return known->second;
}

Result<AuditKeyring::Signer> PublishedKeyring::make(const QString &name)
{
    const Signer made = shared(m_keys.empty()       ? firstKey(name)
                               : m_keys.size() == 1 ? secondKey(name)
                                                    : SecretNoteKey::generate(name));
    m_keys[made->key().text()] = made;
    return made;
}

Result<AuditKeyring::Signer> PublishedKeyring::witness(const QString &actor)
{
    Signer &key = m_witnesses[actor];
    if (!key)
        key = shared(thirdKey(QStringLiteral("witness.example.com/") + actor, noteKeyCosignature));
    return key;
}

Result<QByteArray> PublishedKeyring::lastSeen(const QString &actor)
{
    return m_seen[actor];
}

Result<void> PublishedKeyring::keepSeen(const QString &actor, const QByteArray &note)
{
    m_seen[actor] = note;
    return {};
}

AuditWorld::AuditWorld(const QString &checkpointFile, std::uint64_t seed)
    : m_clock(samples::start()), m_chance(seed), m_keys(checkpointFile)
{}

Result<std::unique_ptr<AuditWorld>> AuditWorld::make(const QString &location,
                                                     const QString &checkpointFile,
                                                     std::uint64_t seed)
{
    std::unique_ptr<AuditWorld> world(new AuditWorld(checkpointFile, seed));
    const StoreOptions options{location, Access::ReadWrite, {}};
    UNSNAG_CHECK(Store::create(options, world->m_clock, world->m_chance));
    UNSNAG_TRY(world->m_store, Store::open(options, world->m_clock));
    world->m_bench.emplace(Workbench{
        *world->m_store, world->m_connectors, world->m_flows, world->m_accounts, world->m_clock,
        world->m_chance, world->m_scheduler, world->m_locks,
        Actor{QStringLiteral("ana"), Role::Lead}, nullptr, &world->m_keys, checkpointFile});
    UNSNAG_TRY([[maybe_unused]] const NoteKey key, MakeAuditKey(world->bench()).run());
    return world;
}

Result<qint64> AuditWorld::size()
{
    UNSNAG_TRY(const AuditHead head,
               m_store->read([](Session &session) { return AuditTable(session).head(); }));
    return head.size;
}

Result<void> AuditWorld::workUntil(qint64 entries)
{
    return m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(AuditHead head, AuditTable(session).head());
        for (qint64 size = head.size; size < entries; size = head.size) {
            const auto at = m_chance.below(mostOpen);
            if (at >= m_open.size())
                UNSNAG_CHECK(openOne(session));
            else
                UNSNAG_CHECK(step(session, m_open[at]));
            std::erase_if(m_open, [](const SyncException &one) { return isClosed(one.state); });
            m_clock.advance(std::chrono::milliseconds(m_chance.below(100'000)));
            UNSNAG_TRY(head, AuditTable(session).head());
        }
        return {};
    });
}

QString AuditWorld::words()
{
    static const QStringList some{QStringLiteral("the name on the order is theirs"),
                                  QStringLiteral("Müller & Söhne, 日本"),
                                  QStringLiteral("<b>"),
                                  QStringLiteral("asked \"Kim\""),
                                  QStringLiteral("{\"a\":1}"),
                                  QStringLiteral("12345678901234567890")};
    return some[static_cast<qsizetype>(m_chance.below(static_cast<std::uint64_t>(some.size())))];
}

Result<void> AuditWorld::openOne(Session &session)
{
    const QString record = QStringLiteral("D-%1").arg(1000 + ++m_made);
    Event pulled = samples::event(record);
    pulled.state = EventState::Failed; // as what has an exception is
    UNSNAG_TRY(const Event stored, EventTable(session).insert(pulled));
    SyncException wanted = samples::exception(stored, static_cast<int>(1 + m_chance.below(90)));
    wanted.reason = m_made % 2 == 0 ? Reason::MissingAccount : Reason::InvalidTax;
    UNSNAG_TRY(SyncException made, ExceptionTable(session).insert(wanted));
    AuditLine line;
    line.kind = QStringLiteral("exception.opened");
    line.exception = made.id.text();
    line.after = exceptionStateName(made.state);
    line.reason = reasonName(made.reason);
    line.more = JsonObject{{QStringLiteral("event"), stored.id.text()},
                           {QStringLiteral("trace_id"), stored.traceId},
                           {QStringLiteral("amount"), made.amount.amount.text()},
                           {QStringLiteral("currency"), made.amount.currency}};
    line.evidence = {{QStringLiteral("payload"), stored.payload}};
    UNSNAG_CHECK(appendAudit(session, *m_bench, line));
    m_open.push_back(std::move(made));
    return {};
}

Result<void> AuditWorld::move(Session &session, SyncException &exception, ExceptionState to,
                              const QString &kind, const Json &more, const AuditEvidence &evidence)
{
    const QString before = exceptionStateName(exception.state);
    UNSNAG_CHECK(moveTo(exception, to));
    if (isClosed(to))
        m_closed.push_back(exception.id.text());
    if (isClosed(to))
        exception.closedAt = m_clock.now();
    UNSNAG_TRY(exception, saveException(session, *m_bench, exception,
                                        {kind, {}, {}, before, {}, {}, more, evidence}));
    return {};
}

Result<void> AuditWorld::remark(Session &session, const SyncException &exception)
{
    AuditLine line;
    line.kind = QStringLiteral("exception.commented");
    line.exception = exception.id.text();
    line.evidence = inWords(words());
    return appendAudit(session, *m_bench, line);
}

Result<void> AuditWorld::send(Session &session, const SyncException &exception)
{
    const Json key = JsonObject{{QStringLiteral("key"), exception.id.text() + u'-'}};
    for (const char *state : {"sending", "done"}) {
        AuditLine line;
        line.kind = QStringLiteral("operation.") + QLatin1String(state);
        line.exception = exception.id.text();
        line.after = QLatin1String(state);
        line.more = key;
        line.evidence = {{QStringLiteral("request"), exception.request}};
        UNSNAG_CHECK(appendAudit(session, *m_bench, line));
    }
    return {};
}

Result<void> AuditWorld::step(Session &session, SyncException &exception)
{
    const bool talks = m_chance.below(3) == 0;
    if (talks)
        return remark(session, exception);
    switch (exception.state) {
    case ExceptionState::Open:
        return move(session, exception, ExceptionState::Claimed,
                    QStringLiteral("exception.claimed"), {});
    case ExceptionState::Claimed: {
        const Json decision =
            JsonObject{{QStringLiteral("resolution"), QStringLiteral("RS-%1").arg(++m_decided)},
                       {QStringLiteral("form"), QStringLiteral("link_account")}};
        const Json candidates =
            JsonArray{JsonObject{{QStringLiteral("score"), Json::number(QStringLiteral("91.5"))}}};
        return move(session, exception, ExceptionState::Queued,
                    QStringLiteral("resolution.recorded"), decision,
                    {{QStringLiteral("why"), words()}, {QStringLiteral("candidates"), candidates}});
    }
    case ExceptionState::Queued:
        return move(session, exception, ExceptionState::Replaying,
                    QStringLiteral("exception.replaying"), {});
    default:
        UNSNAG_CHECK(send(session, exception));
        return move(session, exception, ExceptionState::Confirmed,
                    QStringLiteral("exception.confirmed"), {});
    }
}

} // namespace unsnag
