// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/suggestaccounts.h"

#include "models/base/jsonpointer.h"
#include "models/store/apartpairtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {

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
    Account query;
    std::vector<ApartPair> apart;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
        UNSNAG_TRY(const auto flow, m_bench.flows.find(exception.flow));
        query = accountOf(*flow, event.payload);
        UNSNAG_TRY(apart, ApartPairTable(session).of(event.source.system,
                                                     flow->accountIdOf(event.payload, event.source),
                                                     m_bench.connectors.targetName()));
        return {};
    }));
    UNSNAG_TRY(Suggestions found, search(query, top + static_cast<int>(apart.size())));
    std::erase_if(found.candidates, [&apart](const Candidate &candidate) {
        return std::ranges::any_of(apart, [&candidate](const ApartPair &pair) {
            return pair.targetId == candidate.account.id;
        });
    });
    if (found.candidates.size() > static_cast<std::size_t>(top))
        found.candidates.resize(static_cast<std::size_t>(top));
    return found;
}

Result<Suggestions> SuggestAccounts::search(const Account &query, int top)
{
    const QString system = m_bench.connectors.targetName();
    UNSNAG_TRY(const auto index, m_bench.accounts.index(m_bench.store, system));
    if (index->size() == 0)
        return Error{Code::Conflict, QStringLiteral("no account of %1 was read yet").arg(system),
                     system,
                     QStringLiteral("pull first; an empty list would look like \"none fits\"")};
    return index->search(query, top);
}

} // namespace unsnag
