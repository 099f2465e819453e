// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"

namespace unsnag {

//! Lets the file at `path` be the passphrase of workspaces that are made from now on.
[[nodiscard]] bool usePassphraseFile(const QString &path);

//! Fills every table whose rows the audit log seals: a demo with decisions, one undone, a comment, a legal
//! hold. Returns an exception that is still open.
[[nodiscard]] Result<Id<SyncException>> fillSealedTables(Workspace &workspace);

//! Closes an exception without a replay.
[[nodiscard]] Result<void> dismissException(Workspace &workspace, const Id<SyncException> &id);

} // namespace unsnag
