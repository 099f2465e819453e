// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/session.h"

namespace unsnag {

//! Messages that were taken, so that a repeated delivery of one is recognised.
class ReceiptTable
{
public:
    explicit ReceiptTable(Session &session) : m_session(session) {}

    //! False where this message of this receiver is known already.
    [[nodiscard]] Result<bool> insert(const QString &receiver, const QString &message,
                                      Timestamp at);
    //! Removes older ones.
    [[nodiscard]] Result<void> forgetBefore(Timestamp moment);

private:
    Session &m_session;
};

} // namespace unsnag
