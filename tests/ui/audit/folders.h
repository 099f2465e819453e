// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace unsnag {

bool writeText(const QString &path, const QByteArray &text);
//! Everything under a folder: name, time of change and digest of each.
[[nodiscard]] QStringList stateOf(const QString &folder);
//! For the owner, of a folder and all in it.
void setWritable(const QString &folder, bool isWritable);
//! False where a file can't be copied.
bool copyFolder(const QString &from, const QString &to);

} // namespace unsnag
