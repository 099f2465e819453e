// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"

namespace unsnag {

//! The flows the program brings along, from the lead to the credit.
[[nodiscard]] Result<std::vector<std::shared_ptr<const Flow>>> builtinFlows();

//! The published JSON Schema of flow documents.
[[nodiscard]] QByteArray flowSchemaText();

} // namespace unsnag
