// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/worker.h"

#include <pthread.h>

namespace unsnag {

Worker::Worker(QString name) : m_name(std::move(name)), m_thread([this] { loop(); }) {}

Worker::~Worker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_filled.notify_one();
    m_thread.join();
}

bool Worker::isCurrent() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

void Worker::enqueue(std::function<void()> closure)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(closure));
    }
    m_filled.notify_one();
}

void Worker::loop()
{
    pthread_setname_np(pthread_self(), m_name.left(15).toUtf8().constData());
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_ending || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        const auto closure = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        closure();
    }
}

} // namespace unsnag
