// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Records that a person or role is away and who stands in. Errors as of checkAbsence.
class AddAbsence
{
public:
    explicit AddAbsence(Workbench &bench) : m_bench(bench) {}
    //! Needed of `absence`: who, from, until, standIn, why.
    [[nodiscard]] Result<Absence> run(Absence absence);

private:
    Workbench &m_bench;
};

//! Ends an absence now. Error: Conflict where it is over.
class EndAbsence
{
public:
    explicit EndAbsence(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Absence> run(qint64 number);

private:
    Workbench &m_bench;
};

//! Absences, newest first.
class ListAbsences
{
public:
    explicit ListAbsences(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<Absence>> run();

private:
    Workbench &m_bench;
};

} // namespace unsnag
