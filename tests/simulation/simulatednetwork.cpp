// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/simulatednetwork.h"

namespace unsnag::simulation {
namespace {

using std::chrono::milliseconds;

//! What a request may be late by; the program gives up after its own time limit, and waits a settle
//! time before it looks for what it may have made.
constexpr milliseconds longestDelay{31000};

//! A point of the simulation's own: the program ends while it waits for an answer.
constexpr char inFlight[] = "request.in_flight";

bool isWrite(const WireRequest &request)
{
    return request.method != QLatin1String("GET");
}

HttpResponse silence()
{
    HttpResponse response;
    response.delivery = Delivery::SentNoAnswer;
    response.problem = QStringLiteral("time limit");
    return response;
}

QString referenceOf(const WireRequest &request)
{
    return request.body["external_reference"].scalarText();
}

} // namespace

HttpResponse SimulatedNetwork::perform(const HttpRequest &request, const std::stop_token &)
{
    ++m_requests;
    m_scheduler.yield();
    m_time.pass(milliseconds(2 + m_rng.below(30)));
    deliverLate();
    const HttpResponse response = carried(readRequest(request), request);
    exchanged(request, response);
    return response;
}

std::optional<HttpResponse> SimulatedNetwork::refused()
{
    if (m_faults.strikes(Fault::RateWithHint)) {
        HttpResponse response = refusal(429, "rate", QStringLiteral("slow down"));
        response.headers.append(HttpHeader{"Retry-After", "2"});
        return response;
    }
    if (m_faults.strikes(Fault::RateBare))
        return refusal(429, "rate", QStringLiteral("slow down"));
    if (m_faults.strikes(Fault::ErrorBefore))
        return refusal(m_rng.below(2) == 0 ? 500 : 503, "down", QStringLiteral("try later"));
    if (m_faults.strikes(Fault::Unauthorized))
        return refusal(401, "auth", QStringLiteral("token ") + QString::fromLatin1(secret));
    return std::nullopt;
}

HttpResponse SimulatedNetwork::carried(const WireRequest &request, const HttpRequest &raw)
{
    if (isWrite(request) && m_faults.crashesAt(inFlight)) {
        postpone(request, longestDelay);
        crash(inFlight);
    }
    if (m_faults.strikes(Fault::DropBefore)) {
        m_time.pass(raw.timeout);
        return silence();
    }
    if (isWrite(request) && m_faults.strikes(Fault::Late)) {
        postpone(request, longestDelay);
        m_time.pass(raw.timeout);
        return silence();
    }
    if (auto response = refused())
        return *response;
    HttpResponse response = served(request, Arrival::Direct);
    // A target that knows neither keys nor references can't be promised anything about these.
    const bool isRecognised =
        m_erp.traits().hasKeys || m_erp.traits().references != References::Free;
    if (isWrite(request) && isRecognised && m_faults.strikes(Fault::Duplicate))
        postpone(request, longestDelay);
    if (m_faults.strikes(Fault::DropAfter)) {
        m_time.pass(raw.timeout);
        return silence();
    }
    return spoiled(std::move(response));
}

HttpResponse SimulatedNetwork::served(const WireRequest &request, Arrival arrival)
{
    if (isWrite(request))
        writeSeen(request, arrival);
    return request.host == QLatin1String("crm.test") ? m_crm.answer(request)
                                                     : m_erp.answer(request);
}

HttpResponse SimulatedNetwork::spoiled(HttpResponse response)
{
    if (m_faults.strikes(Fault::ErrorAfter))
        return refusal(502, "gateway", QStringLiteral("bad gateway"));
    if (m_faults.strikes(Fault::CutBody)) {
        response.delivery = Delivery::SentNoAnswer;
        response.body.truncate(response.body.size() / 2);
        response.problem = QStringLiteral("the answer was cut off");
    } else if (m_faults.strikes(Fault::HtmlPage)) {
        response.status = 200;
        response.headers = {{"Content-Type", "text/html"}};
        response.body = "<html><body>Sign in to the proxy " + secret + "</body></html>";
    } else if (m_faults.strikes(Fault::ErrorInside200)) {
        const HttpResponse inner = refusal(200, "internal", QStringLiteral("an error inside"));
        response.status = 200;
        response.body = inner.body;
    }
    return response;
}

void SimulatedNetwork::postpone(const WireRequest &request, milliseconds most)
{
    const milliseconds delay(1 + m_rng.below(static_cast<std::uint64_t>(most.count())));
    m_late.push_back({m_time.trueNow() + delay, request});
}

void SimulatedNetwork::deliverLate()
{
    for (std::size_t i = 0; i < m_late.size();) {
        if (m_late[i].due > m_time.trueNow()) {
            ++i;
            continue;
        }
        const WireRequest request = std::move(m_late[i].request);
        m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(i));
        if (m_erp.documentsOf(referenceOf(request)) > 0)
            m_faults.note(Fault::Reordered);
        (void)served(request, Arrival::Late);
    }
}

void SimulatedNetwork::deliverAll()
{
    for (LateRequest &late : m_late)
        late.due = m_time.trueNow();
    deliverLate();
}

} // namespace unsnag::simulation
