// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints what the comparison of each query with its candidates came to, for learnweights.py:
//   dump_outcomes odds|confidence names|fields ACCOUNTS QUERIES
// "odds": a line per candidate: number of the query, 1 where it is meant, kind of the query, bits of
// choice, name parts, then agreement and bits of each field. "confidence": a line per query that found
// something: 1 where the first is meant, kind, amounts, then the signs under each circumstance.

#include "models/matching/candidatesearch.h"
#include "models/matching/segmentbuilder.h"
#include "tests/bench/matching/askedset.h"

#include <cstdio>

using namespace unsnag;

namespace {

constexpr std::size_t mostCandidates = 40;

bool isMeant(const Corpus &corpus, const Scored &scored, const AskedQuery &query)
{
    const std::string_view id =
        corpus.segment(scored.place.part).record(scored.place.account).text.id;
    return query.meant.contains(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
}

void printOdds(std::size_t number, const AskedQuery &query, const std::vector<Scored> &found,
               const Corpus &corpus)
{
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool meant = isMeant(corpus, found[i], query);
        if (i >= mostCandidates && !meant)
            continue;
        std::printf("%zu\t%d\t%s\t%g", number, meant ? 1 : 0, qPrintable(query.kind),
                    corpus.choice());
        for (const float part : found[i].name)
            std::printf("\t%g", static_cast<double>(part));
        for (const FieldOutcome &field : found[i].fields)
            std::printf("\t%d\t%g", static_cast<int>(field.agreement),
                        static_cast<double>(field.bits));
        std::puts("");
    }
}

void printConfidence(const AskedQuery &query, const std::vector<Scored> &found,
                     const Corpus &corpus)
{
    if (found.empty())
        return;
    const ConfidenceParts parts = confidenceParts(found);
    std::printf("%d\t%s", isMeant(corpus, found[0], query) ? 1 : 0, qPrintable(query.kind));
    for (const double amount : parts.amounts)
        std::printf("\t%g", amount);
    for (const bool holds : parts.circumstances) {
        for (const double sign : parts.signs)
            std::printf("\t%g", holds ? sign : 0);
    }
    std::puts("");
}

int run(const QStringList &words)
{
    SegmentBuilder builder;
    const auto read = words[1] == QLatin1String("names") ? readNameSet : readFieldSet;
    const auto queries = read(words[2], words[3], [&builder](const Account &account) {
        builder.add(AccountBytes(account).view());
    });
    if (!queries.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(queries.error().line()));
        return 1;
    }
    auto image = builder.finish(0);
    auto segment = image.ok() ? openInMemory(std::move(*image)) : image.error();
    if (!segment.ok())
        return 1;
    Corpus corpus;
    corpus.add(*segment, PartKind::Accounts);
    MatchRules rules = MatchRules::builtIn();
    rules.floor = -1000;
    for (std::size_t i = 0; i < queries->size(); ++i) {
        const AskedQuery &query = (*queries)[i];
        const AccountBytes bytes(query.account);
        const auto found = CandidateSearch(corpus, rules, bytes.view()).run();
        if (words[0] == QLatin1String("odds"))
            printOdds(i, query, found, corpus);
        else
            printConfidence(query, found, corpus);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    const bool isRight = words.size() == 4 && (words[0] == QLatin1String("odds") ||
                                               words[0] == QLatin1String("confidence"));
    if (isRight)
        return run(words);
    std::fputs("usage: dump_outcomes odds|confidence names|fields ACCOUNTS QUERIES\n", stderr);
    return 2;
}
