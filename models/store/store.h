// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/rng.h"
#include "models/store/session.h"

#include <functional>
#include <memory>

namespace unsnag {

//! Whether this process may write. At most one process writes a SQLite workspace.
enum class Access { ReadOnly, ReadWrite };

//! Where a workspace lies and how to open it.
struct StoreOptions {
    QString location; //!< a folder that holds unsnag.db, or postgresql://user@host/database
    Access access = Access::ReadOnly;
    QString sqliteVfs; //!< name of a registered SQLite VFS; empty for the default one
    //! SQLite's write-ahead log is taken over into the database when it has so many pages of 4 KiB. Many,
    //! as a large intake changes the pages of its indexes with each of its transactions.
    int logPages = 16'000;
};

//! The database of one workspace. All methods may be called from any thread and block until done;
//! never call them on the user interface's thread.
class Store
{
public:
    //! Makes a new workspace with all migrations applied. Error: Conflict where one is there already,
    //! Input for a network file system, Forbidden or Damaged where the place can't be written.
    [[nodiscard]] static Result<void> create(const StoreOptions &options, const Clock &clock);
    //! The same with the name of the workspace from this chance, so that a simulation repeats itself.
    [[nodiscard]] static Result<void> create(const StoreOptions &options, const Clock &clock,
                                             Rng &rng);

    //! Opens an existing workspace, migrating it first where it is older (ReadWrite only).
    //! Errors: NotFound; Conflict where it is newer than this program; Busy naming process and host
    //! that hold the write lock; Damaged.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions &options,
                                                             const Clock &clock);

    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] Access access() const;
    [[nodiscard]] Dialect dialect() const;
    //! Random name of the workspace, made at creation; part of every external reference.
    [[nodiscard]] QString workspaceId() const;
    [[nodiscard]] QString location() const;

    //! Runs `work` in one durable transaction on the writer's thread: commits when it returns a
    //! value, rolls back when it returns an error. Repeats it whole on a serialisation failure, so
    //! it must have no effect outside the session. Errors: those of `work`; Busy or Forbidden where
    //! this store was opened ReadOnly; OutcomeUnknown where a commit failed and could not be checked.
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work, Session &> write(Work work)
    {
        using R = std::invoke_result_t<Work, Session &>;
        std::optional<R> result;
        const auto done = runWrite([&](Session &session) -> Result<void> {
            result.emplace(work(session));
            return result->ok() ? Result<void>() : Result<void>(result->error());
        });
        if (!done.ok())
            return done.error();
        return std::move(*result);
    }

    //! Runs `work` on a read-only connection of the calling thread, in one snapshot.
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work, Session &> read(Work work)
    {
        using R = std::invoke_result_t<Work, Session &>;
        std::optional<R> result;
        const auto done = runRead([&](Session &session) -> Result<void> {
            result.emplace(work(session));
            return result->ok() ? Result<void>() : Result<void>(result->error());
        });
        if (!done.ok())
            return done.error();
        return std::move(*result);
    }

    //! Whether this process may run the operating layer: pull, replay, recover. One process at a time
    //! may. In SQLite whoever may write may; in PostgreSQL the first to ask, until its connection
    //! ends. May be asked any number of times; after a lost connection the answer can change.
    [[nodiscard]] Result<bool> takeDuty();

    //! After an erasure: moves what SQLite's write-ahead log holds into the database file and empties the
    //! log, which else keeps what was there before. True where the log is empty; false where somebody read
    //! all the time: then the next erasure or the end of the program does it. PostgreSQL has none of ours.
    [[nodiscard]] Result<bool> emptyLog();

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    [[nodiscard]] Result<void> runWrite(const std::function<Result<void>(Session &)> &work);
    [[nodiscard]] Result<void> runRead(const std::function<Result<void>(Session &)> &work);

    std::unique_ptr<Private> d;
};

} // namespace unsnag
