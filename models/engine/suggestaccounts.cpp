// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/suggestaccounts.h"

#include "models/base/jsonpointer.h"
#include "models/engine/candidatelookup.h"
#include "models/engine/namedaccounts.h"
#include "models/engine/pullevents.h"
#include "models/store/apartpairtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

//! Whether the link is what the exception is about: the target says that its account is not there, or
//! the source says that another one is meant. It decides nothing then.
bool isAtIssue(const CrosswalkRow &link, const SyncException &exception)
{
    if (exception.detail["step"].toString() == QLatin1String("write_mapping"))
        return true;
    const bool isSearched = exception.detail["fields"].size() > 0;
    return exception.reason == Reason::MissingAccount &&
           (!isSearched || link.at <= exception.openedAt);
}

//! The account as we know it with our evidence, else with what was told of it.
Result<Candidate> candidateFor(CandidateLookup &lookup, const Account &told, const QString &source)
{
    UNSNAG_TRY(const auto known, lookup.find(told.id));
    Candidate candidate;
    candidate.account = told;
    if (known)
        candidate = *known;
    if (candidate.account.name.isEmpty())
        candidate.account.name = told.id;
    candidate.source = source;
    return candidate;
}

} // namespace

Account accountOf(const Flow &flow, const Json &payload)
{
    Account account = accountFromJson(valueAt(payload, flow.accountPointer()));
    if (account.name.isEmpty()) {
        // A deal without an account names the company first: "Acme Tech – rollout".
        static const QRegularExpression separator(QStringLiteral("\\s+[–—-]\\s+|:\\s+"));
        account.name = flow.titleOf(payload).split(separator).constFirst().trimmed();
    }
    if (account.email.isEmpty())
        account.email = payload["billing"]["email"].scalarText();
    return account;
}

Result<Suggestions> SuggestAccounts::run(const Id<SyncException> &id, int top)
{
    UNSNAG_TRY(const CandidateUnion all, gathered(id, top));
    return all.best(top);
}

Result<SuggestAccounts::Basis> SuggestAccounts::basisOf(Session &session,
                                                        const Id<SyncException> &id)
{
    UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    UNSNAG_TRY(const auto flow, m_bench.flows.find(exception.flow));
    const QString target = m_bench.connectors.targetName();
    const QString sourceId = flow->accountIdOf(event.payload, event.source);
    Basis basis;
    basis.query = accountOf(*flow, event.payload);
    basis.duplicates = duplicatesNamedIn(exception);
    UNSNAG_TRY(const auto pairs, ApartPairTable(session).of(event.source.system, sourceId, target));
    for (const ApartPair &pair : pairs)
        basis.apart += pair.targetId;
    if (sourceId.isEmpty())
        return basis;
    UNSNAG_TRY(basis.link, CrosswalkTable(session).find(event.source.system, sourceId, target));
    if (basis.link && isAtIssue(*basis.link, exception))
        basis.link.reset();
    return basis;
}

Result<CandidateUnion> SuggestAccounts::gathered(const Id<SyncException> &id, int top)
{
    UNSNAG_TRY(const Basis basis,
               m_bench.store.read([&](Session &session) { return basisOf(session, id); }));
    UNSNAG_TRY(Suggestions own, search(basis.query, top + static_cast<int>(basis.apart.size())));
    CandidateUnion all(std::move(own), basis.apart);
    CandidateLookup lookup(m_bench, basis.query);
    for (const Account &account : basis.duplicates) {
        UNSNAG_TRY(const Candidate named, candidateFor(lookup, account, QStringLiteral("target")));
        all.add(named);
    }
    if (basis.link) {
        Account account;
        account.id = basis.link->targetId;
        UNSNAG_TRY(const Candidate linked, candidateFor(lookup, account, QStringLiteral("link")));
        all.lead(linked);
    }
    return all;
}

Result<Suggestions> SuggestAccounts::search(const Account &query, int top)
{
    const QString system = m_bench.connectors.targetName();
    UNSNAG_TRY(const auto index, m_bench.accounts.index(m_bench.store, system));
    Suggestions found = index->search(query, top);
    UNSNAG_CHECK(settleState(found));
    return found;
}

//! A pull stores the accounts and its bookmark at once, when it has read all of them: without the
//! bookmark an empty list would only look like "none fits".
Result<void> SuggestAccounts::settleState(Suggestions &found)
{
    const QString system = m_bench.connectors.targetName();
    UNSNAG_TRY(const auto bookmark, m_bench.store.read([&](Session &session) {
        return ValueTable(session).find(accountsBookmark(system));
    }));
    if (bookmark) {
        found.expected = std::max(found.expected, found.searched);
        return {};
    }
    found.isSure = false;
    if (found.searched > 0) {
        found.state = SearchState::Incomplete;
        found.remark =
            QStringLiteral("the accounts of %1 were never read to their end: pull").arg(system);
        return {};
    }
    found.state = SearchState::Failed;
    found.remark = system.isEmpty()
                       ? QStringLiteral("no connection is bound as target")
                       : QStringLiteral("no account of %1 was read yet: pull first").arg(system);
    return {};
}

} // namespace unsnag
