// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <curl/curl.h>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include <QByteArray>
#include <QString>

namespace unsnag {

//! A header list of libcurl that frees itself.
class CurlHeaderList
{
public:
    CurlHeaderList() = default;
    ~CurlHeaderList() { curl_slist_free_all(m_list); }
    CurlHeaderList(const CurlHeaderList &) = delete;
    CurlHeaderList &operator=(const CurlHeaderList &) = delete;

    void append(const QByteArray &line) { m_list = curl_slist_append(m_list, line.constData()); }
    [[nodiscard]] curl_slist *list() const { return m_list; }

private:
    curl_slist *m_list = nullptr;
};

//! An easy handle and the multi handle that holds its connections.
class CurlHandle
{
public:
    CurlHandle() : m_easy(curl_easy_init()), m_multi(curl_multi_init()) {}
    ~CurlHandle();
    CurlHandle(const CurlHandle &) = delete;
    CurlHandle &operator=(const CurlHandle &) = delete;

    [[nodiscard]] bool isUsable() const { return m_easy != nullptr && m_multi != nullptr; }
    [[nodiscard]] CURL *easy() const { return m_easy; }

    //! Runs the prepared transfer. Nothing where it was stopped.
    [[nodiscard]] std::optional<CURLcode> run(const std::stop_token &stop);

private:
    [[nodiscard]] std::optional<CURLcode> loop(const std::stop_token &stop);

    CURL *m_easy;
    CURLM *m_multi;
};

//! Idle handles with their open connections, for the next request of any thread to the same place.
class CurlPool
{
public:
    [[nodiscard]] std::unique_ptr<CurlHandle> take(const QString &place);
    void giveBack(const QString &place, std::unique_ptr<CurlHandle> handle);

private:
    std::mutex m_mutex;
    std::size_t m_count = 0;
    std::map<QString, std::vector<std::unique_ptr<CurlHandle>>> m_idle;
};

} // namespace unsnag
