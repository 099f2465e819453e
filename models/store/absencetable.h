// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/store/session.h"

namespace unsnag {

//! Who is away from when to when, and who stands in.
class AbsenceTable
{
public:
    explicit AbsenceTable(Session &session) : m_session(session) {}
    //! Stores with the next number and returns it.
    [[nodiscard]] Result<Absence> insert(Absence absence);
    //! Error: NotFound naming the absence.
    [[nodiscard]] Result<Absence> find(qint64 number);
    //! Those that hold now or later, by their begin.
    [[nodiscard]] Result<std::vector<Absence>> notOver(Timestamp now);
    //! Every one there ever was, newest first.
    [[nodiscard]] Result<std::vector<Absence>> all(int limit);
    [[nodiscard]] Result<void> end(qint64 number, Timestamp at);

private:
    Session &m_session;
};

} // namespace unsnag
