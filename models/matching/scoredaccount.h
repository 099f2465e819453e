// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/candidatesearch.h"

#include <QString>

namespace unsnag {

//! An account as a search compared it, for learning.
struct ScoredAccount {
    QString id;
    Scored scored;
    bool isFound = true; //!< by the search; else it was asked for by its id
};

} // namespace unsnag
