// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/flowspage.h"

#include "ui/flows/absencepane.h"
#include "ui/flows/ownerpane.h"
#include "ui/flows/runbookpane.h"

namespace unsnag {

FlowsPage::FlowsPage(DeskSession &session, QWidget *parent)
    : TabbedPage(tr("Flows"), tr("Every sync path has one owner, a backup, a runbook and an SLA."),
                 parent),
      m_sla(session)
{
    addPane(tr("Owners"), new OwnerPane(session, m_sla));
    addPane(tr("Absences"), new AbsencePane(session, m_sla));
    addPane(tr("Runbooks"), new RunbookPane(session));
}

} // namespace unsnag
