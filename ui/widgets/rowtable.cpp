// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowtable.h"

#include "ui/theme/tokens.h"

#include <QHeaderView>

namespace unsnag {

RowTable::RowTable(QAbstractItemModel &model, const QList<int> &widths, const QString &name,
                   QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowHeight::compact);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    for (int section = 0; section < widths.size(); ++section)
        setColumnWidth(section, widths.at(section));
    setAccessibleName(name);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto id = index.data(m_idRole).toString(); !id.isEmpty())
            emit activatedId(id);
    });
    connect(
        selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &index) { emit chosenChanged(index.data(m_idRole).toString()); });
}

QString RowTable::chosen() const
{
    return currentIndex().data(m_idRole).toString();
}

} // namespace unsnag
