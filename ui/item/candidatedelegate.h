// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace unsnag {

//! Paints a candidate: its number, name, place, score and lead; the evidence per field; who named it,
//! how sure it is, and what goes on there.
class CandidateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int height = 88;

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace unsnag
