// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/readers.h"

#include <algorithm>
#include <atomic>

namespace unsnag {

thread_local Readers::Slots Readers::s_slots;

void Readers::Slot::close()
{
    const std::scoped_lock lock(mutex);
    connection.reset();
}

Readers::Slots::~Slots()
{
    for (const auto &[store, slot] : byStore)
        slot->close();
}

Readers::Readers(Location location, QString sqliteVfs)
    : m_location(std::move(location)), m_sqliteVfs(std::move(sqliteVfs))
{
    static std::atomic<qint64> count = 0;
    m_number = ++count;
}

Readers::~Readers()
{
    s_slots.byStore.erase(m_number);
    const std::scoped_lock lock(m_mutex);
    for (const auto &left : m_slots) {
        if (const auto slot = left.lock())
            slot->close();
    }
}

Result<void> Readers::run(const std::function<Result<void>(Session &)> &work)
{
    const auto slot = slotOfThread();
    if (slot->isReading)
        return work(slot->connection->session()); // a read inside a read shares its snapshot
    auto begun = begin(*slot);
    if (!begun.ok() && begun.error().code == Code::Offline) {
        slot->close(); // the server may be back on a new connection
        begun = begin(*slot);
    }
    UNSNAG_CHECK(begun);
    slot->isReading = true;
    auto done = work(slot->connection->session());
    slot->isReading = false;
    slot->connection->rollback();
    if (!done.ok() && done.error().code == Code::Offline)
        slot->close();
    return done;
}

std::shared_ptr<Readers::Slot> Readers::slotOfThread()
{
    auto &slot = s_slots.byStore[m_number];
    if (slot)
        return slot;
    slot = std::make_shared<Slot>();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_slots, [](const auto &left) { return left.expired(); });
    m_slots.push_back(slot);
    return slot;
}

Result<void> Readers::begin(Slot &slot)
{
    const std::scoped_lock lock(slot.mutex);
    if (!slot.connection) {
        UNSNAG_TRY(slot.connection,
                   Connection::open(m_location, m_sqliteVfs, Connection::Mode::Read));
    }
    return slot.connection->beginRead();
}

} // namespace unsnag
