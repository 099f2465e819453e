// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/policy/slaclock.h"

#include <map>

namespace unsnag {

//! A calendar document and where it came from, for messages.
struct CalendarText {
    QString source;
    QByteArray text;
};

//! Calendars by id: the built-in ones, each replaced by a document of the workspace with its id.
//! Error: Input naming the document and the place in it; or two workspace documents of one id.
[[nodiscard]] Result<std::map<QString, BusinessCalendar>> readCalendars(
    const std::vector<CalendarText> &workspace);

//! The calendars the program brings along: "always", "business-hours-europe-berlin".
[[nodiscard]] std::vector<CalendarText> builtinCalendars();

} // namespace unsnag
