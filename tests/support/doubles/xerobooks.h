// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"

#include <QStringList>

namespace unsnag {

//! The store behind the Xero double: contacts, invoices and items with Xero's own rules.
class XeroBooks
{
public:
    explicit XeroBooks(DoubleTime &time);

    enum class Way { Put, Post }; //!< PUT makes, POST makes or changes

    //! "Contacts", "Invoices" or "Items".
    [[nodiscard]] DoubleTable &table(const QString &resource);
    [[nodiscard]] static bool has(const QString &resource);
    //! The record of that id, contact number or invoice number; null where there is none.
    [[nodiscard]] DoubleRecord *find(const QString &resource, const QString &name);
    //! Carries out one element of a request. The element as it is answered; `errors` says why not.
    [[nodiscard]] Json write(const QString &resource, const Json &given, Way way, const QString &id,
                             QStringList &errors);
    //! Makes a record as it is, without a rule.
    QString put(const QString &resource, Json fields);
    //! As an answer shows it: both notations of dates.
    [[nodiscard]] Json shown(const QString &resource, const DoubleRecord &record);
    [[nodiscard]] static QString idName(const QString &resource);

private:
    [[nodiscard]] QStringList contactErrors(const Json &given, const DoubleRecord *there);
    [[nodiscard]] QStringList invoiceErrors(const Json &given, const DoubleRecord *there);
    [[nodiscard]] QStringList lineErrors(const Json &lines);
    [[nodiscard]] DoubleRecord *meant(const QString &resource, const Json &given);
    [[nodiscard]] static Json settled(Json invoice);

    DoubleTable m_contacts;
    DoubleTable m_invoices;
    DoubleTable m_items;
    int m_lastId = 0;
};

} // namespace unsnag
