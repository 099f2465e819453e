// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/matchrun.h"

#include "models/matching/accountindex.h"

#include <QFile>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace unsnag {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int warmingQueries = 12;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

//! Resident memory of this process, without what malloc only keeps for later.
double residentMb()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

int rankOf(const Suggestions &found, const QStringList &meant)
{
    for (std::size_t i = 0; i < found.candidates.size(); ++i) {
        if (meant.contains(found.candidates[i].account.id))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

MatchAnswer ask(const AccountIndex &index, const AskedQuery &query, int top, const AnswerSink &sink)
{
    MatchAnswer answer;
    const double cpuStart = threadMilliseconds();
    const auto start = Clock::now();
    const Suggestions found = index.search(query.account, top);
    answer.milliseconds = millisecondsSince(start);
    answer.cpuMilliseconds = threadMilliseconds() - cpuStart;
    answer.rank = rankOf(found, query.meant);
    answer.hasCandidate = !found.candidates.empty();
    answer.isSure = found.isSure;
    answer.confidence = answer.hasCandidate ? found.candidates.front().confidence : 0;
    if (sink)
        sink(query, found);
    return answer;
}

} // namespace

Result<MatchRun> runMatching(const std::function<Result<AskedSet>()> &read,
                             const MatchEffort &effort, const AnswerSink &sink)
{
    MatchRun run;
    const double before = residentMb();
    UNSNAG_TRY(AskedSet set, read());
    run.accounts = static_cast<qint64>(set.accounts.size());
    run.queries = std::move(set.queries);
    const auto limit = static_cast<std::size_t>(effort.limit);
    if (limit > 0 && run.queries.size() > limit)
        run.queries.resize(limit);
    const auto start = Clock::now();
    const AccountIndex index(std::move(set.accounts));
    run.buildSeconds = millisecondsSince(start) / 1000;
    run.grownMb = residentMb() - before;
    const auto warming = std::min<std::size_t>(warmingQueries, run.queries.size());
    for (std::size_t i = 0; i < warming; ++i)
        ask(index, run.queries[i], effort.top, {});
    run.answers.reserve(run.queries.size());
    for (const AskedQuery &query : run.queries)
        run.answers.push_back(ask(index, query, effort.top, sink));
    run.peakMb = peakMb();
    return run;
}

} // namespace unsnag
