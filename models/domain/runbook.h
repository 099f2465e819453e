// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/reason.h"

namespace unsnag {

struct SyncException;

//! One version of the runbook of a reason, Markdown. Number 0 is the text the program came with.
struct RunbookVersion {
    Reason reason = Reason::MissingAccount;
    int number = 0;
    QString text;
    QString actor; //!< empty for number 0
    Timestamp at;
    QString why;
    Id<SyncException> exception; //!< whose postmortem made this version; empty for an edit

    bool operator==(const RunbookVersion &) const = default;
};

//! The text the program comes with; empty where none has been written.
[[nodiscard]] QString builtinRunbook(Reason reason);
//! The same as version 0.
[[nodiscard]] RunbookVersion builtinRunbookVersion(Reason reason);

//! What is learnt from a fix by hand: it becomes an entry of the runbook.
struct Postmortem {
    QString cause; //!< what went wrong and why
    QString who;   //!< who changed what by hand, or which role answers for it
    QString avoid; //!< what keeps it from happening again

    bool operator==(const Postmortem &) const = default;
};

//! Reads lines that begin with "Cause:", "Who:" and "Avoid:" (any case, Markdown emphasis and list
//! dashes around them do not matter); the lines below belong to the last one named.
//! Error: Input naming the part that is missing.
[[nodiscard]] Result<Postmortem> readPostmortem(const QString &text, const QString &place);

//! Error: Input naming the part that is empty.
[[nodiscard]] Result<void> checkPostmortem(const Postmortem &postmortem, const QString &place);

//! The runbook with a dated entry at its end, below the heading "Postmortems".
[[nodiscard]] QString withPostmortem(const QString &runbook, const Postmortem &postmortem,
                                     const Id<SyncException> &exception, Timestamp at);

} // namespace unsnag
