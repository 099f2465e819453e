// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Whether a document fits the conditions ([["field", "operator", value], …]); all of them, or any.
//! Nothing where Frappe would refuse the filter: no list, unknown field or operator.
enum class FrappeJoin { All, Any };
[[nodiscard]] std::optional<bool> fitsFrappeFilter(const Json &conditions, const Json &document,
                                                   FrappeJoin join);

//! Sorts by "modified asc, name desc"; false where it is no such order.
[[nodiscard]] bool sortByFrappeOrder(std::vector<Json> &documents, const QString &order);

} // namespace unsnag
