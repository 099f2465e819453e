// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"

#include <QString>

#include <array>
#include <map>
#include <string>

namespace unsnag::simulation {

//! What can go wrong around the program.
enum class Fault {
    DropBefore,   //!< the request never arrives
    DropAfter,    //!< it is carried out, the answer is lost
    Duplicate,    //!< it arrives twice, the second time later
    Late,         //!< it arrives after the program gave up
    Reordered,    //!< a late one arrives behind a newer one of the same document
    RateWithHint, //!< 429 with Retry-After
    RateBare,     //!< 429 without
    ErrorBefore,  //!< 5xx, nothing was done
    ErrorAfter,   //!< 5xx although it was done
    CutBody,      //!< it is done, the answer ends in the middle
    HtmlPage,     //!< a page of a proxy instead of the answer
    Unauthorized, //!< 401
    ErrorInside200,
    LaggingIndex, //!< a document that look-ups do not show yet
    Unpostable,   //!< the second step of a document fails, the first is done
    ExpiredKey,   //!< a key that the server has forgotten comes again
    DiskFull,
    CommitUnknown, //!< a sync fails while a transaction is stored
    ClockJump,
    Sleep, //!< the machine sleeps for more than a day
    Kill,
    PowerCut,
    CrashInRecovery,
};
constexpr std::size_t faultCount = static_cast<std::size_t>(Fault::CrashInRecovery) + 1;

[[nodiscard]] QString faultName(Fault fault);

//! Decides by chance what goes wrong, and counts it.
class FaultPlan
{
public:
    explicit FaultPlan(Rng &rng);

    //! Whether it goes wrong now; counted where it does.
    [[nodiscard]] bool strikes(Fault fault);
    //! It happened by itself.
    void note(Fault fault) { ++m_counts[static_cast<std::size_t>(fault)]; }
    //! Never: the target is not promised to stand it.
    void forbid(Fault fault) { m_rates[static_cast<std::size_t>(fault)] = 0; }
    //! Much more often than by itself.
    void favour(Fault fault);
    //! The program crashes at this fault point more often than at others.
    void favourCrash(const char *point) { m_favoured = point; }
    //! From now on nothing goes wrong.
    void end() { m_hasEnded = true; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! Nothing goes wrong until resume().
    void pause() { m_isPaused = true; }
    void resume() { m_isPaused = false; }

    [[nodiscard]] qint64 count(Fault fault) const
    {
        return m_counts[static_cast<std::size_t>(fault)];
    }
    //! While the program starts it is more likely to crash again.
    void setUnstable(bool isUnstable) { m_isUnstable = isUnstable; }
    //! Whether the program crashes at this passage of a fault point.
    [[nodiscard]] bool crashesAt(const char *point);
    [[nodiscard]] const std::map<std::string, qint64> &crashes() const { return m_crashes; }
    [[nodiscard]] const std::map<std::string, qint64> &passages() const { return m_passages; }

private:
    [[nodiscard]] bool isChosen(std::uint64_t perMyriad) { return m_rng.below(10000) < perMyriad; }

    Rng &m_rng;
    std::array<std::uint64_t, faultCount> m_rates{}; //!< of 10,000
    std::array<qint64, faultCount> m_counts{};
    std::map<std::string, qint64> m_passages;
    std::map<std::string, qint64> m_crashes;
    std::uint64_t m_crashRate = 0;
    std::string m_favoured;
    bool m_hasEnded = false;
    bool m_isPaused = false;
    bool m_isUnstable = false;
};

} // namespace unsnag::simulation
