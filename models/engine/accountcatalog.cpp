// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/accountcatalog.h"

#include "models/store/referencetables.h"

namespace unsnag {

Result<std::shared_ptr<const AccountIndex>> AccountCatalog::index(Store &store,
                                                                  const QString &system)
{
    const std::scoped_lock lock(m_mutex);
    UNSNAG_TRY(const qint64 generation, store.read([&](Session &session) {
        return AccountTable(session).generation(system);
    }));
    Built &built = m_built[system];
    if (built.index && built.generation == generation)
        return built.index;
    UNSNAG_TRY(std::vector<Account> accounts,
               store.read([&](Session &session) { return AccountTable(session).all(system); }));
    built = {generation, std::make_shared<const AccountIndex>(std::move(accounts))};
    return built.index;
}

} // namespace unsnag
