// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curlhandle.h"

namespace unsnag {
namespace {

constexpr std::size_t mostIdleOfAPlace = 16;
constexpr std::size_t mostIdle = 64;

} // namespace

CurlHandle::~CurlHandle()
{
    curl_easy_cleanup(m_easy);
    curl_multi_cleanup(m_multi);
}

std::optional<CURLcode> CurlHandle::run(const std::stop_token &stop)
{
    curl_multi_add_handle(m_multi, m_easy);
    std::optional<CURLcode> outcome;
    {
        const std::stop_callback wake(stop, [this] { curl_multi_wakeup(m_multi); });
        outcome = loop(stop);
    }
    curl_multi_remove_handle(m_multi, m_easy);
    return outcome;
}

std::optional<CURLcode> CurlHandle::loop(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        int running = 0;
        if (curl_multi_perform(m_multi, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg == CURLMSG_DONE)
                return message->data.result;
        }
        if (curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr) != CURLM_OK)
            return CURLE_FAILED_INIT;
    }
    return std::nullopt;
}

std::unique_ptr<CurlHandle> CurlPool::take(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    const auto idle = m_idle.find(place);
    if (idle == m_idle.end() || idle->second.empty())
        return std::make_unique<CurlHandle>();
    auto handle = std::move(idle->second.back());
    idle->second.pop_back();
    --m_count;
    return handle;
}

void CurlPool::giveBack(const QString &place, std::unique_ptr<CurlHandle> handle)
{
    curl_easy_reset(handle->easy());
    const std::lock_guard lock(m_mutex);
    auto &idle = m_idle[place];
    if (idle.size() >= mostIdleOfAPlace || m_count >= mostIdle)
        return;
    idle.push_back(std::move(handle));
    ++m_count;
}

} // namespace unsnag
