// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/meteredtransport.h"

#include "models/connectors/transport/retryafter.h"

namespace unsnag {
namespace {

//! What is left of the system's budget, in the header names that are in use.
std::optional<qint64> budgetIn(const HttpResponse &response)
{
    for (const char *name : {"RateLimit-Remaining", "X-RateLimit-Remaining",
                             "X-HubSpot-RateLimit-Remaining", "X-Rate-Limit-Remaining"}) {
        bool isNumber = false;
        const qint64 left = response.header(name).trimmed().toLongLong(&isNumber);
        if (isNumber)
            return left;
    }
    return std::nullopt;
}

} // namespace

HttpResponse MeteredTransport::perform(const HttpRequest &request, const std::stop_token &stop)
{
    HttpResponse response = m_inner.perform(request, stop);
    count(request, response);
    return response;
}

void MeteredTransport::count(const HttpRequest &request, const HttpResponse &response)
{
    if (response.delivery == Delivery::Cancelled)
        return;
    const Timestamp now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    ++m_figures.requests;
    m_figures.lastAt = now;
    m_figures.lastStatus = response.status;
    if (response.delivery != Delivery::NotSent)
        m_figures.bytesSent += request.body.size();
    if (response.delivery != Delivery::Answered) {
        ++m_figures.unanswered;
        return;
    }
    m_figures.bytesReceived += response.body.size();
    if (const auto left = budgetIn(response))
        m_figures.budgetLeft = left;
    if (response.status == 429 || response.status == 503) {
        if (const auto wait = parseRetryAfter(response.header("Retry-After"), now))
            m_figures.parkedUntil = now + *wait;
    } else if (response.status < 400) {
        m_figures.parkedUntil.reset();
    }
}

TrafficFigures MeteredTransport::figures() const
{
    const std::scoped_lock lock(m_mutex);
    return m_figures;
}

Transport &TrafficMeters::of(const QString &connection)
{
    const std::scoped_lock lock(m_mutex);
    auto &meter = m_meters[connection];
    if (!meter)
        meter = std::make_unique<MeteredTransport>(m_inner, m_clock);
    return *meter;
}

std::map<QString, TrafficFigures> TrafficMeters::figures() const
{
    const std::scoped_lock lock(m_mutex);
    std::map<QString, TrafficFigures> all;
    for (const auto &[name, meter] : m_meters)
        all.emplace(name, meter->figures());
    return all;
}

} // namespace unsnag
