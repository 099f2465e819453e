// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <functional>
#include <map>
#include <vector>

namespace unsnag {

//! The time of a double: every write is a second later than the one before, so that runs repeat.
class DoubleTime
{
public:
    [[nodiscard]] Timestamp now() const { return m_now; }
    //! One second on.
    Timestamp tick() { return m_now += std::chrono::seconds(1); }
    void set(Timestamp moment) { m_now = moment; }

private:
    Timestamp m_now = *fromRfc3339(QStringLiteral("2026-11-20T08:00:00Z"));
};

//! One record of a double.
struct DoubleRecord {
    QString id;
    qint64 version = 1;
    Timestamp created;
    Timestamp modified;
    bool isDeleted = false;
    Json fields; //!< in whatever shape the double likes
};

//! Records of one kind, by id in the order they were made. Pointers stay good.
class DoubleTable
{
public:
    explicit DoubleTable(DoubleTime &time) : m_time(time) {}

    DoubleRecord &add(const QString &id, Json fields);
    //! Null where there is none, or where it was deleted.
    [[nodiscard]] DoubleRecord *find(const QString &id);
    //! Sets members (null removes nothing, it is a value), counts the version, moves the time.
    void change(DoubleRecord &record, const Json &members);
    void touch(DoubleRecord &record) { change(record, JsonObject{}); }
    void erase(DoubleRecord &record);

    using Condition = std::function<bool(const DoubleRecord &)>;
    //! Those that are there and fit, in the order they were made.
    [[nodiscard]] std::vector<DoubleRecord *> where(const Condition &condition);
    [[nodiscard]] std::vector<DoubleRecord *> all();
    //! Those that fit, the deleted ones too.
    [[nodiscard]] std::vector<DoubleRecord *> everything(const Condition &condition);
    //! How many were ever added.
    [[nodiscard]] int added() const { return static_cast<int>(m_order.size()); }

private:
    DoubleTime &m_time;
    std::map<QString, DoubleRecord> m_records;
    std::vector<QString> m_order;
};

} // namespace unsnag
