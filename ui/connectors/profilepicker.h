// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/connectordesk.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QWidget>

class QLineEdit;
class QListView;

namespace unsnag {

class EmptyState;

//! The systems that can be connected, found by typing.
class ProfilePicker final : public QWidget
{
    Q_OBJECT
public:
    explicit ProfilePicker(QWidget *parent = nullptr);

    //! Role of a row: what it plays and what it was tested with.
    static constexpr int RemarkRole = Qt::UserRole + 1;

    void show(std::vector<std::shared_ptr<const Profile>> profiles);
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const std::shared_ptr<const unsnag::Profile> &profile);
    void cancelled();

private:
    using QWidget::show;
    void filter(const QString &text);
    void take(const QModelIndex &index);

    std::vector<std::shared_ptr<const Profile>> m_profiles;
    QStandardItemModel m_rows;
    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QListView *m_list;
    EmptyState *m_none;
};

} // namespace unsnag
