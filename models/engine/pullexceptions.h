// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/engine/pullevents.h"
#include "models/store/layerlinktable.h"

namespace unsnag {

//! Brings the exceptions that an outside operating layer has for us, as exceptions of ours, and tells
//! it who works on them here. One that is known is taken again only where it says something new. A
//! layer that can't be read is a line in `problems` and an exception connection_fault.
class PullExceptions
{
public:
    explicit PullExceptions(Workbench &bench) : m_bench(bench) {}

    //! Nothing where no layer is bound.
    [[nodiscard]] Result<void> run(const std::stop_token &stop, const Progress &progress,
                                   PullReport &report);

private:
    [[nodiscard]] Result<void> take(Connector &layer, const Record &record, PullReport &report);
    [[nodiscard]] Result<std::shared_ptr<const Flow>> flowOf(const Record &record) const;
    [[nodiscard]] Event eventOf(const Connector &layer, const Flow &flow,
                                const Record &record) const;
    //! Claims, hand-overs and ends that happened here since.
    [[nodiscard]] Result<void> tell(Connector &layer, const std::stop_token &stop,
                                    PullReport &report);
    [[nodiscard]] Result<void> tellOne(Connector &layer, LayerLink link,
                                       const std::stop_token &stop, PullReport &report);

    Workbench &m_bench;
};

} // namespace unsnag
