// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/takeevents.h"

#include "models/audit/digest.h"
#include "models/engine/auditline.h"
#include "models/engine/duty.h"
#include "models/store/receipttable.h"
#include "models/store/referencetables.h"

#include <array>

namespace unsnag {
namespace {

constexpr std::size_t checkedAtOnce = 4000; //!< enough for threads to be worth their start

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
    UNSNAG_TRY(Batch batch, nextBatch(reader, file));
    while (batch.records > 0) {
        if (stop.stop_requested())
            return brokenOff(file, done, checked.records);
        progress(done, checked.records, file.name);
        done += batch.records;
        report.others += batch.others;
        // While one batch is stored, the next one is read.
        Result<Batch> next = Batch();
        Result<void> outcome;
        m_bench.scheduler.runAll({[&] { next = nextBatch(reader, file); },
                                  [&] { outcome = store(batch, bookmark, done, report); }},
                                 2);
        UNSNAG_CHECK(outcome);
        UNSNAG_TRY(batch, std::move(next));
    }
    UNSNAG_CHECK(finish(file, bookmark, checked, report));
    return report;
}

Result<TakeEvents::Checked> TakeEvents::check(const FeedFile &file, const std::stop_token &stop,
                                              const Progress &progress) const
{
    Checked checked;
    checked.digest = toHex(sha256(*file.device));
    file.device->seek(0);
    FeedReader reader(*file.device, file.name);
    for (;;) {
        if (stop.stop_requested())
            return brokenOff(file, 0, 0);
        progress(checked.records, 0, QStringLiteral("checking %1").arg(file.name));
        const auto texts = reader.nextTexts(checkedAtOnce);
        if (!texts.ok())
            return nothingStored(texts.error());
        if (texts->empty())
            break;
        const auto done = check(file, reader, *texts);
        if (!done.ok())
            return nothingStored(done.error());
        checked.records += static_cast<qint64>(texts->size());
    }
    return checked;
}

Result<void> TakeEvents::check(const FeedFile &file, const FeedReader &reader,
                               const std::vector<FeedText> &texts) const
{
    constexpr std::size_t parts = 2;
    std::array<Result<void>, parts> outcomes;
    const QStringList flows = flowIds();
    const auto checkPart = [&](std::size_t part) -> Result<void> {
        const std::size_t end = texts.size() * (part + 1) / parts;
        for (std::size_t i = texts.size() * part / parts; i < end; ++i) {
            UNSNAG_TRY(const FeedItem item, reader.itemOf(texts[i]));
            UNSNAG_TRY(const FeedRecord record, unsnag::recordOf(item, file.rule, m_rules, flows));
            UNSNAG_CHECK(m_bench.flows.find(record.flow));
        }
        return {};
    };
    m_bench.scheduler.runAll(
        {[&] { outcomes[0] = checkPart(0); }, [&] { outcomes[1] = checkPart(1); }}, parts);
    for (const auto &outcome : outcomes) // the first mistake of the file is told
        UNSNAG_CHECK(outcome);
    return {};
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

Result<TakeEvents::Batch> TakeEvents::nextBatch(FeedReader &reader, const FeedFile &file) const
{
    UNSNAG_TRY(const Records records, readBatch(reader, file));
    Batch batch;
    batch.records = static_cast<qint64>(records.size());
    UNSNAG_TRY(batch.events, eventsOf(records, batch.others));
    return batch;
}

Result<std::vector<Incoming>> TakeEvents::eventsOf(const Records &records, int &others) const
{
    const QString bound = m_bench.connectors.sourceName();
    std::vector<Arrival> arrivals;
    for (const FeedRecord &taken : records) {
        UNSNAG_TRY(const auto flow, m_bench.flows.find(taken.flow));
        if (!flow->isTriggeredBy(taken.record.fields)) {
            ++others;
            continue;
        }
        Arrival arrival{flow,           taken.system, taken.record,
                        taken.sequence, taken.intake, taken.traceId};
        if (arrival.system.isEmpty())
            arrival.system = bound.isEmpty() ? QStringLiteral("file") : bound;
        arrival.record.label = flow->titleOf(taken.record.fields);
        arrivals.push_back(std::move(arrival));
    }
    return EventIntake(m_bench).prepared(arrivals);
}

Result<void> TakeEvents::store(const Batch &batch, const QString &bookmark, qint64 done,
                               PullReport &report)
{
    UNSNAG_TRY(const Taken taken, m_bench.store.write([&](Session &session) -> Result<Taken> {
        UNSNAG_TRY(const Taken stored, EventIntake(m_bench).take(session, batch.events));
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
    UNSNAG_TRY(const auto events, eventsOf(sent.records, report.others));
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
