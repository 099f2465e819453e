// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/notekey.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! The checkpoints of the log of a workspace and the keys of the log that signed them. VerifyAudit says
//! whether the log begins with each of them, and who else vouches for it.
struct CopySeals {
    qint64 kept = 0;                  //!< checkpoints in the database
    qint64 beside = 0;                //!< checkpoints in the file outside it
    QString file;                     //!< that file; empty where there is none
    std::optional<Checkpoint> newest; //!< of them all
    std::vector<NoteKey> signedBy;    //!< keys of the log that signed it
};

//! Reads them. What can't be read is left out; VerifyAudit blames it. Errors: those of the store.
[[nodiscard]] Result<CopySeals> readCopySeals(Workbench &bench);

} // namespace unsnag
