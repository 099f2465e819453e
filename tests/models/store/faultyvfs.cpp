// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/faultyvfs.h"

#include <sqlite3.h>

namespace unsnag {

std::atomic<int> FaultyVfs::syncsToFail = 0;
std::atomic<int> FaultyVfs::writesToFail = 0;
std::atomic<int> FaultyVfs::writeError = SQLITE_IOERR_WRITE;
std::atomic<int> FaultyVfs::opensToAllow = -1;

namespace {

//! A file of ours; the one of the default VFS lies behind it in memory.
struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

int closeFile(sqlite3_file *f)
{
    return realOf(f)->pMethods->xClose(realOf(f));
}
int readFile(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    return realOf(f)->pMethods->xRead(realOf(f), to, n, at);
}
int truncateFile(sqlite3_file *f, sqlite3_int64 n)
{
    return realOf(f)->pMethods->xTruncate(realOf(f), n);
}
int fileSize(sqlite3_file *f, sqlite3_int64 *n)
{
    return realOf(f)->pMethods->xFileSize(realOf(f), n);
}
int lockFile(sqlite3_file *f, int how)
{
    return realOf(f)->pMethods->xLock(realOf(f), how);
}
int unlockFile(sqlite3_file *f, int how)
{
    return realOf(f)->pMethods->xUnlock(realOf(f), how);
}
int checkLock(sqlite3_file *f, int *held)
{
    return realOf(f)->pMethods->xCheckReservedLock(realOf(f), held);
}
int control(sqlite3_file *f, int op, void *with)
{
    return realOf(f)->pMethods->xFileControl(realOf(f), op, with);
}
int sectorSize(sqlite3_file *f)
{
    return realOf(f)->pMethods->xSectorSize(realOf(f));
}
int traits(sqlite3_file *f)
{
    return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f));
}
int shmMap(sqlite3_file *f, int page, int size, int extend, void volatile **to)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, to);
}
int shmLock(sqlite3_file *f, int at, int n, int flags)
{
    return realOf(f)->pMethods->xShmLock(realOf(f), at, n, flags);
}
void shmBarrier(sqlite3_file *f)
{
    realOf(f)->pMethods->xShmBarrier(realOf(f));
}
int shmUnmap(sqlite3_file *f, int remove)
{
    return realOf(f)->pMethods->xShmUnmap(realOf(f), remove);
}

int writeFile(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    if (FaultyVfs::writesToFail > 0) {
        --FaultyVfs::writesToFail;
        return FaultyVfs::writeError;
    }
    return realOf(f)->pMethods->xWrite(realOf(f), from, n, at);
}

int syncFile(sqlite3_file *f, int flags)
{
    if (FaultyVfs::syncsToFail > 0) {
        --FaultyVfs::syncsToFail;
        return SQLITE_IOERR_FSYNC;
    }
    return realOf(f)->pMethods->xSync(realOf(f), flags);
}

const sqlite3_io_methods methods{2,          closeFile,  readFile, writeFile,  truncateFile,
                                 syncFile,   fileSize,   lockFile, unlockFile, checkLock,
                                 control,    sectorSize, traits,   shmMap,     shmLock,
                                 shmBarrier, shmUnmap,   nullptr,  nullptr};

sqlite3_vfs *original = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *f, int flags, int *outFlags)
{
    f->pMethods = nullptr;
    if (FaultyVfs::opensToAllow == 0)
        return SQLITE_CANTOPEN;
    if (FaultyVfs::opensToAllow > 0)
        --FaultyVfs::opensToAllow;
    auto *file = reinterpret_cast<File *>(f);
    file->real = reinterpret_cast<sqlite3_file *>(file + 1);
    const int done = original->xOpen(original, name, file->real, flags, outFlags);
    if (file->real->pMethods != nullptr)
        f->pMethods = &methods;
    return done;
}

} // namespace

void FaultyVfs::install()
{
    static sqlite3_vfs vfs;
    original = sqlite3_vfs_find(nullptr);
    vfs = *original;
    vfs.zName = "faulty";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + original->szOsFile;
    vfs.xOpen = openFile;
    sqlite3_vfs_register(&vfs, 0);
}

void FaultyVfs::reset()
{
    syncsToFail = 0;
    writesToFail = 0;
    opensToAllow = -1;
}

} // namespace unsnag
