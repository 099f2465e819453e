// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/flowset.h"

namespace unsnag {

//! Names of the documents of a workspace folder that say who owns what.
constexpr char rolesFile[] = "roles.json";
constexpr char routingFile[] = "routing.json";

//! Reads roles.json and routing.json of a folder (neither need be there) and the runbooks into the
//! set, whose flows are there already. The roles are `known`, those that shipped flows name, and
//! those of the document. Error: Input naming file and JSON pointer, also for a flow, a rule or a
//! role whose owner, backup, data owner or calendar is unknown.
[[nodiscard]] Result<void> readOwnership(const QString &folder, const RoleBook &known,
                                         const std::map<QString, QString> &flowSources,
                                         FlowSet &flows);

} // namespace unsnag
