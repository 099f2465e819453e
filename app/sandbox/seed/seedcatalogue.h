// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <vector>

namespace unsnag {

//! The items of the ERP: {"id","version","updated_at","code","name","unit","price","active"}.
[[nodiscard]] std::vector<Json> seedItems(const QString &updatedAt);

} // namespace unsnag
