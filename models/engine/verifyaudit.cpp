// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/verifyaudit.h"

#include "models/engine/timeline.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"

#include <algorithm>

namespace unsnag {

namespace {

constexpr int pageSize = 1000; //!< entries held in memory at a time

Result<qint64> addAll(Session &session, LogVerifier &verifier, const AuditHead &head,
                      const std::stop_token &stop, const Progress &progress)
{
    AuditTable table(session);
    qint64 from = 0;
    for (;;) {
        UNSNAG_TRY(const auto page, table.entries(from, pageSize));
        for (const AuditEntry &entry : page)
            verifier.add(entry);
        if (stop.stop_requested())
            return Error{
                Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
        if (page.empty())
            return from;
        from = page.back().sequence + 1;
        progress(from, head.size, QStringLiteral("verifying"));
    }
}

} // namespace

Result<Verdict> VerifyAudit::run(const std::stop_token &stop, const Progress &progress)
{
    return m_bench.store.read([&](Session &session) -> Result<Verdict> {
        AuditTable table(session);
        LogVerifier verifier([&table](int level, qint64 index) -> std::optional<QByteArray> {
            const auto node = table.node(level, index);
            return node.ok() ? *node : std::nullopt;
        });
        UNSNAG_TRY(const AuditHead head, table.head());
        UNSNAG_TRY([[maybe_unused]] const qint64 read,
                   addAll(session, verifier, head, stop, progress));
        UNSNAG_TRY(const qint64 nodes, table.nodeCount());
        return verifier.finish(head, nodes);
    });
}

Result<std::vector<TimelineEntry>> ReadAudit::run(qint64 from, int limit)
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<TimelineEntry>> {
        std::vector<TimelineEntry> lines;
        UNSNAG_TRY(const auto entries, AuditTable(session).entries(from, limit));
        for (const AuditEntry &entry : entries)
            lines.push_back(timelineEntry(entry));
        const qint64 end = lines.empty() ? from : lines.back().sequence + 1;
        UNSNAG_TRY(const auto words,
                   AuditPayloadTable(session).between(from, end, QStringLiteral("why")));
        addWords(lines, words);
        return lines;
    });
}

Result<std::vector<TimelineEntry>> ReadAudit::newest(std::optional<qint64> before, int limit)
{
    UNSNAG_TRY(const AuditHead head,
               m_bench.store.read([](Session &session) { return AuditTable(session).head(); }));
    const qint64 end = std::min(before.value_or(head.size), head.size);
    const qint64 from = std::max<qint64>(0, end - limit);
    UNSNAG_TRY(auto lines, run(from, static_cast<int>(end - from)));
    std::ranges::reverse(lines);
    return lines;
}

Result<AuditEntry> ReadAudit::entry(qint64 sequence)
{
    UNSNAG_TRY(const auto entries, m_bench.store.read([&](Session &session) {
        return AuditTable(session).entries(sequence, 1);
    }));
    if (entries.empty() || entries.front().sequence != sequence)
        return Error{Code::NotFound,
                     QStringLiteral("no audit entry %1").arg(sequence),
                     QStringLiteral("audit log"),
                     {}};
    return entries.front();
}

} // namespace unsnag
