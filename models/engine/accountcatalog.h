// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/matching/accountindex.h"
#include "models/store/store.h"

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace unsnag {

//! The account index of each ERP over the stored accounts. Built once, kept in a file beside the
//! workspace from which it opens at once, and brought up to date with the accounts that changed. Safe
//! from several threads.
class AccountCatalog
{
public:
    //! `cacheFolder`: where files may be kept; empty: nowhere, every process builds its own.
    explicit AccountCatalog(QString cacheFolder = {}) : m_folder(std::move(cacheFolder)) {}

    //! The index as the accounts stand now, under the match rules that are active for the system and
    //! with the names that decisions taught. Errors: Cancelled; those of the store. A file that is
    //! missing, damaged or of another time is no error: the index is built from the accounts.
    [[nodiscard]] Result<std::shared_ptr<const AccountIndex>> index(Store &store,
                                                                    const QString &system,
                                                                    std::stop_token stop = {},
                                                                    const Progress &progress = {});

    //! Merges what changed into one segment where that pays, and keeps it in the file; a part of every
    //! pass of the engine. Searches go on meanwhile. Error: Cancelled.
    [[nodiscard]] Result<void> tidy(Store &store, std::stop_token stop = {});

private:
    using Index = std::shared_ptr<const AccountIndex>;
    struct Built {
        qint64 generation = -1; // of the accounts in the index
        Index index;
        qint64 taught = -1; // changes of what is active for the system that the index knows
    };

    [[nodiscard]] QString fileOf(const Store &store, const QString &system) const;
    //! What the file holds; empty where there is none that fits.
    [[nodiscard]] Built opened(Session &session, const Store &store, const QString &system) const;
    [[nodiscard]] Result<Built> broughtUpToDate(Session &session, const QString &system,
                                                Built built, qint64 generation) const;
    [[nodiscard]] Result<Built> withAccounts(Session &session, const Store &store,
                                             const QString &system, Built known,
                                             const std::stop_token &stop,
                                             const Progress &progress) const;
    //! The same under the rules and with the names that are active now.
    [[nodiscard]] static Result<Built> taught(Session &session, const QString &system, Built built);
    [[nodiscard]] Result<Built> built(Session &session, const Store &store, const QString &system,
                                      qint64 generation, const std::stop_token &stop,
                                      const Progress &progress) const;
    [[nodiscard]] Index kept(const Store &store, const QString &system,
                             std::vector<std::byte> image) const;

    const QString m_folder;
    std::mutex m_mutex;
    std::map<QString, Built> m_built;
};

} // namespace unsnag
