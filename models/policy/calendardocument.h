// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTimeZone>

#include <array>
#include <map>
#include <vector>

namespace unsnag {

//! Working minutes of a local day: begin included, end not; 0 <= begin < end <= 1440.
struct DaySpan {
    int begin = 0;
    int end = 0;
    bool operator==(const DaySpan &) const = default;
};

//! A calendar document as it was read and checked.
struct CalendarDocument {
    QString id;
    QString title;
    QString version;
    QTimeZone zone;
    std::array<std::vector<DaySpan>, 7> week; //!< Monday first; ordered, not overlapping
    std::map<QDate, QString> holidays;        //!< local dates without working time, and their names
    QByteArray text;                          //!< as it was read

    //! Working spans of a local date; empty on a holiday.
    [[nodiscard]] const std::vector<DaySpan> &spansOn(QDate date) const;
};

//! Reads `{"id","title","version","zone","week":{"monday":[["09:00","17:00"]]},"holidays":[...]}`;
//! a holiday is a date or `{"date","name"}`.
//! Error: Input with `source#/json/pointer` as context and what was expected as detail.
[[nodiscard]] Result<CalendarDocument> readCalendarDocument(const QByteArray &text,
                                                            const QString &source);

} // namespace unsnag
