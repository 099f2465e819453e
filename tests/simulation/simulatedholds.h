// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/wire.h"

#include <functional>

namespace unsnag::simulation {

//! What an ERP does with a second record of one reference.
enum class References { Free, Refused, Upserted };

struct ErpHold {
    QString id;
    QString reference;
    QString customer;
    QString why;
    bool isReleased = false;
};

//! The billing holds of the simulated ERP: one a reference, set once, released once or more.
class SimulatedHolds
{
public:
    explicit SimulatedHolds(References references) : m_references(references) {}

    [[nodiscard]] HttpResponse found(const WireRequest &request) const;
    [[nodiscard]] HttpResponse change(const WireRequest &request, bool isCustomerKnown);
    [[nodiscard]] const std::map<QString, ErpHold> &all() const { return m_holds; }

    //! Called with what must never happen.
    std::function<void(const QString &)> broken;

private:
    [[nodiscard]] HttpResponse set(const WireRequest &request, bool isCustomerKnown);

    References m_references;
    std::map<QString, ErpHold> m_holds; //!< by reference
};

} // namespace unsnag::simulation
