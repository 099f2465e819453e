// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"

#include "models/matching/evidencelist.h"
#include "models/matching/scoredaccount.h"
#include "models/matching/segmentbuilder.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

//! 0..100 to one decimal. A third of the odds, so that strong candidates still differ.
double scoreOf(double odds)
{
    return std::round(1000 / (1 + std::exp2(-odds / 3))) / 10;
}

//! A segment that was built just now, which is sound; too many accounts end the program, as lack of
//! memory would have before.
std::shared_ptr<const Segment> built(SegmentBuilder builder)
{
    auto image = builder.finish(0);
    if (!image.ok())
        qFatal("%s", qPrintable(image.error().line()));
    auto segment = openInMemory(std::move(*image));
    if (!segment.ok())
        qFatal("%s", qPrintable(segment.error().line()));
    return *segment;
}

std::shared_ptr<const Segment> segmentOf(const std::vector<Account> &accounts)
{
    SegmentBuilder builder;
    for (const Account &account : accounts)
        builder.add(AccountBytes(account).view());
    return built(std::move(builder));
}

bool isIdentifying(const QString &field)
{
    static const QStringList fields{QStringLiteral("tax_id"),   QStringLiteral("domain"),
                                    QStringLiteral("email"),    QStringLiteral("phone"),
                                    QStringLiteral("postcode"), QStringLiteral("city"),
                                    QStringLiteral("street")};
    return fields.contains(field);
}

//! Whether something beside the name says so, and no tax id says otherwise.
bool mayStandAlone(const Candidate &candidate)
{
    const auto speaks = [&candidate](auto test) {
        return std::ranges::any_of(candidate.evidence, test);
    };
    const bool isIdentified = speaks(
        [](const Evidence &part) { return isIdentifying(part.field) && part.similarity == 1; });
    const bool isContradicted = speaks([](const Evidence &part) {
        return part.field == QLatin1String("tax_id") && part.similarity == 0;
    });
    return isIdentified && !isContradicted;
}

//! Odds of the candidates behind the best one, as shares of what its confidence leaves.
std::vector<double> confidences(const std::vector<Scored> &found, const MatchRules &rules)
{
    std::vector<double> all;
    if (found.empty())
        return all;
    const double best = confidenceOf(confidenceParts(found), rules.confidence);
    double others = 1; // the odds that none is meant
    for (std::size_t i = 1; i < std::min(found.size(), rivals); ++i)
        others += std::exp2(std::min(found[i].odds, 100.0));
    all.push_back(best);
    for (std::size_t i = 1; i < found.size(); ++i) {
        const double share = i < rivals ? std::exp2(std::min(found[i].odds, 100.0)) / others : 0;
        all.push_back(std::min(best, (1 - best) * share));
    }
    // Twins share what they have.
    std::size_t twins = 1;
    while (twins < found.size() && found[twins].odds == found[0].odds)
        ++twins;
    double shared = 0;
    for (std::size_t i = 0; i < twins; ++i)
        shared += all[i];
    std::fill_n(all.begin(), twins, shared / static_cast<double>(twins));
    return all;
}

} // namespace

struct AccountIndex::State {
    Corpus corpus; // part 0: the first segment; then changed accounts, then aliases
    MatchRules rules;
    std::vector<AccountAlias> aliases;

