// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of matching one by one: the words of a name, building an index, one search. Over invented
// companies and names that went wrong, always the same ones.
#include "models/matching/accountindex.h"
#include "models/matching/companyname.h"
#include "tests/bench/matching/corruptions.h"

#include <benchmark/benchmark.h>

#include <map>

using namespace unsnag;

namespace {

constexpr std::uint64_t seed = 20261126;
constexpr int queriesPerKind = 40;

const CorruptedSet &setOf(int accounts)
{
    static std::map<int, CorruptedSet> sets;
    auto found = sets.find(accounts);
    if (found == sets.end())
        found = sets.emplace(accounts, corruptedSet(accounts, queriesPerKind, seed)).first;
    return found->second;
}

const AccountIndex &indexOf(int accounts)
{
    static std::map<int, AccountIndex> indexes;
    auto found = indexes.find(accounts);
    if (found == indexes.end())
        found = indexes.try_emplace(accounts, setOf(accounts).accounts).first;
    return found->second;
}

void readName(benchmark::State &state)
{
    std::vector<std::string> names;
    for (const Account &account : setOf(10'000).accounts)
        names.push_back(account.name.toStdString());
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(companyName(names[at]));
        at = (at + 1) % names.size();
    }
}

void buildIndex(benchmark::State &state)
{
    const int count = static_cast<int>(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<Account> accounts = setOf(count).accounts;
        state.ResumeTiming();
        const AccountIndex index(std::move(accounts));
        benchmark::DoNotOptimize(index.size());
    }
    state.SetItemsProcessed(state.iterations() * count);
}

void searchOne(benchmark::State &state)
{
    const int count = static_cast<int>(state.range(0));
    const auto &queries = setOf(count).queries;
    const AccountIndex &index = indexOf(count);
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(index.search(queries[at].account, 5));
        at = (at + 1) % queries.size();
    }
}

//! Only names that suffered in one way, which is the second argument.
void searchCorrupted(benchmark::State &state)
{
    const int count = static_cast<int>(state.range(0));
    const Corruption corruption = allCorruptions().at(static_cast<std::size_t>(state.range(1)));
    const AccountIndex &index = indexOf(count);
    std::vector<Account> queries;
    for (const AskedQuery &query : setOf(count).queries) {
        if (query.kind == corruptionName(corruption))
            queries.push_back(query.account);
    }
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(index.search(queries[at], 5));
        at = (at + 1) % queries.size();
    }
    state.SetLabel(corruptionName(corruption).toStdString());
}

BENCHMARK(readName);
BENCHMARK(buildIndex)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(searchOne)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(searchCorrupted)
    ->ArgsProduct({{100'000}, benchmark::CreateDenseRange(0, 13, 1)})
    ->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
