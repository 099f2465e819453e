// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/reroutepane.h"

#include "models/wording/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace unsnag {

ReroutePane::ReroutePane(DeskSession &session, SlaDesk &desk, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(desk),
      m_model({tr("No."), tr("Exception"), tr("Is with"), tr("Would go to"), tr("By rule"),
               tr("Stays because")}),
      m_result(new Banner),
      m_table(new RowTable(m_model, {72, 280, 160, 160, 160}, tr("What today's rules would move"))),
      m_why(new QLineEdit), m_move(makeButton(ButtonKind::Primary, tr("Move")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget((new PlainLabel(tr("A changed rule never moves what is open already. Here "
                                         "is what the rules of today would do differently.")))
                          ->styled(type::small, QFont::Normal, Colour::Text2));
    column->addWidget(m_result);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    m_why->setPlaceholderText(tr("Why they move"));
    m_why->setAccessibleName(m_why->placeholderText());
    auto *again = makeButton(ButtonKind::Normal, tr("Compare again"));
    row->addWidget(m_why, 1);
    row->addWidget(again);
    row->addWidget(m_move);
    column->addLayout(row);
    connect(again, &QPushButton::clicked, this, &ReroutePane::preview);
    connect(m_move, &QPushButton::clicked, this, &ReroutePane::move);
    connect(m_why, &QLineEdit::textChanged, this, &ReroutePane::offer);
    connect(m_table, &RowTable::activatedId, this, &ReroutePane::openRequested);
    offer();
}

void ReroutePane::showEvent(QShowEvent *)
{
    if (m_session.isOpen())
        preview();
}

void ReroutePane::preview()
{
    whenDone(m_desk.previewReroute({}), this, [this](const Result<std::vector<Reroute>> &list) {
        if (list.ok())
            show(*list);
        else
            m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(list.error()));
    });
}

void ReroutePane::show(std::vector<Reroute> list)
{
    m_frozen = std::move(list);
    std::vector<TextRow> rows;
    for (const Reroute &one : m_frozen)
        rows.push_back({one.id.text(),
                        {one.id.text(), one.title, one.from, one.to, one.rule, one.skipped},
                        {}});
    m_model.show(std::move(rows));
    offer();
}

int ReroutePane::movable() const
{
    return static_cast<int>(std::count_if(m_frozen.begin(), m_frozen.end(), [](const Reroute &one) {
        return one.skipped.isEmpty();
    }));
}

void ReroutePane::offer()
{
    const int count = movable();
    m_move->setText(tr("Move %n exception(s)", nullptr, count));
    QString whyNot = m_session.whyReadOnly();
    if (whyNot.isEmpty() && count == 0)
        whyNot = tr("Everything is where the rules of today want it.");
    else if (whyNot.isEmpty() && m_why->text().trimmed().isEmpty())
        whyNot = tr("Say why they move.");
    setAllowed(*m_move, whyNot);
}

void ReroutePane::move()
{
    setAllowed(*m_move, tr("They are being moved."));
    whenDone(m_desk.reroute(m_frozen, m_why->text().trimmed()), this,
             [this](const Result<std::vector<Reroute>> &moved) {
                 if (!moved.ok()) {
                     m_result->announce(Colour::Danger, QStringLiteral("alert"),
                                        errorText(moved.error()));
                     offer();
                     return;
                 }
                 const auto left =
                     std::count_if(moved->begin(), moved->end(),
                                   [](const Reroute &one) { return !one.skipped.isEmpty(); });
                 m_result->announce(Colour::Success, QStringLiteral("check"),
                                    tr("%1 moved, %2 left where they were.")
                                        .arg(static_cast<qint64>(moved->size()) - left)
                                        .arg(left));
                 m_why->clear();
                 preview();
             });
}

} // namespace unsnag
