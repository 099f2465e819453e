// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QLockFile>

#include <memory>

namespace unsnag {

//! The right to write a SQLite workspace: a lock file beside unsnag.db, held until destruction. A
//! lock left by a process that has ended is taken over.
class WriteLock
{
public:
    //! Error: Busy naming program, process and host that hold it; Forbidden where the folder can't
    //! be written.
    [[nodiscard]] static Result<std::unique_ptr<WriteLock>> take(const QString &folder);

    //! Why this process can't write: Busy naming the holder if there is one; nothing if none.
    [[nodiscard]] static std::optional<Error> holder(const QString &folder);

private:
    explicit WriteLock(const QString &folder);

    QLockFile m_file;
};

} // namespace unsnag
