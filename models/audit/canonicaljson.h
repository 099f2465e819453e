// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <utility>

namespace unsnag {

//! The bytes of RFC 8785 (JSON Canonicalization Scheme): members in the order of their UTF-16 code
//! units, strings with the shortest escapes, numbers as ECMAScript writes the nearest double.
//! Digits beyond a double are lost, so money and long numbers belong into strings.
//! Error: Input for a number beyond a double and for a lone surrogate; its context is the pointer.
[[nodiscard]] Result<QByteArray> canonicalJson(const Json &value);

//! The same of an object whose members are given in any order, each name once.
[[nodiscard]] Result<QByteArray> canonicalObject(std::vector<std::pair<QString, Json>> members);

//! Appends the bytes of canonicalJson to `out`; after an error `out` holds a part of them.
[[nodiscard]] Result<void> appendCanonical(QByteArray &out, const Json &value);

//! Whether a number is an integer that a double holds exactly, written without sign, zeros before it or
//! exponent: then its text is the canonical one.
[[nodiscard]] bool isShortInteger(const QString &text);

//! ECMAScript's text of a finite double (Number::toString, radix 10): "1e+21", "0.000001", "-5e-324".
[[nodiscard]] QByteArray ecmaNumber(double value);

} // namespace unsnag
