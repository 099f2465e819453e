// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace unsnag {

//! Accounts from CSV with the columns id, name, domain, tax_id, street, city, postcode, country,
//! email, phone: any order, unknown ones ignored, missing ones empty. Error: Input naming the line;
//! or where the column id or name is missing.
[[nodiscard]] Result<std::vector<Account>> readAccounts(const QByteArray &text,
                                                        const QString &source);

using AccountSink = std::function<Result<void>(const Account &)>;

//! The same one by one from a file of any size. Error also: NotFound; what the sink returns.
[[nodiscard]] Result<void> readAccountFile(const QString &path, const AccountSink &take);

} // namespace unsnag
