// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/store/session.h"

namespace unsnag {

//! Product codes of sources and the items they mean in a target.
class ItemMapTable
{
public:
    explicit ItemMapTable(Session &session) : m_session(session) {}
    //! Inserts the row, or replaces the item of the same code.
    [[nodiscard]] Result<void> put(const ItemMapping &row);
    [[nodiscard]] Result<std::optional<ItemMapping>> find(const QString &sourceSystem,
                                                          const QString &sourceCode,
                                                          const QString &targetSystem);

private:
    Session &m_session;
};

} // namespace unsnag
