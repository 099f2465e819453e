// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"

namespace unsnag {

//! The schema with everything it points to in files beside it taken into its own definitions:
//! {"$ref": "crm.openapi.json#/components/schemas/Deal"} becomes a reference into #/definitions.
//! Schemas of OpenAPI 3.0 are turned into draft 7 on the way: `nullable`, and the true or false of
//! `exclusiveMinimum` and `exclusiveMaximum`. References without a file are left as they are.
//! Error: Input at `source` and the place of the reference where a file or a place in it is missing.
[[nodiscard]] Result<Json> withNeighbours(const Json &schema, const NeighbourFiles &files,
                                          const QString &source);

} // namespace unsnag
