// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditlogmodel.h"
#include "ui/session/desksession.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace unsnag {

class Banner;
class EmptyState;
class RowTable;

//! The audit log, newest first, and its verdict: whether every entry is still what it was.
class AuditPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditPage(DeskSession &session, QWidget *parent = nullptr);

    //! Recomputes the whole log on a worker and tells the verdict.
    void verify();

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildTable();
    void load();
    void loadOlder(qint64 before);
    void tell(const Result<Verdict> &verdict);

    DeskSession &m_session;
    AuditLogModel m_model;
    QPushButton *m_verify = nullptr;
    Banner *m_verdict = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
    bool m_isLoading = false;
};

} // namespace unsnag
