// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/store/session.h"

namespace unsnag {

//! Which owner said yes to which version of a flow; append-only.
class AcceptanceTable
{
public:
    explicit AcceptanceTable(Session &session) : m_session(session) {}
    //! Stores with the next number and returns it.
    [[nodiscard]] Result<Acceptance> insert(Acceptance acceptance);
    //! The newest of a flow.
    [[nodiscard]] Result<std::optional<Acceptance>> newest(const QString &flow);

private:
    Session &m_session;
};

} // namespace unsnag
