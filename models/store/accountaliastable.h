// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/store/session.h"

#include <vector>

namespace unsnag {

//! Names that decisions taught, with the version of the match rules that takes them in: they hold where
//! that version is active. Append-only, guarded by triggers.
class AccountAliasTable
{
public:
    explicit AccountAliasTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<void> insert(const TaughtName &name);
    //! Those of a version, by account and name.
    [[nodiscard]] Result<std::vector<TaughtName>> of(int version);

private:
    Session &m_session;
};

} // namespace unsnag
