// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/verifyaudit.h"

#include "models/audit/checkpoint.h"
#include "models/audit/signednote.h"
#include "models/engine/evidencecheck.h"
#include "models/engine/rowcheck.h"
#include "models/engine/timeline.h"
#include "models/engine/witnesscheck.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittable.h"
#include "models/store/checkpointfile.h"

#include <QFile>

#include <QHash>

#include <algorithm>

namespace unsnag {

namespace {

constexpr int pageSize = 1000; //!< entries held in memory at a time

//! The check of the log of a workspace, in one snapshot of its database.
class WorkspaceCheck
{
public:
    WorkspaceCheck(Session &session, const AuditHead &head)
        : m_session(session), m_table(session), m_head(head),
          m_log([this](int level, qint64 index) { return storedNode(level, index); }),
          m_rows(session)
    {
        m_log.watch([this](qint64 index, const Json &entry) {
            m_evidence.expect(index, entry);
            m_rows.expect(index, entry);
            m_witnesses.expect(index, entry);
        });
    }

    //! Checkpoints of the workspace and those kept outside it; the log must begin with each.
    Result<void> readCheckpoints(const QString &outside)
    {
        UNSNAG_TRY(const auto keys, AuditKeyTable(m_session).all());
        for (const AuditKeyRow &row : keys) {
            auto key = readNoteKey(row.vkey);
            if (!key || key->text() != row.vkey || key->name != row.name)
                blame("altered", QStringLiteral("the key %1 can't be read").arg(row.vkey));
            else
                m_keys.push_back(std::move(*key));
        }
        UNSNAG_TRY(const auto rows, AuditCheckpointTable(m_session).all());
        for (const AuditCheckpointRow &row : rows)
            remember(row.note, row.size, QStringLiteral("the workspace"));
        if (outside.isEmpty() || !QFile::exists(outside))
            return {};
        UNSNAG_TRY(const auto notes, CheckpointFile(outside).notes());
        for (const QByteArray &note : notes)
            remember(note, std::nullopt, outside);
        return {};
    }

