// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/duepane.h"

#include "models/wording/errortext.h"
#include "models/wording/reasontext.h"
#include "models/wording/statetext.h"
#include "ui/backlog/clocktext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace unsnag {
namespace {

constexpr int rowsAtMost = 1000;

QString stateWord(const SlaStanding &standing)
{
    const QString word = slaStateText(standing.state);
    return standing.pausedBecause.isEmpty()
               ? word
               : QStringLiteral("%1: %2").arg(word, standing.pausedBecause);
}

//! A target that was met stands as such; one that runs shows when it is due.
QString targetText(const SlaDue &due)
{
    return due.met ? DuePane::tr("met") : momentText(due.due);
}

TextRow rowOf(const SlaRow &row)
{
    const SyncException &exception = row.exception;
    return {exception.id.text(),
            {exception.id.text(), exception.title, reasonTitle(exception.reason),
             severityText(exception.severity), exception.owner,
             targetText(row.standing.firstResponse), targetText(row.standing.resolution),
             timeLeftText(row.standing.left), moneyText(exception.amount, QLocale()),
             stateWord(row.standing)},
            slaStateName(row.standing.state)};
}

} // namespace

DuePane::DuePane(DeskSession &session, SlaDesk &desk, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(desk),
      m_model({tr("No."), tr("Exception"), tr("Reason"), tr("Severity"), tr("Owner"),
               tr("First response"), tr("Resolution"), tr("Left"), tr("Amount"), tr("Clock")}),
      m_query(new QLineEdit), m_sum(new PlainLabel), m_problem(new Banner),
      m_table(new RowTable(m_model, {72, 220, 140, 90, 120, 150, 150, 70, 110},
                           tr("Open exceptions by due time"))),
      m_explanation(new PlainLabel)
{
    m_model.setFigures({7, 8});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *row = new QHBoxLayout;
    m_query->setPlaceholderText(tr("owner:me due:<4h reason:missing_account …"));
    m_query->setAccessibleName(tr("Which exceptions"));
    m_query->setMaximumWidth(420);
    m_sum->styled(type::small, QFont::Normal, Colour::Text2);
    row->addWidget(m_query, 1);
    row->addWidget(m_sum, 1);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    m_explanation->styled(type::small, QFont::Normal, Colour::Text2);
    column->addWidget(m_explanation);
    connect(m_query, &QLineEdit::returnPressed, this, &DuePane::load);
    connect(m_table, &RowTable::activatedId, this, &DuePane::openRequested);
    connect(m_table, &RowTable::chosenChanged, this, &DuePane::explain);
    connect(&session, &DeskSession::listChanged, this, [this] {
        if (isVisible())
            load();
    });
}

void DuePane::showEvent(QShowEvent *)
{
    load();
}

void DuePane::load()
{
    if (!m_session.isOpen())
        return;
    auto query = readQuery(m_query->text(), m_session.actor(), m_session.now());
    if (!query.ok()) {
        m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(query.error()));
        return;
    }
    m_problem->hide();
    query->limit = rowsAtMost;
    whenDone(m_desk.review(*query), this,
             [this](const Result<std::vector<SlaRow>> &rows) { take(rows); });
}

void DuePane::take(const Result<std::vector<SlaRow>> &rows)
{
    if (!rows.ok()) {
        m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(rows.error()));
        return;
    }
    std::array<int, 5> counts{};
    std::vector<TextRow> lines;
    for (const SlaRow &row : *rows) {
        ++counts.at(static_cast<std::size_t>(row.standing.state));
        lines.push_back(rowOf(row));
    }
    const auto count = [&](SlaState state) { return counts.at(static_cast<std::size_t>(state)); };
    m_sum->setText(tr("%1 overdue  ·  %2 due soon  ·  %3 in time  ·  %4 paused")
                       .arg(count(SlaState::Overdue))
                       .arg(count(SlaState::DueSoon))
                       .arg(count(SlaState::Ok))
                       .arg(count(SlaState::Paused)));
    m_model.show(std::move(lines));
}

void DuePane::explain(const QString &id)
{
    m_explanation->clear();
    if (id.isEmpty())
        return;
    whenDone(m_desk.explain(id), this, [this, id](const Result<SlaExplanation> &found) {
        if (m_table->chosen() == id)
            m_explanation->setText(found.ok() ? clockExplanation(*found)
                                              : errorSentence(found.error()));
    });
}

} // namespace unsnag
