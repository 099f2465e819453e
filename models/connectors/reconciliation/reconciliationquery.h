// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/domain/candidate.h"

#include <map>
#include <optional>

namespace unsnag {

//! What one query of a batch asks for.
struct ReconciliationWish {
    QString type; //!< empty: any
    int limit = 5;
    std::map<QString, QString> properties; //!< our columns and the service's property ids
};

//! The query that asks for an account: its name, and a property for each column that is known and
//! that the service knows. Nothing where there is neither.
[[nodiscard]] std::optional<Json> reconciliationQuery(const Account &account,
                                                      const ReconciliationWish &wish);

//! A batch of this one query, under the key "q0", as the body of a form.
[[nodiscard]] QByteArray queryForm(const Json &query);

} // namespace unsnag
