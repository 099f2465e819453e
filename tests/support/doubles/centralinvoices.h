// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doubletable.h"

#include <optional>

namespace unsnag {

//! An error as Business Central writes it.
[[nodiscard]] DoubleAnswer centralError(int status, const char *code, const QString &words);
//! The entity tag of a row: every write moves it on.
[[nodiscard]] QString centralEtag(const DoubleRecord &record);
//! Nothing where If-Match names the row as it is now; else what Business Central says.
[[nodiscard]] std::optional<DoubleAnswer> centralMismatch(const QByteArray &ifMatch,
                                                          const DoubleRecord &record);

//! Sales invoices of the double: drafts with lines, number series, posting, cancelling.
class CentralInvoices
{
public:
    CentralInvoices(DoubleTime &time, DoubleTable &customers, DoubleTable &items)
        : m_customers(customers), m_items(items), m_invoices(time), m_lines(time)
    {}

    [[nodiscard]] DoubleTable &table() { return m_invoices; }
    //! With its lines inside.
    [[nodiscard]] Json whole(const DoubleRecord &invoice);
    //! A draft from a checked body, lines and all; each line moves the entity tag on. What refuses it
    //! leaves nothing.
    [[nodiscard]] std::optional<DoubleAnswer> make(const QString &id, const Json &body);
    [[nodiscard]] DoubleAnswer post(DoubleRecord &invoice);
    [[nodiscard]] DoubleAnswer cancel(DoubleRecord &invoice);
    [[nodiscard]] DoubleAnswer remove(DoubleRecord &invoice);

private:
    [[nodiscard]] std::optional<DoubleAnswer> refusedLine(const Json &line);
    void addLine(DoubleRecord &invoice, const Json &line, int sequence);
    void sumUp(DoubleRecord &invoice);
    [[nodiscard]] std::vector<DoubleRecord *> linesOf(const DoubleRecord &invoice);
    [[nodiscard]] QString nextLineId();

    DoubleTable &m_customers;
    DoubleTable &m_items;
    DoubleTable m_invoices;
    DoubleTable m_lines;
    int m_drafts = 1000;
    int m_posted = 103000;
    int m_lineIds = 0;
};

} // namespace unsnag
