// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"

#include <curl/curl.h>

#include <array>
#include <mutex>
#include <vector>

namespace unsnag {
namespace {

constexpr qsizetype maximumBodyBytes = 32 * 1024 * 1024;
constexpr long connectTimeoutMs = 10'000;

//! One transfer's far end of the callbacks.
struct Incoming {
    HttpResponse response;
    bool isTooLarge = false;
    bool isHeadWhole = false; //!< libcurl takes a head that breaks off for a whole one
};

std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *target)
{
    auto &incoming = *static_cast<Incoming *>(target);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    if (line.startsWith("HTTP/")) { // a new header block: an interim 1xx answer came before
        incoming.response.headers.clear();
        incoming.isHeadWhole = false;
        return size * count;
    }
    if (line.isEmpty())
        incoming.isHeadWhole = true;
    const auto colon = line.indexOf(':');
    if (colon > 0)
        incoming.response.headers.append(
            HttpHeader{line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    return size * count;
}

std::size_t onBody(char *data, std::size_t size, std::size_t count, void *target)
{
    auto &incoming = *static_cast<Incoming *>(target);
    const auto bytes = static_cast<qsizetype>(size * count);
    if (incoming.response.body.size() + bytes > maximumBodyBytes) {
        incoming.isTooLarge = true;
        return 0;
    }
    incoming.response.body.append(data, bytes);
    return size * count;
}

//! A header list of libcurl that frees itself.
class HeaderList
{
public:
    HeaderList() = default;
    ~HeaderList() { curl_slist_free_all(m_list); }
    HeaderList(const HeaderList &) = delete;
    HeaderList &operator=(const HeaderList &) = delete;

    void append(const QByteArray &line) { m_list = curl_slist_append(m_list, line.constData()); }
    [[nodiscard]] curl_slist *list() const { return m_list; }

private:
    curl_slist *m_list = nullptr;
};

//! An easy handle and the multi handle that holds its connections.
class Handle
{
public:
    Handle() : m_easy(curl_easy_init()), m_multi(curl_multi_init()) {}
    ~Handle()
    {
        curl_easy_cleanup(m_easy);
        curl_multi_cleanup(m_multi);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    [[nodiscard]] bool isUsable() const { return m_easy != nullptr && m_multi != nullptr; }
    [[nodiscard]] CURL *easy() const { return m_easy; }

    //! Runs the prepared transfer. Nothing where it was stopped.
    [[nodiscard]] std::optional<CURLcode> run(const std::stop_token &stop)
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

private:
    std::optional<CURLcode> loop(const std::stop_token &stop)
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

    CURL *m_easy;
    CURLM *m_multi;
};

bool isSafeHeader(const HttpHeader &header)
{
    const auto isBad = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.name.isEmpty() && !header.name.contains(':') &&
           std::none_of(header.name.begin(), header.name.end(), isBad) &&
           std::none_of(header.value.begin(), header.value.end(), isBad);
}

QString refusal(const HttpRequest &request)
{
    for (const HttpHeader &header : request.headers) {
        if (!isSafeHeader(header))
            return QStringLiteral("header \"%1\" holds a line break or an empty name")
                .arg(QString::fromLatin1(header.name));
    }
    return urlRefusal(request.url);
}

void setHeaders(CURL *easy, const HttpRequest &request, HeaderList &headers)
{
    for (const HttpHeader &header : request.headers)
        headers.append(header.value.isEmpty() ? header.name + ';'
                                              : header.name + ": " + header.value);
    // An early 417 makes libcurl repeat a request by itself; without Expect there is none.
    headers.append("Expect:");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.list());
}

void setBody(CURL *easy, const HttpRequest &request)
{
    if (request.method == "GET")
        return;
    if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (request.method != "DELETE" || !request.body.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void setLimits(CURL *easy, const HttpRequest &request)
{
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Unsnag/0.1");
    if (request.effect == Effect::Write) {
        // On a reused connection that turns out dead libcurl sends a POST again by itself.
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    }
    if (!request.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, request.caFile.toLocal8Bit().constData());
}

bool mayHaveSent(CURL *easy)
{
    long requestBytes = 0;
    curl_off_t preTransfer = 0;
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &requestBytes);
    curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &preTransfer);
    return requestBytes > 0 || preTransfer > 0;
}

void judge(CURL *easy, std::optional<CURLcode> outcome, const QByteArray &words, Incoming &incoming)
{
    HttpResponse &response = incoming.response;
    curl_off_t elapsed = 0;
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &elapsed);
    response.elapsed = std::chrono::milliseconds(elapsed / 1000);
    if (outcome == CURLE_OK && !incoming.isHeadWhole)
        outcome = CURLE_PARTIAL_FILE;
    if (outcome == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        response.status = static_cast<int>(status);
        response.delivery = Delivery::Answered;
        return;
    }
    if (mayHaveSent(easy))
        response.delivery = Delivery::SentNoAnswer;
    else
        response.delivery = outcome ? Delivery::NotSent : Delivery::Cancelled;
    if (!outcome)
        response.problem = QStringLiteral("stopped by the caller");
    else if (incoming.isTooLarge)
        response.problem = QStringLiteral("the answer is larger than 32 MiB");
    else
        response.problem =
            QString::fromUtf8(words.isEmpty() ? QByteArray(curl_easy_strerror(*outcome)) : words);
    response.headers.clear(); // half an answer is no answer
    response.body.clear();
}

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

//! Idle handles with their open connections, for the next request of any thread.
class CurlTransport::Pool
{
public:
    [[nodiscard]] std::unique_ptr<Handle> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return std::make_unique<Handle>();
        auto handle = std::move(m_idle.back());
        m_idle.pop_back();
        return handle;
    }

    void giveBack(std::unique_ptr<Handle> handle)
    {
        curl_easy_reset(handle->easy());
        const std::lock_guard lock(m_mutex);
        if (m_idle.size() < 16)
            m_idle.push_back(std::move(handle));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Handle>> m_idle;
};

CurlTransport::CurlTransport() : m_pool(std::make_unique<Pool>())
{
    initialiseOnce();
}

CurlTransport::~CurlTransport() = default;

HttpResponse CurlTransport::perform(const HttpRequest &request, const std::stop_token &stop)
{
    Incoming incoming;
    if (stop.stop_requested()) {
        incoming.response.delivery = Delivery::Cancelled;
        incoming.response.problem = QStringLiteral("stopped by the caller");
        return incoming.response;
    }
    incoming.response.problem = refusal(request);
    if (!incoming.response.problem.isEmpty())
        return incoming.response;
    auto handle = m_pool->take();
    if (!handle->isUsable()) {
        incoming.response.problem = QStringLiteral("libcurl could not start");
        return incoming.response;
    }
    CURL *easy = handle->easy();
    const QByteArray url = request.url.toUtf8();
    QByteArray words(CURL_ERROR_SIZE, '\0');
    HeaderList headers;
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words.data());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &incoming);
    setLimits(easy, request);
    setHeaders(easy, request, headers);
    setBody(easy, request);
    const auto outcome = handle->run(stop);
    judge(easy, outcome, QByteArray(words.constData()), incoming);
    m_pool->giveBack(std::move(handle));
    return incoming.response;
}

} // namespace unsnag
