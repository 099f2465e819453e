// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast and how well accounts are found, over sets with known answers; prints figures. Names only
// (the files of the peers) or all fields (those of fieldset.py and labelled.py):
//   bench_match --names names_N.tsv --queries queries_N.tsv [--limit n] [--json]
//   bench_match --accounts accounts.csv --queries queries.csv [--limit n] [--json] [--dump F.jsonl]
// or invented companies and names that went wrong in every way we know of:
//   bench_match --invented n [--seed s] [--limit n] [--json] [--dump F.jsonl] [--answers F.tsv]
#include "tests/bench/matching/corruptions.h"
#include "tests/bench/matching/matchreport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace unsnag;

namespace {

constexpr int inventedPerKind = 100;

struct Wish {
    QString names;
    QString accounts;
    QString queries;
    QString dump;
    QString answers;
    int invented = 0;
    int seed = 1;
    int limit = 0;
    int top = 5;
    bool wantsJson = false;
};

std::optional<Wish> readWish(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{"names", "id and name, tab-separated", "F.tsv"},
         {"accounts", "accounts with all fields", "F.csv"},
         {"queries", "queries with the id meant, of the same form", "F"},
         {"invented", "so many invented companies", "n", "0"},
         {"seed", "of the invented companies", "s", "1"},
         {"limit", "ask only the first queries", "n", "0"},
         {"top", "candidates for each query", "n", "5"},
         {"json", "one line of JSON"},
         {"dump", "write what was found for each query", "F.jsonl"},
         {"answers", "write rank, confidence, time and kind of each query", "F.tsv"}});
    parser.addHelpOption();
    parser.process(application);
    Wish wish{parser.value("names"), parser.value("accounts"), parser.value("queries"),
              parser.value("dump"), parser.value("answers")};
    wish.invented = parser.value("invented").toInt();
    wish.seed = parser.value("seed").toInt();
    wish.limit = parser.value("limit").toInt();
    wish.top = parser.value("top").toInt();
    wish.wantsJson = parser.isSet("json");
    const int sources = (wish.names.isEmpty() ? 0 : 1) + (wish.accounts.isEmpty() ? 0 : 1) +
                        (wish.invented > 0 ? 1 : 0);
    if (sources != 1 || (wish.invented == 0 && wish.queries.isEmpty()))
        return std::nullopt;
    return wish;
}

Result<AskedQueries> readSet(const Wish &wish, const AskedAccountSink &take)
{
    if (wish.invented == 0)
        return wish.accounts.isEmpty() ? readNameSet(wish.names, wish.queries, take)
                                       : readFieldSet(wish.accounts, wish.queries, take);
    CorruptedSet set =
        corruptedSet(wish.invented, inventedPerKind, static_cast<std::uint64_t>(wish.seed));
    for (const Account &account : set.accounts)
        take(account);
    return std::move(set.queries);
}

AnswerSink sinkTo(QFile &file)
{
    return [&file](const AskedQuery &query, const Suggestions &found) {
        Json line = toJson(found);
        JsonArray meant;
        for (const QString &id : query.meant)
            meant.push_back(id);
        line.set(QStringLiteral("meant"), std::move(meant));
        line.set(QStringLiteral("kind"), query.kind);
        file.write(line.toText() + '\n');
    };
}

//! One line for each query, in their order; nothing where no file is wished for.
bool writeAnswers(const MatchRun &run, const QString &path)
{
    if (path.isEmpty())
        return true;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (std::size_t i = 0; i < run.answers.size(); ++i) {
        const MatchAnswer &answer = run.answers[i];
        file.write(QString::asprintf("%d\t%.4f\t%d\t%.3f\t", answer.rank, answer.confidence,
                                     answer.isSure ? 1 : 0, answer.milliseconds)
                       .toUtf8() +
                   run.queries[i].kind.toUtf8() + '\n');
    }
    return file.flush();
}

void print(const MatchRun &run, const Wish &wish)
{
    if (!wish.wantsJson) {
        std::fputs(qPrintable(reportText(run)), stdout);
        return;
    }
    Json line = recallJson(run);
    const Json told = confidenceJson(run);
    for (const auto &[key, value] : told.object())
        line.set(key, value);
    std::puts(line.toText().constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto wish = readWish(application);
    if (!wish) {
        std::fputs("bench_match: --invented n, or --queries with --names or --accounts\n", stderr);
        return 2;
    }
    QFile file(wish->dump);
    const bool dumps = !wish->dump.isEmpty();
    if (dumps && !file.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "bench_match: can't write %s\n", qPrintable(wish->dump));
        return 1;
    }
    const auto run =
        runMatching([&wish](const AskedAccountSink &take) { return readSet(*wish, take); },
                    {wish->limit, wish->top}, dumps ? sinkTo(file) : AnswerSink{});
    if (!run.ok()) {
        std::fprintf(stderr, "bench_match: %s\n", qPrintable(run.error().line()));
        return 1;
    }
    print(*run, *wish);
    if (!writeAnswers(*run, wish->answers)) {
        std::fprintf(stderr, "bench_match: can't write %s\n", qPrintable(wish->answers));
        return 1;
    }
    return 0;
}
