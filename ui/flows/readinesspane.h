// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/flowdesk.h"

#include <QWidget>

namespace unsnag {

class PlainLabel;
class RowTable;

//! What was looked at before a flow is scaled, point by point.
class ReadinessPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadinessPane(DeskSession &session, QWidget *parent = nullptr);

    //! Reviews the flow and shows what was found; an empty id shows nothing.
    void review(const QString &flow);

private:
    void take(const Result<FlowReview> &review);

    FlowDesk m_desk;
    QString m_flow;
    TextTableModel m_model;
    PlainLabel *m_verdict;
    RowTable *m_table;
};

} // namespace unsnag
