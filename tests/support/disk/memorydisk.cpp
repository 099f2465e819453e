// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/disk/memorydisk.h"

#include "tests/support/disk/memoryvfs.h"

#include <cstring>
#include <string_view>

namespace unsnag::test {

MemoryDisk::MemoryDisk(const QString &vfsName)
    : m_name(vfsName.toLatin1()), m_vfs(std::make_unique<sqlite3_vfs>())
{
    describeVfs(*m_vfs, m_name.constData(), *this);
    sqlite3_vfs_register(m_vfs.get(), 0);
}

MemoryDisk::~MemoryDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

MemoryDisk::Image MemoryDisk::image(Loss loss, Rng &rng) const
{
    const std::scoped_lock lock(m_mutex);
    Image image;
    for (const auto &[name, node] : m_files)
        image.emplace(name, node->file).first->second.lose(loss, rng);
    return image;
}

void MemoryDisk::mount(const Image &image)
{
    const std::scoped_lock lock(m_mutex);
    m_files.clear();
    for (const auto &[name, file] : image) {
        auto node = std::make_shared<DiskNode>();
        node->file = file;
        node->isLog = name.ends_with("-wal");
        m_files.emplace(name, std::move(node));
    }
    m_isDead = false;
}

void MemoryDisk::die()
{
    const std::scoped_lock lock(m_mutex);
    m_isDead = true;
}

void MemoryDisk::revive(Loss loss, Rng &rng)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[name, node] : m_files) {
        auto fresh = std::make_shared<DiskNode>(); // without locks and shared memory
        node->file.lose(loss, rng);
        fresh->file = std::move(node->file);
        fresh->isLog = node->isLog;
        node = std::move(fresh);
    }
    m_isDead = false;
}

qint64 MemoryDisk::size() const
{
    const std::scoped_lock lock(m_mutex);
    qint64 total = 0;
    for (const auto &[name, node] : m_files)
        total += node->file.size();
    return total;
}

std::shared_ptr<DiskNode> MemoryDisk::Access::open(MemoryDisk &disk, const char *name,
                                                   bool mayCreate)
{
    const std::scoped_lock lock(disk.m_mutex);
    if (disk.m_isDead)
        return nullptr;
    if (name == nullptr)
        return std::make_shared<DiskNode>(); // a temporary file is nobody else's
    const auto known = disk.m_files.find(name);
    if (known != disk.m_files.end())
        return known->second;
    if (!mayCreate)
        return nullptr;
    auto node = std::make_shared<DiskNode>();
    node->isLog = std::string_view(name).ends_with("-wal");
    return disk.m_files[name] = std::move(node);
}

bool MemoryDisk::Access::exists(MemoryDisk &disk, const char *name)
{
    const std::scoped_lock lock(disk.m_mutex);
    return disk.m_files.contains(name);
}

int MemoryDisk::Access::remove(MemoryDisk &disk, const char *name)
{
    {
        const std::scoped_lock lock(disk.m_mutex);
        if (disk.m_isDead)
            return SQLITE_IOERR_DELETE;
        if (disk.m_files.erase(name) == 0)
            return SQLITE_IOERR_DELETE_NOENT;
    }
    if (disk.changed)
        disk.changed();
    return SQLITE_OK;
}

int MemoryDisk::Access::read(MemoryDisk &disk, DiskNode &node, void *to, int count, qint64 at)
{
    const std::scoped_lock lock(disk.m_mutex);
    if (disk.m_isDead)
        return SQLITE_IOERR_READ;
    const qint64 there = node.file.read(static_cast<char *>(to), count, at);
    if (there == count)
        return SQLITE_OK;
    std::memset(static_cast<char *>(to) + there, 0, static_cast<std::size_t>(count - there));
    return SQLITE_IOERR_SHORT_READ;
}

int MemoryDisk::Access::write(MemoryDisk &disk, DiskNode &node, const void *from, int count,
                              qint64 at)
{
    {
        const std::scoped_lock lock(disk.m_mutex);
        if (disk.m_isDead)
            return SQLITE_IOERR_WRITE;
        if (disk.m_writesToFail > 0) {
            --disk.m_writesToFail;
            return SQLITE_IOERR_WRITE;
        }
        const qint64 growth = std::max<qint64>(at + count - node.file.size(), 0);
        if (disk.m_space >= 0 && growth > disk.m_space)
            return SQLITE_FULL;
        if (disk.m_space >= 0)
            disk.m_space -= growth;
        ++disk.m_writes;
        node.file.write(static_cast<const char *>(from), count, at);
    }
    if (disk.changed)
        disk.changed();
    return SQLITE_OK;
}

int MemoryDisk::Access::truncate(MemoryDisk &disk, DiskNode &node, qint64 size)
{
    {
        const std::scoped_lock lock(disk.m_mutex);
        if (disk.m_isDead)
            return SQLITE_IOERR_TRUNCATE;
        node.file.truncate(size);
    }
    if (disk.changed)
        disk.changed();
    return SQLITE_OK;
}

int MemoryDisk::Access::sync(MemoryDisk &disk, DiskNode &node)
{
    {
        const std::scoped_lock lock(disk.m_mutex);
        if (disk.m_isDead)
            return SQLITE_IOERR_FSYNC;
        if (disk.m_syncsToFail > 0) {
            --disk.m_syncsToFail;
            return SQLITE_IOERR_FSYNC;
        }
        ++disk.m_syncs;
        const bool isHonoured =
            disk.m_honoured == Syncs::All || (disk.m_honoured == Syncs::NotOfLog && !node.isLog);
        if (isHonoured)
            node.file.sync();
    }
    if (disk.changed)
        disk.changed();
    return SQLITE_OK;
}

} // namespace unsnag::test
