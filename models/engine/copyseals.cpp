// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/copyseals.h"

#include "models/audit/cosignature.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittable.h"
#include "models/store/checkpointfile.h"

#include <QFile>

namespace unsnag {
namespace {

constexpr int pageSize = 1000; //!< entries held in memory at a time

//! Collects what is there in one snapshot of the database.
class SealReader
{
public:
    explicit SealReader(Session &session) : m_session(session) {}

    Result<CopySeals> read(const QString &outside)
    {
        UNSNAG_TRY(const auto keys, AuditKeyTable(m_session).all());
        for (const AuditKeyRow &row : keys)
            addKey(m_keys, row.vkey);
        UNSNAG_TRY(const auto rows, AuditCheckpointTable(m_session).all());
        for (const AuditCheckpointRow &row : rows)
            m_seals.kept += take(row.note) ? 1 : 0;
        if (!outside.isEmpty() && QFile::exists(outside)) {
            m_seals.file = outside;
            const auto notes = CheckpointFile(outside).notes();
            for (const QByteArray &note : notes.ok() ? *notes : std::vector<QByteArray>())
                m_seals.beside += take(note) ? 1 : 0;
        }
        UNSNAG_CHECK(readWitnesses(rows));
        return std::move(m_seals);
    }

private:
    static void addKey(std::vector<NoteKey> &keys, const QString &vkey)
    {
        if (auto key = readNoteKey(vkey))
            keys.push_back(std::move(*key));
    }

    bool take(const QByteArray &bytes)
    {
        const auto note = readSignedNote(bytes);
        const auto head = note ? readCheckpointText(note->text) : Result<Checkpoint>(note.error());
        auto signers = note ? signersOf(*note, m_keys) : Result<std::vector<NoteKey>>(note.error());
        if (!head || !signers)
            return false;
        if (!m_seals.newest || head->size > m_seals.newest->size) {
            m_seals.newest = *head;
            m_seals.signedBy = std::move(*signers);
        }
        return true;
    }

    //! The log names the key of each witness when it takes the line.
    Result<void> readWitnessKeys()
    {
        for (qint64 from = 0;;) {
            UNSNAG_TRY(const auto page, AuditTable(m_session).entries(from, pageSize));
            if (page.empty())
                return {};
            for (const AuditEntry &entry : page) {
                if (!entry.canonical.contains("\"audit.witnessed\""))
                    continue;
                if (const auto json = readJson(entry.canonical))
                    addKey(m_witnessKeys, (*json)["witness"].toString());
            }
            from = page.back().sequence + 1;
        }
    }

    Result<void> readWitnesses(const std::vector<AuditCheckpointRow> &rows)
    {
        UNSNAG_TRY(const auto lines, AuditCheckpointTable(m_session).cosignatures());
        if (lines.empty())
            return {};
        UNSNAG_CHECK(readWitnessKeys());
        for (const AuditCosignatureRow &line : lines) {
            for (const AuditCheckpointRow &row : rows) {
                if (row.size == line.size)
                    takeWitness(row.note + line.line.toUtf8() + '\n', line.size);
            }
        }
        return {};
    }

    void takeWitness(const QByteArray &bytes, qint64 size)
    {
        const auto note = readSignedNote(bytes);
        for (const NoteKey &key : note ? m_witnessKeys : std::vector<NoteKey>()) {
            const auto at = cosignedAt(*note, key);
            const BundleWitness witness{key.name, size, at.value_or(0), {}};
            if (at && std::ranges::find(m_seals.witnesses, witness) == m_seals.witnesses.end())
                m_seals.witnesses.push_back(witness);
        }
    }

    Session &m_session;
    CopySeals m_seals;
    std::vector<NoteKey> m_keys;
    std::vector<NoteKey> m_witnessKeys;
};

} // namespace

Result<CopySeals> readCopySeals(Workbench &bench)
{
    return bench.store.read(
        [&](Session &session) { return SealReader(session).read(bench.checkpointFile); });
}

} // namespace unsnag
