// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/witnesscheckpoint.h"

#include "models/audit/checkpoint.h"
#include "models/audit/cosignature.h"
#include "models/audit/hashtree.h"
#include "models/audit/signednote.h"
#include "models/engine/auditline.h"
#include "models/store/audittable.h"

#include <algorithm>

namespace unsnag {
namespace {

struct Found {
    SignedNote note;
    Checkpoint checkpoint;
};

Error rewritten(const QString &what)
{
    return {
        Code::Damaged, what, QStringLiteral("audit log"),
        QStringLiteral("don't witness it; keep a copy of the workspace and run: unsnag-cli audit "
                       "verify")};
}

//! The root the log had at this size, from the hashes of its complete subtrees.
Result<QByteArray> rootAt(Session &session, qint64 size)
{
    AuditTable table(session);
    std::vector<QByteArray> roots;
    for (const auto &[level, index] : Frontier::places(size)) {
        UNSNAG_TRY(const auto hash, table.node(level, index));
        if (!hash)
            return rewritten(QStringLiteral("the log has no %1 entries any more").arg(size));
        roots.push_back(*hash);
    }
    return Frontier(size, std::move(roots)).root();
}

Result<void> checkRoot(Session &session, const Checkpoint &checkpoint, const QString &what)
{
    UNSNAG_TRY(const QByteArray root, rootAt(session, checkpoint.size));
    if (root == checkpoint.root)
        return {};
    return rewritten(QStringLiteral("the log does not agree with %1, of %2 entries")
                         .arg(what)
                         .arg(checkpoint.size));
}

Result<Found> readFound(const QByteArray &bytes)
{
    UNSNAG_TRY(SignedNote note, readSignedNote(bytes));
    UNSNAG_TRY(Checkpoint checkpoint, readCheckpointText(note.text));
    return Found{std::move(note), std::move(checkpoint)};
}

//! The newest checkpoint, if a key of the log signed it and the log agrees.
Result<Found> newestSound(Session &session)
{
    UNSNAG_TRY(const auto row, AuditCheckpointTable(session).newest());
    if (!row)
        return Error{Code::NotFound, QStringLiteral("there is no checkpoint"),
                     QStringLiteral("audit log"), QStringLiteral("unsnag-cli audit checkpoint")};
    UNSNAG_TRY(Found found, readFound(row->note));
    UNSNAG_TRY(const auto rows, AuditKeyTable(session).all());
    std::vector<NoteKey> keys;
    for (const AuditKeyRow &one : rows) {
        UNSNAG_TRY(NoteKey key, readNoteKey(one.vkey));
        keys.push_back(std::move(key));
    }
    UNSNAG_CHECK(signersOf(found.note, keys));
    UNSNAG_CHECK(checkRoot(session, found.checkpoint, QStringLiteral("its checkpoint")));
    return found;
}

Result<qint64> checkAgainstSeen(Session &session, const QByteArray &seen, const Checkpoint &now)
{
    if (seen.isEmpty())
        return qint64(0);
    UNSNAG_TRY(const Found before, readFound(seen));
    if (before.checkpoint.origin != now.origin || before.checkpoint.size > now.size)
        return rewritten(
            QStringLiteral("the newest checkpoint, of %1 entries, is older than the one "
                           "witnessed before, of %2")
                .arg(now.size)
                .arg(before.checkpoint.size));
    UNSNAG_CHECK(
        checkRoot(session, before.checkpoint, QStringLiteral("the checkpoint witnessed before")));
    return before.checkpoint.size;
}

//! What this witness said of the checkpoint before: a note bears one line of a key.
Result<QString> lineBefore(Session &session, const Witnessed &said)
{
    UNSNAG_TRY(const auto rows, AuditCheckpointTable(session).cosignatures());
    for (const AuditCosignatureRow &row : rows) {
        const auto line = readNoteSignature(row.line.toUtf8() + '\n');
        if (row.size == said.size && line && line->name == said.witness.name &&
            line->id == said.witness.id)
            return row.line;
    }
    return QString();
}

Result<void> store(Session &session, const Workbench &bench, Witnessed &said)
{
    UNSNAG_TRY(const QString before, lineBefore(session, said));
    said.isNew = before.isEmpty();
    if (!said.isNew) {
        said.line = before;
        return {};
    }
    UNSNAG_CHECK(AuditCheckpointTable(session).insert(
        AuditCosignatureRow{said.size, said.line, bench.clock.now()}));
    return appendAudit(session, bench,
                       {QStringLiteral("audit.witnessed"),
                        {},
                        {},
                        {},
                        {},
                        {},
                        JsonObject{{QStringLiteral("size"), std::int64_t{said.size}},
                                   {QStringLiteral("witness"), said.witness.text()}}});
}

QString lineOf(const NoteSignature &signature)
{
    return QString::fromUtf8(signature.toLine()).trimmed();
}

} // namespace

Result<Witnessed> WitnessCheckpoint::run()
{
    if (m_bench.auditKeys == nullptr)
        return Error{Code::NotFound, QStringLiteral("there is no place for the key of a witness"),
                     QStringLiteral("audit log"), QStringLiteral("open the workspace for writing")};
    AuditKeyring &keyring = *m_bench.auditKeys;
    UNSNAG_TRY(const AuditKeyring::Signer signer, keyring.witness(m_bench.actor.name));
    UNSNAG_TRY(const QByteArray seen, keyring.lastSeen(m_bench.actor.name));
    Witnessed said;
    said.witness = signer->key();
    UNSNAG_TRY(Found found, m_bench.store.read([&](Session &session) -> Result<Found> {
        UNSNAG_TRY(Found newest, newestSound(session));
        UNSNAG_TRY(said.sizeBefore, checkAgainstSeen(session, seen, newest.checkpoint));
        return newest;
    }));
    said.size = found.checkpoint.size;
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_bench.clock.now().time_since_epoch())
            .count();
    UNSNAG_TRY(const NoteSignature signature, cosign(found.note, *signer, seconds));
    said.line = lineOf(signature);
    UNSNAG_CHECK(
        m_bench.store.write([&](Session &session) { return store(session, m_bench, said); }));
    UNSNAG_CHECK(keyring.keepSeen(m_bench.actor.name, found.note.toBytes()));
    return said;
}

Result<Witnessed> AddCosignature::run(const QByteArray &note, const NoteKey &witness)
{
    UNSNAG_TRY(const Found found, readFound(note));
    const NoteSignature *signature = signatureOf(found.note, witness);
    if (signature == nullptr || !cosignedAt(found.note, witness))
        return Error{
            Code::Damaged,
            QStringLiteral("the note bears no cosignature of %1 that verifies").arg(witness.name),
            witness.text(),
            {}};
    Witnessed said{found.checkpoint.size, 0, lineOf(*signature), witness, false};
    return m_bench.store.write([&](Session &session) -> Result<Witnessed> {
        UNSNAG_TRY(const auto row, AuditCheckpointTable(session).find(said.size));
        const auto known = row ? readSignedNote(row->note) : Result<SignedNote>(SignedNote());
        if (!known.ok() || known->text != found.note.text)
            return Error{
                Code::NotFound,
                QStringLiteral("the workspace has no such checkpoint of %1 entries").arg(said.size),
                found.checkpoint.origin,
                {}};
        UNSNAG_CHECK(store(session, m_bench, said));
        return said;
    });
}

} // namespace unsnag
