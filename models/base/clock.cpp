// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cstdio>

namespace unsnag {

namespace {

//! The number that stands in so many digits of a text; -1 where one of them is none.
int digitsAt(QStringView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.sliced(from, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

//! "2026-11-23T09:30:00.250Z" and the same without a fraction: the forms that our own records have.
std::optional<Timestamp> fromPlainUtc(QStringView text)
{
    const bool hasFraction = text.size() == 24;
    if ((text.size() != 20 && !hasFraction) || text.back() != u'Z' || text[4] != u'-' ||
        text[7] != u'-' || text[10] != u'T' || text[13] != u':' || text[16] != u':' ||
        (hasFraction && text[19] != u'.'))
        return std::nullopt;
    const int parts[] = {digitsAt(text, 0, 4),
                         digitsAt(text, 5, 2),
                         digitsAt(text, 8, 2),
                         digitsAt(text, 11, 2),
                         digitsAt(text, 14, 2),
                         digitsAt(text, 17, 2),
                         hasFraction ? digitsAt(text, 20, 3) : 0};
    for (const int part : parts) {
        if (part < 0)
            return std::nullopt;
    }
    const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                          std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59)
        return std::nullopt;
    return std::chrono::sys_days(day) + std::chrono::hours(parts[3]) +
           std::chrono::minutes(parts[4]) + std::chrono::seconds(parts[5]) +
           std::chrono::milliseconds(parts[6]);
}

} // namespace

namespace {

//! Writes the digits of a number so that the last one stands at `last`.
void writeDigits(QString &text, qsizetype last, int number)
{
    for (; number > 0; number /= 10)
        text[last--] = QChar(u'0' + number % 10);
}

} // namespace

QString toRfc3339(Timestamp moment)
{
    // Every record carries one: QDateTime would look its format up each time.
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    if (int(date.year()) < 0 || int(date.year()) > 9999)
        return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)
            .toString(Qt::ISODateWithMs);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    writeDigits(text, 3, int(date.year()));
    writeDigits(text, 6, static_cast<int>(unsigned(date.month())));
    writeDigits(text, 9, static_cast<int>(unsigned(date.day())));
    writeDigits(text, 12, static_cast<int>(time.hours().count()));
    writeDigits(text, 15, static_cast<int>(time.minutes().count()));
    writeDigits(text, 18, static_cast<int>(time.seconds().count()));
    writeDigits(text, 22, static_cast<int>(time.subseconds().count()));
    return text;
}

std::optional<Timestamp> fromRfc3339(const QString &text)
{
    if (const auto plain = fromPlainUtc(text))
        return plain;
    const bool isDateOnly = text.size() == 10;
    const QString full = isDateOnly ? text + QStringLiteral("T00:00:00Z") : text;
    const auto parsed = QDateTime::fromString(full, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(parsed.toMSecsSinceEpoch()));
}

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace unsnag
