// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <map>

namespace unsnag {

//! Holidays by local date, with their names.
using Holidays = std::map<QDate, QString>;

//! Reads the events of an iCalendar text (RFC 5545) as days without work: dates (several days where
//! DTEND or DURATION says so), repeated as RRULE, RDATE and EXDATE say, up to the end of
//! `lastYear`. Events with a time of day and cancelled ones are left out. Where several events meet
//! on a date, their names are joined.
//! Error: Input with `source:line` as context and what was expected as detail.
[[nodiscard]] Result<Holidays> readHolidays(const QByteArray &text, const QString &source,
                                            int lastYear);

} // namespace unsnag
