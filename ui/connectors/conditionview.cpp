// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/conditionview.h"

#include "ui/connectors/budgetbar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int againMs = 2'000;

QString timeText(Timestamp at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

Card *emptyCard(const QString &title)
{
    auto *card = new Card(title);
    card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    card->body()->setSpacing(space::xs);
    card->hide();
    return card;
}

} // namespace

ConditionView::ConditionView(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session),
      m_incident(emptyCard(tr("Open incident"))), m_fault(new PlainLabel), m_held(new PlainLabel),
      m_open(makeButton(ButtonKind::Normal, tr("Open the incident"))),
      m_showHeld(makeButton(ButtonKind::Normal, tr("Show what waits"))),
      m_budgets(emptyCard(tr("Requests left"))), m_refusals(emptyCard(tr("Refused last")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    buildIncident();
    column->addWidget(m_incident);
    column->addWidget(m_budgets);
    column->addWidget(m_refusals);
    connect(&m_ticking, &QTimer::timeout, this, &ConditionView::read);
    connect(&session, &DeskSession::listChanged, this, [this] {
        if (isVisible())
            read();
    });
}

void ConditionView::buildIncident()
{
    m_fault->styled(type::body);
    m_held->styled(type::body, QFont::Normal, Colour::Text2);
    m_incident->body()->addWidget(m_fault);
    m_incident->body()->addWidget(m_held);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, space::xs, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_open);
    row->addWidget(m_showHeld);
    row->addStretch(1);
    m_incident->body()->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_incidentId); });
    connect(m_showHeld, &QPushButton::clicked, this,
            [this] { emit queryRequested(QStringLiteral("behind:") + m_incidentId); });
}

void ConditionView::follow(const QString &connection)
{
    if (connection != m_name) {
        m_name = connection;
        for (auto *card : {m_incident, m_budgets, m_refusals})
            card->hide();
        m_shownRefusals.clear();
    }
    read();
}

void ConditionView::showEvent(QShowEvent *)
{
    m_ticking.start(againMs);
    read();
}

void ConditionView::hideEvent(QHideEvent *)
{
    m_ticking.stop();
}

void ConditionView::read()
{
    if (m_name.isEmpty() || m_isReading || !m_session.isOpen())
        return;
    m_isReading = true;
    whenDone(m_desk.read(m_name), this, [this](const Result<ConnectionCondition> &condition) {
        m_isReading = false;
        if (condition.ok() && condition->name != m_name)
            read(); // another one was chosen meanwhile
        else if (condition.ok())
            take(*condition);
    });
}

void ConditionView::take(const ConnectionCondition &condition)
{
    showIncident(condition);
    showBudgets(condition);
    showRefusals(condition);
}

void ConditionView::showIncident(const ConnectionCondition &condition)
{
    m_incident->setVisible(condition.incident.has_value());
    if (!condition.incident)
        return;
    m_incidentId = condition.incident->id.text();
    m_incident->setNote(
        tr("%1, since %2").arg(m_incidentId, timeText(condition.incident->openedAt)));
    m_fault->setText(condition.fault);
    m_fault->setVisible(!condition.fault.isEmpty());
    const QLocale locale;
    m_held->setText(tr("%1 exceptions are held behind it, %2 events wait. A test that passes lets "
                       "them go.")
                        .arg(locale.toString(condition.heldExceptions),
                             locale.toString(condition.waitingEvents)));
    setAllowed(*m_showHeld,
               condition.heldExceptions > 0 ? QString() : tr("No exception is held behind it."));
}

void ConditionView::showBudgets(const ConnectionCondition &condition)
{
    std::vector<BudgetState> shown;
    for (const auto &budget : condition.budgets) {
        const bool isRestOnly = !budget.left && !budget.limit && !budget.places;
        const bool rests = budget.parkedUntil && *budget.parkedUntil > condition.at;
        if (!isRestOnly || rests || !budget.id.isEmpty())
            shown.push_back(budget);
    }
    while (m_bars.size() < shown.size()) {
        m_bars.push_back(new BudgetBar);
        m_budgets->body()->addWidget(m_bars.back());
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setVisible(i < shown.size());
        if (i < shown.size())
            m_bars[i]->show(shown[i], condition.at);
    }
    m_budgets->setVisible(!shown.empty());
}

void ConditionView::showRefusals(const ConnectionCondition &condition)
{
    QString key;
    for (const auto &call : condition.refused)
        key += toRfc3339(call.at) + call.operation + call.exception;
    m_refusals->setVisible(!condition.refused.empty());
    if (key == m_shownRefusals)
        return; // so that the focus stays where it is
    m_shownRefusals = key;
    delete m_refusalBox;
    m_refusalBox = new QWidget;
    auto *lines = new QVBoxLayout(m_refusalBox);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    for (const auto &call : condition.refused)
        addRefusal(call);
    m_refusals->body()->addWidget(m_refusalBox);
}

void ConditionView::addRefusal(const RefusedCall &call)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const auto status = call.status > 0 ? tr("HTTP %1").arg(call.status) : tr("no answer");
    words->addWidget((new PlainLabel(QStringList{timeText(call.at), call.operation, status}.join(
                          QStringLiteral("  ·  "))))
                         ->styled(type::small, QFont::Medium, Colour::Text2));
    if (!call.answer.isEmpty())
        words->addWidget((new PlainLabel(call.answer))->styled(type::small));
    row->addLayout(words, 1);
    if (!call.exception.isEmpty()) {
        auto *open = makeButton(ButtonKind::Link, call.exception);
        open->setAccessibleName(tr("Open %1").arg(call.exception));
        connect(open, &QPushButton::clicked, this,
                [this, id = call.exception] { emit openRequested(id); });
        row->addWidget(open, 0, Qt::AlignTop);
    }
    m_refusalBox->layout()->addWidget(line);
}

} // namespace unsnag
