// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/matchrun.h"

#include "models/matching/accountindex.h"
#include "models/matching/matchrules.h"
#include "models/matching/segmentbuilder.h"
#include "models/store/cachefile.h"

#include <QFile>
#include <QTemporaryDir>

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

//! The accounts as a segment in memory; the time of taking them apart counts, that of reading them
//! does not.
Result<std::vector<std::byte>> build(const SetReader &read, MatchRun &run)
{
    SegmentBuilder builder;
    double adding = 0;
    UNSNAG_TRY(run.queries, read([&](const Account &account) {
                   const auto start = Clock::now();
                   builder.add(AccountBytes(account).view());
                   adding += millisecondsSince(start);
                   ++run.accounts;
               }));
    const auto start = Clock::now();
    auto image = builder.finish(1);
    run.buildSeconds = (adding + millisecondsSince(start)) / 1000;
    return image;
}

Result<std::shared_ptr<const Segment>> openFile(const QString &path)
{
    UNSNAG_TRY(const auto file, CacheFile::open(path));
    UNSNAG_TRY(auto segment, Segment::open(file->bytes(), file));
    if (!segment->isIntact())
        return Error{Code::Damaged, QStringLiteral("the file is not what was written"), path, {}};
    return segment;
}

Result<std::shared_ptr<const Segment>> buildAndOpen(const SetReader &read, MatchRun &run)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("accounts.index"));
    const double before = residentMb();
    UNSNAG_TRY(std::vector<std::byte> image, build(read, run));
    run.grownMb = residentMb() - before;
    run.cacheMb = static_cast<double>(image.size()) / (1024 * 1024);
    UNSNAG_CHECK(CacheFile::replace(path, image));
    std::vector<std::byte>().swap(image);
    const auto start = Clock::now();
    auto segment = openFile(path);
    run.openMilliseconds = millisecondsSince(start);
    return segment;
}

} // namespace

Result<MatchRun> runMatching(const SetReader &read, const MatchEffort &effort,
                             const AnswerSink &sink)
{
    MatchRun run;
    UNSNAG_TRY(auto segment, buildAndOpen(read, run));
    const AccountIndex index(std::move(segment), MatchRules::builtIn());
    const auto limit = static_cast<std::size_t>(effort.limit);
    if (limit > 0 && run.queries.size() > limit)
        run.queries.resize(limit);
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
