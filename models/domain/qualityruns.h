// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

namespace unsnag {

//! A reconcile that ended; `report` is what it told.
struct ReconcileRun {
    qint64 number = 0;
    Timestamp startedAt;
    Timestamp endedAt;
    Json report;
};

//! How a canary or a synthetic run ended.
enum class RunVerdict { Passed, Failed, Empty };

[[nodiscard]] QString runVerdictName(RunVerdict verdict); //!< "passed"
[[nodiscard]] std::optional<RunVerdict> runVerdictFromName(const QString &name);

//! A sample of stored events, run again through validate and map only.
struct CanaryRun {
    qint64 number = 0;
    QString flow;
    QString flowVersion;
    Timestamp startedAt;
    Timestamp endedAt;
    qint64 seed = 0;
    int sample = 0;
    int same = 0;
    int different = 0;
    int failed = 0; //!< could not be compared
    RunVerdict verdict = RunVerdict::Empty;
    Json cases; //!< array: {"event","trace_key","end","why","patch"}
};

//! A lead that was made, progressed to an invoice, and confirmed.
struct SyntheticRun {
    qint64 number = 0;
    QString key; //!< names everything it made
    QString flow;
    QString source;
    QString target;
    Timestamp startedAt;
    Timestamp endedAt;
    RunVerdict verdict = RunVerdict::Failed;
    QString leadId;
    QString dealId;
    QString invoiceId;
    Json steps; //!< array: {"step","ok","ms","id","detail"}
};

} // namespace unsnag
