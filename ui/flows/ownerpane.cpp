// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/ownerpane.h"

#include "models/wording/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rowtable.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace unsnag {
namespace {

QString acceptedText(const FlowOwnership &flow)
{
    if (!flow.accepted)
        return OwnerPane::tr("not accepted: it does not run");
    const auto &accepted = *flow.accepted;
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(accepted.at.time_since_epoch().count()),
                           QLocale::ShortFormat);
    return flow.isCurrent ? OwnerPane::tr("by %1, %2").arg(accepted.actor, when)
                          : OwnerPane::tr("version %1 only: it changed since and does not run")
                                .arg(accepted.version);
}

} // namespace

OwnerPane::OwnerPane(DeskSession &session, SlaDesk &desk, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(desk),
      m_model({tr("Flow"), tr("Version"), tr("Owner"), tr("Backup"), tr("Accepted")}),
      m_result(new Banner),
      m_table(new RowTable(m_model, {240, 80, 160, 160}, tr("Flows and their owners"))),
      m_accept(makeButton(ButtonKind::Primary, tr("Accept runbook and SLA")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_result);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(m_table, &RowTable::chosenChanged, this, [this](const QString &flow) {
        offer();
        emit chosenChanged(flow);
    });
    connect(m_accept, &QPushButton::clicked, this, &OwnerPane::accept);
    connect(&desk, &SlaDesk::ownershipChanged, this, &OwnerPane::load);
    offer();
}

void OwnerPane::showEvent(QShowEvent *)
{
    load();
}

void OwnerPane::load()
{
    if (m_session.isOpen())
        whenDone(m_desk.ownership(), this,
                 [this](const Result<std::vector<FlowOwnership>> &flows) { take(flows); });
}

void OwnerPane::take(const Result<std::vector<FlowOwnership>> &flows)
{
    if (!flows.ok()) {
        m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(flows.error()));
        return;
    }
    m_flows = *flows;
    std::vector<TextRow> rows;
    for (const FlowOwnership &flow : m_flows)
        rows.push_back({flow.flow,
                        {flow.title, flow.version, flow.owner, flow.backup, acceptedText(flow)},
                        {}});
    m_model.show(std::move(rows));
    if (m_table->chosen().isEmpty() && !m_flows.empty())
        m_table->selectRow(0);
    offer();
}

void OwnerPane::offer()
{
    const QString chosen = m_table->chosen();
    const auto found = std::find_if(m_flows.begin(), m_flows.end(),
                                    [&](const FlowOwnership &flow) { return flow.flow == chosen; });
    QString whyNot = m_session.whyReadOnly();
    if (whyNot.isEmpty() && found == m_flows.end())
        whyNot = tr("Choose a flow first.");
    else if (whyNot.isEmpty() && found->isCurrent)
        whyNot = tr("It is accepted as it is.");
    setAllowed(*m_accept, whyNot);
}

void OwnerPane::accept()
{
    setAllowed(*m_accept, tr("It is being recorded."));
    whenDone(m_desk.accept(m_table->chosen()), this, [this](const Result<Acceptance> &accepted) {
        if (accepted.ok())
            m_result->announce(Colour::Success, QStringLiteral("check"),
                               tr("Accepted by %1. The flow runs.").arg(accepted->actor));
        else
            m_result->announce(Colour::Danger, QStringLiteral("alert"),
                               errorText(accepted.error()));
        load();
    });
}

} // namespace unsnag
