// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"

#include <memory>
#include <string>
#include <vector>

namespace unsnag::test {

//! What a power cut keeps of writes that were not synced.
enum class Loss {
    Nothing,     //!< all of them: the process was killed, the machine lives on
    Unsynced,    //!< none of them
    SomeWrites,  //!< a random choice of whole writes
    SomeSectors, //!< random sectors of 512 bytes, so that writes are torn
};

//! The bytes of one file with the memory of what is not on the medium yet. Copies share what is alike.
class MemoryFile
{
public:
    [[nodiscard]] qint64 size() const { return m_size; }
    //! Reads what is there; returns how many bytes.
    [[nodiscard]] qint64 read(char *to, qint64 count, qint64 at) const;
    void write(const char *from, qint64 count, qint64 at);
    void truncate(qint64 size);
    //! Everything written so far is on the medium.
    void sync() { m_unsynced.clear(); }
    [[nodiscard]] bool isSynced() const { return m_unsynced.empty(); }
    //! Becomes what a power cut leaves.
    void lose(Loss loss, Rng &rng);

private:
    //! A change with what is needed to take it back and to do it again.
    struct Change {
        qint64 at = 0;
        qint64 sizeBefore = 0;
        bool isTruncation = false;
        std::string before; //!< bytes that stood there
        std::string bytes;
    };
    static constexpr qint64 chunk = 16384;

    void place(const char *from, qint64 count, qint64 at);
    void resize(qint64 size);
    [[nodiscard]] std::string bytesAt(qint64 at, qint64 count) const;

    [[nodiscard]] char *ownChunk(qint64 at);

    std::vector<std::shared_ptr<char[]>> m_chunks;
    qint64 m_size = 0;
    std::vector<Change> m_unsynced;
};

} // namespace unsnag::test
