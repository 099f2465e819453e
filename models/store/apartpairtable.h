// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/store/session.h"

namespace unsnag {

//! Accounts of which a person said that they are not the same.
class ApartPairTable
{
public:
    explicit ApartPairTable(Session &session) : m_session(session) {}
    //! Inserts the pair, or replaces who said so and why.
    [[nodiscard]] Result<void> put(const ApartPair &row);
    //! The target accounts that this source account is not.
    [[nodiscard]] Result<std::vector<ApartPair>> of(const QString &sourceSystem,
                                                    const QString &sourceId,
                                                    const QString &targetSystem);

private:
    Session &m_session;
};

} // namespace unsnag
