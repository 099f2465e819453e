// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/describeresolution.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to resolution forms.
class FormDesk
{
public:
    explicit FormDesk(DeskSession &session) : m_session(session) {}

    //! The filled form of an exception; asks both systems where the form wants it.
    [[nodiscard]] QFuture<Result<FilledForm>> describe(const QString &id);

private:
    DeskSession &m_session;
};

} // namespace unsnag
