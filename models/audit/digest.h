// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <initializer_list>

namespace unsnag {

//! SHA-256 (FIPS 180-4), 32 bytes.
[[nodiscard]] QByteArray sha256(const QByteArray &bytes);

//! The same of several byte strings, one after the other.
[[nodiscard]] QByteArray sha256(std::initializer_list<QByteArrayView> parts);

//! The same of what a device yields from where it stands to its end.
[[nodiscard]] QByteArray sha256(QIODevice &device);

//! Lower-case hex of any bytes.
[[nodiscard]] QString toHex(const QByteArray &bytes);

} // namespace unsnag
