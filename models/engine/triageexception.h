// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Takes an exception for oneself. Error: Conflict naming the person who has it.
class ClaimException
{
public:
    explicit ClaimException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

//! Gives a claimed exception back to its queue.
class ReleaseException
{
public:
    explicit ReleaseException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

//! Gives an exception to a person, or to a role queue when `to` is the name of one.
class AssignException
{
public:
    explicit AssignException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id, const QString &to);

private:
    Workbench &m_bench;
};

//! Lets an exception wait until a time, with the reason; pauses its SLA.
class HoldException
{
public:
    explicit HoldException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id, Timestamp until,
                                            const QString &why);

private:
    Workbench &m_bench;
};

//! Opens a dismissed exception again.
class ReopenException
{
public:
    explicit ReopenException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyncException> run(const Id<SyncException> &id, const QString &why);

private:
    Workbench &m_bench;
};

//! Adds a remark.
class CommentOnException
{
public:
    explicit CommentOnException(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<void> run(const Id<SyncException> &id, const QString &text);

private:
    Workbench &m_bench;
};

} // namespace unsnag
