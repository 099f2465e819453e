// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace unsnag {

//! Which OData an entity set speaks, and how its database compares texts.
struct ODataDialect {
    enum class Version { V2, V4 };
    Version version = Version::V4;
    Qt::CaseSensitivity texts = Qt::CaseSensitive;
    QStringList annotations; //!< beginnings of members that no $select leaves out
};

//! Types of properties, as far as the doubles have them.
enum class ODataType {
    String,
    Guid,
    Number,
    Boolean,
    Date,           //!< v4 only: 2026-11-20
    DateTime,       //!< v2 only, without a zone: datetime'2026-11-20T08:00:00'
    DateTimeOffset, //!< v4 2026-11-20T08:00:00Z, v2 datetimeoffset'2026-11-20T08:00:00Z'
    Time,           //!< v2 only; never compared
};

//! An entity type: its properties, and the entity types its navigation properties lead to.
struct ODataEntity {
    QString type; //!< as the system calls it in its errors
    QStringList keys;
    std::map<QString, ODataType> properties;
    std::map<QString, const ODataEntity *> navigation = {};

    [[nodiscard]] bool has(const QString &property) const
    {
        return properties.find(property) != properties.end();
    }
};

//! "2026-11-20T08:00:00Z" or "/Date(1763625600000)/" in milliseconds.
[[nodiscard]] std::optional<qint64> odataMoment(const QString &text);
//! The other way, v2.
[[nodiscard]] QString jsonDate(Timestamp moment);

} // namespace unsnag
