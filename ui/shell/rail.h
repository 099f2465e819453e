// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/panel.h"

#include <QList>

class QAbstractButton;
class QVBoxLayout;

namespace unsnag {

//! The narrow column at the leading edge that leads to the pages.
class Rail final : public Panel
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    //! Adds an entry and returns its number. The last one added with addAtEnd stands at the bottom.
    int add(const QString &icon, const QString &name);
    int addAtEnd(const QString &icon, const QString &name);
    void choose(int entry);

signals:
    void chosen(int entry);

private:
    QAbstractButton *makeEntry(const QString &icon, const QString &name);

    QVBoxLayout *m_column;
    QList<QAbstractButton *> m_entries;
};

} // namespace unsnag
