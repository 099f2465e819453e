// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/takeevents.h"

#include "models/engine/auditline.h"
#include "models/engine/duty.h"
#include "models/store/receipttable.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

//! How long a message is recognised: senders try again for days.
constexpr std::chrono::hours receiptsKept{24 * 30};

Error nothingStored(Error error)
{
    if (error.code == Code::Input && error.remedy.isEmpty())
        error.remedy = QStringLiteral("nothing was stored; mend the line and pull again");
    return error;
}

Error brokenOff(const FeedFile &file, qint64 done, qint64 total)
{
    return {Code::Cancelled, QStringLiteral("%1 of %2 records were taken").arg(done).arg(total),
            file.name, QStringLiteral("take the same file again to go on")};
}

void add(const Taken &taken, PullReport &report)
{
    report.events += taken.events;
    report.repeats += taken.repeats;
    report.duplicates += taken.duplicates;
    report.late += taken.late;
}

} // namespace

QStringList TakeEvents::flowIds() const
{
    QStringList ids;
    for (const auto &flow : m_bench.flows.all())
        ids.append(flow->id());
    return ids;
}

Result<FeedRecord> TakeEvents::recordOf(const CloudEvent &event, const QString &place) const
{
    return m_rules.recordOf(event, place, flowIds());
}

Result<PullReport> TakeEvents::run(const FeedFile &file, const std::stop_token &stop,
                                   const Progress &progress)
{
    UNSNAG_CHECK(ensureDuty(m_bench));
    UNSNAG_TRY(const Checked checked, check(file, stop, progress));
    const QString bookmark = QStringLiteral("feed.") + checked.digest;
    UNSNAG_TRY(const auto stored, m_bench.store.read([&bookmark](Session &session) {
        return ValueTable(session).find(bookmark);
    }));
    const qint64 before = stored ? stored->toLongLong() : 0;
    PullReport report;
    report.records = static_cast<int>(checked.records);
    file.device->seek(0);
    FeedReader reader(*file.device, file.name);
    for (qint64 i = 0; i < before; ++i) {
        UNSNAG_TRY([[maybe_unused]] const auto skipped, reader.next());
    }
    qint64 done = before;
    UNSNAG_TRY(Records batch, readBatch(reader, file));
    while (!batch.empty()) {
        if (stop.stop_requested())
            return brokenOff(file, done, checked.records);
        progress(done, checked.records, file.name);
        done += static_cast<qint64>(batch.size());
        // While one batch is stored, the next one is read.
        Result<Records> next = Records();
        Result<void> outcome;
        m_bench.scheduler.runAll({[&] { next = readBatch(reader, file); },
                                  [&] { outcome = store(batch, bookmark, done, report); }},
                                 2);
        UNSNAG_CHECK(outcome);
        UNSNAG_TRY(batch, next);
    }
    UNSNAG_CHECK(finish(file, bookmark, checked, report));
    return report;
}

Result<TakeEvents::Checked> TakeEvents::check(const FeedFile &file, const std::stop_token &stop,
                                              const Progress &progress) const
{
    const QStringList flows = flowIds();
    FeedReader reader(*file.device, file.name);
    Checked checked;
    for (;;) {
        if (checked.records % 1000 == 0) {
            if (stop.stop_requested())
                return brokenOff(file, 0, 0);
            progress(checked.records, 0, QStringLiteral("checking %1").arg(file.name));
        }
        const auto item = reader.next();
        if (!item.ok())
            return nothingStored(item.error());
        if (!*item)
            break;
        const auto record = unsnag::recordOf(**item, file.rule, m_rules, flows);
        if (!record.ok())
            return nothingStored(record.error());
        UNSNAG_CHECK(m_bench.flows.find(record->flow));
        ++checked.records;
    }
    checked.digest = QString::fromLatin1(reader.digest().toHex());
    return checked;
}

Result<TakeEvents::Records> TakeEvents::readBatch(FeedReader &reader, const FeedFile &file) const
{
    const QStringList flows = flowIds();
    Records records;
    while (records.size() < std::size_t(EventIntake::perTransaction)) {
        UNSNAG_TRY(const auto item, reader.next());
        if (!item)
            break;
        UNSNAG_TRY(FeedRecord record, unsnag::recordOf(*item, file.rule, m_rules, flows));
        records.push_back(std::move(record));
    }
    return records;
}

Result<std::vector<Incoming>> TakeEvents::eventsOf(const Records &records, PullReport &report) const
{
    const QString bound = m_bench.connectors.sourceName();
    std::vector<Arrival> arrivals;
    QStringList traces;
    for (const FeedRecord &taken : records) {
        UNSNAG_TRY(const auto flow, m_bench.flows.find(taken.flow));
        if (!flow->isTriggeredBy(taken.record.fields)) {
            ++report.others;
            continue;
        }
        Arrival arrival{flow, taken.system, taken.record, taken.sequence, taken.intake};
        if (arrival.system.isEmpty())
            arrival.system = bound.isEmpty() ? QStringLiteral("file") : bound;
        arrival.record.label = flow->titleOf(taken.record.fields);
        arrivals.push_back(std::move(arrival));
        traces.append(taken.traceId);
    }
    std::vector<Incoming> events = EventIntake(m_bench).prepared(arrivals);
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const QString &trace = traces[static_cast<qsizetype>(i)]; !trace.isEmpty())
            events[i].event.traceId = trace;
    }
    return events;
}

Result<void> TakeEvents::store(const Records &records, const QString &bookmark, qint64 done,
                               PullReport &report)
{
    UNSNAG_TRY(const auto events, eventsOf(records, report));
    UNSNAG_TRY(const Taken taken, m_bench.store.write([&](Session &session) -> Result<Taken> {
        UNSNAG_TRY(const Taken stored, EventIntake(m_bench).take(session, events));
        UNSNAG_CHECK(ValueTable(session).put(bookmark, QString::number(done)));
        return stored;
    }));
    add(taken, report);
    return {};
}

Result<void> TakeEvents::finish(const FeedFile &file, const QString &bookmark,
                                const Checked &checked, const PullReport &report)
{
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).remove(bookmark));
        return appendAudit(
            session, m_bench,
            {QStringLiteral("feed.taken"),
             {},
             {},
             {},
             {},
             {},
             JsonObject{{QStringLiteral("name"), file.name},
                        {QStringLiteral("sha256"), checked.digest},
                        {QStringLiteral("records"), static_cast<std::int64_t>(checked.records)},
                        {QStringLiteral("events"), report.events}}});
    });
}

Result<PullReport> TakeEvents::run(const SentEvents &sent)
{
    PullReport report;
    report.records = static_cast<int>(sent.records.size());
    UNSNAG_TRY(const auto events, eventsOf(sent.records, report));
    const Timestamp now = m_bench.clock.now();
    UNSNAG_TRY(const Taken taken, m_bench.store.write([&](Session &session) -> Result<Taken> {
        ReceiptTable receipts(session);
        if (!sent.message.isEmpty()) {
            UNSNAG_TRY(const bool isNew, receipts.insert(sent.receiver, sent.message, now));
            if (!isNew) {
                Taken known;
                known.duplicates = static_cast<int>(sent.records.size());
                return known;
            }
            UNSNAG_CHECK(receipts.forgetBefore(now - receiptsKept));
        }
        return EventIntake(m_bench).take(session, events);
    }));
    add(taken, report);
    return report;
}

} // namespace unsnag
