// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/inspectionsession.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedLayout;

namespace unsnag {

class EmptyState;
class PlainLabel;
class RowTable;

//! Draws exceptions at random for an auditor, so that anybody can draw the same again.
class SamplePane final : public QWidget
{
    Q_OBJECT
public:
    explicit SamplePane(InspectionSession &session, QWidget *parent = nullptr);

    //! Forgets what was drawn.
    void clear();

signals:
    //! Other exceptions than before are in the sample.
    void drawn(const QSet<QString> &exceptions);
    //! The person looks at this one.
    void chosen(const QString &exception);

private:
    QWidget *buildOrder();
    void draw();
    void show(const InspectionSample &sample);

    InspectionSession &m_session;
    TextTableModel m_model;
    QSpinBox *m_count;
    QLineEdit *m_seed;
    QPushButton *m_draw;
    PlainLabel *m_told;
    EmptyState *m_empty;
    RowTable *m_table;
    QStackedLayout *m_pages;
};

} // namespace unsnag