    //! The same accounts and changes, without aliases.
    [[nodiscard]] State bare() const
    {
        State state{{}, rules, {}};
        for (std::size_t part = 0; part < corpus.parts(); ++part) {
            if (corpus.kind(part) != PartKind::Accounts)
                continue;
            const std::size_t at = state.corpus.parts();
            state.corpus.add(corpus.shared(part), PartKind::Accounts);
            leaveOutAs(part, state.corpus, at);
        }
        return state;
    }
    void leaveOutAs(std::size_t part, Corpus &other, std::size_t at) const
    {
        for (std::uint32_t i = 0; corpus.hasGone(part) && i < corpus.segment(part).accounts();
             ++i) {
            if (corpus.isGone(part, i))
                other.leaveOut(at, i);
        }
    }
    //! Accounts of all parts but the first that are still there.
    void addChanged(std::vector<Account> &accounts) const
    {
        for (std::size_t part = 1; part < corpus.parts(); ++part) {
            const Segment &segment = corpus.segment(part);
            for (std::uint32_t i = 0;
                 corpus.kind(part) == PartKind::Accounts && i < segment.accounts(); ++i) {
                if (!corpus.isGone(part, i))
                    accounts.push_back(toAccount(segment.record(i).text));
            }
        }
    }
    void leaveOut(const QString &id)
    {
        const QByteArray bytes = id.toUtf8();
        if (const auto place =
                corpus.find({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
            corpus.leaveOut(place->part, place->account);
    }
    void addAliases()
    {
        SegmentBuilder builder;
        for (const AccountAlias &alias : aliases) {
            const QByteArray id = alias.id.toUtf8();
            const auto place = corpus.find({id.constData(), static_cast<std::size_t>(id.size())});
            if (!place)
                continue;
            Account account = toAccount(corpus.segment(place->part).record(place->account).text);
            account.name = alias.name;
            builder.add(AccountBytes(account).view());
        }
        if (builder.size() > 0)
            corpus.add(built(std::move(builder)), PartKind::Aliases);
    }
    [[nodiscard]] Candidate candidate(const Scored &scored, const AccountText &query) const
    {
        const AccountRecord record = corpus.segment(scored.place.part).record(scored.place.account);
        Candidate candidate;
        candidate.account = toAccount(record.text);
        candidate.odds = scored.odds;
        candidate.score = scoreOf(scored.odds);
        candidate.evidence = evidenceOf(scored, query, record, corpus, rules);
        if (corpus.kind(scored.place.part) == PartKind::Aliases) {
            candidate.source = QStringLiteral("alias");
            if (const auto place = corpus.find(record.text.id))
                candidate.account =
                    toAccount(corpus.segment(place->part).record(place->account).text);
        }
        return candidate;
    }
};

AccountIndex::AccountIndex(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

AccountIndex::AccountIndex(const std::vector<Account> &accounts)
    : AccountIndex(accounts, MatchRules::builtIn())
{}

AccountIndex::AccountIndex(const std::vector<Account> &accounts, const MatchRules &rules)
    : AccountIndex(segmentOf(accounts), rules)
{}

AccountIndex::AccountIndex(std::shared_ptr<const Segment> segment, const MatchRules &rules)
{
    auto state = std::make_shared<State>();
    state->corpus.add(std::move(segment), PartKind::Accounts);
    state->rules = rules;
    m_state = std::move(state);
}

AccountIndex AccountIndex::with(const std::vector<Account> &changed) const
{
    auto state = std::make_shared<State>(State{{}, m_state->rules, m_state->aliases});
    std::vector<Account> all;
    m_state->addChanged(all);
    QSet<QString> replaced;
    for (const Account &account : changed)
        replaced.insert(account.id);
    std::erase_if(all, [&replaced](const Account &old) { return replaced.contains(old.id); });
    all.insert(all.end(), changed.begin(), changed.end());
    state->corpus.add(m_state->corpus.shared(0), PartKind::Accounts);
    m_state->leaveOutAs(0, state->corpus, 0);
    for (const Account &account : changed)
        state->leaveOut(account.id);
    state->corpus.add(segmentOf(all), PartKind::Accounts);
    state->addAliases();
    return AccountIndex(std::move(state));
}

AccountIndex AccountIndex::without(const QStringList &ids) const
{
    auto state = std::make_shared<State>(m_state->bare());
    state->aliases = m_state->aliases;
    for (const QString &id : ids)
        state->leaveOut(id);
    state->addAliases();
    return AccountIndex(std::move(state));
}

AccountIndex AccountIndex::under(const MatchRules &rules) const
{
    auto state = std::make_shared<State>(*m_state);
    state->rules = rules;
    return AccountIndex(std::move(state));
}

AccountIndex AccountIndex::knownAs(const std::vector<AccountAlias> &aliases) const
{
    auto state = std::make_shared<State>(m_state->bare());
    state->aliases = aliases;
    state->addAliases();
    return AccountIndex(std::move(state));
}

qint64 AccountIndex::size() const
{
    return static_cast<qint64>(m_state->corpus.accounts());
}

qint64 AccountIndex::changes() const
{
    qint64 count = 0;
    for (std::size_t part = 1; part < m_state->corpus.parts(); ++part)
        count += m_state->corpus.kind(part) == PartKind::Accounts
                     ? m_state->corpus.segment(part).accounts()
                     : 0;
    return count;
}

Result<std::vector<std::byte>> AccountIndex::merged(std::uint64_t tag, std::stop_token stop) const
{
    SegmentBuilder builder;
    const Corpus &corpus = m_state->corpus;
    for (std::size_t part = 0; part < corpus.parts(); ++part) {
        const Segment &segment = corpus.segment(part);
        for (std::uint32_t i = 0; corpus.kind(part) == PartKind::Accounts && i < segment.accounts();
             ++i) {
            if (!corpus.isGone(part, i))
                builder.add(segment.record(i).text);
        }
    }
    return builder.finish(tag, std::move(stop));
}

const MatchRules &AccountIndex::rules() const
{
    return m_state->rules;
}

Suggestions AccountIndex::search(const Account &query, int top) const
{
    return searched(query, top, {});
}

Suggestions AccountIndex::searchOthers(const Account &account, int top) const
{
    return searched(account, top, account.id);
}

Suggestions AccountIndex::searched(const Account &query, int top, const QString &but) const
{
    const AccountBytes bytes(query);
    auto found = CandidateSearch(m_state->corpus, m_state->rules, bytes.view()).run();
    if (!but.isEmpty()) {
        const std::string id = but.toStdString();
        std::erase_if(found, [&](const Scored &scored) {
            return m_state->corpus.segment(scored.place.part)
                       .record(scored.place.account)
                       .text.id == id;
        });
    }
    const auto confident = confidences(found, m_state->rules);
    Suggestions suggestions;
    suggestions.query = query;
    suggestions.searched = size();
    suggestions.rules = m_state->rules.version;
    for (std::size_t i = 0; i < found.size() && i < static_cast<std::size_t>(std::max(top, 0));
         ++i) {
        Candidate candidate = m_state->candidate(found[i], bytes.view());
        candidate.confidence = confident[i];
        const double alone =
            found.size() == 1 ? 0 : candidate.score; // what the last one is compared with
        const double next = i + 1 < found.size() ? scoreOf(found[i + 1].odds) : alone;
        candidate.lead = std::round((candidate.score - next) * 10) / 10;
        suggestions.candidates.push_back(std::move(candidate));
    }
    if (!suggestions.candidates.empty()) {
        const Candidate &best = suggestions.candidates.front();
        suggestions.isSure = best.confidence >= m_state->rules.sureFrom &&
                             best.lead >= m_state->rules.sureLead && mayStandAlone(best);
    }
    return suggestions;
}

std::optional<Candidate> AccountIndex::compare(const Account &query, const QString &id) const
{
    const QByteArray key = id.toUtf8();
    const auto place =
        m_state->corpus.find({key.constData(), static_cast<std::size_t>(key.size())});
    if (!place)
        return std::nullopt;
    const AccountBytes bytes(query);
    CandidateSearch search(m_state->corpus, m_state->rules, bytes.view());
    const Scored scored = search.compare(*place);
    Candidate candidate = m_state->candidate(scored, bytes.view());
    candidate.confidence = confidenceOf(confidenceParts({scored}), m_state->rules.confidence);
    candidate.lead = candidate.score;
    return candidate;
}

std::vector<ScoredAccount> AccountIndex::compared(const Account &query, std::size_t most,
                                                  const QStringList &others) const
{
    const Corpus &corpus = m_state->corpus;
    const AccountBytes bytes(query);
    CandidateSearch search(corpus, m_state->rules, bytes.view());
    std::vector<ScoredAccount> all;
    for (const Scored &scored : search.run()) {
        const std::string_view id =
            corpus.segment(scored.place.part).record(scored.place.account).text.id;
        if (all.size() < most)
            all.push_back(
                {QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), scored});
    }
    for (const QString &id : others) {
        const QByteArray key = id.toUtf8();
        const auto place = corpus.find({key.constData(), static_cast<std::size_t>(key.size())});
        if (place && std::ranges::find(all, id, &ScoredAccount::id) == all.end())
            all.push_back({id, search.compare(*place), false});
    }
    return all;
}

std::optional<Account> AccountIndex::find(const QString &id) const
{
    const QByteArray key = id.toUtf8();
    const auto place =
        m_state->corpus.find({key.constData(), static_cast<std::size_t>(key.size())});
    if (!place)
        return std::nullopt;
    return toAccount(m_state->corpus.segment(place->part).record(place->account).text);
}

void AccountIndex::each(const std::function<void(const Account &)> &take) const
{
    const Corpus &corpus = m_state->corpus;
    for (std::size_t part = 0; part < corpus.parts(); ++part) {
        const Segment &segment = corpus.segment(part);
        for (std::uint32_t i = 0; corpus.kind(part) == PartKind::Accounts && i < segment.accounts();
             ++i) {
            if (!corpus.isGone(part, i))
                take(toAccount(segment.record(i).text));
        }
    }
}

} // namespace unsnag
