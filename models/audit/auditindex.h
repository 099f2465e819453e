// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditquery.h"
#include "models/audit/textpool.h"

#include <deque>

namespace unsnag {

//! What a query found in an index.
struct IndexFinding {
    qint64 total = 0;
    std::vector<qint64> sequences; //!< rising; those that were asked for
};

//! What queries look at, of the entries of a log from the first on, held in memory so that a search
//! reads no log: numbers for the texts of an entry, and each different text once. It takes a bounded
//! share of memory; what a log has beyond that is not in it.
class AuditIndex
{
public:
    //! Bytes of memory that it takes at most, give or take the entry that fills it.
    static constexpr qint64 mostBytes = qint64{208} << 20;

    explicit AuditIndex(qint64 limit = mostBytes) : m_limit(limit) {}

    //! The next entry, by rising sequence, with what people wrote beside it. False, and nothing is
    //! taken from then on, once the index is full.
    bool add(qint64 sequence, const Json &entry, const QString &words);
    //! The sequence after the last entry that it holds.
    [[nodiscard]] qint64 end() const { return m_rows.empty() ? 0 : m_rows.back().sequence + 1; }
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_rows.size()); }
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] qint64 bytes() const; //!< of memory

    //! Tells the query which exceptions and events belong to the trace that it asks for.
    void teach(AuditQuery &query) const;
    //! Those that match, without the first `skip`, at most `limit`.
    [[nodiscard]] IndexFinding find(const AuditQuery &query, qint64 skip, qint64 limit) const;

private:
    enum Field { Actor, Kind, Exception, Operation, Reason, Words, Trace, Event, FieldCount };
    static constexpr int searched = Trace; //!< fields before this one are looked through for words

    struct Row {
        qint64 sequence;
        qint64 at; //!< ms since 1970; the smallest number where the entry has no time
        quint32 texts[FieldCount];
    };
    struct Wanted;

    [[nodiscard]] Wanted wantedBy(const AuditQuery &query) const;
    [[nodiscard]] static bool matches(const Row &row, const Wanted &wanted,
                                      const AuditQuery &query);

    qint64 m_limit;
    bool m_isFull = false;
    TextPool m_pools[FieldCount];
    std::deque<Row> m_rows;
};

} // namespace unsnag
