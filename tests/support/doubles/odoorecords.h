// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"

#include <set>

namespace unsnag {

//! What Odoo raises.
struct OdooError {
    QString name; //!< "odoo.exceptions.UserError"
    QString message;
};

//! The records of an Odoo: models with many2one and one2many fields, external ids, domains in prefix
//! notation. Every method throws OdooError as Odoo would raise it.
class OdooRecords
{
public:
    //! `lineKind` is display_type of an invoice line with an amount: false in old Odoo, later "product".
    OdooRecords(DoubleTime &time, Json lineKind);

    [[nodiscard]] bool hasModel(const QString &model) const;
    //! Adds a record with these values, in Odoo's own words; its id.
    std::int64_t create(const QString &model, const Json &values);
    void write(const QString &model, std::int64_t id, const Json &values);
    //! The records that a domain means, archived ones only where it names `active`.
    [[nodiscard]] std::vector<DoubleRecord *> search(const QString &model, const Json &domain);
    //! The same, ordered ("write_date asc, id asc") and cut.
    [[nodiscard]] std::vector<DoubleRecord *> page(const QString &model, const Json &arguments);
    //! A record with fields by name: many2one as [id, name], one2many as ids.
    [[nodiscard]] Json plain(const QString &model, const DoubleRecord &record, const Json &fields);
    //! A record as a specification wants it: relations open up.
    [[nodiscard]] Json nested(const QString &model, const DoubleRecord &record,
                              const Json &specification);
    //! load(): makes or updates records by external id. {ids, messages, nextrow}.
    [[nodiscard]] Json load(const QString &model, const Json &fields, const Json &data);
    [[nodiscard]] DoubleRecord *find(const QString &model, std::int64_t id);
    //! Amounts of an invoice from its lines.
    void reckon(std::int64_t invoice);

private:
    [[nodiscard]] DoubleTable &table(const QString &model);
    [[nodiscard]] Json valueOf(const QString &model, const DoubleRecord &record,
                               const QString &field);
    [[nodiscard]] bool fits(const QString &model, const DoubleRecord &record, const Json &term);
    [[nodiscard]] bool fitsDomain(const QString &model, const DoubleRecord &record,
                                  const JsonArray &domain, std::size_t &at);
    void applyCommands(const QString &model, std::int64_t id, const QString &field,
                       const Json &commands);
    [[nodiscard]] Json lineOf(const QString &model, const Json &fields, const Json &row,
                              QStringList &externalIds);
    [[nodiscard]] Json headOf(const QString &model, const Json &fields, const Json &row);
    [[nodiscard]] std::int64_t keep(const QString &model, const QString &externalId, Json values);
    [[nodiscard]] Json loadedValue(const QString &model, const QString &column, const Json &cell);
    void checkField(const QString &model, const QString &field) const;

    DoubleTime &m_time;
    Json m_lineKind;
    std::map<QString, DoubleTable> m_tables;
    std::map<QString, std::int64_t> m_externalIds;
};

} // namespace unsnag
