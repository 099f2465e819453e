// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"

#include "models/connectors/transport/curlhandle.h"
#include "models/connectors/transport/tlsremedy.h"

#include <QUrl>

#include <sys/socket.h>

#include <algorithm>

namespace unsnag {
namespace {

constexpr long connectTimeoutMs = 10'000;

//! One transfer's far end of the callbacks.
struct Incoming {
    const HttpRequest &request;
    HttpResponse response;
    QString refusal; //!< of the address behind the host
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
    if (incoming.response.body.size() + bytes > incoming.request.sizeLimit) {
        incoming.isTooLarge = true;
        return 0;
    }
    incoming.response.body.append(data, bytes);
    return size * count;
}

//! Notes why an address must not be spoken to; whether it may.
bool mayReach(Incoming &incoming, const std::optional<FarAddress> &address)
{
    const auto &hosts = incoming.request.hosts;
    if (!hosts || isProxied(incoming.request.url)) // the address is the proxy's then
        return true;
    incoming.refusal = address ? hosts->refusalOf(incoming.request.url, *address)
                               : QStringLiteral("the host has no address of the Internet Protocol");
    return incoming.refusal.isEmpty();
}

curl_socket_t onOpen(void *target, curlsocktype, curl_sockaddr *address)
{
    if (!mayReach(*static_cast<Incoming *>(target), FarAddress::of(address->addr)))
        return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

//! A kept connection was opened for another request, whose rules may have been others.
int onReady(void *target, char *farAddress, char *, int, int)
{
    return mayReach(*static_cast<Incoming *>(target),
                    FarAddress::parse(QString::fromLatin1(farAddress)))
               ? CURL_PREREQFUNC_OK
               : CURL_PREREQFUNC_ABORT;
}

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
    return urlRefusal(request.url, request.hosts ? request.hosts->plainHttp()
                                                 : HostPolicy::PlainHttp::LoopbackOnly);
}

void setHeaders(CURL *easy, const HttpRequest &request, CurlHeaderList &headers)
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
    // A write is one request on one connection: over HTTP/2 libcurl would send a refused stream again.
    const bool offersTwo = request.effect == Effect::Read && request.mayUseHttp2;
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION,
                     static_cast<long>(offersTwo ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, unproxiedHosts().toLatin1().constData());
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
        response.problem = QStringLiteral("the answer is larger than %1 MiB")
                               .arg(incoming.request.sizeLimit / (1024 * 1024));
    else
        response.problem =
            QString::fromUtf8(words.isEmpty() ? QByteArray(curl_easy_strerror(*outcome)) : words);
    if (!incoming.refusal.isEmpty()) {
        response.delivery = Delivery::NotSent;
        response.problem = incoming.refusal;
        response.remedy = QStringLiteral("check the address on the connection's form");
    } else if (response.delivery == Delivery::NotSent && outcome) {
        long proof = 0;
        curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &proof);
        response.remedy = tlsRemedy(*outcome, proof);
    }
    response.headers.clear(); // half an answer is no answer
    response.body.clear();
}

//! Connections are kept for requests to the same host that trust the same authorities.
QString placeOf(const HttpRequest &request)
{
    const QUrl url(request.url);
    return url.scheme() + QLatin1Char(' ') + url.authority() + QLatin1Char(' ') + request.caFile;
}

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

class CurlTransport::Pool : public CurlPool
{};

CurlTransport::CurlTransport() : m_pool(std::make_unique<Pool>())
{
    initialiseOnce();
}

CurlTransport::~CurlTransport() = default;

HttpResponse CurlTransport::perform(const HttpRequest &request, const std::stop_token &stop)
{
    Incoming incoming{request, {}, {}};
    if (stop.stop_requested()) {
        incoming.response.delivery = Delivery::Cancelled;
        incoming.response.problem = QStringLiteral("stopped by the caller");
        return incoming.response;
    }
    incoming.response.problem = refusal(request);
    if (!incoming.response.problem.isEmpty()) {
        incoming.response.remedy = QStringLiteral("check the address on the connection's form");
        return incoming.response;
    }
    const QString place = placeOf(request);
    auto handle = m_pool->take(place);
    if (!handle->isUsable()) {
        incoming.response.problem = QStringLiteral("libcurl could not start");
        return incoming.response;
    }
    CURL *easy = handle->easy();
    const QByteArray url = request.url.toUtf8();
    QByteArray words(CURL_ERROR_SIZE, '\0');
    CurlHeaderList headers;
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words.data());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, onOpen);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, onReady);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, &incoming);
    setLimits(easy, request);
    setHeaders(easy, request, headers);
    setBody(easy, request);
    const auto outcome = handle->run(stop);
    judge(easy, outcome, QByteArray(words.constData()), incoming);
    m_pool->giveBack(place, std::move(handle));
    return incoming.response;
}

} // namespace unsnag
