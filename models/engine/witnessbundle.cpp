// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/witnessbundle.h"

#include "models/audit/cosignature.h"
#include "models/audit/digest.h"

namespace unsnag {
namespace {

//! The checkpoint of the bundle that was found intact, with all its lines.
Result<SignedNote> checkpointIn(const QString &path, const Checkpoint &found)
{
    const QString place = QStringLiteral("checkpoint");
    UNSNAG_TRY(const auto files, BundleFiles::open(path));
    UNSNAG_TRY(const QByteArray bytes, files->read(place, mostNoteBytes));
    UNSNAG_TRY(SignedNote note, readSignedNote(bytes));
    if (note.text == found.text())
        return note;
    return Error{Code::Conflict, QStringLiteral("the bundle changed while it was checked"), place,
                 QStringLiteral("copy it to a place of your own and try again")};
}

} // namespace

Result<WitnessedBundle> WitnessBundle::run(const NoteSigner &witness, const Clock &clock,
                                           const std::stop_token &stop, const Progress &progress)
{
    WitnessedBundle said;
    said.witness = witness.key();
    BundleTrust trust = m_trust;
    trust.keys.push_back(said.witness); // a line of ours that is there already has to be ours
    if (m_seen) {
        UNSNAG_TRY(const Checkpoint before, readCheckpointText(m_seen->text));
        said.sizeBefore = before.size;
        trust.knownHeads.push_back(*m_seen);
    }
    UNSNAG_TRY(said.verified, VerifyBundle(m_path, std::move(trust)).run(stop, progress));
    if (said.verified.found.ok())
        UNSNAG_CHECK(say(said, witness, clock));
    return said;
}

Result<void> WitnessBundle::say(WitnessedBundle &said, const NoteSigner &witness,
                                const Clock &clock) const
{
    UNSNAG_TRY(SignedNote note, checkpointIn(m_path, *said.verified.found.checkpoint));
    const NoteSignature *before = signatureOf(note, said.witness);
    if (!before && m_seen && m_seen->text == note.text)
        before = signatureOf(*m_seen, said.witness);
    NoteSignature line;
    if (before) {
        line = *before;
    } else {
        const auto now = clock.now().time_since_epoch();
        UNSNAG_TRY(line, cosign(note, witness,
                                std::chrono::duration_cast<std::chrono::seconds>(now).count()));
        said.isNew = true;
    }
    if (!signatureOf(note, said.witness))
        note.signatures.push_back(line);
    said.line = QString::fromUtf8(line.toLine()).trimmed();
    said.note = note.toBytes();
    return {};
}

QString witnessStateName(const NoteKey &key)
{
    constexpr int letters = 16;
    return toHex(sha256(key.name.toUtf8())).left(letters) + QStringLiteral(".checkpoint");
}

} // namespace unsnag
