// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/odataentity.h"

namespace unsnag {

//! "Not set" in every member that holds the id of another record.
inline constexpr char zeroGuid[] = "00000000-0000-0000-0000-000000000000";

//! Resources of the API of version 2.0 as far as the double of Business Central has them; names and
//! types as Microsoft's resource tables give them.
[[nodiscard]] const ODataEntity &centralCompany();
[[nodiscard]] const ODataEntity &centralCustomer();
[[nodiscard]] const ODataEntity &centralItem();
[[nodiscard]] const ODataEntity &centralInvoice();
[[nodiscard]] const ODataEntity &centralInvoiceLine();
[[nodiscard]] const ODataEntity &centralPaymentTerm();
[[nodiscard]] const ODataEntity &centralPeriod();
[[nodiscard]] const ODataEntity &centralTaxGroup();

//! Most characters of a member; 0 where there is no bound.
[[nodiscard]] qsizetype centralLength(const QString &member);

} // namespace unsnag
