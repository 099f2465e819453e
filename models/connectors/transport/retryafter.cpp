// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/retryafter.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace unsnag {
namespace {

std::optional<Timestamp> parseHttpDate(const QString &text)
{
    // IMF-fixdate, RFC 850 and asctime, the three forms of RFC 9110 §5.6.7.
    static const char *const forms[] = {"dd MMM yyyy hh:mm:ss 'GMT'", "dd-MMM-yy hh:mm:ss 'GMT'",
                                        "ddd MMM d hh:mm:ss yyyy"};
    // The day of the week says nothing new, and would contradict a year of two digits.
    const QString plain = text.mid(text.indexOf(QLatin1Char(',')) + 1).simplified();
    for (const char *form : forms) {
        QDateTime moment = QLocale::c().toDateTime(plain, QString::fromLatin1(form));
        if (!moment.isValid())
            continue;
        if (moment.date().year() < 1970)
            moment = moment.addYears(100);
        moment.setTimeZone(QTimeZone::utc());
        return Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
    }
    return std::nullopt;
}

} // namespace

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, Timestamp now)
{
    const QByteArray text = value.trimmed();
    const bool isDigits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
    if (isDigits)
        return text.size() > 9 ? std::nullopt
                               : std::optional(std::chrono::milliseconds(text.toLongLong() * 1000));
    const auto moment = parseHttpDate(QString::fromLatin1(text));
    if (!moment)
        return std::nullopt;
    return std::max(*moment - now, std::chrono::milliseconds(0));
}

} // namespace unsnag
