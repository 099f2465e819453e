// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! Whether a far system told a figure. What it does not offer is not nought, and what could not be read
//! is neither.
enum class Told { Known, NotOffered, Failed };

//! A figure of an account as the far system wrote it.
struct ToldFigure {
    Told told = Told::NotOffered;
    QString value; //!< where it is known

    bool operator==(const ToldFigure &) const = default;
};

//! What goes on at an account of the target, read when a person has to choose.
struct AccountActivity {
    QString account; //!< id in the target
    ToldFigure openOrders;
    ToldFigure balance;
    QString currency; //!< of the balance; may be empty
    ToldFigure lastActivity;
    bool isBlocked = false; //!< inactive, or no further credit
    QString problem;        //!< why a figure failed

    bool operator==(const AccountActivity &) const = default;
};

} // namespace unsnag
