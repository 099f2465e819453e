// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/notekey.h"
#include "models/base/result.h"

#include <memory>

namespace unsnag {

//! Where the secret parts of audit keys are, and what a desk keeps of the log outside the database.
//! All methods block; any thread but the user interface's may call them.
class AuditKeyring
{
public:
    using Signer = std::shared_ptr<const NoteSigner>;

    AuditKeyring() = default;
    AuditKeyring(const AuditKeyring &) = delete;
    AuditKeyring &operator=(const AuditKeyring &) = delete;
    virtual ~AuditKeyring() = default;

    //! The secret part of a key of the log. Error: NotFound where this person has none; those of the
    //! place where secrets are.
    [[nodiscard]] virtual Result<Signer> signer(const NoteKey &key) = 0;
    //! Makes a key and keeps its secret part. Precondition: isKeyName(name).
    [[nodiscard]] virtual Result<Signer> make(const QString &name) = 0;
    //! The key of this person as a witness, made when it is first asked for.
    [[nodiscard]] virtual Result<Signer> witness(const QString &actor) = 0;

    //! The newest checkpoint this person witnessed, a signed note; empty where there was none.
    [[nodiscard]] virtual Result<QByteArray> lastSeen(const QString &actor) = 0;
    [[nodiscard]] virtual Result<void> keepSeen(const QString &actor, const QByteArray &note) = 0;

    //! The file outside the database that every checkpoint is appended to.
    [[nodiscard]] virtual QString checkpointFile() const = 0;
};

} // namespace unsnag
