// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/resolveexception.h"

namespace unsnag {

//! A decision with what it stands on, checked and complete.
struct CheckedDecision {
    Decision decision; //!< with what the form says
    SyncException exception;
    Event event;
    std::shared_ptr<const Flow> flow;
    Json patch;
    Json payload; //!< as the replay will start from
    int number = 1;
    bool isAsked = false;               //!< it waits for a second person
    QStringList mapPlaces;              //!< MapValue: all places at fault that hold the value
    std::optional<Resolution> approves; //!< the asked decision that it lets pass
    std::optional<Timestamp> waitUntil;
    //! Open exceptions that lack the same and are replayed with this one.
    std::vector<Id<SyncException>> followers;
};

//! Error: see ResolveException.
[[nodiscard]] Result<CheckedDecision> checkedDecision(Workbench &bench, const Decision &decision);

} // namespace unsnag
