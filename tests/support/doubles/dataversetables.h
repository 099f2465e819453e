// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/odataentity.h"

namespace unsnag {

//! Columns that the administrator of the double's environment made.
inline constexpr char dataverseKeyColumn[] = "new_unsnagkey"; //!< alone an alternate key
inline constexpr char dataverseErpColumn[] = "new_erpid";
inline constexpr char dataverseTaxColumn[] = "new_vatnumber";

//! Tables of Dataverse as far as its double has them.
[[nodiscard]] const ODataEntity &dataverseAccount();
[[nodiscard]] const ODataEntity &dataverseProduct();
[[nodiscard]] const ODataEntity &dataverseLine();
[[nodiscard]] const ODataEntity &dataverseDeal();

} // namespace unsnag
