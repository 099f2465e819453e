// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doubletable.h"
#include "tests/support/doubles/odataentity.h"

namespace unsnag {

//! Entity types of the services of SAP S/4HANA as far as its double has them.
[[nodiscard]] const ODataEntity &sapPartner();
[[nodiscard]] const ODataEntity &sapProduct();
[[nodiscard]] const ODataEntity &sapProductText();
[[nodiscard]] const ODataEntity &sapCompany();
[[nodiscard]] const ODataEntity &sapOrder();
[[nodiscard]] const ODataEntity &sapBilling();

//! An error as the gateway writes it.
[[nodiscard]] DoubleAnswer sapError(int status, const char *code, const QString &words,
                                    const QString &property = {});
//! The entity tag of a row.
[[nodiscard]] QString sapEtag(const DoubleRecord &record);
//! A list as it stands under a navigation property.
[[nodiscard]] Json sapResults(JsonArray records);
//! Midnight of the day, as dates are written.
[[nodiscard]] QString sapDay(Timestamp moment);
//! The lists of a deep insert under `results`, as they are read back.
[[nodiscard]] Json sapStored(const Json &body);

} // namespace unsnag
