// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/resolution.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! A decision before it is recorded.
struct Decision {
    Id<SyncException> exception;
    Action action = Action::LinkAccount;
    QString account; //!< LinkAccount: id in the ERP
    //! SetFields: pointer and value pairs; the base of each is taken from the snapshot
    std::vector<std::pair<QString, Json>> fields;
    Json patch;   //!< SetFields: an RFC 6902 patch instead of `fields`
    QString form; //!< id of an action of the reason's form; the rest then follows from `choice`
    Json choice;  //!< object: what was filled into the form, by field name
    bool isDual = false; //!< a second person has to decide the same; set by the form
    QString why;         //!< required: not empty
    Suggestions shown;   //!< candidates as the person saw them; searched again when empty
    std::chrono::milliseconds undoTime{10000}; //!< how long the replay waits for an undo
};

//! A write that carrying out a decision will make.
struct PlannedWrite {
    QString system;         //!< connection
    QString method;         //!< "POST" or the remote procedure's name
    QString object;         //!< "invoice", "account"
    QString operation;      //!< operation of the profile
    QString idempotencyKey; //!< known before it is sent
    QString promise;        //!< class of the target: "replay", "upsert", "reject_duplicate", "none"
};

//! What was recorded, or would be.
struct Resolved {
    SyncException exception;
    Id<Resolution> resolution; //!< empty in a preview
    std::vector<PlannedWrite> writes;
    Json patchedPayload;                      //!< the payload as the replay will start from
    bool isAsked = false;                     //!< it waits for a second person
    std::vector<Id<SyncException>> followers; //!< others that are replayed with it
};

//! Records a decision: the resolution, its audit entry and the replay in the outbox are one
//! transaction; the exception becomes queued. Errors: NotFound; Conflict where the exception is
//! closed, queued or replaying; Input where the decision does not fit (no such ERP account, a
//! pointer that can't be set, no reason why) with the place; Forbidden where the second person is
//! the first one. A decision under dual control is stored as asked and has no effect until another
//! person decides the same; one that waits holds the exception until its day.
class ResolveException
{
public:
    explicit ResolveException(Workbench &bench) : m_bench(bench) {}
    //! Lists the writes and checks the decision. Stores nothing, sends nothing.
    [[nodiscard]] Result<Resolved> preview(const Decision &decision);
    [[nodiscard]] Result<Resolved> run(const Decision &decision);

private:
    Workbench &m_bench;
};

//! Takes a decision back while its replay has not been sent: the outbox entry is withdrawn, the
//! exception is claimed again. Error: Conflict where it was sent already.
class UndoResolution
{
public:
    explicit UndoResolution(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

} // namespace unsnag
