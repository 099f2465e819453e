// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <QDate>
#include <QStringList>

namespace unsnag {

//! How a system writes moments and dates: one of the formats of the profile schema, in a time zone
//! (an IANA name; UTC where it is empty) for the formats that carry none.
class WireMoment
{
public:
    explicit WireMoment(QString format, QString zone = {});

    //! iso iso_seconds naive naive_space epoch_s epoch_ms json_date compact http_date date_part
    [[nodiscard]] static const QStringList &formats();
    [[nodiscard]] static bool isZone(const QString &name);

    //! A moment as it is written. Formats of whole seconds cut what is below a second.
    [[nodiscard]] QString text(Timestamp moment) const;
    //! A day as it is written; the formats with a time of day say its midnight in the zone.
    [[nodiscard]] QString text(QDate day) const;
    //! Whether the text is a number and stands without quotes in JSON.
    [[nodiscard]] bool isNumber() const;

    //! Reads this format and, whatever the format, what ISO 8601 allows: an offset with or without
    //! colon, any number of decimals, no offset (then the zone counts). Nothing where it is none.
    [[nodiscard]] std::optional<Timestamp> read(const Json &value) const;
    //! The day of a value: as written, or of the moment in the zone. Nothing where it is none.
    [[nodiscard]] std::optional<QDate> readDay(const Json &value) const;

private:
    QString m_format;
    QString m_zone;
};

} // namespace unsnag
