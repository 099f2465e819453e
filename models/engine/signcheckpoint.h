// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/auditkeyring.h"
#include "models/engine/workbench.h"
#include "models/store/auditsealtables.h"

#include <functional>

namespace unsnag {

//! The newest checkpoint, and what went wrong with its copies.
struct SignedCheckpoint {
    AuditCheckpointRow checkpoint;
    bool isNew = false;   //!< the log had grown since the one before
    QStringList problems; //!< copies outside the database that could not be written
};

//! Signs the log as it stands. Nothing new is signed where it has not grown.
class SignCheckpoint
{
public:
    explicit SignCheckpoint(Workbench &bench) : m_bench(bench) {}
    //! `why`: "asked", "export", "day" or "replay".
    //! Errors: NotFound where the workspace has no key or this person not its secret part; those of
    //! the place where secrets are. An unsigned checkpoint is never made.
    [[nodiscard]] Result<SignedCheckpoint> run(const QString &why);

private:
    Workbench &m_bench;
};

//! Names the second place outside the database that checkpoints are appended to.
class PlaceCheckpoints
{
public:
    explicit PlaceCheckpoints(Workbench &bench) : m_bench(bench) {}
    //! Empty: there is no second place. Error: Input for a path that is not absolute.
    [[nodiscard]] Result<void> run(const QString &file);

private:
    Workbench &m_bench;
};

//! The key that signs now. Error: NotFound where the workspace has none.
[[nodiscard]] Result<NoteKey> activeAuditKey(Workbench &bench);

//! The secret part of it. Error: NotFound where there is no keyring.
[[nodiscard]] Result<AuditKeyring::Signer> auditSigner(Workbench &bench, const NoteKey &key);

//! Signs the log, as this transaction has grown it, and stores the checkpoint where there is none of
//! this size.
[[nodiscard]] Result<SignedCheckpoint> storeCheckpoint(
    Session &session, const Workbench &bench, const QString &origin,
    const std::vector<const NoteSigner *> &signers, const QString &why);

//! Appends what is missing there to the files outside the database; tells what could not be.
[[nodiscard]] QStringList copyCheckpoints(Workbench &bench);

//! Before replays, and once a day: whoever has the key signs. What went wrong is told, never in the way.
[[nodiscard]] QStringList signBefore(Workbench &bench, const QString &why);
[[nodiscard]] QStringList signDaily(Workbench &bench);

} // namespace unsnag
