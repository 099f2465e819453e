// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! What kind of failure an Error is; callers branch on it, wording turns it into a sentence.
enum class Code {
    Input,           //!< the caller handed in something malformed or out of range
    NotFound,        //!< the named thing does not exist
    Conflict,        //!< the thing exists but is in another state than the call needs
    Forbidden,       //!< the actor may not do this
    Busy,            //!< somebody else holds the resource; trying later may work
    Offline,         //!< the far end could not be reached; nothing was sent
    Timeout,         //!< the far end did not answer in time to a call without effect
    RefusedByRemote, //!< the far end answered and said no
    OutcomeUnknown,  //!< a write may or may not have happened; it must be probed before a resend
    Damaged,         //!< stored data contradicts itself
    Cancelled,       //!< the caller asked to stop
    Bug,             //!< an invariant of ours broke
};

//! Machine name of a code, as the command line prints it: "not_found".
[[nodiscard]] QString codeName(Code code);

//! A failure as a value: what kind, what exactly, where, and what to do about it.
//! `detail` and `remedy` are English source texts; wording translates what a person reads.
struct Error {
    Code code = Code::Bug;
    QString detail;  //!< what was found and what was expected
    QString context; //!< the place: a file and line, a JSON pointer, a table, a host
    QString remedy;  //!< what the reader can do next; may be empty

    bool operator==(const Error &) const = default;

    //! One line for logs and terminals: "not_found: no exception EX-9 (at exceptions)".
    [[nodiscard]] QString line() const;
};

} // namespace unsnag
