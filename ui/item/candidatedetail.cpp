// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/candidatedetail.h"

#include "models/wording/matchtext.h"
#include "ui/item/candidatepreview.h"
#include "ui/item/waterfall.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/intosight.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

const QString supposedField = QStringLiteral("tax_id");

} // namespace

CandidateDetail::CandidateDetail(DeskSession &session, const QString &system, QWidget *parent)
    : QWidget(parent), m_session(session), m_system(system), m_fields(new CandidatePreview),
      m_weights(new Waterfall), m_supposed(new PlainLabel),
      m_fieldsButton(makeButton(ButtonKind::Quiet, tr("p  Fields side by side"))),
      m_weightsButton(makeButton(ButtonKind::Quiet, tr("w  How it adds up")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xs, 0, space::xs, 0);
    for (auto *button : {m_fieldsButton, m_weightsButton}) {
        button->setCheckable(true);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_supposed->styled(type::small, QFont::Normal, Colour::Text2);
    m_supposed->setContentsMargins(space::s, 0, space::s, space::xs);
    for (auto *part : std::initializer_list<QWidget *>{m_fields, m_weights, m_supposed}) {
        column->addWidget(part);
        part->hide();
    }
    connect(m_fieldsButton, &QPushButton::clicked, this, [this] { toggle(View::Fields); });
    connect(m_weightsButton, &QPushButton::clicked, this, [this] { toggle(View::Weights); });
}

void CandidateDetail::show(const Account &query, const Candidate &candidate,
                           const std::optional<AccountActivity> &activity)
{
    const bool isOther = !m_candidate || *m_candidate != candidate || m_query != query;
    m_query = query;
    m_candidate = candidate;
    m_activity = activity;
    if (isOther) {
        ++m_generation;
        m_supposed->clear();
    }
    fill();
    if (isOther && m_view == View::Weights)
        suppose();
}

void CandidateDetail::toggle(View view)
{
    m_view = m_view == view ? View::None : view;
    fill();
    if (m_view == View::Weights)
        suppose();
    if (m_view != View::None)
        bringIntoSight(this);
}

void CandidateDetail::fill()
{
    m_fieldsButton->setChecked(m_view == View::Fields);
    m_weightsButton->setChecked(m_view == View::Weights);
    m_fields->setVisible(m_view == View::Fields && m_candidate);
    m_weights->setVisible(m_view == View::Weights && m_candidate);
    m_supposed->setVisible(m_view == View::Weights && !m_supposed->text().isEmpty());
    if (!m_candidate)
        return;
    if (m_view == View::Fields)
        m_fields->show(m_query, *m_candidate, m_system, m_activity);
    else if (m_view == View::Weights)
        m_weights->show(m_query, *m_candidate);
}

void CandidateDetail::suppose()
{
    if (!m_candidate)
        return;
    const int generation = ++m_generation;
    whenDone(MatchDesk(m_session).suppose(m_query, m_candidate->account, supposedField), this,
             [this, generation](const Result<std::optional<Candidate>> &supposed) {
                 // Without the sentence the figures above are no less right.
                 if (generation != m_generation || !supposed.ok() || !*supposed || !m_candidate)
                     return;
                 say((*supposed)->odds);
             });
}

//! Odds that read the same with it are no news.
void CandidateDetail::say(double supposedOdds)
{
    const QString with = oddsText(supposedOdds);
    const QString without = oddsText(m_candidate->odds);
    if (with == without)
        return;
    m_supposed->setText(
        tr("A matching tax id would make this %1 instead of %2.").arg(with, without));
    m_supposed->setVisible(m_view == View::Weights);
    if (m_view == View::Weights)
        bringIntoSight(this);
}

} // namespace unsnag
