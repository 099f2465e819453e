// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/people.h"

namespace unsnag::simulation {

//! What is simulated.
struct Campaign {
    std::uint64_t seed = 1;
    int events = 2000;
    int accounts = 1000;
    TargetClass target = TargetClass::Keys;
    std::vector<Fault> favoured;    //!< faults that are frequent in this world
    const char *favouredCrash = ""; //!< a fault point at which it crashes often
};

//! What it came to.
struct Chronicle {
    QString violation; //!< the first thing that must never happen; empty where none did
    QString traceHash; //!< of everything that was sent, answered and stored
    qint64 requests = 0;
    qint64 documents = 0;
    qint64 crashes = 0;
    qint64 holds = 0; //!< billing holds that the ERP was told
    qint64 decisions = 0;
    std::chrono::hours virtualTime{0};
    std::map<std::string, qint64> faults;  //!< by name
    std::map<std::string, qint64> crashed; //!< by fault point
    std::map<std::string, qint64> passed;  //!< by fault point
    std::map<std::string, qint64> deeds;   //!< of people

    [[nodiscard]] QString summary() const;
};

//! A company for some weeks: CRM, ERP, network, people, and the program that crashes.
class World
{
public:
    explicit World(const Campaign &campaign);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    [[nodiscard]] Chronicle run();

private:
    [[nodiscard]] Result<void> prepare();
    void passDay(int events);
    void layerRuns();
    void settle();
    [[nodiscard]] bool isAtRest();
    void start();
    void guarded(const std::function<void()> &work);
    void passPoint(const char *point);
    [[noreturn]] void crash(const char *point);
    void sleep();
    void badWeather();
    void goodWeather();
    void mix(const QByteArray &bytes);
    //! For whoever looks into a seed that fails: UNSNAG_SIMULATION_TRACE prints it.
    void tell(const QString &what) const;
    //! The same: rows of the workspace where a promise is broken, of the query UNSNAG_SIMULATION_QUERY.
    void showRows();
    [[nodiscard]] Chronicle told();

    Campaign m_campaign;
    SeededRng m_rng;
    SeededRng m_programRng;
    VirtualTime m_time;
    FaultPlan m_faults;
    SimulatedCrm m_crm;
    SimulatedErp m_erp;
    LaneScheduler m_scheduler;
    SimulatedNetwork m_network;
    Surroundings m_around;
    Judge m_judge;
    People m_people;
    std::unique_ptr<SimulatedProgram> m_program;
    bool m_isRecovering = false;
    bool m_isTold = qEnvironmentVariableIsSet("UNSNAG_SIMULATION_TRACE");
    qint64 m_crashes = 0;
    std::uint64_t m_hash = 14695981039346656037ULL;
};

} // namespace unsnag::simulation
