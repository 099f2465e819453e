// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sladesk.h"
#include "ui/widgets/tabbedpage.h"

namespace unsnag {

//! What is late and what is done about it: clocks, bulk runs, routing anew.
class BacklogPage final : public TabbedPage
{
    Q_OBJECT
public:
    explicit BacklogPage(DeskSession &session, QWidget *parent = nullptr);

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);

private:
    SlaDesk m_sla;
};

} // namespace unsnag
