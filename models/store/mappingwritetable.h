// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/store/session.h"

#include <vector>

namespace unsnag {

//! How far the source system knows of a crosswalk row.
enum class MappingWriteState {
    Done,     //!< it was read back there
    Conflict, //!< it says another account; an exception is open or was decided
    Unable,   //!< it has no such account any more
};

[[nodiscard]] QString mappingWriteStateName(MappingWriteState state); //!< "done"

//! Crosswalk rows that were written back to the system they come from.
class MappingWriteTable
{
public:
    explicit MappingWriteTable(Session &session) : m_session(session) {}

    //! Rows of a source system that it was not told of in their present form, in the order of their
    //! ids, behind `after` (empty: from the start).
    [[nodiscard]] Result<std::vector<CrosswalkRow>> due(const QString &sourceSystem,
                                                        const QString &after, int limit);
    [[nodiscard]] Result<void> put(const CrosswalkRow &row, MappingWriteState state, Timestamp at);

private:
    Session &m_session;
};

} // namespace unsnag
