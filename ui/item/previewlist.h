// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/bulkdesk.h"

#include <QWidget>

class QVBoxLayout;

namespace unsnag {

//! Every write that a decision will make, in order, before it is sent.
class PreviewList final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewList(QWidget *parent = nullptr);

    //! `alike`: who else gets the same decision; may be empty.
    void show(const Resolved &preview, const Decision &decision, const BulkPlan &alike);

private:
    using QWidget::show;
    void addTitle(const QString &title);
    void addAlike(const BulkPlan &alike);
    void addLine(int number, const QString &what, const QString &where, const QString &note);

    QVBoxLayout *m_lines;
};

} // namespace unsnag
