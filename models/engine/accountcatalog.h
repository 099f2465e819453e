// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/accountindex.h"
#include "models/store/store.h"

#include <map>
#include <memory>
#include <mutex>

namespace unsnag {

//! The account index of each ERP, built from the stored accounts when first asked for and again
//! when they changed. Safe from several threads.
class AccountCatalog
{
public:
    [[nodiscard]] Result<std::shared_ptr<const AccountIndex>> index(Store &store,
                                                                    const QString &system);

private:
    struct Built {
        qint64 generation = -1;
        std::shared_ptr<const AccountIndex> index;
    };
    std::mutex m_mutex;
    std::map<QString, Built> m_built;
};

} // namespace unsnag
