// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/auditpayload.h"
#include "models/audit/bundleverifier.h"

#include <map>

namespace unsnag {

//! A log that a test tells and then tampers with, and the bundle of it.
struct SampleBundle {
    using Files = std::map<QString, QByteArray>;

    //! One exception from the fault to the proof, with a second person and evidence.
    static SampleBundle told(const SecretNoteKey &key);
    //! So many entries about one such exception after the other, with evidence that is there, withheld
    //! or erased, and checkpoints now and then. The same for the same seed.
    static SampleBundle many(const SecretNoteKey &key, int size, quint64 seed);
    //! So many entries that say nothing of note.
    static SampleBundle counted(const SecretNoteKey &key, int size);

    const SecretNoteKey *key;
    std::vector<AuditDraft> drafts;
    std::vector<QByteArray> entries; //!< as they are written; made of the drafts by write()
    std::map<QString, QByteArray> payloads;
    std::vector<qint64> earlier;            //!< sizes of which a checkpoint was published
    std::map<QString, QString> absent = {}; //!< state, by digest, of evidence that is left out

    //! Makes the entries of the drafts.
    void write();
    //! A checkpoint over the first `size` entries.
    [[nodiscard]] QByteArray checkpoint(qint64 size) const;
    //! The whole bundle, signed.
    [[nodiscard]] Files files() const;
    //! The manifest made and signed anew, as who has the key could.
    static void sign(Files &files, const NoteSigner &key);

private:
    //! Evidence that no entry commits to is left out.
    void forgetStrays();
};

//! The archive with these files.
[[nodiscard]] QByteArray tarOf(const SampleBundle::Files &files);

//! What the check of an archive finds; what the reader refuses is altered, at the place it names.
[[nodiscard]] BundleVerdict verdictOf(const QByteArray &tar, BundleTrust trust);

} // namespace unsnag
