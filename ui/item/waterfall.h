// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/evidencemodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace unsnag {

//! Paints one step of the way to the odds: letter and field, the step itself, its meaning, the sum.
class WaterfallDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int height = 24;

    WaterfallDelegate(const EvidenceModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] qreal placeOf(double sum, const QRectF &area) const;
    void paintStep(QPainter &painter, const QRectF &area, const QModelIndex &index) const;

    const EvidenceModel &m_model;
};

//! How a candidate came to its odds, field by field.
class Waterfall final : public QListView
{
    Q_OBJECT
public:
    explicit Waterfall(QWidget *parent = nullptr);

    void show(const Account &query, const Candidate &candidate);
    void clear();

private:
    using QWidget::show;

    EvidenceModel m_model;
};

} // namespace unsnag
