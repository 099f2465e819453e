// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doubletable.h"

namespace unsnag {

DoubleRecord &DoubleTable::add(const QString &id, Json fields)
{
    const Timestamp now = m_time.tick();
    auto [place, isNew] =
        m_records.insert_or_assign(id, DoubleRecord{id, 1, now, now, false, std::move(fields)});
    if (isNew)
        m_order.push_back(id);
    return place->second;
}

DoubleRecord *DoubleTable::find(const QString &id)
{
    const auto found = m_records.find(id);
    return found == m_records.end() || found->second.isDeleted ? nullptr : &found->second;
}

void DoubleTable::change(DoubleRecord &record, const Json &members)
{
    for (const auto &[name, value] : members.object())
        record.fields.set(name, value);
    ++record.version;
    record.modified = m_time.tick();
}

void DoubleTable::erase(DoubleRecord &record)
{
    record.isDeleted = true;
    record.modified = m_time.tick();
}

std::vector<DoubleRecord *> DoubleTable::where(const Condition &condition)
{
    return everything([&condition](const DoubleRecord &record) {
        return !record.isDeleted && condition(record);
    });
}

std::vector<DoubleRecord *> DoubleTable::everything(const Condition &condition)
{
    std::vector<DoubleRecord *> out;
    for (const QString &id : m_order) {
        DoubleRecord &record = m_records.at(id);
        if (condition(record))
            out.push_back(&record);
    }
    return out;
}

std::vector<DoubleRecord *> DoubleTable::all()
{
    return where([](const DoubleRecord &) { return true; });
}

} // namespace unsnag
