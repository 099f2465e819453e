// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace unsnag {

//! Whether rows stand below a heading per reason. Headings are shown only while every row of the
//! query is loaded, because only then their counts and sums are true.
enum class Grouping { None, ByReason };

//! The queue: pages of exceptions in the order they came, and headings. Roles only. It fetches
//! nothing itself: it asks with moreWanted and is given pages.
class ExceptionListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        IsHeadingRole,
        ReasonRole,   //!< machine name
        StateRole,    //!< machine name
        SeverityRole, //!< machine name
        AmountRole,   //!< decimal text
        CurrencyRole,
        OpenedAtRole, //!< milliseconds since 1970, UTC
        DueAtRole,    //!< the same
        OwnerRole,
        ClaimedByRole,
        IsMarkedRole, //!< chosen with X
        CountRole,    //!< of a heading
        SumsRole,     //!< of a heading: decimal text by currency
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void setGrouping(Grouping grouping);
    //! Replaces everything by the first page of `total` rows.
    void showFirst(std::vector<SyncException> rows, qint64 total);
    //! Adds the page behind the last row.
    void append(std::vector<SyncException> rows, qint64 total);
    //! Replaces one row where it is loaded.
    void refresh(const SyncException &exception);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int loaded() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool isComplete() const { return loaded() >= m_total; }
    //! What all loaded rows come to: decimal text by currency.
    [[nodiscard]] QVariantMap sums() const;
    [[nodiscard]] const std::vector<SyncException> &exceptions() const { return m_rows; }
    //! Row of an exception; -1 where it is not loaded.
    [[nodiscard]] int rowOf(const QString &id) const;
    //! The next row with an exception from `row` in steps of `step` (1 or -1); -1 where there is none.
    [[nodiscard]] int neighbour(int row, int step) const;

    void toggleMark(int row);
    void clearMarks();
    [[nodiscard]] QStringList marked() const;

signals:
    //! The page behind this exception is wanted.
    void moreWanted(const QString &afterId);
    void marksChanged();

private:
    struct Line {
        bool isHeading = false;
        std::size_t at = 0; //!< in m_rows; of a heading: of its first row
    };
    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] QVariant headingData(const Line &line, int role) const;
    [[nodiscard]] QVariant rowData(const SyncException &row, int role) const;

    Grouping m_grouping = Grouping::None;
    std::vector<SyncException> m_rows;
    std::vector<Line> m_lines;
    QSet<QString> m_marked;
    qint64 m_total = 0;
    bool m_isFetching = false;
};

} // namespace unsnag
