// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/runbook.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! A new text for the runbook of a reason.
struct RunbookEdit {
    Reason reason = Reason::MissingAccount;
    QString text;
    QString why;  //!< required
    int base = 0; //!< number of the version the text was made from
};

//! What became of an edit. Where somebody stored another version meanwhile, nothing was stored and
//! `active` is theirs, for a comparison with the text that was handed in.
struct EditedRunbook {
    RunbookVersion active;
    bool isStored = false;
};

//! Stores a new version of a runbook, and its audit entry with it. Errors: Input for an empty text or
//! one without a reason why; NotFound for a base that there is not.
class EditRunbook
{
public:
    explicit EditRunbook(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<EditedRunbook> run(const RunbookEdit &edit);

private:
    Workbench &m_bench;
};

//! Stores what was learnt from an exception as a dated entry of its reason's runbook. Errors: NotFound;
//! Input where a part is empty.
class AddPostmortem
{
public:
    explicit AddPostmortem(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<RunbookVersion> run(const Id<SyncException> &exception,
                                             const Postmortem &postmortem);

private:
    Workbench &m_bench;
};

//! The same in the caller's transaction.
[[nodiscard]] Result<RunbookVersion> storePostmortem(Session &session, const Workbench &bench,
                                                     const SyncException &exception,
                                                     const Postmortem &postmortem);

} // namespace unsnag
