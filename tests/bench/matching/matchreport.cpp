// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/matchreport.h"

#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace unsnag {
namespace {

constexpr int binCount = 10;

Json rounded(double value, int places)
{
    return Json::number(QString::number(value, 'f', places));
}

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

//! How many were asked, and how many found.
struct Tally {
    int asked = 0;
    int first = 0;
    int any = 0; //!< among the first five

    void add(const MatchAnswer &answer)
    {
        ++asked;
        first += answer.rank == 1 ? 1 : 0;
        any += answer.rank > 0 && answer.rank <= 5 ? 1 : 0;
    }
    void add(const Tally &other)
    {
        asked += other.asked;
        first += other.first;
        any += other.any;
    }
};

std::map<QString, Tally> tallyByKind(const MatchRun &run)
{
    std::map<QString, Tally> kinds;
    for (std::size_t i = 0; i < run.answers.size(); ++i) {
        if (run.queries[i].hasAccount())
            kinds[run.queries[i].kind].add(run.answers[i]);
    }
    return kinds;
}

std::vector<double> sortedTimes(const MatchRun &run, double MatchAnswer::*time)
{
    std::vector<double> times;
    times.reserve(run.answers.size());
    for (const MatchAnswer &answer : run.answers)
        times.push_back(answer.*time);
    std::ranges::sort(times);
    return times;
}

double percentile(const std::vector<double> &sorted, double part)
{
    if (sorted.empty())
        return 0;
    const auto place = static_cast<std::size_t>(part * static_cast<double>(sorted.size()));
    return sorted[std::min(place, sorted.size() - 1)];
}

Json kindsJson(const std::map<QString, Tally> &kinds)
{
    Json json{JsonObject{}};
    for (const auto &[kind, tally] : kinds)
        json.set(kind, JsonArray{rounded(share(tally.first, tally.asked), 3),
                                 rounded(share(tally.any, tally.asked), 3)});
    return json;
}

//! Where an answer counts as given: precision, recall and F1 over the queries.
Json f1Json(const MatchRun &run, const std::function<bool(const MatchAnswer &)> &isGiven)
{
    int given = 0;
    int right = 0;
    int present = 0;
    for (std::size_t i = 0; i < run.answers.size(); ++i) {
        const MatchAnswer &answer = run.answers[i];
        present += run.queries[i].hasAccount() ? 1 : 0;
        if (!answer.hasCandidate || !isGiven(answer))
            continue;
        ++given;
        right += answer.isRightFirst() ? 1 : 0;
    }
    return JsonObject{{QStringLiteral("given"), given},
                      {QStringLiteral("precision"), rounded(share(right, given), 4)},
                      {QStringLiteral("recall"), rounded(share(right, present), 4)},
                      {QStringLiteral("f1"), rounded(share(2 * right, given + present), 4)}};
}

//! Share of the accounts that exist which the most confident answers name, as far down as these
//! answers are right to `precision`: what the best floor could give.
double coverageAt(const MatchRun &run, double precision, int present)
{
    std::vector<const MatchAnswer *> answers;
    for (const MatchAnswer &answer : run.answers) {
        if (answer.hasCandidate)
            answers.push_back(&answer);
    }
    std::ranges::stable_sort(answers, std::greater{}, &MatchAnswer::confidence);
    int right = 0;
    int covered = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        right += answers[i]->isRightFirst() ? 1 : 0;
        if (right >= precision * static_cast<double>(i + 1))
            covered = right;
    }
    return share(covered, present);
}

Json binsJson(const Reliability &reliability)
{
    JsonArray bins;
    for (const ReliabilityBin &bin : reliability.bins)
        bins.push_back(JsonArray{bin.count, rounded(bin.said, 4), rounded(bin.right, 4)});
    return bins;
}

QString reliabilityText(const Reliability &reliability)
{
    QString text;
    QTextStream out(&text);
    out << "confidence      n   said  right\n";
    for (int i = 0; i < binCount; ++i) {
        const ReliabilityBin &bin = reliability.bins[static_cast<std::size_t>(i)];
        if (bin.count > 0)
            out << QString::asprintf("%.1f .. %.1f %6d  %.3f  %.3f\n", i / 10.0, (i + 1) / 10.0,
                                     bin.count, bin.said, bin.right);
    }
    return text;
}

} // namespace

Reliability reliabilityOf(const MatchRun &run)
{
    Reliability found{std::vector<ReliabilityBin>(binCount), 0, 0};
    int total = 0;
    for (const MatchAnswer &answer : run.answers) {
        if (!answer.hasCandidate)
            continue;
        const int place =
            std::clamp(static_cast<int>(answer.confidence * binCount), 0, binCount - 1);
        ReliabilityBin &bin = found.bins[static_cast<std::size_t>(place)];
        const double right = answer.isRightFirst() ? 1 : 0;
        ++bin.count;
        bin.said += answer.confidence;
        bin.right += right;
        found.brier += std::pow(answer.confidence - right, 2);
        ++total;
    }
    for (ReliabilityBin &bin : found.bins) {
        bin.said = share(bin.said, bin.count);
        bin.right = share(bin.right, bin.count);
        found.calibrationError += share(bin.count, total) * std::abs(bin.said - bin.right);
    }
    found.brier = share(found.brier, total);
    return found;
}

