// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"
#include "models/base/result.h"

#include <QDate>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace unsnag {

//! A span of time, begin included, end not.
struct Interval {
    Timestamp begin;
    Timestamp end;
    bool operator==(const Interval &) const = default;
};

//! When a team works: intervals per weekday in a time zone, minus holidays.
class BusinessCalendar
{
public:
    //! Reads a calendar document. Error: Input with `source#/json/pointer` as context.
    [[nodiscard]] static Result<BusinessCalendar> read(const QByteArray &text,
                                                       const QString &source);
    //! Every minute of every day.
    [[nodiscard]] static BusinessCalendar always();

    [[nodiscard]] const QString &id() const;
    [[nodiscard]] const QString &title() const;
    [[nodiscard]] const QString &version() const;
    //! The document it was read from.
    [[nodiscard]] const QByteArray &text() const;
    //! Name of the time zone: "Europe/Berlin".
    [[nodiscard]] QString zone() const;
    //! Local dates without working time, and their names.
    [[nodiscard]] const std::map<QDate, QString> &holidays() const;

    //! The working spans that touch [from, until), in order, cut to it.
    [[nodiscard]] std::vector<Interval> working(Timestamp from, Timestamp until) const;

    ~BusinessCalendar();
    BusinessCalendar(const BusinessCalendar &);
    BusinessCalendar &operator=(const BusinessCalendar &);

private:
    class Private;
    explicit BusinessCalendar(std::shared_ptr<const Private> d);
    std::shared_ptr<const Private> d;
};

//! How a due time came about, for the person who asks "why then?".
struct DueTime {
    Timestamp due;
    std::vector<Interval> counted; //!< working spans that were counted, up to the due time
    std::vector<Interval> pauses;  //!< pauses between opened and due, merged, in order
    QString calendar;              //!< id and version: "always 1"
};

//! When `target` of working time after `opened` is used up, pauses not counted. The pauses may
//! overlap and need no order. A target of 0 is due at the first working moment. Where the target is
//! not used up within 20 years, the due time is 20 years after `opened`. Pure: the same arguments
//! give the same answer for ever.
[[nodiscard]] DueTime dueTime(const BusinessCalendar &calendar, Timestamp opened,
                              std::chrono::minutes target, const std::vector<Interval> &pauses);

//! Working time from `now` until `due`, rounded down to minutes; when it is past, minus the working
//! time since then (0 while no working time has passed).
[[nodiscard]] std::chrono::minutes workingTimeLeft(const BusinessCalendar &calendar, Timestamp now,
                                                   Timestamp due);

} // namespace unsnag
