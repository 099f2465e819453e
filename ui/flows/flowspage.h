// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sladesk.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tabbedpage.h"

namespace unsnag {

//! The flows: owners and readiness, who is away, runbooks.
class FlowsPage final : public TabbedPage
{
    Q_OBJECT
public:
    explicit FlowsPage(DeskSession &session, QWidget *parent = nullptr);

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);

private:
    QWidget *buildOwners(DeskSession &session);

    SlaDesk m_sla;
};

} // namespace unsnag
