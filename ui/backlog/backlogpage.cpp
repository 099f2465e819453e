// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/backlogpage.h"

#include "ui/backlog/bulkpane.h"
#include "ui/backlog/duepane.h"
#include "ui/backlog/reroutepane.h"

namespace unsnag {

BacklogPage::BacklogPage(DeskSession &session, QWidget *parent)
    : TabbedPage(tr("Backlog"), tr("What is due, what is late, and whose it is."), parent),
      m_sla(session)
{
    auto *due = new DuePane(session, m_sla);
    auto *bulk = new BulkPane(session);
    auto *reroute = new ReroutePane(session, m_sla);
    addPane(tr("Due times"), due);
    addPane(tr("Bulk runs"), bulk);
    addPane(tr("Routing"), reroute);
    connect(due, &DuePane::openRequested, this, &BacklogPage::openRequested);
    connect(bulk, &BulkPane::openRequested, this, &BacklogPage::openRequested);
    connect(reroute, &ReroutePane::openRequested, this, &BacklogPage::openRequested);
}

} // namespace unsnag
