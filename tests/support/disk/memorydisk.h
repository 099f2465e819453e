// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/disk/memoryfile.h"

#include <QString>

#include <functional>
#include <map>
#include <mutex>

struct sqlite3_vfs;

namespace unsnag::test {

struct DiskNode;

//! Which syncs the medium honours. SQLite's `synchronous` asks for them: FULL for all, NORMAL not for
//! the log at a commit, OFF for none; a disk that ignores them shows what a weaker setting would lose.
enum class Syncs { All, NotOfLog, None };

//! A disk in memory, as a SQLite VFS of its own name for the time it lives. It knows which writes a
//! power cut would lose, can be full, and can die, after which nothing reaches it any more. Safe from
//! several threads of one process; processes do not share it.
class MemoryDisk
{
public:
    //! Every file by its path.
    using Image = std::map<std::string, MemoryFile>;

    explicit MemoryDisk(const QString &vfsName);
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk &) = delete;
    MemoryDisk &operator=(const MemoryDisk &) = delete;

    [[nodiscard]] QString vfsName() const { return QString::fromLatin1(m_name); }

    //! What a power cut at this moment would leave.
    [[nodiscard]] Image image(Loss loss, Rng &rng) const;
    //! Holds exactly these files from now on. Precondition: no file is open.
    void mount(const Image &image);

    //! The process ends here: what is open can do nothing any more.
    void die();
    //! Comes back with what was left. Precondition: no file is open.
    void revive(Loss loss, Rng &rng);

    //! Called after each write, cut, sync and removal, on the thread that did it.
    std::function<void()> changed;

    void honour(Syncs syncs) { m_honoured = syncs; }
    void failSyncs(int count) { m_syncsToFail = count; }
    void failWrites(int count) { m_writesToFail = count; }
    //! Bytes that may be added to all files together; negative for no limit.
    void setSpace(qint64 bytes) { m_space = bytes; }

    [[nodiscard]] qint64 writes() const { return m_writes; }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }
    [[nodiscard]] qint64 size() const;

    //! For the functions of the VFS.
    struct Access;

private:
    QByteArray m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<DiskNode>> m_files;
    bool m_isDead = false;
    Syncs m_honoured = Syncs::All;
    int m_syncsToFail = 0;
    int m_writesToFail = 0;
    qint64 m_space = -1;
    qint64 m_writes = 0;
    qint64 m_syncs = 0;
};

} // namespace unsnag::test
