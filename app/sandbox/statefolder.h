// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxchange.h"
#include "app/sandbox/seed/sandboxseed.h"

#include <QFile>
#include <QLockFile>

#include <memory>

namespace unsnag {

//! The folder that keeps a sandbox over restarts: seed.json says how the first state is made,
//! state.jsonl holds one line per committed change. One process at a time, by a lock file.
class StateFolder
{
public:
    explicit StateFolder(QString path);

    //! Makes or opens the folder. Where it exists already, its own seed parameters win over the
    //! wanted ones. A last line that a crash cut off is removed: it was never answered.
    //! Errors: Busy (another process), Damaged (with file and line), Input (not writable).
    [[nodiscard]] Result<SeedParameters> open(const SeedParameters &wanted);

    //! The changes read by open(), oldest first; they are handed over once.
    [[nodiscard]] std::vector<SandboxChange> takeChanges() { return std::move(m_changes); }

    //! Writes one line and waits until the disk has it; on an error the file is as before.
    [[nodiscard]] Result<void> append(const SandboxChange &change);
    //! Forgets every change.
    [[nodiscard]] Result<void> clear();

private:
    [[nodiscard]] Result<SeedParameters> readOrWriteSeed(const SeedParameters &wanted) const;
    [[nodiscard]] Result<void> readChanges();
    [[nodiscard]] Error failure(const QString &what) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    std::vector<SandboxChange> m_changes;
};

} // namespace unsnag
