// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sighting.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! What became of a sighting.
enum class SightingEnd {
    Opened,   //!< an exception was opened for it, or an open one became it
    Known,    //!< its exception is open, or was closed by a person with these very facts
    Attended, //!< the open exception of its trace key is about something else and comes first
};

//! A sighting with what became of it.
struct Seen {
    Sighting sighting;
    SightingEnd end = SightingEnd::Opened;
    QString exception; //!< id; empty in a dry run that would open one
};

//! Turns sightings into exceptions, one per trace key, each in one transaction with its audit entry
//! and what is remembered of it.
class SightingDesk
{
public:
    explicit SightingDesk(Workbench &bench) : m_bench(bench) {}

    [[nodiscard]] Result<Seen> take(const Sighting &sighting);
    //! What take() would do; nothing is stored.
    [[nodiscard]] Result<Seen> foresee(const Sighting &sighting);

private:
    [[nodiscard]] Result<Seen> judge(Session &session, const Sighting &sighting);
    [[nodiscard]] Result<QString> open(Session &session, const Sighting &sighting);

    Workbench &m_bench;
};

[[nodiscard]] QString sightingEndName(SightingEnd end); //!< "opened"

} // namespace unsnag
