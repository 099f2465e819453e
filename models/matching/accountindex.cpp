// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"

#include "models/matching/contactkeys.h"
#include "models/matching/fieldevidence.h"
#include "models/matching/gramindex.h"

#include <QMultiHash>

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr std::size_t gramHits = 200;
constexpr qsizetype keyHits =
    200;                         // of one key; a value that more accounts share names none of them
constexpr double priorLog2 = -6; // odds that a candidate is meant, before any field is looked at
constexpr double floorLog2 = -5; // below these odds a candidate is not worth a look

struct Scored {
    quint32 account = 0;
    double log2Odds = 0;
    std::vector<Evidence> evidence;
};

//! 0..100 to one decimal. A third of the log odds, so that strong candidates still differ.
double scoreOf(double log2Odds)
{
    return std::round(1000 / (1 + std::exp2(-log2Odds / 3))) / 10;
}

} // namespace

class AccountIndex::Private
{
public:
    explicit Private(std::vector<Account> accounts)
    {
        m_accounts.reserve(accounts.size());
        for (Account &account : accounts)
            m_accounts.push_back(prepared(std::move(account)));
        std::vector<const QStringList *> names;
        for (quint32 i = 0; i < m_accounts.size(); ++i) {
            countIn(m_frequencies, m_accounts[i]);
            names.push_back(&m_accounts[i].name.words);
            for (const QString &key : keysOf(m_accounts[i]))
                m_keys.insert(key, i);
        }
        m_grams = std::make_unique<GramIndex>(names);
    }

    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_accounts.size()); }

    [[nodiscard]] std::vector<Scored> scored(const PreparedAccount &query) const
    {
        std::vector<Scored> found;
        for (const quint32 i : possible(query)) {
            Scored next{i, priorLog2, compareFields(query, m_accounts[i], m_frequencies)};
            for (const Evidence &part : next.evidence)
                next.log2Odds += part.weight;
            next.evidence.insert(next.evidence.begin(),
                                 {QStringLiteral("prior"), {}, {}, 0, priorLog2});
            if (next.log2Odds >= floorLog2)
                found.push_back(std::move(next));
        }
        std::ranges::sort(found, [this](const Scored &a, const Scored &b) {
            if (a.log2Odds != b.log2Odds)
                return a.log2Odds > b.log2Odds;
            const QString &idA = m_accounts[a.account].account.id;
            const QString &idB = m_accounts[b.account].account.id;
            return idA != idB ? idA < idB : a.account < b.account;
        });
        return found;
    }

    [[nodiscard]] const Account &account(quint32 index) const { return m_accounts[index].account; }

private:
    //! Exact keys, each marked with its kind so that kinds do not mix.
    static QStringList keysOf(const PreparedAccount &account)
    {
        QStringList keys;
        const auto add = [&keys](QLatin1String kind, const QString &value) {
            if (!value.isEmpty())
                keys += kind + value;
        };
        add(QLatin1String("t"), bareTaxKey(account.tax));
        add(QLatin1String("d"), account.domain);
        add(QLatin1String("e"), account.email);
        add(QLatin1String("p"), account.phone);
        add(QLatin1String("n"), account.name.joined);
        add(QLatin1String("n"), account.name.acronym);
        return keys;
    }

    [[nodiscard]] std::vector<quint32> possible(const PreparedAccount &query) const
    {
        std::vector<quint32> found;
        for (const GramIndex::Hit &hit : m_grams->search(query.name.words, gramHits))
            found.push_back(hit.name);
        for (const QString &key : keysOf(query)) {
            const auto [begin, end] = m_keys.equal_range(key);
            if (std::distance(begin, end) <= keyHits)
                found.insert(found.end(), begin, end);
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    std::vector<PreparedAccount> m_accounts;
    Frequencies m_frequencies;
    QMultiHash<QString, quint32> m_keys;
    std::unique_ptr<GramIndex> m_grams;
};

AccountIndex::AccountIndex(std::vector<Account> accounts)
    : d(std::make_unique<const Private>(std::move(accounts)))
{}

AccountIndex::~AccountIndex() = default;

qint64 AccountIndex::size() const
{
    return d->size();
}

Suggestions AccountIndex::search(const Account &query, int top) const
{
    const auto found = d->scored(prepared(query));
    // At most one of the candidates is meant, or none is: twins share the confidence.
    double allOdds = 1;
    for (const Scored &one : found)
        allOdds += std::exp2(one.log2Odds);
    Suggestions suggestions;
    suggestions.query = query;
    suggestions.searched = d->size();
    for (std::size_t i = 0; i < found.size() && i < static_cast<std::size_t>(std::max(top, 0));
         ++i) {
        const double score = scoreOf(found[i].log2Odds);
        const double alone = found.size() == 1 ? 0 : score; // what the last one is compared with
        const double next = i + 1 < found.size() ? scoreOf(found[i + 1].log2Odds) : alone;
        Candidate candidate;
        candidate.account = d->account(found[i].account);
        candidate.odds = found[i].log2Odds;
        candidate.score = score;
        candidate.lead = std::round((score - next) * 10) / 10;
        candidate.confidence = std::exp2(found[i].log2Odds) / allOdds;
        candidate.evidence = found[i].evidence;
        suggestions.candidates.push_back(std::move(candidate));
    }
    return suggestions;
}

} // namespace unsnag
