// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/bulkdesk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace unsnag {

class Banner;
class RowTable;

//! Bulk runs, how far each is, and what of it was skipped or failed and why.
class BulkPane final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkPane(DeskSession &session, QWidget *parent = nullptr);

signals:
    void openRequested(const QString &exception);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Verb = QFuture<Result<BulkView>> (BulkDesk::*)(const QString &, const QString &);

    QWidget *buildBar();
    void load();
    void showItems();
    void offer();
    void change(Verb verb);
    [[nodiscard]] const BulkRun *chosen() const;

    DeskSession &m_session;
    BulkDesk m_desk;
    TextTableModel m_runs;
    TextTableModel m_items;
    std::vector<BulkView> m_views;
    Banner *m_result;
    RowTable *m_runTable;
    RowTable *m_itemTable;
    QLineEdit *m_why;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_cancel;
};

} // namespace unsnag
