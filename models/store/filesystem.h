// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

namespace unsnag {

//! Whether a file system of this type (as the kernel names it) lies on another machine, where the
//! write-ahead log of SQLite does not work.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);

//! Error: Input where the folder, or its nearest parent that exists, is on a network file system.
[[nodiscard]] Result<void> checkFileSystem(const QString &folder);

//! Makes what was written to the file and its name durable. Error: Damaged naming the path.
[[nodiscard]] Result<void> syncFile(const QString &path);

} // namespace unsnag
