// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/bulkrun.h"
#include "models/domain/exceptionquery.h"
#include "models/engine/resolveexception.h"
#include "models/policy/ramp.h"

#include <map>

namespace unsnag {

//! One action on many exceptions, as a person asks for it.
struct BulkWish {
    ExceptionQuery query;
    QString queryText; //!< as written
    BulkAction action = BulkAction::Replay;
    Decision decision; //!< Resolve: the same for every item; its exception and `why` are filled in
    QString to;        //!< Assign: person or role queue
    Timestamp until;   //!< Hold
    QString why;       //!< required
    Ramp ramp;
};

//! The list a wish means now: what will be worked on, and what is left out with the reason.
struct BulkPlan {
    std::vector<BulkItem> items; //!< Waiting or Skipped
    qint64 wanted = 0;           //!< of those, the waiting ones
};

//! A bulk run with its figures.
struct BulkView {
    BulkRun run;
    std::map<BulkItemState, qint64> counts;
    std::vector<BulkItem> items; //!< up to the limit asked for
};

//! Fixes the list of a bulk action and starts it. Exceptions that turn up later are out. The first
//! stage is worked on by the next pass of the engine.
class StartBulk
{
public:
    explicit StartBulk(Workbench &bench) : m_bench(bench) {}
    //! What the wish means now; nothing is stored. Errors: Input where the wish makes no sense.
    [[nodiscard]] Result<BulkPlan> plan(const BulkWish &wish);
    //! Starts on exactly the list that was shown. Error: Conflict where nothing of it can be worked on.
    [[nodiscard]] Result<BulkView> run(const BulkWish &wish, const BulkPlan &plan);

private:
    [[nodiscard]] Result<QString> whyNot(const BulkWish &wish, const SyncException &exception,
                                         Reason reason);

    Workbench &m_bench;
};

//! Lets a running bulk run wait: nothing more of it is started.
class PauseBulk
{
public:
    explicit PauseBulk(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<BulkView> run(const Id<BulkRun> &id, const QString &why);

private:
    Workbench &m_bench;
};

//! Lets a paused or stopped bulk run go on.
class ResumeBulk
{
public:
    explicit ResumeBulk(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<BulkView> run(const Id<BulkRun> &id, const QString &why);

private:
    Workbench &m_bench;
};

//! Ends a bulk run: what was not started never will be. What was started goes on by itself.
class CancelBulk
{
public:
    explicit CancelBulk(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<BulkView> run(const Id<BulkRun> &id, const QString &why);

private:
    Workbench &m_bench;
};

//! One bulk run with its items.
class ShowBulk
{
public:
    explicit ShowBulk(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<BulkView> run(const Id<BulkRun> &id, int mostItems);

private:
    Workbench &m_bench;
};

//! Bulk runs, newest first, without their items.
class ListBulk
{
public:
    explicit ListBulk(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<BulkView>> run(const QString &before, int limit);

private:
    Workbench &m_bench;
};

//! What a bulk run stores of a wish, and back.
[[nodiscard]] Json bulkArguments(const BulkWish &wish);
[[nodiscard]] Decision bulkDecision(const BulkRun &run, const Id<SyncException> &exception);

} // namespace unsnag
