// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/findalike.h"

#include "models/engine/suggestaccounts.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

#include <optional>

namespace unsnag {
namespace {

constexpr int mostLookedAt = 2000;

//! Whom an exception is about.
struct Party {
    QString system;
    QString account; //!< id in the source; may be empty
    QString name;
    QString domain;
};

QString folded(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Result<Party> partyOf(const Workbench &bench, Session &session, const SyncException &exception)
{
    UNSNAG_TRY(const auto flow, bench.flows.find(exception.flow));
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    const Account account = accountOf(*flow, event.payload);
    return Party{event.source.system, flow->accountIdOf(event.payload, event.source),
                 folded(account.name), folded(account.domain)};
}

std::optional<AlikeBy> alikeness(const Party &mine, const Party &other)
{
    if (!mine.account.isEmpty() && mine.system == other.system && mine.account == other.account)
        return AlikeBy::Account;
    if (!mine.name.isEmpty() && !mine.domain.isEmpty() && mine.name == other.name &&
        mine.domain == other.domain)
        return AlikeBy::Company;
    return std::nullopt;
}

ExceptionQuery othersOf(const SyncException &exception)
{
    ExceptionQuery query;
    query.reasons = {exception.reason};
    query.states = {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held};
    query.limit = mostLookedAt;
    return query;
}

} // namespace

Result<std::vector<AlikeCase>> FindAlike::run(const Id<SyncException> &id)
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<AlikeCase>> {
        ExceptionTable table(session);
        UNSNAG_TRY(const SyncException exception, table.find(id));
        UNSNAG_TRY(const Party mine, partyOf(m_bench, session, exception));
        UNSNAG_TRY(const auto rows, table.list(othersOf(exception)));
        std::vector<AlikeCase> cases;
        for (const SyncException &row : rows) {
            if (row.id == id)
                continue;
            // One whose flow is gone can't be told to be alike, and is no reason to tell nothing.
            const auto other = partyOf(m_bench, session, row);
            if (!other.ok())
                continue;
            if (const auto by = alikeness(mine, *other))
                cases.push_back({row, *by});
        }
        return cases;
    });
}

} // namespace unsnag
