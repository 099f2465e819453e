// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <QByteArray>

#include <vector>

namespace unsnag {

//! Accounts from CSV with the columns id, name, domain, tax_id, street, city, postcode, country,
//! email, phone: any order, unknown ones ignored, missing ones empty. Error: Input naming the line;
//! or where the column id or name is missing.
[[nodiscard]] Result<std::vector<Account>> readAccounts(const QByteArray &text,
                                                        const QString &source);

} // namespace unsnag
