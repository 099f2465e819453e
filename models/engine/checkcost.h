// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace unsnag {

//! What a check of a log took, beside what can't be saved.
struct CheckCost {
    double seconds = 0;     //!< of the check
    double hashSeconds = 0; //!< that SHA-256 alone takes here over the same bytes
    qint64 bytes = 0;       //!< read and checked

    //! hashSeconds of seconds, 0 to 100 and above; 100 for a check that took no time.
    [[nodiscard]] int percent() const;
};

//! Measures a check from when it is made.
class CheckWatch
{
public:
    //! What it took until now. Hashes some megabytes to see how fast this machine does.
    [[nodiscard]] CheckCost costOf(qint64 bytes) const;

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace unsnag
