// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"

#include <chrono>
#include <optional>

namespace unsnag {

//! What HubSpot answers instead of a result.
struct HubSpotRefusal {
    int status = 400;
    QString category = {};
    QString message = {};
    QString code = {};     //!< of the one error in `errors`; empty: no such list
    QString property = {}; //!< in its context

    [[nodiscard]] Json json(int number) const;
};

//! The objects of one portal: properties that are texts or nothing, properties with unique values,
//! associations with labels, and the index that a search looks into, which is late.
class HubSpotObjects
{
public:
    //! Kinds of associations.
    static constexpr int primaryCompany = 5;
    static constexpr int anyCompany = 341;
    static constexpr int lineItem = 19;
    //! The id of the one who owns the deals.
    [[nodiscard]] static QString owner() { return QStringLiteral("71"); }

    explicit HubSpotObjects(DoubleTime &time);

    //! "deals" for "deals" and "0-3"; empty where there is no such type.
    [[nodiscard]] static QString typeOf(const QString &name);
    [[nodiscard]] DoubleTable &table(const QString &type) { return m_types.at(type).table; }
    //! By id, or by the value of a property with unique values; null where there is none.
    [[nodiscard]] DoubleRecord *find(const QString &type, const QString &id,
                                     const QString &idProperty);
    [[nodiscard]] bool isUnique(const QString &type, const QString &property) const;

    enum class Indexed { AtOnce, Late };
    //! A record with these properties, nothing checked; returns its id.
    QString add(const QString &type, const Json &properties, Indexed indexed);
    void change(const QString &type, DoubleRecord &record, const Json &properties, Indexed indexed);
    //! Why the properties cannot be written; nothing where they can.
    [[nodiscard]] std::optional<HubSpotRefusal> problem(const QString &type, const Json &properties,
                                                        const DoubleRecord *self);
    //! As the store keeps them: numbers as texts, days as moments.
    [[nodiscard]] Json normal(const QString &type, const Json &properties) const;
    //! As an answer shows it, with these properties (unknown ones are left out without a word).
    [[nodiscard]] Json shown(const QString &type, const DoubleRecord &record,
                             const QStringList &properties) const;

    //! Answer of a search, or why it is refused.
    struct Found {
        Json answer;
        std::optional<HubSpotRefusal> refusal;
    };
    [[nodiscard]] Found search(const QString &type, const Json &body);

    struct Link {
        QString to;
        std::vector<int> kinds;
    };
    void link(const QString &from, const QString &id, const QString &to, const QString &target,
              std::vector<int> kinds);
    [[nodiscard]] std::vector<Link> links(const QString &from, const QString &id,
                                          const QString &to) const;

    void setLag(std::chrono::seconds lag) { m_lag = lag; }
    void setCap(std::int64_t cap) { m_cap = cap; }
    void setLargestPage(std::int64_t size) { m_largestPage = size; }
    [[nodiscard]] std::int64_t largestPage() const { return m_largestPage; }

private:
    enum class Kind { Text, Number, Flag, Moment };
    struct Property {
        Kind kind = Kind::Text;
        bool isUnique = false;
        bool isWritable = true;
    };
    struct Snapshot {
        Json properties;
        Timestamp modified;
    };
    struct Type {
        std::map<QString, Property> properties;
        DoubleTable table;
        std::map<QString, Snapshot> index;
    };

    void define(const QString &type, std::map<QString, Property> properties);
    void refreshIndex(const QString &type);
    [[nodiscard]] Json value(const QString &type, const DoubleRecord &record,
                             const QString &property) const;
    [[nodiscard]] std::optional<HubSpotRefusal> checkFilters(const QString &type,
                                                             const Json &groups) const;
    [[nodiscard]] bool fits(const QString &type, const DoubleRecord &record,
                            const Json &body) const;
    [[nodiscard]] bool fitsFilter(const QString &type, const DoubleRecord &record,
                                  const Json &filter) const;
    [[nodiscard]] std::vector<DoubleRecord> indexed(const QString &type, const Json &body);

    DoubleTime &m_time;
    std::map<QString, Type> m_types;
    std::map<std::tuple<QString, QString, QString>, std::vector<Link>> m_links;
    std::chrono::seconds m_lag{10};
    std::int64_t m_cap = 10000;
    std::int64_t m_largestPage = 2;
    std::int64_t m_lastId = 900000;
};

} // namespace unsnag
