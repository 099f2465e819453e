// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditquery.h"
#include "models/audit/bundlewriter.h"
#include "models/audit/checkpoint.h"
#include "models/audit/notekey.h"
#include "models/base/progress.h"
#include "models/engine/workbench.h"

#include <QStringList>

#include <stop_token>

namespace unsnag {

//! What of a log a bundle shows: the whole tree is always in it, the evidence of these entries only.
struct AuditChoice {
    AuditQuery query;     //!< empty: all entries
    QString asked;        //!< the same in words, as the query was written; "everything"
    QStringList withheld; //!< names of evidence that stays out, as "why"
};

//! What was exported.
struct ExportedAudit {
    Checkpoint checkpoint;
    QString key;         //!< key line it is signed with
    qint64 chosen = 0;   //!< entries
    qint64 included = 0; //!< payloads of theirs that are in the bundle
    qint64 withheld = 0; //!< that were left out on request
    qint64 erased = 0;   //!< that were erased before
    qint64 timestamps = 0;
    qint64 files = 0;
    QStringList problems; //!< copies of the checkpoint that could not be written
};

//! Writes an audit bundle: the log up to a checkpoint signed now, earlier checkpoints, the evidence of
//! the chosen entries, and a page to read. The same log, checkpoint, key and choice give the same bytes.
class ExportAudit
{
public:
    explicit ExportAudit(Workbench &bench) : m_bench(bench) {}

    //! `path`: a folder that is not there yet or is empty, or a file that ends with .tar.
    //! Errors: NotFound where this person has no key of the log; Conflict where something is at the
    //! place; Damaged where the log is not that of its head; Cancelled; those of the disk.
    [[nodiscard]] Result<ExportedAudit> run(AuditChoice choice, const QString &path,
                                            const std::stop_token &stop,
                                            const Progress &progress = {});

private:
    Workbench &m_bench;
};

} // namespace unsnag
