// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/feedrules.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/reconciliation/reconciliationrules.h"
#include "models/engine/flowset.h"

namespace unsnag {

//! Name of the document of a workspace folder that lists reconciliation services.
constexpr char reconciliationFile[] = "reconciliation.json";

//! The documents a workspace works by: the built-in ones, each replaced by a file of the folder
//! with its id: flows/*.json, connectors/*.profile.json, calendars/*.json, reasons/*.json; and
//! those that only the folder has: feeds.json, reconciliation.json.
struct WorkspaceDocuments {
    ProfileLibrary profiles;
    FlowSet flows;
    FeedRules feeds;
    std::vector<ReconciliationService> reconciliation;
};

//! Error: Input naming file and JSON pointer; nothing is taken from a folder with one bad file.
//! An empty folder name gives the built-in documents alone. A flow or rule whose owner is no role is
//! refused; `roles` are known beside those of the folder and of the flows the program brings along.
[[nodiscard]] Result<WorkspaceDocuments> readWorkspaceDocuments(
    const QString &folder, const RoleBook &roles = RoleBook::builtin());

} // namespace unsnag
