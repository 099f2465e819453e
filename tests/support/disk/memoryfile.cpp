// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/disk/memoryfile.h"

#include <algorithm>
#include <cstring>

namespace unsnag::test {
namespace {

constexpr qint64 sector = 512;

bool isKept(Loss loss, Rng &rng)
{
    switch (loss) {
    case Loss::Nothing:
        return true;
    case Loss::Unsynced:
        return false;
    case Loss::SomeWrites:
    case Loss::SomeSectors:
        break;
    }
    return rng.below(2) == 0;
}

} // namespace

qint64 MemoryFile::read(char *to, qint64 count, qint64 at) const
{
    const qint64 there = std::clamp<qint64>(m_size - at, 0, count);
    for (qint64 done = 0; done < there;) {
        const qint64 offset = (at + done) % chunk;
        const qint64 part = std::min(chunk - offset, there - done);
        std::memcpy(to + done,
                    m_chunks[static_cast<std::size_t>((at + done) / chunk)].get() + offset,
                    static_cast<std::size_t>(part));
        done += part;
    }
    return there;
}

std::string MemoryFile::bytesAt(qint64 at, qint64 count) const
{
    std::string bytes(static_cast<std::size_t>(std::clamp<qint64>(m_size - at, 0, count)), '\0');
    (void)read(bytes.data(), static_cast<qint64>(bytes.size()), at);
    return bytes;
}

char *MemoryFile::ownChunk(qint64 at)
{
    auto &shared = m_chunks[static_cast<std::size_t>(at / chunk)];
    if (shared.use_count() > 1) {
        std::shared_ptr<char[]> own(new char[chunk]);
        std::memcpy(own.get(), shared.get(), chunk);
        shared = std::move(own);
    }
    return shared.get();
}

void MemoryFile::resize(qint64 size)
{
    const auto chunks = static_cast<std::size_t>((size + chunk - 1) / chunk);
    while (m_chunks.size() < chunks)
        m_chunks.emplace_back(new char[chunk]());
    m_chunks.resize(chunks);
    // A file that grows again shows zeros, not what was cut off.
    if (size < m_size && size % chunk != 0)
        std::memset(ownChunk(size) + size % chunk, 0,
                    static_cast<std::size_t>(chunk - size % chunk));
    m_size = size;
}

void MemoryFile::place(const char *from, qint64 count, qint64 at)
{
    if (at + count > m_size)
        resize(at + count);
    for (qint64 done = 0; done < count;) {
        const qint64 offset = (at + done) % chunk;
        const qint64 part = std::min(chunk - offset, count - done);
        std::memcpy(ownChunk(at + done) + offset, from + done, static_cast<std::size_t>(part));
        done += part;
    }
}

void MemoryFile::write(const char *from, qint64 count, qint64 at)
{
    m_unsynced.push_back({at, m_size, false, bytesAt(at, count),
                          std::string(from, static_cast<std::size_t>(count))});
    place(from, count, at);
}

void MemoryFile::truncate(qint64 size)
{
    if (size >= m_size)
        return;
    m_unsynced.push_back({size, m_size, true, bytesAt(size, m_size - size), {}});
    resize(size);
}

void MemoryFile::lose(Loss loss, Rng &rng)
{
    if (loss == Loss::Nothing)
        return;
    for (auto change = m_unsynced.rbegin(); change != m_unsynced.rend(); ++change) {
        resize(change->sizeBefore);
        place(change->before.data(), static_cast<qint64>(change->before.size()), change->at);
    }
    const std::vector<Change> changes = std::move(m_unsynced);
    m_unsynced.clear();
    for (const Change &change : changes) {
        if (loss != Loss::SomeSectors || change.isTruncation) {
            if (!isKept(loss, rng))
                continue;
            if (change.isTruncation)
                resize(std::min(change.at, m_size));
            else
                place(change.bytes.data(), static_cast<qint64>(change.bytes.size()), change.at);
            continue;
        }
        const auto count = static_cast<qint64>(change.bytes.size());
        for (qint64 at = 0; at < count; at += sector) {
            if (isKept(loss, rng))
                place(change.bytes.data() + at, std::min(sector, count - at), change.at + at);
        }
    }
}

} // namespace unsnag::test
