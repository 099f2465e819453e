// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace unsnag {

QString toRfc3339(Timestamp moment)
{
    const auto ms = moment.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Timestamp> fromRfc3339(const QString &text)
{
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
