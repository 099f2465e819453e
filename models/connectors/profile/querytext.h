// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace unsnag {

//! The filters that make a text safe inside a literal of one query language. The quotes of the
//! literal are the template's. Control characters, NUL too, become blanks.
//!
//!   like        backslash before \ % _ ; for places that are no text of a language (a JSON member)
//!   sql_like    like, and ' doubled
//!   odata       ' doubled (OData ABNF SQUOTE-in-string)
//!   soql        backslash before \ ' " ; line feed, return and tab as \n \r \t
//!   soql_like   soql, and backslash before % _
//!   suiteql     ' doubled
//!   suiteql_like  suiteql, and % becomes _, which fits any one character: SuiteQL has no escape
//!   coql        backslash before \ '
//!   qbo         backslash before \ '
//!   qbo_like    qbo, and % becomes _ : QuickBooks has no escape for them
//!   xero        " doubled, backslashes left alone
//!   dolibarr    ' doubled; ( ) : left out, Dolibarr takes filters apart at them even inside quotes
//!   criteria    backslash before \ ( ) ,
[[nodiscard]] const QStringList &queryFilterNames();
[[nodiscard]] bool isQueryFilter(const QString &name);
//! The text as the filter of that name writes it.
[[nodiscard]] QString quotedFor(const QString &filter, const QString &text);

} // namespace unsnag
