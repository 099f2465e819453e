// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/copyseals.h"

#include "models/audit/signednote.h"
#include "models/store/auditsealtables.h"
#include "models/store/checkpointfile.h"

#include <QFile>

namespace unsnag {
namespace {

//! Collects what is there in one snapshot of the database.
class SealReader
{
public:
    explicit SealReader(Session &session) : m_session(session) {}

    Result<CopySeals> read(const QString &outside)
    {
        UNSNAG_TRY(const auto keys, AuditKeyTable(m_session).all());
        for (const AuditKeyRow &row : keys) {
            if (auto key = readNoteKey(row.vkey))
                m_keys.push_back(std::move(*key));
        }
        UNSNAG_TRY(const auto rows, AuditCheckpointTable(m_session).all());
        for (const AuditCheckpointRow &row : rows)
            m_seals.kept += take(row.note) ? 1 : 0;
        if (!outside.isEmpty() && QFile::exists(outside)) {
            m_seals.file = outside;
            const auto notes = CheckpointFile(outside).notes();
            for (const QByteArray &note : notes.ok() ? *notes : std::vector<QByteArray>())
                m_seals.beside += take(note) ? 1 : 0;
        }
        return std::move(m_seals);
    }

private:
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

    Session &m_session;
    CopySeals m_seals;
    std::vector<NoteKey> m_keys;
};

} // namespace

Result<CopySeals> readCopySeals(Workbench &bench)
{
    return bench.store.read(
        [&](Session &session) { return SealReader(session).read(bench.checkpointFile); });
}

} // namespace unsnag
