// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

#include <stop_token>
#include <vector>

namespace unsnag {

//! Work that is under way: what, how far, and a way to stop it. The answer to "what is it doing?".
class WorkModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, DoneRole, TotalRole, MayCancelRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! Adds a line and returns its number. A token without a source can't be cancelled.
    int begin(const QString &what, std::stop_source stop);
    //! done of total; total 0 while unknown.
    void report(int id, qint64 done, qint64 total);
    void finish(int id);
    void cancel(int id);
    [[nodiscard]] bool isIdle() const { return m_works.empty(); }

private:
    struct Work {
        int id;
        QString what;
        std::stop_source stop;
        qint64 done = 0;
        qint64 total = 0;
    };
    [[nodiscard]] int rowOf(int id) const;

    std::vector<Work> m_works;
    int m_last = 0;
};

} // namespace unsnag
