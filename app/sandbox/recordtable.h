// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace unsnag {

//! Where a page begins and how long it may be.
struct RecordPageQuery {
    QString since;                     //!< only records with updated_at >= this; empty: all
    std::pair<QString, QString> after; //!< (updated_at, id) of the last record seen; empty: start
    std::size_t limit = 50;
    std::function<bool(const Json &)> accepts; //!< further filter; empty: all
};

//! Some records in order, and whether more follow.
struct RecordPage {
    std::vector<const Json *> records;
    bool hasMore = false;
};

//! Records of one kind: JSON objects with "id" and "updated_at", ordered by (updated_at, id as
//! text), some members indexed by value.
class RecordTable
{
public:
    //! Ids are `prefix` + number, the first one `firstNumber`.
    RecordTable(QString prefix, int firstNumber, QStringList indexed = {});

    [[nodiscard]] const Json *find(const QString &id) const;
    //! Records whose indexed member equals a non-empty value, in id order.
    [[nodiscard]] std::vector<const Json *> findBy(const QString &member,
                                                   const QString &value) const;
    [[nodiscard]] RecordPage page(const RecordPageQuery &query) const;
    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    //! An id no record has had: one above the highest.
    [[nodiscard]] QString nextId() const;
    [[nodiscard]] const std::map<QString, Json> &records() const { return m_records; }
    //! Largest updated_at; empty for an empty table.
    [[nodiscard]] QString lastUpdate() const;

    //! Inserts or replaces by id.
    void put(Json record);

private:
    void forget(const Json &record);

    QString m_prefix;
    int m_nextNumber;
    std::map<QString, Json> m_records;
    std::set<std::pair<QString, QString>> m_order;
    std::map<QString, std::map<QString, std::set<QString>>> m_indexes; // member → value → ids
};

} // namespace unsnag
