// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/exceptionlistmodel.h"

#include <algorithm>
#include <map>

namespace unsnag {
namespace {

template <typename Filter>
QVariantMap sumsOf(const std::vector<SyncException> &rows, Filter isCounted)
{
    std::map<QString, Decimal> sums;
    for (const auto &row : rows) {
        if (isCounted(row))
            sums[row.amount.currency] = sums[row.amount.currency] + row.amount.amount;
    }
    QVariantMap texts;
    for (const auto &[currency, sum] : sums)
        texts.insert(currency, sum.text());
    return texts;
}

} // namespace

int ExceptionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ExceptionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &line = m_lines.at(static_cast<std::size_t>(index.row()));
    return line.isHeading ? headingData(line, role) : rowData(m_rows.at(line.at), role);
}

QHash<int, QByteArray> ExceptionListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {IdRole, "id"},
            {IsHeadingRole, "isHeading"},
            {ReasonRole, "reason"},
            {StateRole, "state"},
            {SeverityRole, "severity"},
            {AmountRole, "amount"},
            {CurrencyRole, "currency"},
            {OpenedAtRole, "openedAt"},
            {DueAtRole, "dueAt"},
            {OwnerRole, "owner"},
            {ClaimedByRole, "claimedBy"},
            {IsMarkedRole, "isMarked"},
            {CountRole, "count"},
            {SumsRole, "sums"}};
}

Qt::ItemFlags ExceptionListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_lines.at(static_cast<std::size_t>(index.row())).isHeading)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool ExceptionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && !m_rows.empty() && !isComplete();
}

void ExceptionListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    emit moreWanted(m_rows.back().id.text());
}

void ExceptionListModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_lines = lines();
    endResetModel();
}

void ExceptionListModel::showFirst(std::vector<SyncException> rows, qint64 total)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_total = std::max(total, static_cast<qint64>(m_rows.size()));
    m_isFetching = false;
    m_lines = lines();
    endResetModel();
}

void ExceptionListModel::append(std::vector<SyncException> rows, qint64 total)
{
    m_isFetching = false;
    // An empty page means that the rows counted before are gone meanwhile.
    const qint64 known = static_cast<qint64>(m_rows.size() + rows.size());
    m_total = rows.empty() ? known : std::max(total, known);
    const bool isGroupedNext = m_grouping == Grouping::ByReason && known >= m_total;
    if (isGroupedNext) {
        beginResetModel();
        std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        m_lines = lines();
        endResetModel();
        return;
    }
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    m_lines = lines();
    endInsertRows();
}

void ExceptionListModel::refresh(const SyncException &exception)
{
    const int row = rowOf(exception.id.text());
    if (row < 0)
        return;
    m_rows.at(m_lines.at(static_cast<std::size_t>(row)).at) = exception;
    emit dataChanged(index(row), index(row));
}

int ExceptionListModel::rowOf(const QString &id) const
{
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        const auto &line = m_lines.at(row);
        if (!line.isHeading && m_rows.at(line.at).id.text() == id)
            return static_cast<int>(row);
    }
    return -1;
}

int ExceptionListModel::neighbour(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (!m_lines.at(static_cast<std::size_t>(at)).isHeading)
            return at;
    }
    return -1;
}

void ExceptionListModel::toggleMark(int row)
{
    const auto id = index(row).data(IdRole).toString();
    if (id.isEmpty())
        return;
    if (!m_marked.remove(id))
        m_marked.insert(id);
    emit dataChanged(index(row), index(row), {IsMarkedRole});
    emit marksChanged();
}

void ExceptionListModel::clearMarks()
{
    if (m_marked.isEmpty())
        return;
    m_marked.clear();
    emit dataChanged(index(0), index(rowCount() - 1), {IsMarkedRole});
    emit marksChanged();
}

QStringList ExceptionListModel::marked() const
{
    QStringList ids;
    for (const auto &row : m_rows) {
        if (m_marked.contains(row.id.text()))
            ids.append(row.id.text());
    }
    return ids;
}

std::vector<ExceptionListModel::Line> ExceptionListModel::lines() const
{
    std::vector<Line> all;
    if (m_grouping == Grouping::None || !isComplete()) {
        for (std::size_t at = 0; at < m_rows.size(); ++at)
            all.push_back({false, at});
        return all;
    }
    std::vector<Reason> order;
    for (const auto &row : m_rows) {
        if (std::find(order.begin(), order.end(), row.reason) == order.end())
            order.push_back(row.reason);
    }
    for (const auto reason : order) {
        bool isFirst = true;
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            if (m_rows.at(at).reason != reason)
                continue;
            if (isFirst)
                all.push_back({true, at});
            isFirst = false;
            all.push_back({false, at});
        }
    }
    return all;
}

QVariant ExceptionListModel::headingData(const Line &line, int role) const
{
    const auto &first = m_rows.at(line.at);
    if (role == IsHeadingRole)
        return true;
    if (role == Qt::DisplayRole || role == ReasonRole)
        return reasonName(first.reason);
    const auto isOfGroup = [&first](const SyncException &row) {
        return row.reason == first.reason;
    };
    if (role == CountRole)
        return static_cast<int>(std::ranges::count_if(m_rows, isOfGroup));
    if (role == SumsRole)
        return sumsOf(m_rows, isOfGroup);
    return {};
}

QVariantMap ExceptionListModel::sums() const
{
    return sumsOf(m_rows, [](const SyncException &) { return true; });
}

QVariant ExceptionListModel::rowData(const SyncException &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case IdRole:
        return row.id.text();
    case IsHeadingRole:
        return false;
    case ReasonRole:
        return reasonName(row.reason);
    case StateRole:
        return exceptionStateName(row.state);
    case SeverityRole:
        return severityName(row.severity);
    case AmountRole:
        return row.amount.amount.text();
    case CurrencyRole:
        return row.amount.currency;
    case OpenedAtRole:
        return QVariant::fromValue<qint64>(row.openedAt.time_since_epoch().count());
    case DueAtRole:
        return QVariant::fromValue<qint64>(row.dueAt.time_since_epoch().count());
    case OwnerRole:
        return row.owner;
    case ClaimedByRole:
        return row.claimedBy;
    case IsMarkedRole:
        return m_marked.contains(row.id.text());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3 %4")
            .arg(row.title, exceptionStateName(row.state), row.amount.amount.text(),
                 row.amount.currency);
    default:
        return {};
    }
}

} // namespace unsnag
