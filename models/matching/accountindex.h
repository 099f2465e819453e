// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <QStringList>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace unsnag {

struct MatchRules;
class Corpus;
class Segment;
struct ScoredAccount;

//! Another name under which a decision taught that an account is known.
struct AccountAlias {
    QString id; //!< of the account
    QString name;

    bool operator==(const AccountAlias &) const = default;
};

//! Finds the accounts that may be meant. A value that never changes and is safe from several threads;
//! changed accounts make another one that shares what stays the same.
class AccountIndex
{
public:
    explicit AccountIndex(const std::vector<Account> &accounts);
    AccountIndex(const std::vector<Account> &accounts, const MatchRules &rules);
    //! Over a segment that was built before, in memory or in a file.
    AccountIndex(std::shared_ptr<const Segment> segment, const MatchRules &rules);

    //! The same with these accounts, which take the place of those with their ids.
    [[nodiscard]] AccountIndex with(const std::vector<Account> &changed) const;
    //! The same without the accounts of these ids.
    [[nodiscard]] AccountIndex without(const QStringList &ids) const;
    //! The same under other rules.
    [[nodiscard]] AccountIndex under(const MatchRules &rules) const;
    //! The same with these aliases instead of those it had; those of unknown accounts count nothing.
    [[nodiscard]] AccountIndex knownAs(const std::vector<AccountAlias> &aliases) const;

    [[nodiscard]] qint64 size() const;
    //! Accounts that were added since its first segment was built: the more, the slower.
    [[nodiscard]] qint64 changes() const;
    //! All its accounts as one segment's image (see segmentformat.h). Error: Cancelled.
    [[nodiscard]] Result<std::vector<std::byte>> merged(std::uint64_t tag,
                                                        std::stop_token stop = {}) const;
    [[nodiscard]] const MatchRules &rules() const;

    //! The best `top` candidates, best first, with score, lead, confidence and evidence per field.
    //! An empty list means "searched, none above the floor".
    [[nodiscard]] Suggestions search(const Account &query, int top) const;
    //! The same without the account of the query's own id: who else is this one?
    [[nodiscard]] Suggestions searchOthers(const Account &account, int top) const;
    //! One account held against a query; nothing where there is none of this id. Its confidence is
    //! that of a search in which it came out first.
    [[nodiscard]] std::optional<Candidate> compare(const Account &query, const QString &id) const;
    //! All that a search finds as it was compared, best first, at most `most`, and the accounts of
    //! `others` behind them where they are no part of that.
    [[nodiscard]] std::vector<ScoredAccount> compared(const Account &query, std::size_t most,
                                                      const QStringList &others) const;
    //! The account of an id as the index knows it.
    [[nodiscard]] std::optional<Account> find(const QString &id) const;

    //! Calls `take` with every account, in the order of their ids within each segment.
    void each(const std::function<void(const Account &)> &take) const;

private:
    struct State;
    [[nodiscard]] Suggestions searched(const Account &query, int top, const QString &but) const;
    explicit AccountIndex(std::shared_ptr<const State> state);

    std::shared_ptr<const State> m_state;
};

} // namespace unsnag
