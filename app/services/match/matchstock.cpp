// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/matchstock.h"

#include "models/store/referencetables.h"

namespace unsnag {
namespace {

class TargetStock
{
public:
    explicit TargetStock(Workbench &bench) : m_bench(bench), m_system(bench.connectors.targetName())
    {}

    Result<MatchStock> now()
    {
        UNSNAG_TRY(const auto index, m_bench.accounts.index(m_bench.store, m_system));
        if (m_stock.index == index)
            return m_stock;
        UNSNAG_TRY(const auto accounts, m_bench.store.read([this](Session &session) {
            return AccountTable(session).all(m_system);
        }));
        m_stock = {m_system, index, std::make_shared<const AccountShelf>(accounts)};
        return m_stock;
    }

private:
    Workbench &m_bench;
    QString m_system;
    MatchStock m_stock;
};

} // namespace

MatchStockSource fixedStock(const QString &name, std::vector<Account> accounts)
{
    auto stock = std::make_shared<MatchStock>();
    stock->name = name;
    auto given = std::make_shared<std::vector<Account>>(std::move(accounts));
    return [stock, given]() -> Result<MatchStock> {
        if (!stock->index) {
            stock->shelf = std::make_shared<const AccountShelf>(*given);
            stock->index = std::make_shared<const AccountIndex>(std::exchange(*given, {}));
        }
        return *stock;
    };
}

MatchStockSource targetStock(Workbench &bench)
{
    return [accounts = std::make_shared<TargetStock>(bench)] { return accounts->now(); };
}

} // namespace unsnag
