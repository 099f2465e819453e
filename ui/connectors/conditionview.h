// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/connectordesk.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace unsnag {

class BudgetBar;
class Card;
class PlainLabel;

//! How a connection stands: its open incident and what waits behind it, what is left of its budgets,
//! and what was refused last. Reads again by itself while it is in sight.
class ConditionView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionView(DeskSession &session, QWidget *parent = nullptr);

    //! Follows this connection; none with an empty name.
    void follow(const QString &connection);
    void read();

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);
    //! The person wants to see the exceptions of this query.
    void queryRequested(const QString &query);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildIncident();
    void take(const ConnectionCondition &condition);
    void showIncident(const ConnectionCondition &condition);
    void showBudgets(const ConnectionCondition &condition);
    void showRefusals(const ConnectionCondition &condition);
    void addRefusal(const RefusedCall &call);

    DeskSession &m_session;
    ConnectorDesk m_desk;
    QTimer m_ticking;
    QString m_name;
    bool m_isReading = false;
    QString m_incidentId;
    QString m_shownRefusals;
    Card *m_incident;
    PlainLabel *m_fault;
    PlainLabel *m_held;
    QPushButton *m_open;
    QPushButton *m_showHeld;
    Card *m_budgets;
    std::vector<BudgetBar *> m_bars;
    Card *m_refusals;
    QWidget *m_refusalBox = nullptr;
};

} // namespace unsnag
