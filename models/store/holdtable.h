// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/servicelevel.h"
#include "models/store/session.h"

namespace unsnag {

//! Waits of exceptions; every place that sets or ends a hold writes it here. A row only ever gains its
//! end.
class HoldTable
{
public:
    explicit HoldTable(Session &session) : m_session(session) {}
    //! Stores with the next number and returns it.
    [[nodiscard]] Result<Hold> begin(Hold hold);
    //! Ends every hold of an exception that lasts; returns how many.
    [[nodiscard]] Result<int> end(const QString &exception, Timestamp at);
    //! All of an exception, oldest first.
    [[nodiscard]] Result<std::vector<Hold>> of(const QString &exception);

private:
    Session &m_session;
};

} // namespace unsnag
