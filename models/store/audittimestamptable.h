// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/session.h"

#include <optional>
#include <vector>

namespace unsnag {

//! What a time stamping authority says of a checkpoint.
struct AuditTimestampRow {
    qint64 size = 0;   //!< of the checkpoint
    QByteArray token;  //!< its answer as it came, RFC 3161
    QByteArray ca;     //!< certificates in PEM that vouch for it
    QString authority; //!< as the token says, and so is the time
    Timestamp at;
};

//! Time stamps of checkpoints. Append-only; one for a size, as a bundle has room for one.
class AuditTimestampTable
{
public:
    explicit AuditTimestampTable(Session &session) : m_session(session) {}

    //! Error: Conflict where there is one of this size, or no checkpoint of it.
    [[nodiscard]] Result<void> insert(const AuditTimestampRow &row);
    [[nodiscard]] Result<std::vector<AuditTimestampRow>> all(); //!< by rising size
    [[nodiscard]] Result<std::optional<AuditTimestampRow>> find(qint64 size);

private:
    Session &m_session;
};

} // namespace unsnag