    Result<void> readEntries(const std::stop_token &stop, const Progress &progress)
    {
        for (qint64 from = 0;;) {
            UNSNAG_TRY(const auto page, m_table.entries(from, pageSize));
            if (page.empty())
                return {};
            UNSNAG_CHECK(readNodes(from, page.back().sequence + 1));
            for (const AuditEntry &entry : page) {
                m_bytes += entry.canonical.size();
                m_log.add(entry);
            }
            if (stop.stop_requested())
                return Error{
                    Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
            const qint64 end = page.back().sequence + 1;
            UNSNAG_CHECK(readRows(from, end));
            from = end;
            progress(from, m_head.size, QStringLiteral("verifying"));
        }
    }

    Result<Verdict> verdict()
    {
        UNSNAG_TRY(const qint64 nodes, m_table.nodeCount());
        Verdict verdict = m_log.finish(m_head, nodes);
        m_evidence.endLog(m_head.size);
        UNSNAG_CHECK(m_rows.finish(m_head.size));
        UNSNAG_CHECK(m_witnesses.read(m_session));
        const bool isBelievable = verdict.ok() || verdict.verdict == QLatin1String("policy_broken");
        UNSNAG_TRY(const QString edge, m_table.edge());
        if ((isBelievable || !verdict.firstBad) && !verdict.contradicted &&
            edge != m_log.tree().text()) {
            blameEdge(edge, verdict);
        } else if (isBelievable && m_evidence.firstBad()) {
            verdict.verdict = QStringLiteral("altered");
            verdict.firstBad = m_evidence.firstBad();
            verdict.why = m_evidence.why();
        } else if (isBelievable && m_rows.firstBad()) {
            verdict.verdict = QStringLiteral("altered");
            verdict.firstBad = m_rows.firstBad();
            verdict.why = m_rows.why();
        } else if (isBelievable && !m_wrongSeal.verdict.isEmpty()) {
            verdict.verdict = m_wrongSeal.verdict;
            verdict.firstBad.reset();
            verdict.why = m_wrongSeal.why;
        } else if (isBelievable && !m_witnesses.why().isEmpty()) {
            verdict.verdict = QStringLiteral("altered");
            verdict.firstBad = m_witnesses.firstBad();
            verdict.why = m_witnesses.why();
        }
        return verdict;
    }

    [[nodiscard]] const std::vector<BundleWitness> &witnesses() const
    {
        return m_witnesses.witnesses();
    }
    //! Of entries and of what is kept beside them.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    //! The stored edge of the tree has a hash for each part of the log: the first that differs tells where.
    void blameEdge(const QString &edge, Verdict &verdict) const
    {
        constexpr qsizetype digits = 64;
        const QString computed = m_log.tree().text();
        const auto places = Frontier::places(m_log.tree().size());
        std::size_t part = 0;
        const auto at = [](const QString &text, std::size_t i) {
            return text.mid(static_cast<qsizetype>(i) * digits, digits);
        };
        while (part + 1 < places.size() && at(edge, part) == at(computed, part))
            ++part;
        verdict.verdict = QStringLiteral("altered");
        verdict.firstBad = places.empty() ? 0 : places[part].second << places[part].first;
        verdict.why = QStringLiteral("the entries from %1 on are not those of the edge of the tree")
                          .arg(*verdict.firstBad);
    }

    //! The subtrees that entries from `from` to before `end` complete, a query for each level.
    Result<void> readNodes(qint64 from, qint64 end)
    {
        m_nodes.clear();
        for (int level = tileHeight; end >> level > 0; level += tileHeight) {
            UNSNAG_TRY(auto nodes, m_table.nodes(level, from >> level, end >> level));
            for (TreeNode &node : nodes)
                m_nodes.insert({level, node.index}, std::move(node.hash));
        }
        return {};
    }

    std::optional<QByteArray> storedNode(int level, qint64 index)
    {
        const auto node = m_nodes.constFind({level, index});
        return node == m_nodes.cend() ? std::nullopt : std::optional(*node);
    }

    void blame(const char *verdict, const QString &why)
    {
        if (!m_wrongSeal.verdict.isEmpty())
            return;
        m_wrongSeal.verdict = QString::fromLatin1(verdict);
        m_wrongSeal.why = why;
    }

    void remember(const QByteArray &bytes, std::optional<qint64> size, const QString &where)
    {
        const auto note = readSignedNote(bytes);
        const auto head = note ? readCheckpointText(note->text) : Result<Checkpoint>(note.error());
        if (!head || (size && head->size != *size))
            return blame("altered", QStringLiteral("a checkpoint in %1 can't be read").arg(where));
        const auto signers = signersOf(*note, m_keys);
        if (!signers)
            return blame(signers.error().code == Code::NotFound ? "unknown_key" : "altered",
                         QStringLiteral("the checkpoint of %1 entries in %2 has no signature of a "
                                        "key of the log")
                             .arg(head->size)
                             .arg(where));
        m_log.remember({head->size, head->root});
    }

    Result<void> readRows(qint64 from, qint64 end)
    {
        UNSNAG_TRY(const auto filed, m_table.filed(from, end));
        for (const FiledEntry &row : filed)
            m_evidence.addFiled(row);
        UNSNAG_TRY(const auto payloads, AuditPayloadTable(m_session).between(from, end));
        for (const AuditPayload &row : payloads) {
            m_bytes += row.salt.size() + row.content.size();
            m_evidence.add(row);
        }
        m_evidence.endPage();
        return m_rows.checkPage(from, end);
    }

    Session &m_session;
    AuditTable m_table;
    AuditHead m_head;
    LogVerifier m_log;
    QHash<std::pair<int, qint64>, QByteArray> m_nodes; //!< stored, of the page, by level and index
    EvidenceCheck m_evidence;
    RowCheck m_rows;
    WitnessCheck m_witnesses;
    qint64 m_bytes = 0;
    std::vector<NoteKey> m_keys;
    Verdict m_wrongSeal; //!< what is wrong with keys or checkpoints themselves
};

} // namespace

Result<VerifiedLog> VerifyAudit::measured(const std::stop_token &stop, const Progress &progress)
{
    const CheckWatch watch;
    UNSNAG_TRY(VerifiedLog found, m_bench.store.read([&](Session &session) -> Result<VerifiedLog> {
        UNSNAG_TRY(const AuditHead head, AuditTable(session).head());
        WorkspaceCheck check(session, head);
        UNSNAG_CHECK(check.readCheckpoints(m_bench.checkpointFile));
        UNSNAG_CHECK(check.readEntries(stop, progress));
        UNSNAG_TRY(Verdict verdict, check.verdict());
        return VerifiedLog{std::move(verdict), check.witnesses(), {0, 0, check.bytes()}};
    }));
    found.cost = watch.costOf(found.cost.bytes);
    return found;
}

Result<Verdict> VerifyAudit::run(const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(VerifiedLog found, measured(stop, progress));
    return std::move(found.verdict);
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
