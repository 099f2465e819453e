// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <utility>
#include <vector>

namespace unsnag {

//! A plain file of checkpoints, one signed note after the other with an empty line between: outside
//! the database, so that a log that was cut back there is found out.
class CheckpointFile
{
public:
    explicit CheckpointFile(QString path) : m_path(std::move(path)) {}

    //! Size of the newest checkpoint in the file; 0 where there is no file. Only its end is read.
    //! Error: Damaged naming the path where it can't be read or does not end with a checkpoint.
    [[nodiscard]] Result<qint64> lastSize() const;
    //! All notes, oldest first. Error: Damaged.
    [[nodiscard]] Result<std::vector<QByteArray>> notes() const;
    //! Appends notes durably, making the file where it is missing. Error: Damaged naming the path.
    [[nodiscard]] Result<void> append(const std::vector<QByteArray> &notes) const;

private:
    QString m_path;
};

} // namespace unsnag
