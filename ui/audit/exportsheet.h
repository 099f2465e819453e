// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/auditdesk.h"
#include "ui/widgets/overlay.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace unsnag {

class PlainLabel;

//! Which evidence goes into a bundle and where the bundle goes; then the export with its progress.
class ExportSheet final : public Overlay
{
    Q_OBJECT
public:
    ExportSheet(DeskSession &session, AuditDesk &desk, QWidget *parent);

    //! Opens it with this exception filled in; empty: none.
    void openFor(const QString &exception);

signals:
    void exported(const unsnag::ExportedAudit &exported, const QString &path);

private:
    enum Choice { ThisException, Query, Period, All };

    void addChoice(int id, const QString &title, const QList<QLineEdit *> &lines);
    QLayout *buildPlace();
    QLayout *buildEnd();
    void choosePlace(bool isFolder);
    void offer();
    void start();
    void finish(const QString &path, const Result<ExportedAudit> &made);
    [[nodiscard]] QString query() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QLineEdit *makeLine(const QString &name);

    DeskSession &m_session;
    AuditDesk &m_desk;
    bool m_isRunning = false;
    QButtonGroup *m_choices;
    QLineEdit *m_exception;
    QLineEdit *m_query;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QCheckBox *m_withoutWords;
    QLineEdit *m_path;
    PlainLabel *m_told = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel;
};

} // namespace unsnag
