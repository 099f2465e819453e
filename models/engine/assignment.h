// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/ownership.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"
#include "models/policy/standins.h"

namespace unsnag {

//! Where an exception goes: a queue, and in it a person where one stands in for the queue.
struct Destination {
    QString owner;
    QString backup;
    QString rule;
    QString person; //!< empty: whoever of the queue claims it

    bool operator==(const Destination &) const = default;
};

//! Where the rules of flow and workspace send an exception at this moment, absences followed.
[[nodiscard]] Result<Destination> destinationOf(Session &session, const Workbench &bench,
                                                const Flow &flow, const Event &event, Reason reason,
                                                const QStringList &places);

//! Where something for `role` goes at this moment: the role, or who stands in for it.
[[nodiscard]] Result<Destination> presentFor(Session &session, const Workbench &bench,
                                             const QString &role);

//! The places at fault that an exception or a failure names.
[[nodiscard]] QStringList placesOf(const JsonArray &fields);

//! Writes the destination into the exception. A person who stands in has it as claimed, which is no
//! first response.
void moveInto(SyncException &exception, const Destination &destination);

} // namespace unsnag
