// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/flowspage.h"

#include "ui/flows/absencepane.h"
#include "ui/flows/ownerpane.h"
#include "ui/flows/qualitypane.h"
#include "ui/flows/readinesspane.h"
#include "ui/flows/runbookpane.h"

#include <QVBoxLayout>

namespace unsnag {

FlowsPage::FlowsPage(DeskSession &session, QWidget *parent)
    : TabbedPage(tr("Flows"), tr("Every sync path has one owner, a backup, a runbook and an SLA."),
                 parent),
      m_sla(session)
{
    auto *quality = new QualityPane(session);
    addPane(tr("Owners"), buildOwners(session));
    addPane(tr("Absences"), new AbsencePane(session, m_sla));
    addPane(tr("Proofs"), quality);
    addPane(tr("Runbooks"), new RunbookPane(session));
    connect(quality, &QualityPane::openRequested, this, &FlowsPage::openRequested);
}

QWidget *FlowsPage::buildOwners(DeskSession &session)
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    auto *owners = new OwnerPane(session, m_sla);
    auto *readiness = new ReadinessPane(session);
    column->addWidget(owners, 2);
    column->addWidget(readiness, 3);
    connect(owners, &OwnerPane::chosenChanged, readiness, &ReadinessPane::review);
    return pane;
}

} // namespace unsnag
