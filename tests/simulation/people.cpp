// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/people.h"

#include "models/engine/bulk.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/triageexception.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"

#include <QScopeGuard>

namespace unsnag::simulation {
namespace {

constexpr std::chrono::minutes holdTime{40};
const QString why = QStringLiteral("as the papers say");

bool isWorkable(ExceptionState state)
{
    return state == ExceptionState::Open || state == ExceptionState::Claimed ||
           state == ExceptionState::Held;
}

//! The customer of a deal's account that the program has read from the ERP.
QString knownCustomer(Workbench &bench, const QString &name)
{
    const auto accounts = bench.store.read(
        [](Session &session) { return AccountTable(session).all(QStringLiteral("erp")); });
    if (!accounts.ok())
        return {};
    for (const Account &account : *accounts) {
        if (account.name == name)
            return account.id;
    }
    return {};
}

Result<std::vector<SyncException>> allOpen(Workbench &bench)
{
    ExceptionQuery query;
    query.limit = 100000;
    return bench.store.read([&](Session &session) { return ExceptionTable(session).list(query); });
}

Decision decisionOn(const SyncException &exception)
{
    Decision decision;
    decision.exception = exception.id;
    decision.why = why;
    return decision;
}

} // namespace

template <typename Outcome>
bool People::note(const char *deed, const Outcome &outcome)
{
    ++m_deeds[deed];
    if (!outcome.ok())
        m_judge.weigh(outcome.error(), deed);
    return outcome.ok();
}

void People::actMeanwhile(Workbench &bench)
{
    const auto restored = qScopeGuard([this] { m_mayReopen = true; }); // also after a crash
    m_mayReopen = false;
    act(bench);
}

void People::act(Workbench &bench)
{
    ExceptionQuery query;
    query.limit = 40;
    query.sort = m_rng.below(2) == 0 ? ExceptionSort::Due : ExceptionSort::Opened;
    const auto rows =
        bench.store.read([&](Session &session) { return ExceptionTable(session).list(query); });
    if (!rows.ok()) {
        m_judge.weigh(rows.error(), "list");
        return;
    }
    if (rows->empty())
        return;
    decide(bench, rows->at(m_rng.below(rows->size())));
}

void People::decide(Workbench &bench, const SyncException &exception)
{
    switch (m_rng.below(17)) {
    case 0:
        return talk(bench, exception);
    case 1:
        return hold(bench, exception);
    case 2:
        replay(bench, exception);
        return replay(bench, exception); // pressed twice
    case 3:
        return probe(bench, exception);
    case 4:
    case 5:
        return undo(bench, exception);
    case 6:
        return m_rng.below(3) == 0 ? dismiss(bench, exception) : reopen(bench);
    case 7:
        return m_rng.below(4) == 0 ? startBulk(bench) : overtake(bench, exception);
    case 8:
        if (exception.source.object == QLatin1String("deal"))
            m_crm.mend(exception.source.id); // in the CRM instead
        ++m_deeds["mended in the CRM"];
        return;
    default:
        return resolve(bench, exception);
    }
}

void People::resolve(Workbench &bench, const SyncException &exception)
{
    if (!isWorkable(exception.state))
        return undo(bench, exception);
    Decision decision = decisionOn(exception);
    if (m_faults.hasEnded())
        decision.undoTime = std::chrono::milliseconds(0);
    switch (exception.reason) {
    case Reason::MissingAccount:
    case Reason::DuplicateAccount: {
        const CrmDeal *deal = m_crm.find(exception.source.id);
        if (deal == nullptr)
            return;
        decision.account = knownCustomer(bench, SimulatedCrm::accountName(deal->account));
        decision.action = decision.account.isEmpty() ? Action::CreateAccount : Action::LinkAccount;
        break;
    }
    case Reason::MissingField:
        decision.action = Action::SetFields;
        decision.fields = {{QStringLiteral("/billing/terms"), QStringLiteral("net30")}};
        break;
    case Reason::UnmappedItem:
        decision.action = Action::SetFields;
        decision.fields = {{QStringLiteral("/lines/0/sku"), QStringLiteral("LIC-1")}};
        break;
    case Reason::RuleMismatch: {
        const auto view = ShowException(bench).run(exception.id);
        if (!note("show", view))
            return;
        const QString sum = view->exception.detail["fields"].at(0)["expected"].scalarText();
        decision.action = Action::SetFields;
        decision.fields = {{QStringLiteral("/amount"), sum}};
        break;
    }
    default:
        return replay(bench, exception);
    }
    const auto resolved = ResolveException(bench).run(decision);
    if (note("resolve", resolved))
        m_judge.remember(resolved->resolution);
    else if (m_faults.hasEnded() && resolved.error().code == Code::Input)
        replay(bench, exception);
}

void People::replay(Workbench &bench, const SyncException &exception)
{
    (void)note("replay", ReplayException(bench).run(exception.id, why, {}));
}

void People::probe(Workbench &bench, const SyncException &exception)
{
    if (exception.source.object == QLatin1String("deal"))
        (void)note("probe", ProbeOutcome(bench).run(exception.id, {}));
}

void People::undo(Workbench &bench, const SyncException &exception)
{
    if (exception.state == ExceptionState::Queued)
        (void)note("undo", UndoResolution(bench).run(exception.id));
}

void People::hold(Workbench &bench, const SyncException &exception)
{
    (void)note("hold", HoldException(bench).run(exception.id, bench.clock.now() + holdTime, why));
}

void People::dismiss(Workbench &bench, const SyncException &exception)
{
    if (!isWorkable(exception.state) || exception.source.object != QLatin1String("deal"))
        return;
    Decision decision = decisionOn(exception);
    decision.action = Action::Dismiss;
    const auto resolved = ResolveException(bench).run(decision);
    if (note("dismiss", resolved)) {
        m_judge.remember(resolved->resolution);
        m_dismissed.append(exception.id);
    }
}

void People::reopen(Workbench &bench)
{
    if (m_dismissed.isEmpty() || !m_mayReopen)
        return;
    const auto place =
        static_cast<qsizetype>(m_rng.below(static_cast<std::uint64_t>(m_dismissed.size())));
    (void)note("reopen", ReopenException(bench).run(m_dismissed.at(place), why));
    m_dismissed.removeAt(place);
}

void People::talk(Workbench &bench, const SyncException &exception)
{
    switch (m_rng.below(4)) {
    case 0:
        (void)note("claim", ClaimException(bench).run(exception.id));
        return;
    case 1:
        (void)note("release", ReleaseException(bench).run(exception.id));
        return;
    case 2:
        (void)note("assign", AssignException(bench).run(exception.id, QStringLiteral("ben")));
        return;
    default:
        (void)note("comment", CommentOnException(bench).run(exception.id, why));
        return;
    }
}

void People::overtake(Workbench &bench, const SyncException &exception)
{
    (void)note("overtake",
               ReplayException(bench, LanePass::Override).run(exception.id, why, {}));
}

void People::startBulk(Workbench &bench)
{
    BulkWish wish;
    const bool isMending = m_rng.below(2) == 0;
    wish.query.reasons = {isMending ? Reason::MissingField : Reason::UnmappedItem};
    wish.query.limit = 1000;
    wish.queryText = QStringLiteral("reason:%1").arg(reasonName(wish.query.reasons.front()));
    wish.action = isMending ? BulkAction::Resolve : BulkAction::Replay;
    if (isMending) {
        wish.decision.action = Action::SetFields;
        wish.decision.fields = {{QStringLiteral("/billing/terms"), QStringLiteral("net30")}};
    }
    wish.why = why;
    if (m_rng.below(2) == 0)
        wish.ramp = carefulRamp();
    const auto plan = StartBulk(bench).plan(wish);
    if (!plan.ok() || plan->wanted == 0)
        return;
    const auto started = StartBulk(bench).run(wish, *plan);
    if (note("bulk", started) && m_rng.below(4) == 0)
        (void)note("cancel bulk", CancelBulk(bench).run(started->run.id, why));
}

void People::giveUp(Workbench &bench)
{
    const auto rows = allOpen(bench);
    if (!note("give up", rows))
        return;
    for (const SyncException &exception : *rows) {
        // A deal that was changed after its invoice: the document stands as it is.
        const bool isInvoiced = exception.reason == Reason::RuleMismatch &&
                                m_erp.documentsOf(exception.externalReference) == 1;
        if (exception.reason == Reason::OutcomeUnknown || isInvoiced)
            dismiss(bench, exception);
    }
}

int People::workOff(Workbench &bench)
{
    const auto rows = allOpen(bench);
    if (!note("work off", rows))
        return 0;
    for (const SyncException &exception : *rows) {
        if (isWorkable(exception.state)) // what is decided takes its turn in its lane
            resolve(bench, exception);
    }
    return static_cast<int>(rows->size());
}

} // namespace unsnag::simulation
