// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace unsnag {

//! The bytes that a canonical text of RFC 4648 section 4 stands for: padded, no other characters, and
//! no spare bits set, so that every byte string has exactly one text. Nothing for any other text.
[[nodiscard]] std::optional<QByteArray> readBase64(const QByteArray &text);

} // namespace unsnag
