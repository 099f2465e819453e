// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditlogmodel.h"
#include "ui/session/auditdesk.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace unsnag {

class Banner;
class EmptyState;
class ExportSheet;
class RowTable;

//! The audit log, newest first, and its verdict: whether every entry is still what it was. From here
//! it is exported, and the logs of others are opened.
class AuditPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditPage(DeskSession &session, QWidget *parent = nullptr);

    //! Recomputes the whole log on a worker and tells the verdict.
    void verify();
    //! Asks what to export and where to.
    void startExport();

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);
    //! The person wants to look into the bundle that lies there.
    void inspectRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildTable();
    void load();
    void loadOlder(qint64 before);
    void tell(const Result<Verdict> &verdict);
    void tellProgress(qint64 done, qint64 total);
    void tellExported(const ExportedAudit &exported, const QString &path);
    void act();

    DeskSession &m_session;
    AuditDesk m_desk;
    AuditLogModel m_model;
    QPushButton *m_verify = nullptr;
    QPushButton *m_export = nullptr;
    ExportSheet *m_sheet = nullptr;
    QString m_bundle; //!< where the last one was exported to
    bool m_isVerifying = false;
    Banner *m_verdict = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
    bool m_isLoading = false;
};

} // namespace unsnag
