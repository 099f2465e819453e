// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QPromise>
#include <QString>

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <type_traits>

namespace unsnag {

//! One named thread that runs posted closures in order. Ends, after the queue is empty, in its
//! destructor.
class Worker
{
public:
    explicit Worker(QString name);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    //! Runs `task` on the worker's thread; the future finishes with what it returned. What it throws
    //! reaches whoever asks the future for its result: only a simulated crash does.
    template <typename Task>
    [[nodiscard]] QFuture<std::invoke_result_t<Task>> post(Task task)
    {
        using T = std::invoke_result_t<Task>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        auto future = promise->future();
        enqueue([promise, task = std::move(task)]() mutable {
            try {
                if constexpr (std::is_void_v<T>)
                    task();
                else
                    promise->addResult(task());
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        });
        return future;
    }

    //! True on the worker's own thread.
    [[nodiscard]] bool isCurrent() const;

private:
    void enqueue(std::function<void()> closure);
    void loop();

    QString m_name;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<std::function<void()>> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace unsnag
