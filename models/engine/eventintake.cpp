// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/eventintake.h"

#include "models/audit/canonicaljson.h"
#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"

#include <array>

namespace unsnag {
namespace {

enum class Standing { New, Repeat, Duplicate, Late };

//! One transaction's worth of events on its way into the store: planned first, then written together.
class Batch
{
public:
    Batch(Session &session, const Workbench &bench, qint64 firstNumber, QSet<QString> known)
        : m_session(session), m_bench(bench), m_number(firstNumber), m_known(std::move(known))
    {}

    Result<void> add(const Incoming &incoming)
    {
        UNSNAG_TRY(const Standing standing, standingOf(incoming.event));
        if (standing == Standing::Duplicate) {
            ++m_taken.duplicates;
            return {};
        }
        UNSNAG_TRY(const Id<Event> id, plan(incoming, standing));
        ++(standing == Standing::Late ? m_taken.late : m_taken.events);
        return standing == Standing::Repeat ? join(incoming.event.traceKey, id) : Result<void>();
    }

    //! Writes what is planned: the rows of events here, their entries of the log on another thread.
    Result<void> write()
    {
        if (m_planned.empty())
            return {};
        AuditTable table(m_session);
        UNSNAG_TRY(const QString site, table.site());
        UNSNAG_TRY(qint64 entry, table.nextSequence());
        for (NumberedEvent &planned : m_planned)
            planned.evidence->entry = entry++;
        Result<void> logged;
        Result<void> stored;
        m_bench.scheduler.runBeside(
            [&] { logged = log(site, m_bench.clock.now()); },
            [&] { stored = EventTable(m_session).insertNumbered(m_planned); });
        UNSNAG_CHECK(stored);
        UNSNAG_CHECK(logged);
        m_planned.clear();
        return {};
    }

    [[nodiscard]] const Taken &taken() const { return m_taken; }

private:
    //! Where an event of this trace key is unknown, nothing can be open for it.
    Result<Standing> standingOf(const Event &event)
    {
        if (!m_known.contains(event.traceKey)) {
            m_known.insert(event.traceKey);
            return Standing::New;
        }
        UNSNAG_CHECK(write()); // what is asked about may be among them
        EventTable events(m_session);
        UNSNAG_TRY(const auto known, events.known(event.traceKey));
        if (!known)
            return Standing::New;
        UNSNAG_TRY(const bool isTaken,
                   events.isTaken(event.traceKey, event.source.version, event.sourceSequence));
        if (isTaken)
            return Standing::Duplicate;
        UNSNAG_TRY(const bool isEcho, isOwnEcho(event));
        if (isEcho)
            return Standing::Duplicate;
        if (event.sourceSequence && known->sourceSequence)
            return *event.sourceSequence < *known->sourceSequence ? Standing::Late
                                                                  : Standing::Repeat;
        return isOlderVersion(event.source.version, known->version).value_or(false)
                   ? Standing::Late
                   : Standing::Repeat;
    }

    //! Whether the record was changed by nobody but us, when we told it what its document is called.
    Result<bool> isOwnEcho(const Event &event)
    {
        UNSNAG_TRY(const auto newest, EventTable(m_session).newest(event.traceKey));
        if (!newest || newest->state != EventState::Confirmed || event.source.version.isEmpty())
            return false;
        UNSNAG_TRY(const Json proof, FindingTable(m_session).newestProof(newest->id));
        return proof["written_back"]["source_version"].scalarText() == event.source.version;
    }

    //! The event gets its number and its place in its lane.
    Result<Id<Event>> plan(const Incoming &incoming, Standing standing)
    {
        auto place = m_sequences.find(incoming.event.lane);
        if (place == m_sequences.end()) {
            UNSNAG_TRY(const qint64 last, EventTable(m_session).lastSequence(incoming.event.lane));
            place = m_sequences.emplace(incoming.event.lane, last).first;
        }
        NumberedEvent &planned =
            m_planned.emplace_back(NumberedEvent{m_number, incoming.event, incoming.payload,
                                                 EventEvidence{0, incoming.digest, incoming.seed}});
        planned.event.sequence = ++place->second;
        planned.event.id = Id<Event>(QLatin1String("EV-") + QString::number(m_number++));
        if (standing == Standing::Late)
            planned.event.state = EventState::Superseded;
        const Id<Event> id = planned.event.id;
        if (m_planned.size() >= std::size_t(EventIntake::perTransaction))
            UNSNAG_CHECK(write());
        return id;
    }

    //! What the entries of events that came the same way share.
    Result<EntryMold> moldOf(const Event &event, const QString &site, Timestamp now) const
    {
        const bool isLate = event.state == EventState::Superseded;
        AuditDraft draft;
        draft.at = now;
        draft.actor = m_bench.actor;
        draft.kind = isLate ? QStringLiteral("event.late") : QStringLiteral("event.pulled");
        draft.stateAfter = eventStateName(event.state);
        if (event.intake != QLatin1String("poll"))
            draft.more.set(QStringLiteral("intake"), event.intake);
        return EntryMold::of(std::move(draft),
                             {QStringLiteral("event"), commitmentMember(QStringLiteral("payload")),
                              QStringLiteral("place"), QStringLiteral("trace_id")},
                             site);
    }

