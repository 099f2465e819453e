// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! Whether a file of an audit bundle may have this path. Exactly: "checkpoint", "checkpoints/SIZE",
//! tiles as readTilePath reads them, "payload/HEX", "timestamps/SIZE.tsr", "timestamps/NAME.pem",
//! "keys", "contents.json", "report.html", "VERIFY.md", "verify.py", "MANIFEST". SIZE is a number of
//! entries without leading zeros, HEX a SHA-256 in lower-case hex, NAME 1 to 64 of a-z, 0-9 and "-".
//! No two paths differ in case only, none is a folder of another, all are ASCII and at most 100 long.
[[nodiscard]] bool isBundlePath(const QString &path);

} // namespace unsnag
