// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/diffmodel.h"
#include "ui/session/desksession.h"
#include "ui/widgets/card.h"

class QPushButton;
class QTableView;

namespace unsnag {

class PlainLabel;

//! The three sides of an exception next to each other: at failure, CRM now, ERP now.
class DifferencesCard final : public Card
{
    Q_OBJECT
public:
    explicit DifferencesCard(QWidget *parent = nullptr);

    void showLoading();
    void show(const Result<Comparison> &comparison);

private:
    using QWidget::show;
    void buildTable();
    void setScope(DiffScope scope);
    void fit();

    DiffModel m_model;
    DiffFilter m_filter;
    QTableView *m_table;
    PlainLabel *m_remark;
    QPushButton *m_changes;
    QPushButton *m_all;
};

} // namespace unsnag
