// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditindex.h"

#include <algorithm>
#include <array>
#include <limits>

namespace unsnag {
namespace {

constexpr qint64 noTime = std::numeric_limits<qint64>::min();
constexpr qint64 checkedEvery = 1024; // entries between two looks at the memory

bool isAmong(const std::vector<bool> &numbers, quint32 number)
{
    return number < numbers.size() && numbers[number];
}

} // namespace

//! A query in the numbers of the pools.
struct AuditIndex::Wanted {
    bool isPossible = true; //!< false: a text that is asked for is nowhere
    std::optional<quint32> actor;
    std::optional<quint32> exception;
    std::optional<quint32> reason;
    std::optional<quint32> trace;
    bool isTraceAsked = false;
    std::vector<bool> tracedExceptions;
    std::vector<bool> tracedEvents;
    std::vector<bool> kinds;
    std::vector<std::array<std::vector<bool>, searched>> words; //!< for each, where it is
};

bool AuditIndex::add(qint64 sequence, const Json &entry, const QString &words)
{
    static constexpr std::array<const char *, FieldCount> members{
        "actor", "kind", "exception", "op", "reason", nullptr, "trace_id", "event"};
    if (size() % checkedEvery == 0)
        m_isFull = m_isFull || bytes() > m_limit;
    if (m_isFull)
        return false;
    const auto at = fromRfc3339(entry["at"].toString());
    Row row{sequence, at ? at->time_since_epoch().count() : noTime, {}};
    for (std::size_t field = 0; field < FieldCount; ++field) {
        const QString text = members[field] ? entry[members[field]].toString() : words;
        row.texts[field] = text.isEmpty() ? 0 : m_pools[field].add(caseFolded(text));
    }
    m_rows.push_back(row);
    return true;
}

qint64 AuditIndex::bytes() const
{
    qint64 sum = size() * static_cast<qint64>(sizeof(Row));
    for (const TextPool &pool : m_pools)
        sum += pool.bytes();
    return sum;
}

void AuditIndex::teach(AuditQuery &query) const
{
    const auto trace = m_pools[Trace].find(query.trace());
    if (!trace || *trace == 0)
        return;
    for (const Row &row : m_rows) {
        if (row.texts[Trace] != *trace)
            continue;
        for (const Field field : {Exception, Event}) {
            if (row.texts[field] != 0)
                query.learn(m_pools[field].text(row.texts[field]));
        }
    }
}

AuditIndex::Wanted AuditIndex::wantedBy(const AuditQuery &query) const
{
    Wanted wanted;
    const auto numberOf = [&](Field field, const QByteArray &text) -> std::optional<quint32> {
        const auto number = text.isEmpty() ? std::nullopt : m_pools[field].find(text);
        wanted.isPossible = wanted.isPossible && (text.isEmpty() || number);
        return number;
    };
    wanted.actor = numberOf(Actor, query.actor());
    wanted.exception = numberOf(Exception, query.exception());
    wanted.reason = numberOf(Reason, query.reason());
    wanted.isTraceAsked = query.asksForTrace();
    wanted.trace = m_pools[Trace].find(query.trace());
    wanted.tracedExceptions.resize(m_pools[Exception].size());
    wanted.tracedEvents.resize(m_pools[Event].size());
    for (const QByteArray &id : query.traced()) {
        if (const auto number = m_pools[Exception].find(id))
            wanted.tracedExceptions[*number] = true;
        if (const auto number = m_pools[Event].find(id))
            wanted.tracedEvents[*number] = true;
    }
    for (quint32 kind = 0; kind < m_pools[Kind].size(); ++kind)
        wanted.kinds.push_back(query.takesKind(m_pools[Kind].text(kind)));
    for (const QByteArray &word : query.words()) {
        auto &places = wanted.words.emplace_back();
        for (std::size_t field = 0; field < searched; ++field)
            places[field] = m_pools[field].holding(word);
    }
    return wanted;
}

bool AuditIndex::matches(const Row &row, const Wanted &wanted, const AuditQuery &query)
{
    const auto differs = [&row](Field field, const std::optional<quint32> &number) {
        return number && row.texts[field] != *number;
    };
    if (differs(Actor, wanted.actor) || differs(Exception, wanted.exception) ||
        differs(Reason, wanted.reason) || !wanted.kinds[row.texts[Kind]])
        return false;
    if (!query.takesTime(row.at == noTime
                             ? std::nullopt
                             : std::optional(Timestamp(std::chrono::milliseconds(row.at)))))
        return false;
    if (wanted.isTraceAsked && row.texts[Trace] != wanted.trace &&
        !wanted.tracedExceptions[row.texts[Exception]] && !wanted.tracedEvents[row.texts[Event]])
        return false;
    return std::ranges::all_of(wanted.words, [&row](const auto &places) {
        for (std::size_t field = 0; field < searched; ++field) {
            if (isAmong(places[field], row.texts[field]))
                return true;
        }
        return false;
    });
}

IndexFinding AuditIndex::find(const AuditQuery &query, qint64 skip, qint64 limit) const
{
    IndexFinding found;
    const Wanted wanted = wantedBy(query);
    if (!wanted.isPossible)
        return found;
    for (const Row &row : m_rows) {
        if (!matches(row, wanted, query))
            continue;
        ++found.total;
        if (found.total > skip && static_cast<qint64>(found.sequences.size()) < limit)
            found.sequences.push_back(row.sequence);
    }
    return found;
}

} // namespace unsnag
