// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/recordtable.h"

#include <algorithm>

namespace unsnag {
namespace {

std::pair<QString, QString> place(const Json &record)
{
    return {record["updated_at"].toString(), record["id"].toString()};
}

} // namespace

RecordTable::RecordTable(QString prefix, int firstNumber, QStringList indexed)
    : m_prefix(std::move(prefix)), m_nextNumber(firstNumber)
{
    for (const QString &member : indexed)
        m_indexes[member];
}

const Json *RecordTable::find(const QString &id) const
{
    const auto found = m_records.find(id);
    return found == m_records.end() ? nullptr : &found->second;
}

std::vector<const Json *> RecordTable::findBy(const QString &member, const QString &value) const
{
    std::vector<const Json *> found;
    const auto index = m_indexes.find(member);
    if (index == m_indexes.end() || value.isEmpty())
        return found;
    if (const auto ids = index->second.find(value); ids != index->second.end()) {
        for (const QString &id : ids->second)
            found.push_back(find(id));
    }
    return found;
}

RecordPage RecordTable::page(const RecordPageQuery &query) const
{
    RecordPage page;
    auto at = m_order.lower_bound({query.since, QString()});
    if (const auto after = m_order.upper_bound(query.after);
        !query.after.second.isEmpty() && query.after.first >= query.since)
        at = after;
    for (; at != m_order.end(); ++at) {
        const Json *record = find(at->second);
        if (query.accepts && !query.accepts(*record))
            continue;
        if (page.records.size() == query.limit) {
            page.hasMore = true;
            break;
        }
        page.records.push_back(record);
    }
    return page;
}

QString RecordTable::nextId() const
{
    return m_prefix + QString::number(m_nextNumber);
}

QString RecordTable::lastUpdate() const
{
    return m_order.empty() ? QString() : m_order.rbegin()->first;
}

void RecordTable::put(Json record)
{
    const QString id = record["id"].toString();
    if (const Json *old = find(id))
        forget(*old);
    m_order.insert(place(record));
    for (auto &[member, values] : m_indexes) {
        if (const QString value = record[member].toString(); !value.isEmpty())
            values[value].insert(id);
    }
    m_nextNumber = std::max(m_nextNumber, id.mid(m_prefix.size()).toInt() + 1);
    m_records.insert_or_assign(id, std::move(record));
}

void RecordTable::forget(const Json &record)
{
    const auto where = place(record);
    m_order.erase(where);
    for (auto &[member, values] : m_indexes) {
        if (const auto ids = values.find(record[member].toString()); ids != values.end())
            ids->second.erase(where.second);
    }
}

} // namespace unsnag
