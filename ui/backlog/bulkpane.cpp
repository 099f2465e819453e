// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/bulkpane.h"

#include "models/wording/errortext.h"
#include "ui/backlog/bulkwords.h"
#include "ui/backlog/clocktext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rowtable.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int runsShown = 100;
constexpr int itemsShown = 1000;

qint64 countOf(const BulkView &view, BulkItemState state)
{
    const auto found = view.counts.find(state);
    return found == view.counts.end() ? 0 : found->second;
}

QString figuresOf(const BulkView &view)
{
    return BulkPane::tr("%1 done  ·  %2 failed  ·  %3 under way  ·  %4 waiting  ·  %5 skipped")
        .arg(countOf(view, BulkItemState::Done))
        .arg(countOf(view, BulkItemState::Failed))
        .arg(countOf(view, BulkItemState::Started))
        .arg(countOf(view, BulkItemState::Waiting))
        .arg(countOf(view, BulkItemState::Skipped));
}

TextRow rowOf(const BulkView &view)
{
    const BulkRun &run = view.run;
    return {run.id.text(),
            {run.id.text(), bulkActionText(run.action), bulkStateText(run.state), run.ramp,
             QStringLiteral("%1 %").arg(run.stopAt), figuresOf(view), run.actor,
             momentText(run.createdAt), run.note.isEmpty() ? run.why : run.note},
            bulkStateName(run.state)};
}

} // namespace

BulkPane::BulkPane(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session),
      m_runs({tr("No."), tr("What"), tr("Stands"), tr("Shares"), tr("Stops at"), tr("Items"),
              tr("Who"), tr("Since"), tr("Why")}),
      m_items({tr("Exception"), tr("Stands"), tr("Why")}), m_result(new Banner),
      m_runTable(new RowTable(m_runs, {64, 100, 90, 90, 70, 380, 100, 130}, tr("Bulk runs"))),
      m_itemTable(new RowTable(m_items, {90, 110}, tr("Items of the bulk run"))),
      m_why(new QLineEdit), m_pause(makeButton(ButtonKind::Normal, tr("Pause"))),
      m_resume(makeButton(ButtonKind::Primary, tr("Go on"))),
      m_cancel(makeButton(ButtonKind::Danger, tr("Cancel what waits")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_result);
    column->addWidget(m_runTable, 2);
    column->addWidget(m_itemTable, 3);
    column->addWidget(buildBar());
    connect(m_runTable, &RowTable::chosenChanged, this, &BulkPane::showItems);
    connect(m_itemTable, &RowTable::activatedId, this, &BulkPane::openRequested);
    connect(m_why, &QLineEdit::textChanged, this, &BulkPane::offer);
    connect(m_pause, &QPushButton::clicked, this, [this] { change(&BulkDesk::pause); });
    connect(m_resume, &QPushButton::clicked, this, [this] { change(&BulkDesk::resume); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { change(&BulkDesk::cancel); });
    connect(&session, &DeskSession::listChanged, this, [this] {
        if (isVisible())
            load();
    });
    offer();
}

QWidget *BulkPane::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_why->setPlaceholderText(tr("Why"));
    m_why->setAccessibleName(tr("Why the bulk run changes"));
    row->addWidget(m_why, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_pause);
    row->addWidget(m_resume);
    return bar;
}

void BulkPane::showEvent(QShowEvent *)
{
    load();
}

void BulkPane::load()
{
    if (!m_session.isOpen())
        return;
    whenDone(m_desk.list({}, runsShown), this, [this](const Result<std::vector<BulkView>> &views) {
        if (!views.ok()) {
            m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(views.error()));
            return;
        }
        m_views = *views;
        std::vector<TextRow> rows;
        for (const BulkView &view : m_views)
            rows.push_back(rowOf(view));
        m_runs.show(std::move(rows));
        if (m_runTable->chosen().isEmpty() && !m_views.empty())
            m_runTable->selectRow(0);
        showItems();
    });
}

const BulkRun *BulkPane::chosen() const
{
    const QString id = m_runTable->chosen();
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const BulkView &view) { return view.run.id.text() == id; });
    return found == m_views.end() ? nullptr : &found->run;
}

void BulkPane::showItems()
{
    offer();
    const QString id = m_runTable->chosen();
    if (id.isEmpty()) {
        m_items.show({});
        return;
    }
    whenDone(m_desk.show(id, itemsShown), this, [this, id](const Result<BulkView> &view) {
        if (!view.ok() || m_runTable->chosen() != id)
            return;
        std::vector<TextRow> rows;
        for (const BulkItem &item : view->items)
            rows.push_back({item.exception.text(),
                            {item.exception.text(), bulkItemText(item.state), item.why},
                            bulkItemStateName(item.state)});
        m_items.show(std::move(rows));
    });
}

void BulkPane::offer()
{
    const BulkRun *run = chosen();
    QString whyNot = m_session.whyReadOnly();
    if (whyNot.isEmpty() && run == nullptr)
        whyNot = tr("Choose a bulk run first.");
    else if (whyNot.isEmpty() && m_why->text().trimmed().isEmpty())
        whyNot = tr("Say why.");
    const BulkState state = run == nullptr ? BulkState::Done : run->state;
    const bool isOver = state == BulkState::Done || state == BulkState::Cancelled;
    const auto unless = [&](bool fits, const QString &otherwise) {
        return whyNot.isEmpty() && !fits ? otherwise : whyNot;
    };
    setAllowed(*m_pause, unless(state == BulkState::Running, tr("It does not run.")));
    setAllowed(*m_resume, unless(state == BulkState::Paused || state == BulkState::Stopped,
                                 tr("It does not rest.")));
    setAllowed(*m_cancel, unless(!isOver, tr("It is over.")));
}

void BulkPane::change(Verb verb)
{
    const BulkRun *run = chosen();
    if (run == nullptr)
        return;
    whenDone((m_desk.*verb)(run->id.text(), m_why->text().trimmed()), this,
             [this](const Result<BulkView> &view) {
                 if (view.ok()) {
                     m_result->hide();
                     m_why->clear();
                 } else {
                     m_result->announce(Colour::Danger, QStringLiteral("alert"),
                                        errorText(view.error()));
                 }
                 load();
             });
}

} // namespace unsnag
