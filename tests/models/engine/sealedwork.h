// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/audit/verdict.h"
#include "models/base/rng.h"

#include <vector>

namespace unsnag {

//! Lets the file at `path` be the passphrase of workspaces that are made from now on.
[[nodiscard]] bool usePassphraseFile(const QString &path);

//! Fills every table whose rows the audit log seals: a demo with decisions, one undone, a comment, a legal
//! hold. Returns an exception that is still open.
[[nodiscard]] Result<Id<SyncException>> fillSealedTables(Workspace &workspace);

//! Closes an exception without a replay.
[[nodiscard]] Result<void> dismissException(Workspace &workspace, const Id<SyncException> &id);

//! What is found of the log of a workspace; the verdict is "failed" where the check itself was refused.
[[nodiscard]] Verdict judgedLog(Workspace &workspace);

//! A generator of this run's seed, which is printed; UNSNAG_TEST_SEED sets it.
[[nodiscard]] SeededRng rngOfRun();

//! A few of some rows drawn at random, or all where UNSNAG_ALL_ROWS is set.
template <typename T>
[[nodiscard]] std::vector<T> drawn(std::vector<T> all, std::size_t few, Rng &rng)
{
    if (qEnvironmentVariableIsSet("UNSNAG_ALL_ROWS") || all.size() <= few)
        return all;
    for (std::size_t i = 0; i < few; ++i)
        std::swap(all[i], all[i + static_cast<std::size_t>(rng.below(all.size() - i))]);
    all.resize(few);
    return all;
}

} // namespace unsnag
