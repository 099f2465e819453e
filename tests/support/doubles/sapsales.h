// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/saptables.h"

namespace unsnag {

//! Sales orders of the double of SAP, and the billing documents that its billing run makes of them:
//! nobody makes one over OData.
class SapSales
{
public:
    SapSales(DoubleTime &time, DoubleTable &partners, DoubleTable &products)
        : m_time(time), m_partners(partners), m_products(products), m_orders(time), m_bills(time)
    {}

    [[nodiscard]] DoubleTable &orders() { return m_orders; }
    [[nodiscard]] DoubleTable &bills() { return m_bills; }

    //! From a checked body; the id of the order, or what refuses it.
    [[nodiscard]] Result<QString> order(const Json &body);
    [[nodiscard]] DoubleAnswer cancel(const QString &bill);

    //! Whether orders are billed at once or only by bill().
    enum class Run { AtOnce, Held };
    void setRun(Run run) { m_run = run; }
    //! The billing run: every order that has no billing document gets one.
    void bill();

private:
    void billOrder(DoubleRecord &order);

    DoubleTime &m_time;
    DoubleTable &m_partners;
    DoubleTable &m_products;
    DoubleTable m_orders;
    DoubleTable m_bills;
    Run m_run = Run::AtOnce;
    int m_orderNumber = 4710;
    int m_billNumber = 90000000;
};

} // namespace unsnag
