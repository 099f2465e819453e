// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/session.h"

#include <optional>
#include <vector>

namespace unsnag {

//! A legal hold: until it is released, no evidence about its exception is erased.
struct AuditHold {
    qint64 number = 0;
    QString exception; //!< id, or "*" for everything
    QString why;
    QString by;
    Timestamp at;
    std::optional<Timestamp> releasedAt;
};

//! Legal holds. A row gains its release once; an exception has one open hold at most.
class AuditHoldTable
{
public:
    explicit AuditHoldTable(Session &session) : m_session(session) {}

    //! Stores it under the next number. Error: Conflict where one is open for the same.
    [[nodiscard]] Result<AuditHold> insert(AuditHold hold);
    [[nodiscard]] Result<std::vector<AuditHold>> open(); //!< by number
    [[nodiscard]] Result<void> release(qint64 number, Timestamp at);

private:
    Session &m_session;
};

} // namespace unsnag
