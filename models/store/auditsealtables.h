// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/session.h"

#include <optional>
#include <vector>

namespace unsnag {

//! A key that signs, or signed, checkpoints of this log. The secret part is never here.
struct AuditKeyRow {
    QString vkey; //!< the public line of C2SP signed-note: name+id+key
    QString name;
    Timestamp addedAt;
    std::optional<Timestamp> retiredAt;
};

//! Keys of this log, of which one at most is not retired. Rows gain their end once.
class AuditKeyTable
{
public:
    explicit AuditKeyTable(Session &session) : m_session(session) {}

    //! Error: Conflict where it is there already.
    [[nodiscard]] Result<void> insert(const AuditKeyRow &row);
    [[nodiscard]] Result<std::vector<AuditKeyRow>> all(); //!< oldest first
    //! Error: NotFound where there is none, or it is retired already.
    [[nodiscard]] Result<void> retire(const QString &vkey, Timestamp at);

private:
    Session &m_session;
};

//! The log as it stood once, signed.
struct AuditCheckpointRow {
    qint64 size = 0;
    QByteArray note; //!< a signed note, byte for byte
    Timestamp at;
    QString why; //!< "day", "replay", "export", "rotation", "asked"
};

//! What somebody else says of a checkpoint: a signature line of a signed note.
struct AuditCosignatureRow {
    qint64 size = 0; //!< of the checkpoint
    QString line;    //!< without its end
    Timestamp at;
};

//! Checkpoints and the cosignatures of others. Append-only; one checkpoint for a size.
class AuditCheckpointTable
{
public:
    explicit AuditCheckpointTable(Session &session) : m_session(session) {}

    //! Error: Conflict where there is one of this size.
    [[nodiscard]] Result<void> insert(const AuditCheckpointRow &row);
    [[nodiscard]] Result<std::vector<AuditCheckpointRow>> all(); //!< by rising size
    [[nodiscard]] Result<std::optional<AuditCheckpointRow>> newest();
    [[nodiscard]] Result<std::optional<AuditCheckpointRow>> find(qint64 size);

    //! Error: Conflict where it is there already, or there is no checkpoint of its size.
    [[nodiscard]] Result<void> insert(const AuditCosignatureRow &row);
    [[nodiscard]] Result<std::vector<AuditCosignatureRow>> cosignatures(); //!< by size and time

private:
    Session &m_session;
};

} // namespace unsnag
