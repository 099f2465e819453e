// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/servicelevel.h"
#include "models/store/session.h"

namespace unsnag {

//! What was promised for exceptions and from when on; append-only.
class SlaPromiseTable
{
public:
    explicit SlaPromiseTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<void> insert(const SlaPromise &promise);
    //! All of an exception, oldest first.
    [[nodiscard]] Result<std::vector<SlaPromise>> of(const QString &exception);

private:
    Session &m_session;
};

} // namespace unsnag
