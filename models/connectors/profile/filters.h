// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/wiretypes.h"

#include <QStringList>

namespace unsnag {

//! What a filter may look at beside its value.
struct FilterScope {
    const Json &scope;
    const WireTypes &types;
};

//! The names a profile may use.
//! Text: url json b64 hex sha256 uuid5 hex32 short21 short:N lower upper fold (small letters and figures)
//! join:SEPARATOR (a list).
//! Moments (RFC 3339 or a day, to text; an argument is the time zone): iso iso_seconds naive naive_space
//! epoch_s epoch_ms json_date compact http_date date_part.
//! plus_days:N of a day or moment. Numbers, exactly: times:PATH round:PLACES.
//! Text inside a literal of a query language: see querytext.h.
//! Values: default:TEXT  or:PATH (another value where this is null or empty)  in:PATH (the member of
//! that object named by the value)  is:TEXT  is_not:TEXT  wire:TYPE.
//! Null passes through all but json, default, or, is and is_not.
[[nodiscard]] const QStringList &filterNames();
//! Why a filter cannot be meant like this; empty where it is fine.
[[nodiscard]] QString filterProblem(const Filter &filter);
//! Whether the argument is the path of a value.
[[nodiscard]] bool namesPath(const Filter &filter);
//! Whether what comes out can be put into a URL path as it is.
[[nodiscard]] bool isPathSafe(const Filter &filter);
//! Whether what comes out can break out of no query language, whatever went in: a figure, a moment,
//! letters and digits.
[[nodiscard]] bool isHarmless(const Filter &filter);
//! Whether the filter makes something of a value that is not there.
[[nodiscard]] bool acceptsMissing(const Filter &filter);

//! Error: Input where the value does not fit the filter.
[[nodiscard]] Result<Json> applyFilter(const Filter &filter, const Json &value,
                                       const FilterScope &around);

//! A key in the form a target wants: as_is, uuid5, hex32 (SHA-256, first half), short21 (base32).
[[nodiscard]] QString keyInForm(const QString &form, const QString &key);

//! What the filter fold makes: "Net 30" and "net-30" are the same name.
[[nodiscard]] QString foldedName(const QString &text);

//! The value of a dotted path in the scope; null pointer where there is none.
[[nodiscard]] const Json *findPath(const Json &scope, const QStringList &path);

} // namespace unsnag
