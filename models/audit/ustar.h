// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace unsnag {

//! The size of every part of a tar archive, in bytes.
constexpr qint64 ustarBlock = 512;

//! What the header of a file in an archive says.
struct UstarFile {
    QString path;
    qint64 size = 0; //!< bytes

    bool operator==(const UstarFile &) const = default;
};

//! The one header (POSIX.1-1988 ustar) that we write for this file: regular, mode 0644, owner and time
//! zero. Preconditions: the path has 1 to 100 printable ASCII characters, the size 0 up to 8 GiB - 1.
[[nodiscard]] QByteArray ustarHeader(const UstarFile &file);

//! Reads a header and accepts it only if ustarHeader writes the same 512 bytes. Error: Input saying
//! what it is instead.
[[nodiscard]] Result<UstarFile> readUstarHeader(const QByteArray &block);

//! The zero bytes that follow content of this size.
[[nodiscard]] qint64 ustarPadding(qint64 size);

//! The two zero blocks at the end of an archive.
[[nodiscard]] QByteArray ustarEnd();

} // namespace unsnag
