// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"

namespace unsnag {

//! The OpenAPI files (*.openapi.json) of a folder of flows, by name, for the schemas of its flows.
//! Error: Input naming the file that is no JSON.
[[nodiscard]] Result<NeighbourFiles> neighbourFiles(const QString &folder);

//! Whether a file of a folder of flows is one of those.
[[nodiscard]] bool isNeighbourFile(const QString &path);

} // namespace unsnag
