// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/alikebox.h"

#include "models/wording/statetext.h"
#include "ui/theme/presentation.h"
#include "ui/widgets/button.h"
#include "ui/widgets/intosight.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int rowsInSight = 6;

QString alikeText(AlikeBy by)
{
    return by == AlikeBy::Account ? AlikeBox::tr("CRM account") : AlikeBox::tr("company");
}

TextRow rowOf(const AlikeCase &one)
{
    const SyncException &exception = one.exception;
    return {exception.id.text(),
            {exception.id.text(), exception.title,
             amountText(exception.amount.amount.text(), exception.amount.currency),
             stateText(exception.state), alikeText(one.by)},
            {}};
}

} // namespace

AlikeBox::AlikeBox(DeskSession &session, const QString &exception, QWidget *parent)
    : QWidget(parent), m_session(session), m_exception(exception),
      m_model({tr("Exception"), tr("Deal"), tr("Amount"), tr("Stands"), tr("Alike by")}),
      m_sentence(new PlainLabel), m_switch(makeButton(ButtonKind::Quiet, tr("l  Decide them too"))),
      m_table(new RowTable(m_model, {72, 196, 92, 68}, tr("Exceptions that get the same decision")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::xs, space::xs, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    m_sentence->styled(type::small, QFont::Normal, Colour::Text2);
    row->addWidget(m_sentence, 1);
    m_switch->setCheckable(true);
    m_switch->setAccessibleName(tr("Decide the same for alike exceptions"));
    row->addWidget(m_switch);
    column->addLayout(row);
    column->addWidget(m_table);
    m_model.setFigures({2});
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->hide();
    hide();
    connect(m_switch, &QPushButton::clicked, this, [this] { toggle(); });
    look();
}

std::vector<AlikeCase> AlikeBox::cases() const
{
    return m_isOn ? m_cases : std::vector<AlikeCase>();
}

bool AlikeBox::toggle()
{
    if (isHidden())
        return false;
    m_isOn = !m_isOn;
    m_switch->setChecked(m_isOn);
    m_table->hide();
    m_cases.clear();
    ++m_generation;
    if (m_isOn)
        freeze();
    emit changed();
    return true;
}

void AlikeBox::look()
{
    whenDone(MatchDesk(m_session).alike(m_exception), this,
             [this](const Result<std::vector<AlikeCase>> &alike) {
                 if (!alike.ok() || alike->empty())
                     return;
                 m_sentence->setText(tr("%n other open exception(s) are about this company.",
                                        nullptr, static_cast<int>(alike->size())));
                 show();
             });
}

void AlikeBox::freeze()
{
    const int generation = m_generation;
    whenDone(MatchDesk(m_session).alike(m_exception), this,
             [this, generation](const Result<std::vector<AlikeCase>> &alike) {
                 if (alike.ok() && generation == m_generation)
                     take(*alike);
             });
}

void AlikeBox::take(const std::vector<AlikeCase> &cases)
{
    m_cases = cases;
    std::vector<TextRow> rows;
    for (const AlikeCase &one : m_cases)
        rows.push_back(rowOf(one));
    const int lines = std::min(static_cast<int>(rows.size()), rowsInSight);
    m_model.show(std::move(rows));
    m_sentence->setText(tr("%n exception(s) get the same decision; what arrives later does not.",
                           nullptr, static_cast<int>(m_cases.size())));
    m_table->setFixedHeight(lines * rowHeight::compact +
                            m_table->horizontalHeader()->sizeHint().height() + 4);
    m_table->show();
    bringIntoSight(this);
    emit changed();
}

} // namespace unsnag
