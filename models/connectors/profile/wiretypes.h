// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! How decimals, dates, moments and flags look on the wire of one system (the profile's `types`).
//! Inside, a decimal is text "12.50", a date "2026-11-23", a datetime RFC 3339, a boolean a bool,
//! an integer a number.
class WireTypes
{
public:
    WireTypes() = default;
    explicit WireTypes(Json types) : m_types(std::move(types)) {}

    //! string, integer, number, decimal, date, datetime, boolean.
    [[nodiscard]] static const QStringList &names();

    //! Our value in the system's form; null stays null. Error: Input where the value is no `type`.
    [[nodiscard]] Result<Json> toWire(const QString &type, const Json &value) const;
    //! The system's value in our form; null where it stands for nothing (`null_from`). A value that
    //! is no `type` is kept as it is. An empty type leaves scalars alone.
    [[nodiscard]] Json fromWire(const QString &type, const Json &value) const;

private:
    [[nodiscard]] bool isNothing(const QString &type, const Json &value) const;
    [[nodiscard]] Json plain(const QString &type, const Json &value) const;

    Json m_types;
};

} // namespace unsnag
