// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/worker.h"
#include "models/store/connection.h"

#include <deque>
#include <functional>
#include <mutex>

namespace unsnag {

//! The one connection of a store that writes, on a thread of its own. Writes that wait at the same
//! time share one durable commit, each under a savepoint: one that fails undoes only itself.
class Writer
{
public:
    using Work = std::function<Result<void>(Session &)>;

    //! See StoreOptions.
    Writer(Location location, QString sqliteVfs, int logPages);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    //! Runs `work` on the writer's thread without a transaction, for preparation; blocks.
    [[nodiscard]] Result<void> prepare(const std::function<Result<void>(Connection &)> &work);

    //! Runs `work` in one transaction on the writer's thread; blocks. See Store::write.
    [[nodiscard]] Result<void> run(const Work &work);

    [[nodiscard]] bool isCurrent() const { return m_worker.isCurrent(); }
    //! The session of the transaction that runs. Precondition: isCurrent().
    [[nodiscard]] Session &session() { return m_connection->session(); }

private:
    //! Work that waits for the writer's thread, and what became of it.
    struct Wish {
        const Work *work;
        Result<void> done;
    };

    void runWaiting();
    //! False where nothing was stored and each has to be run alone.
    [[nodiscard]] bool runTogether(const std::vector<std::shared_ptr<Wish>> &group);
    //! False where the transaction of the group can't go on.
    [[nodiscard]] bool runApart(Wish &wish);
    void undo();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> runRepeated(const Work &work);
    [[nodiscard]] Result<void> runOnce(const Work &work);
    [[nodiscard]] Result<QString> begin();
    //! The failure of a transaction as a whole: its place is the workspace, not a statement.
    [[nodiscard]] Error ofWorkspace(Error failure) const;
    [[nodiscard]] Result<void> settle(const QString &witness, const Error &failure);

    Location m_location;
    QString m_sqliteVfs;
    int m_logPages;
    std::unique_ptr<Connection> m_connection; // on the worker's thread only
    bool m_mayRepeat = false;
    std::mutex m_mutex; // guards m_wishes
    std::deque<std::shared_ptr<Wish>> m_wishes;
    Worker m_worker; // last: it ends before what it uses
};

} // namespace unsnag
