// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace unsnag::simulation {

//! Time of a simulated world: it passes when told to. The program's own clock may be wrong.
class VirtualTime final : public Clock
{
public:
    //! What the program believes.
    [[nodiscard]] Timestamp now() const override { return m_true + m_error; }
    //! What the far systems' clocks show.
    [[nodiscard]] Timestamp trueNow() const { return m_true; }
    void pass(std::chrono::milliseconds time) { m_true += time; }
    //! The program's clock is set forward or back.
    void setError(std::chrono::milliseconds error) { m_error = error; }

private:
    Timestamp m_true = *fromRfc3339(QStringLiteral("2026-11-02T08:00:00Z"));
    std::chrono::milliseconds m_error{0};
};

} // namespace unsnag::simulation
