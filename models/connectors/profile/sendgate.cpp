// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendgate.h"

namespace unsnag {

SendGate::Pass::~Pass()
{
    if (m_gate != nullptr)
        m_gate->leave();
}

SendGate::Pass SendGate::enter(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_left.wait(lock, stop, [this] { return m_free > 0; }))
        return {};
    --m_free;
    return Pass(*this);
}

void SendGate::leave()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_free;
    }
    m_left.notify_one();
}

} // namespace unsnag