Json recallJson(const MatchRun &run)
{
    const auto kinds = tallyByKind(run);
    Tally all;
    Tally core;
    for (const auto &[kind, tally] : kinds) {
        all.add(tally);
        if (kind != QLatin1String("acronym"))
            core.add(tally);
    }
    const auto times = sortedTimes(run, &MatchAnswer::milliseconds);
    const auto cpuTimes = sortedTimes(run, &MatchAnswer::cpuMilliseconds);
    const double sum = std::accumulate(times.begin(), times.end(), 0.0);
    return JsonObject{
        {QStringLiteral("peer"), QStringLiteral("Unsnag")},
        {QStringLiteral("N"), static_cast<std::int64_t>(run.accounts)},
        {QStringLiteral("queries"), static_cast<std::int64_t>(run.answers.size())},
        {QStringLiteral("build_s"), rounded(run.buildSeconds, 2)},
        {QStringLiteral("index_mb"), rounded(run.grownMb, 1)},
        {QStringLiteral("cache_mb"), rounded(run.cacheMb, 1)},
        {QStringLiteral("open_ms"), rounded(run.openMilliseconds, 1)},
        {QStringLiteral("rss_mb"), rounded(run.peakMb, 0)},
        {QStringLiteral("p50_ms"), rounded(percentile(times, .5), 3)},
        {QStringLiteral("p99_ms"), rounded(percentile(times, .99), 3)},
        {QStringLiteral("cpu_p50_ms"), rounded(percentile(cpuTimes, .5), 3)},
        {QStringLiteral("cpu_p99_ms"), rounded(percentile(cpuTimes, .99), 3)},
        {QStringLiteral("mean_ms"), rounded(share(sum, static_cast<double>(times.size())), 3)},
        {QStringLiteral("r1"), rounded(share(all.first, all.asked), 4)},
        {QStringLiteral("r5"), rounded(share(all.any, all.asked), 4)},
        {QStringLiteral("r1_noacr"), rounded(share(core.first, core.asked), 4)},
        {QStringLiteral("r5_noacr"), rounded(share(core.any, core.asked), 4)},
        {QStringLiteral("kinds"), kindsJson(kinds)}};
}

Json confidenceJson(const MatchRun &run)
{
    const auto present = static_cast<int>(std::ranges::count_if(
        run.queries, [](const AskedQuery &query) { return query.hasAccount(); }));
    const Reliability reliability = reliabilityOf(run);
    return JsonObject{
        {QStringLiteral("present"), present},
        {QStringLiteral("sure"), f1Json(run, [](const MatchAnswer &a) { return a.isSure; })},
        {QStringLiteral("half"),
         f1Json(run, [](const MatchAnswer &a) { return a.confidence >= .5; })},
        {QStringLiteral("coverage_at_0.995"), rounded(coverageAt(run, .995, present), 4)},
        {QStringLiteral("coverage_at_0.99"), rounded(coverageAt(run, .99, present), 4)},
        {QStringLiteral("ece"), rounded(reliability.calibrationError, 4)},
        {QStringLiteral("brier"), rounded(reliability.brier, 4)},
        {QStringLiteral("bins"), binsJson(reliability)}};
}

QString reportText(const MatchRun &run)
{
    const Json recall = recallJson(run);
    const Json told = confidenceJson(run);
    const auto text = [](const Json &json, const char *key) { return json[key].scalarText(); };
    QString report;
    QTextStream out(&report);
    out << text(recall, "N") << " accounts, " << text(recall, "queries") << " queries; built in "
        << text(recall, "build_s") << " s, grew by " << text(recall, "index_mb") << " MB, "
        << text(recall, "cache_mb") << " MB as a file, opened in " << text(recall, "open_ms")
        << " ms, peak " << text(recall, "rss_mb") << " MB\np50 " << text(recall, "p50_ms")
        << " ms, p99 " << text(recall, "p99_ms") << " ms, mean " << text(recall, "mean_ms")
        << " ms; of the processor p50 " << text(recall, "cpu_p50_ms") << " ms, p99 "
        << text(recall, "cpu_p99_ms") << " ms\nright first " << text(recall, "r1")
        << ", in the top five " << text(recall, "r5") << "; without acronyms "
        << text(recall, "r1_noacr") << ", " << text(recall, "r5_noacr") << '\n';
    for (const auto &[kind, shares] : recall["kinds"].object())
        out << QStringLiteral("  %1 %2 %3\n")
                   .arg(kind, -10)
                   .arg(shares.at(0).scalarText(), shares.at(1).scalarText());
    out << "suggested alone: " << text(told["sure"], "given") << ", precision "
        << text(told["sure"], "precision") << ", covers " << text(told["sure"], "recall")
        << " of the accounts that exist (the best floor for 99.5 %: "
        << text(told, "coverage_at_0.995") << ")\nconfidence of at least one half: precision "
        << text(told["half"], "precision") << ", recall " << text(told["half"], "recall") << ", F1 "
        << text(told["half"], "f1") << "\ncalibration error " << text(told, "ece")
        << ", Brier score " << text(told, "brier") << '\n'
        << reliabilityText(reliabilityOf(run));
    return report;
}

} // namespace unsnag
