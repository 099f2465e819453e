// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/store/session.h"

namespace unsnag {

//! Values of payloads and what the target wants instead of them.
class ValueMapTable
{
public:
    explicit ValueMapTable(Session &session) : m_session(session) {}
    //! Inserts the row, or replaces what the same value is mapped to.
    [[nodiscard]] Result<void> put(const ValueMapping &row);
    //! All of a flow, by place and value.
    [[nodiscard]] Result<std::vector<ValueMapping>> ofFlow(const QString &flow);

private:
    Session &m_session;
};

} // namespace unsnag
