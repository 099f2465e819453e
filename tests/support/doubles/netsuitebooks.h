// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"
#include "tests/support/doubles/suiteql.h"

namespace unsnag {

//! Why NetSuite does not take a record.
struct NetSuiteRefusal {
    QString code;
    QString detail;
    QString path;
};

//! The store behind the NetSuite double: customers, items and invoices as the record API sees them, and
//! as SuiteQL does.
class NetSuiteBooks
{
public:
    explicit NetSuiteBooks(DoubleTime &time);

    //! "customer" or "invoice"; null for what the double does not keep.
    [[nodiscard]] DoubleTable *table(const QString &type);
    [[nodiscard]] DoubleRecord *findByKey(const QString &type, const QString &externalId);
    //! Why the members would be refused; nothing where they are fine.
    [[nodiscard]] std::optional<NetSuiteRefusal> problemOf(const QString &type, const Json &given,
                                                           const DoubleRecord *there);
    //! Makes a record and gives its id.
    QString make(const QString &type, Json fields);
    //! Changes one. Lines are added unless `replaced` names their list.
    void merge(const QString &type, DoubleRecord &record, const Json &given,
               const QString &replaced);
    QString addItem(const Json &fields);
    [[nodiscard]] std::vector<DoubleRecord *> items() { return m_items.all(); }

    [[nodiscard]] std::optional<SuiteQlTable> suiteTable(const QString &name);

private:
    [[nodiscard]] std::optional<NetSuiteRefusal> invoiceProblem(const Json &given,
                                                                const DoubleRecord *there);
    [[nodiscard]] std::vector<Json> customerRows();
    [[nodiscard]] std::vector<Json> addressRows();
    [[nodiscard]] std::vector<Json> transactionRows();
    [[nodiscard]] std::vector<Json> lineRows();

    DoubleTable m_customers;
    DoubleTable m_items;
    DoubleTable m_invoices;
    int m_lastId = 646;
};

} // namespace unsnag
