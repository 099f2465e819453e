// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/engine/verifybundle.h"

namespace unsnag {

//! What a witness without a workspace found, and said if all was well.
struct WitnessedBundle {
    VerifiedBundle verified;
    qint64 sizeBefore = 0; //!< entries of this log that the witness saw before; 0: the first time
    NoteKey witness;
    QString line;    //!< the signature line, without its end; empty where nothing was said
    QByteArray note; //!< the checkpoint with the line below it: for the owner of the log, and what
                     //!< the witness has to keep
    bool isNew = false; //!< said now; false where the same was said of this very checkpoint before
};

//! Says as a witness who has nothing but a bundle that the log grew by appending only: the bundle is
//! intact by a key known from elsewhere, and begins with the checkpoint that the witness saw last.
class WitnessBundle
{
public:
    //! `trust` holds a key of the log; `seen`: what the last run gave as note; nothing the first time.
    WitnessBundle(QString path, BundleTrust trust, std::optional<SignedNote> seen)
        : m_path(std::move(path)), m_trust(std::move(trust)), m_seen(std::move(seen))
    {}

    //! A bundle that is not intact is no error: the verdict says so, and nothing is signed.
    //! Errors: those of VerifyBundle, of the signer and of the disk; Conflict where the bundle changes
    //! under way.
    [[nodiscard]] Result<WitnessedBundle> run(const NoteSigner &witness, const Clock &clock,
                                              const std::stop_token &stop,
                                              const Progress &progress = {});

private:
    [[nodiscard]] Result<void> say(WitnessedBundle &said, const NoteSigner &witness,
                                   const Clock &clock) const;

    QString m_path;
    BundleTrust m_trust;
    std::optional<SignedNote> m_seen;
};

//! Name for the file in which a witness keeps what was seen of the log of this key; no path.
[[nodiscard]] QString witnessStateName(const NoteKey &key);

} // namespace unsnag
