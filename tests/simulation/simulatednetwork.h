// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/lanescheduler.h"
#include "tests/simulation/simulatedcrm.h"
#include "tests/simulation/simulatederp.h"

namespace unsnag::simulation {

//! The network between the program and its two systems, which loses, repeats, delays and spoils.
class SimulatedNetwork final : public Transport
{
public:
    SimulatedNetwork(SimulatedCrm &crm, SimulatedErp &erp, VirtualTime &time, FaultPlan &faults,
                     Rng &rng, LaneScheduler &scheduler)
        : m_crm(crm), m_erp(erp), m_time(time), m_faults(faults), m_rng(rng), m_scheduler(scheduler)
    {}

    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;

    //! Requests that were late reach their server when their time has come.
    void deliverLate();
    //! The same at once, whenever it was to be.
    void deliverAll();

    //! How a request came to its server.
    enum class Arrival { Direct, Late };
    //! Called before a write reaches its server, and with every request and answer.
    std::function<void(const WireRequest &, Arrival)> writeSeen;
    std::function<void(const HttpRequest &, const HttpResponse &)> exchanged;
    //! Ends the program at once; it does not return.
    std::function<void(const char *point)> crash;
    QByteArray secret; //!< what a careless server repeats in its pages

    [[nodiscard]] qint64 requests() const { return m_requests; }

private:
    struct LateRequest {
        Timestamp due;
        WireRequest request;
    };

    [[nodiscard]] HttpResponse carried(const WireRequest &request, const HttpRequest &raw);
    [[nodiscard]] HttpResponse served(const WireRequest &request, Arrival arrival);
    [[nodiscard]] HttpResponse spoiled(HttpResponse response);
    [[nodiscard]] std::optional<HttpResponse> refused();
    void postpone(const WireRequest &request, std::chrono::milliseconds most);

    SimulatedCrm &m_crm;
    SimulatedErp &m_erp;
    VirtualTime &m_time;
    FaultPlan &m_faults;
    Rng &m_rng;
    LaneScheduler &m_scheduler;
    std::vector<LateRequest> m_late;
    qint64 m_requests = 0;
};

} // namespace unsnag::simulation
