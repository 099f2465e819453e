// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace unsnag {

//! A SQLite VFS named "faulty": the default one, with faults that a test switches on.
struct FaultyVfs {
    static std::atomic<int> syncsToFail;  //!< so many syncs fail with SQLITE_IOERR_FSYNC
    static std::atomic<int> writesToFail; //!< so many writes fail with writeError
    static std::atomic<int> writeError;   //!< a SQLite code
    static std::atomic<int> opensToAllow; //!< negative for all; at 0 no file can be opened

    //! Registers it with the SQLite library of this process.
    static void install();
    static void reset();
};

} // namespace unsnag