    //! Appends the entries of all that is planned.
    Result<void> log(const QString &site, Timestamp now)
    {
        AuditTable table(m_session);
        std::optional<EntryMold> mold;
        const Event *molded = nullptr;
        for (const auto &[number, event, payload, evidence] : m_planned) {
            if (!molded || molded->state != event.state || molded->intake != event.intake) {
                UNSNAG_TRY(mold, moldOf(event, site, now));
                molded = &event;
            }
            UNSNAG_TRY(QByteArray id, canonicalJson(event.id.text()));
            UNSNAG_TRY(QByteArray trace, canonicalJson(event.traceId));
            const std::array values{std::move(id), '"' + evidence->digest.toHex() + '"',
                                    QByteArray::number(event.sequence), std::move(trace)};
            UNSNAG_CHECK(table.append(*mold, values));
        }
        return {};
    }

    Result<void> join(const QString &traceKey, const Id<Event> &event)
    {
        UNSNAG_CHECK(write());
        UNSNAG_TRY(auto open, ExceptionTable(m_session).openFor(traceKey));
        if (!open)
            return {};
        ++m_taken.repeats;
        ++open->repeats;
        UNSNAG_TRY([[maybe_unused]] const SyncException joined,
                   saveException(m_session, m_bench, *open,
                                 {QStringLiteral("exception.repeated"),
                                  {},
                                  {},
                                  exceptionStateName(open->state),
                                  {},
                                  {},
                                  JsonObject{{QStringLiteral("event"), event.text()}}}));
        return {};
    }

    Session &m_session;
    const Workbench &m_bench;
    qint64 m_number;
    QSet<QString> m_known; //!< trace keys of which there is an event
    Taken m_taken;
    std::vector<NumberedEvent> m_planned;
    std::unordered_map<QString, qint64> m_sequences; //!< last one of each lane met
};

} // namespace

Event EventIntake::eventOf(const Arrival &arrival) const
{
    const Flow &flow = *arrival.flow;
    const Record &record = arrival.record;
    Event event;
    event.traceId =
        arrival.traceId.isEmpty() ? QString::fromLatin1(m_bench.rng.hex(16)) : arrival.traceId;
    event.flow = flow.id();
    event.source = {arrival.system, flow.sourceObject(), record.id, record.version, record.url};
    event.traceKey = QStringList{flow.id(), arrival.system, flow.sourceObject(), record.id}.join(
        QLatin1Char(':'));
    event.lane = flow.laneOf(record.fields, event.source);
    event.payload = record.fields;
    event.at = m_bench.clock.now();
    event.sourceSequence = arrival.sequence;
    event.intake = arrival.intake;
    return event;
}

Result<std::vector<Incoming>> EventIntake::prepared(const std::vector<Arrival> &arrivals) const
{
    std::vector<Incoming> events;
    events.reserve(arrivals.size());
    for (const Arrival &arrival : arrivals) {
        Incoming incoming{eventOf(arrival), {}, {}, {}};
        const Json &payload = incoming.event.payload;
        const QByteArray text = payload.toText();
        incoming.payload = QString::fromUtf8(text);
        UNSNAG_TRY(incoming.seed, newSalt());
        const QByteArray salt = boundSalt(incoming.seed, EventTable::boundText(incoming.event));
        UNSNAG_TRY(const AuditPayload evidence,
                   committed(QStringLiteral("payload"), payload, text, salt));
        incoming.digest = evidence.digest;
        events.push_back(std::move(incoming));
    }
    return events;
}

void Taken::add(const Taken &more)
{
    events += more.events;
    repeats += more.repeats;
    duplicates += more.duplicates;
    late += more.late;
}

Result<Taken> EventIntake::take(Session &session, const std::vector<Incoming> &events)
{
    if (events.empty())
        return Taken();
    // Numbers of duplicates stay unused; ids need no gapless order.
    UNSNAG_TRY(const qint64 first, EventTable(session).reserve(static_cast<qint64>(events.size())));
    QStringList keys;
    for (const Incoming &event : events)
        keys.append(event.event.traceKey);
    UNSNAG_TRY(QSet<QString> known, EventTable(session).knownAmong(keys));
    Batch batch(session, m_bench, first, std::move(known));
    for (const Incoming &event : events)
        UNSNAG_CHECK(batch.add(event));
    UNSNAG_CHECK(batch.write());
    return batch.taken();
}

Result<Taken> EventIntake::take(const std::vector<Arrival> &arrivals)
{
    Taken all;
    constexpr auto part = static_cast<std::size_t>(perTransaction);
    for (std::size_t begin = 0; begin < arrivals.size(); begin += part) {
        const std::size_t end = std::min(arrivals.size(), begin + part);
        UNSNAG_TRY(const auto events,
                   prepared({arrivals.begin() + static_cast<std::ptrdiff_t>(begin),
                             arrivals.begin() + static_cast<std::ptrdiff_t>(end)}));
        UNSNAG_TRY(const Taken taken,
                   m_bench.store.write([&](Session &session) { return take(session, events); }));
        all.add(taken);
    }
    return all;
}

} // namespace unsnag
