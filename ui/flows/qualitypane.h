// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/qualitydesk.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class Banner;
class Card;
class PlainLabel;
class RowTable;

//! The dated proofs that the flows still work: canary, synthetic run, reconcile; and the runbooks that
//! lack an entry.
class QualityPane final : public QWidget
{
    Q_OBJECT
public:
    explicit QualityPane(DeskSession &session, QWidget *parent = nullptr);

signals:
    void openRequested(const QString &exception);

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! One kind of run: what the last one found, and the button for the next.
    struct Line {
        PlainLabel *last = nullptr;
        QPushButton *run = nullptr;
    };

    Line addLine(Card &card, const QString &title, const QString &purpose, const QString &button);
    void load();
    void take(const QualityFacts &facts);
    void runCanary();
    void runSynthetic();
    void reconcile();
    void begin();
    void tell(const std::optional<Error> &error);

    DeskSession &m_session;
    QualityDesk m_desk;
    TextTableModel m_due;
    Banner *m_result;
    Line m_canary;
    Line m_synthetic;
    Line m_reconcile;
    RowTable *m_table;
};

} // namespace unsnag
