// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventrun.h"

namespace unsnag {

enum class CanaryEnd { Same, Different, Incomparable };

[[nodiscard]] QString canaryEndName(CanaryEnd end); //!< "same"

//! One stored event, rehearsed.
struct CanaryCase {
    Event event;
    CanaryEnd end = CanaryEnd::Incomparable;
    QString why; //!< empty where it is the same
    Json patch;  //!< RFC 6902: from what was to what would be now

    [[nodiscard]] Json toJson() const;
};

//! Rehearses one event and compares. Error: Cancelled, or trouble of our own side.
[[nodiscard]] Result<CanaryCase> rehearseCase(Workbench &bench,
                                              const std::shared_ptr<const Flow> &flow,
                                              const Id<Event> &id, const std::stop_token &stop);

} // namespace unsnag
