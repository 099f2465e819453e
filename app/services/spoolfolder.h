// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/engine/takeevents.h"

namespace unsnag {

//! What was done with the files of a folder.
struct SpoolReport {
    PullReport taken;
    int files = 0;        //!< taken and moved to done/
    QStringList problems; //!< one line per file that was moved to failed/
};

//! A folder into which other programs put files of events. A file is taken once it has its final
//! name: write it under a name that begins with '.' or ends with .tmp or .part, then rename it. Each
//! is one source, taken in the order of the names; after that it lies in done/, or in failed/ beside
//! a text that says why.
class SpoolFolder
{
public:
    SpoolFolder(Workspace &workspace, FolderRule rule)
        : m_workspace(workspace), m_rule(std::move(rule))
    {}

    //! Takes what is there. Errors: NotFound or Forbidden for the folder; those of the store, after
    //! which the file is still there and goes on the next time.
    [[nodiscard]] Result<SpoolReport> take(const std::stop_token &stop,
                                           const Progress &progress = {}) const;

private:
    [[nodiscard]] Result<PullReport> takeFile(const QString &path, const std::stop_token &stop,
                                              const Progress &progress) const;

    Workspace &m_workspace;
    FolderRule m_rule;
};

} // namespace unsnag
