// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/disk/memoryvfs.h"

#include <cstring>
#include <new>

namespace unsnag::test {
namespace {

using Access = MemoryDisk::Access;

//! One opened file. SQLite gives the memory; the rest is made and ended by hand.
struct Handle {
    sqlite3_file base{};
    MemoryDisk *disk = nullptr;
    std::shared_ptr<DiskNode> node;
    int level = SQLITE_LOCK_NONE;
    bool isMapped = false;
    std::array<bool, DiskNode::lockCount> reads{};
};

Handle &handleOf(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file);
}

void dropLocks(Handle &handle)
{
    DiskNode &node = *handle.node;
    if (node.exclusive == &handle)
        node.exclusive = nullptr;
    if (node.reserved == &handle)
        node.reserved = nullptr;
}

int shmUnmap(sqlite3_file *file, int remove)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    if (!handle.isMapped)
        return SQLITE_OK;
    handle.isMapped = false;
    DiskNode &node = *handle.node;
    for (std::size_t slot = 0; slot < DiskNode::lockCount; ++slot) {
        if (handle.reads[slot])
            --node.slotReaders[slot];
        handle.reads[slot] = false;
        if (node.slotWriter[slot] == &handle)
            node.slotWriter[slot] = nullptr;
    }
    if (--node.mappings == 0 && remove != 0)
        node.regions.clear();
    return SQLITE_OK;
}

int closeFile(sqlite3_file *file)
{
    Handle &handle = handleOf(file);
    shmUnmap(file, 0);
    {
        const std::scoped_lock lock(Access::mutex(*handle.disk));
        if (handle.level != SQLITE_LOCK_NONE)
            --handle.node->shared;
        dropLocks(handle);
    }
    handle.~Handle();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    Handle &handle = handleOf(file);
    return Access::read(*handle.disk, *handle.node, to, count, at);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    Handle &handle = handleOf(file);
    return Access::write(*handle.disk, *handle.node, from, count, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    Handle &handle = handleOf(file);
    return Access::truncate(*handle.disk, *handle.node, size);
}

int syncFile(sqlite3_file *file, int)
{
    Handle &handle = handleOf(file);
    return Access::sync(*handle.disk, *handle.node);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    *size = handle.node->file.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *file, int level)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    DiskNode &node = *handle.node;
    const bool isHeldElsewhere = node.exclusive != nullptr && node.exclusive != &handle;
    if (handle.level >= level)
        return SQLITE_OK;
    if (handle.level == SQLITE_LOCK_NONE) {
        if (isHeldElsewhere)
            return SQLITE_BUSY;
        ++node.shared;
        handle.level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED) {
        if (isHeldElsewhere || (node.reserved != nullptr && node.reserved != &handle))
            return SQLITE_BUSY;
        node.reserved = &handle;
        handle.level = std::max(handle.level, SQLITE_LOCK_RESERVED);
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        node.exclusive = &handle;
        handle.level = SQLITE_LOCK_PENDING;
        if (node.shared > 1)
            return SQLITE_BUSY;
        handle.level = SQLITE_LOCK_EXCLUSIVE;
    }
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *file, int level)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    if (handle.level <= level)
        return SQLITE_OK;
    dropLocks(handle);
    if (level == SQLITE_LOCK_NONE)
        --handle.node->shared;
    handle.level = level;
    return SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *isHeld)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    *isHeld = handle.node->reserved != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

int traits(sqlite3_file *)
{
    return 0;
}

int shmMap(sqlite3_file *file, int region, int size, int mayExtend, void volatile **to)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    DiskNode &node = *handle.node;
    if (!handle.isMapped) {
        handle.isMapped = true;
        ++node.mappings;
    }
    const auto wanted = static_cast<std::size_t>(region);
    while (mayExtend != 0 && node.regions.size() <= wanted)
        node.regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    *to = node.regions.size() > wanted ? node.regions[wanted].get() : nullptr;
    return SQLITE_OK;
}

void unlockSlots(Handle &handle, std::size_t from, std::size_t end)
{
    for (std::size_t slot = from; slot < end; ++slot) {
        if (handle.reads[slot])
            --handle.node->slotReaders[slot];
        handle.reads[slot] = false;
        if (handle.node->slotWriter[slot] == &handle)
            handle.node->slotWriter[slot] = nullptr;
    }
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    Handle &handle = handleOf(file);
    const std::scoped_lock lock(Access::mutex(*handle.disk));
    DiskNode &node = *handle.node;
    const auto from = static_cast<std::size_t>(offset);
    const auto end = static_cast<std::size_t>(offset + count);
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        unlockSlots(handle, from, end);
        return SQLITE_OK;
    }
    const bool isShared = (flags & SQLITE_SHM_SHARED) != 0;
    for (std::size_t slot = from; slot < end; ++slot) {
        const bool isWritten = node.slotWriter[slot] != nullptr && node.slotWriter[slot] != &handle;
        const int others = node.slotReaders[slot] - (handle.reads[slot] ? 1 : 0);
        if (isWritten || (!isShared && others > 0))
            return SQLITE_BUSY;
    }
    for (std::size_t slot = from; slot < end; ++slot) {
        if (!isShared)
            node.slotWriter[slot] = &handle;
        else if (!handle.reads[slot])
            ++node.slotReaders[slot];
        handle.reads[slot] = handle.reads[slot] || isShared;
    }
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file *file)
{
    const std::scoped_lock lock(Access::mutex(*handleOf(file).disk));
}

const sqlite3_io_methods methods{2,          closeFile,  readFile, writeFile,  truncateFile,
                                 syncFile,   fileSize,   lockFile, unlockFile, checkReserved,
                                 control,    sectorSize, traits,   shmMap,     shmLock,
                                 shmBarrier, shmUnmap,   nullptr,  nullptr};

MemoryDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<MemoryDisk *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    auto node = Access::open(diskOf(vfs), name, (flags & SQLITE_OPEN_CREATE) != 0);
    if (!node)
        return SQLITE_CANTOPEN;
    auto *handle = new (file) Handle;
    handle->disk = &diskOf(vfs);
    handle->node = std::move(node);
    handle->base.pMethods = &methods;
    if (outFlags != nullptr)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int)
{
    return Access::remove(diskOf(vfs), name);
}

int testAccess(sqlite3_vfs *vfs, const char *name, int, int *isThere)
{
    *isThere = Access::exists(diskOf(vfs), name) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

} // namespace

void describeVfs(sqlite3_vfs &vfs, const char *name, MemoryDisk &disk)
{
    vfs = *sqlite3_vfs_find(nullptr); // time, sleep and chance are those of the machine
    vfs.zName = name;
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(Handle));
    vfs.pAppData = &disk;
    vfs.xOpen = openFile;
    vfs.xDelete = removeFile;
    vfs.xAccess = testAccess;
    vfs.xFullPathname = fullPath;
}

} // namespace unsnag::test
