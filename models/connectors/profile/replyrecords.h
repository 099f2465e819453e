// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connectionstate.h"
#include "models/connectors/profile/exchange.h"

namespace unsnag {

//! A reply with the answer it came from, for the caller who turns pages.
struct Told {
    Reply reply;
    Answer answer;
    std::size_t count = 0; //!< records of this answer, before any is dropped
    QString action;        //!< of the rule that matched; may be empty
};

//! The part of an answer that an operation is about: its item, its items, or all of it.
[[nodiscard]] const Json &resultOf(const Json &definition, const Answer &answer);

//! Maps what an answer holds: the records of an operation, or those a refusal names as candidates.
void readRecords(Told &told, const ReplyVerdict &verdict, const CallTraits &call,
                 const ConnectionState &state);

//! A list may move while its pages are read: one record, one place, its newest reading.
void keepOneOfEach(std::vector<Record> &records);

//! A record as templates and other records see it: its fields and its id.
[[nodiscard]] Json memberOf(const Record &record);

} // namespace unsnag
