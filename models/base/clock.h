// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace unsnag {

//! A moment: milliseconds since 1970-01-01T00:00Z, as stored.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

//! RFC 3339 in UTC with milliseconds: "2026-11-23T09:30:00.250Z".
[[nodiscard]] QString toRfc3339(Timestamp moment);

//! Reads RFC 3339 with any offset; a date alone is its midnight in UTC. Nothing where malformed.
[[nodiscard]] std::optional<Timestamp> fromRfc3339(const QString &text);

//! The only source of "now". Engine code gets it handed in; pure code gets the moment itself.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

//! The clock of the machine.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
};

//! A clock that moves only when told to, for tests and simulation.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start) : m_now(start) {}
    [[nodiscard]] Timestamp now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(Timestamp moment) { m_now = moment; }

private:
    Timestamp m_now;
};

} // namespace unsnag
