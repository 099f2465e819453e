// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/disk/memorydisk.h"

#include <sqlite3.h>

#include <array>

namespace unsnag::test {

//! A file with its locks and its shared memory, as all its handles see it.
struct DiskNode {
    static constexpr int lockCount = 8; //!< locks of SQLite's shared memory

    MemoryFile file;
    bool isLog = false; //!< the write-ahead log of a database
    int shared = 0;     //!< handles with a lock of any kind
    const void *reserved = nullptr;
    const void *exclusive = nullptr; //!< pending or exclusive
    std::vector<std::unique_ptr<char[]>> regions;
    int mappings = 0;
    std::array<int, lockCount> slotReaders{};
    std::array<const void *, lockCount> slotWriter{};
};

//! The way in for the functions of the VFS. Each call holds the lock of the disk.
struct MemoryDisk::Access {
    [[nodiscard]] static std::shared_ptr<DiskNode> open(MemoryDisk &disk, const char *name,
                                                        bool mayCreate);
    [[nodiscard]] static bool exists(MemoryDisk &disk, const char *name);
    [[nodiscard]] static int remove(MemoryDisk &disk, const char *name);
    [[nodiscard]] static int read(MemoryDisk &disk, DiskNode &node, void *to, int count, qint64 at);
    [[nodiscard]] static int write(MemoryDisk &disk, DiskNode &node, const void *from, int count,
                                   qint64 at);
    [[nodiscard]] static int truncate(MemoryDisk &disk, DiskNode &node, qint64 size);
    [[nodiscard]] static int sync(MemoryDisk &disk, DiskNode &node);
    [[nodiscard]] static std::mutex &mutex(MemoryDisk &disk) { return disk.m_mutex; }
};

//! Describes the VFS to SQLite; `disk` is what its files lie on.
void describeVfs(sqlite3_vfs &vfs, const char *name, MemoryDisk &disk);

} // namespace unsnag::test
