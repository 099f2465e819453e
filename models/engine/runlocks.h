// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

#include <memory>
#include <mutex>

namespace unsnag {

//! Which lanes and records are being worked on in this process, so that two threads never run events
//! of one account, or two versions of one record, at the same time. Any thread may call it.
class RunLocks
{
public:
    //! Holds a name until it is destroyed.
    class Hold
    {
    public:
        Hold(RunLocks &locks, QString name) : m_locks(locks), m_name(std::move(name)) {}
        ~Hold() { m_locks.release(m_name); }
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;

    private:
        RunLocks &m_locks;
        QString m_name;
    };

    //! Takes a name without waiting; null where somebody holds it.
    [[nodiscard]] std::unique_ptr<Hold> tryTake(const QString &name)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_taken.contains(name))
            return nullptr;
        m_taken.insert(name);
        return std::make_unique<Hold>(*this, name);
    }

private:
    void release(const QString &name)
    {
        const std::scoped_lock lock(m_mutex);
        m_taken.remove(name);
    }

    std::mutex m_mutex;
    QSet<QString> m_taken;
};

} // namespace unsnag
