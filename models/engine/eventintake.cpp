// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/eventintake.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"
#include "models/store/manyrows.h"

namespace unsnag {
namespace {

enum class Standing { New, Repeat, Duplicate, Late };

//! One transaction's worth of events on its way into the store.
class Batch
{
public:
    Batch(Session &session, const Workbench &bench, qint64 firstNumber, QSet<QString> known)
        : m_session(session), m_bench(bench), m_number(firstNumber), m_known(std::move(known))
    {}

    Result<void> add(const Incoming &incoming)
    {
        Event event = incoming.event;
        UNSNAG_TRY(const Standing standing, standingOf(event));
        if (standing == Standing::Duplicate) {
            ++m_taken.duplicates;
            return {};
        }
        if (standing == Standing::Late)
            event.state = EventState::Superseded;
        UNSNAG_CHECK(store(event, incoming));
        if (standing == Standing::Late) {
            ++m_taken.late;
            return {};
        }
        ++m_taken.events;
        return standing == Standing::Repeat ? join(event) : Result<void>();
    }

    //! Writes what is not written yet.
    Result<void> write()
    {
        UNSNAG_CHECK(EventTable(m_session).insertNumbered(m_unwritten));
        m_unwritten.clear();
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

    Result<void> store(Event &event, const Incoming &incoming)
    {
        auto place = m_sequences.find(event.lane);
        if (place == m_sequences.end()) {
            UNSNAG_TRY(const qint64 last, EventTable(m_session).lastSequence(event.lane));
            place = m_sequences.emplace(event.lane, last).first;
        }
        event.sequence = ++place->second;
        event.id = Id<Event>(QLatin1String("EV-") + QString::number(m_number));
        m_unwritten.push_back({m_number++, event, incoming.payload});
        if (m_unwritten.size() >= ManyRows::atOnce)
            UNSNAG_CHECK(write());
        const bool isLate = event.state == EventState::Superseded;
        JsonObject more{{QStringLiteral("event"), event.id.text()},
                        {QStringLiteral("trace_id"), event.traceId}};
        if (event.intake != QLatin1String("poll"))
            more.emplace(QStringLiteral("intake"), event.intake);
        return appendAudit(m_session, m_bench,
                           {isLate ? QStringLiteral("event.late") : QStringLiteral("event.pulled"),
                            {},
                            {},
                            {},
                            eventStateName(event.state),
                            {},
                            std::move(more),
                            {{QStringLiteral("payload"), event.payload}}});
    }

    Result<void> join(const Event &event)
    {
        UNSNAG_TRY(auto open, ExceptionTable(m_session).openFor(event.traceKey));
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
                                  JsonObject{{QStringLiteral("event"), event.id.text()}}}));
        return {};
    }

    Session &m_session;
    const Workbench &m_bench;
    qint64 m_number;
    QSet<QString> m_known; //!< trace keys of which there is an event
    Taken m_taken;
    std::vector<NumberedEvent> m_unwritten;
    std::unordered_map<QString, qint64> m_sequences; //!< last one of each lane met
};

} // namespace

Event EventIntake::eventOf(const Arrival &arrival) const
{
    const Flow &flow = *arrival.flow;
    const Record &record = arrival.record;
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
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

std::vector<Incoming> EventIntake::prepared(const std::vector<Arrival> &arrivals) const
{
    std::vector<Incoming> events;
    events.reserve(arrivals.size());
    for (const Arrival &arrival : arrivals) {
        Incoming incoming{eventOf(arrival), {}};
        incoming.payload = QString::fromUtf8(incoming.event.payload.toText());
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
        const auto events = prepared({arrivals.begin() + static_cast<std::ptrdiff_t>(begin),
                                      arrivals.begin() + static_cast<std::ptrdiff_t>(end)});
        UNSNAG_TRY(const Taken taken,
                   m_bench.store.write([&](Session &session) { return take(session, events); }));
        all.add(taken);
    }
    return all;
}

} // namespace unsnag
