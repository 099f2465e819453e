// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

#include <QString>

namespace unsnag {

//! The process that holds a workspace, as it says so in `unsnag.db.holder` beside the database.
struct HolderNotice {
    qint64 process = 0;
    QString host;
    QString program; //!< "unsnag-cli" or "unsnag"
    QString version;
    QString socket; //!< where it takes commands
    Timestamp since;
};

//! The notice of this process for the workspace in `folder`: its socket lies in the folder, or in
//! the runtime folder of the user where the path would be too long for a socket.
[[nodiscard]] HolderNotice noticeOfThisProcess(const QString &folder, Timestamp now);

//! Error: Forbidden where it can't be written.
[[nodiscard]] Result<void> publishNotice(const QString &folder, const HolderNotice &notice);
void removeNotice(const QString &folder);
//! Error: NotFound where none is there or its process has ended, Damaged where it is unreadable.
[[nodiscard]] Result<HolderNotice> readNotice(const QString &folder);

} // namespace unsnag
