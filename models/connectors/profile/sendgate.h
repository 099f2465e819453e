// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>

namespace unsnag {

//! How many requests one connection may have under way: whoever comes later waits for a place. Safe from
//! several threads.
class SendGate
{
public:
    explicit SendGate(int places) : m_free(places) {}
    SendGate(const SendGate &) = delete;
    SendGate &operator=(const SendGate &) = delete;

    //! A place that was taken, given back at the end of its life.
    class Pass
    {
    public:
        Pass() = default;
        ~Pass();
        Pass(Pass &&other) noexcept : m_gate(std::exchange(other.m_gate, nullptr)) {}
        Pass &operator=(Pass &&) = delete;
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;

        explicit operator bool() const { return m_gate != nullptr; }

    private:
        friend class SendGate;
        explicit Pass(SendGate &gate) : m_gate(&gate) {}
        SendGate *m_gate = nullptr;
    };

    //! Waits for a place and takes it; none where the caller was stopped meanwhile.
    [[nodiscard]] Pass enter(const std::stop_token &stop);

private:
    void leave();

    std::mutex m_mutex;
    std::condition_variable_any m_left;
    int m_free;
};

} // namespace unsnag
