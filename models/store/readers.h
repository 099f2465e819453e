// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

#include <functional>
#include <mutex>

namespace unsnag {

//! The read-only connections of a store: one per thread that reads. A thread closes its own when it
//! ends; those left are closed with the store.
class Readers
{
public:
    Readers(Location location, QString sqliteVfs);
    ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    //! Runs `work` in one snapshot on the connection of the calling thread.
    [[nodiscard]] Result<void> run(const std::function<Result<void>(Session &)> &work);

private:
    //! What a thread and the store share; whoever ends first closes it.
    struct Slot {
        std::mutex mutex;
        std::unique_ptr<Connection> connection;
        bool isReading = false;

        void close();
    };
    //! Slots of one thread by the number of their store.
    struct Slots {
        std::map<qint64, std::shared_ptr<Slot>> byStore;
        ~Slots();
    };

    [[nodiscard]] std::shared_ptr<Slot> slotOfThread();
    [[nodiscard]] Result<void> begin(Slot &slot);

    Location m_location;
    QString m_sqliteVfs;
    qint64 m_number; // never given twice, unlike an address
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Slot>> m_slots;
    static thread_local Slots s_slots;
};

} // namespace unsnag
