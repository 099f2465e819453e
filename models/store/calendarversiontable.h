// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/session.h"

namespace unsnag {

//! Business calendars as they were when a promise was counted in them; append-only. A version keeps its
//! content for ever.
class CalendarVersionTable
{
public:
    explicit CalendarVersionTable(Session &session) : m_session(session) {}
    //! Keeps the document and returns the version under which it is kept: its own, or that with a mark
    //! of its content where another document of the same version was kept before.
    [[nodiscard]] Result<QString> keep(const QString &id, const QString &version,
                                       const QByteArray &document);
    [[nodiscard]] Result<std::optional<QByteArray>> find(const QString &id, const QString &version);

private:
    Session &m_session;
};

} // namespace unsnag
