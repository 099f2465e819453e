// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/retrycourse.h"

#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/ratesignals.h"
#include "models/connectors/profile/template.h"

namespace unsnag {
namespace {

constexpr int mostTurns = 10'000; //!< a clock that stands still must not keep a request for ever

//! What a rule asks for beside the class. Whether something was done is never a profile's to say in
//! the risky direction: a refusal may become uncertain, an uncertain write never a refusal.
void obey(const QString &action, const CallTraits &call, Reply &reply)
{
    const bool isRefusal = reply.kind != ReplyClass::Uncertain &&
                           reply.kind != ReplyClass::Transient &&
                           reply.kind != ReplyClass::Cancelled;
    if (action == QLatin1String("accept") && isRefusal)
        reply.kind = ReplyClass::Ok;
    else if (action == QLatin1String("probe") && call.effect == Effect::Write && !reply.ok())
        reply.kind = ReplyClass::Uncertain;
}

} // namespace

RetryCourse::RetryCourse(ConnectionState &state, SecretReader secrets, ConnectorServices services)
    : m_state(state), m_services(services), m_backoff(state.profile().document()["limits"]),
      m_ownBudgets(services.budgets == nullptr ? std::make_unique<BudgetRegistry>() : nullptr),
      m_budget(services.budgets == nullptr ? *m_ownBudgets : *services.budgets,
               state.profile().document()["limits"], state.profile().limits().maxInFlight),
      m_exchange(state, services.transport, services.clock),
      m_authenticator(state, std::move(secrets), services), m_csrf(state)
{}

Told RetryCourse::tell(const RenderedRequest &request, const CallTraits &call,
                       const std::stop_token &stop)
{
    if (!m_state.values())
        return {ConnectionState::problem(m_state.values().error()), {}, 0, {}};
    Spent spent;
    for (int tries = 1;; ++tries) {
        // A further try has waited as long as it was told to.
        auto turn =
            waitForTurn(call.operation,
                        tries == 1 ? SendBudget::Rest::Kept : SendBudget::Rest::WaitedOut, stop);
        if (std::holds_alternative<Reply>(turn))
            return {std::get<Reply>(std::move(turn)), {}, 0, {}};
        std::optional<SendBudget::Place> place(std::get<SendBudget::Place>(std::move(turn)));
        auto found = m_authenticator.credentials(m_exchange, stop);
        if (std::holds_alternative<Credentials>(found) && m_csrf.isNeededFor(call.effect))
            found = m_csrf.with(std::get<Credentials>(found), request.url, m_exchange, stop);
        const bool isLoggedIn = std::holds_alternative<Credentials>(found);
        Told told = isLoggedIn ? tellOnce(request, call, std::get<Credentials>(found), stop)
                               : Told{std::get<Reply>(std::move(found)), {}, 0, {}};
        if (!isLoggedIn) {
            told.reply.wasSent = false; // the login was, the request was not
        } else if (isRenewed(told, call, std::get<Credentials>(found), spent)) {
            --tries;
            continue;
        }
        place.reset(); // nobody waits for a place while this one pauses
        noteRest(told);
        const auto pause = pauseBefore(tries, told, call.effect);
        if (!pause)
            return told;
        m_services.scheduler.wait(*pause, stop);
        if (stop.stop_requested()) {
            if (call.effect == Effect::Read || !told.reply.wasSent)
                told.reply.kind = ReplyClass::Cancelled;
            return told;
        }
    }
}

void RetryCourse::noteLimits(Told &told, const QString &operation)
{
    if (told.answer.response.delivery != Delivery::Answered)
        return;
    const Json &limits = m_state.profile().document()["limits"];
    const Timestamp now = m_services.clock.now();
    m_budget.learn(rateSignals(limits, told.answer, operation, now), now);
    const ReplyClass kind = told.reply.kind;
    const bool mayWait = kind == ReplyClass::Rate || kind == ReplyClass::Quota ||
                         kind == ReplyClass::Transient || kind == ReplyClass::Locked;
    if (mayWait && !told.reply.retryAfter)
        told.reply.retryAfter = statedRest(limits, told.answer, now);
}

void RetryCourse::noteRest(const Told &told)
{
    // Whoever else speaks to this system must leave it alone for as long.
    const bool isAsked =
        told.reply.kind == ReplyClass::Rate || told.action == QLatin1String("park");
    if (isAsked && told.reply.retryAfter)
        m_budget.park(*told.reply.retryAfter, m_services.clock.now());
}

std::vector<BudgetState> RetryCourse::budgets() const
{
    return m_budget.states(m_services.clock.now());
}

BudgetKeys RetryCourse::budgetKeys() const
{
    const Json scope = m_state.scope();
    const QString target = m_state.target().isEmpty() ? m_state.name() : m_state.target();
    const JsonPointer place({QStringLiteral("limits"), QStringLiteral("account")});
    const Json &account = m_state.profile().document()["limits"]["account"];
    // Until what it names was discovered, the connection counts for itself.
    const auto text = TemplateRenderer(scope, m_state.profile().internals().types)
                          .text(account.toString(), place);
    return BudgetKeys{m_state.profile().id(), m_state.name(),
                      account.isNull() || !text || text->isEmpty() ? target : *text,
                      QString::fromUtf8(scope["c"].toText())};
}

Reply RetryCourse::tooLong(std::chrono::milliseconds wait) const
{
    Reply refused = m_state.stopped();
    refused.kind = ReplyClass::Rate;
    refused.retryAfter = wait;
    refused.message = QStringLiteral("%1 asked to be left alone for another %2 s")
                          .arg(m_state.name())
                          .arg((wait.count() + 999) / 1000);
    return refused;
}

std::variant<SendBudget::Place, Reply> RetryCourse::waitForTurn(const QString &operation,
                                                                SendBudget::Rest rest,
                                                                const std::stop_token &stop)
{
    m_budget.count(budgetKeys());
    for (int turn = 0; turn < mostTurns && !stop.stop_requested(); ++turn) {
        auto taken = m_budget.take(operation, m_services.clock.now(), rest);
        if (std::holds_alternative<SendBudget::Place>(taken))
            return std::get<SendBudget::Place>(std::move(taken));
        const auto wait = std::get<SendBudget::Closed>(taken).wait;
        if (wait && !m_backoff.isWorthWaiting(*wait))
            return tooLong(*wait);
        if (wait)
            m_services.scheduler.wait(*wait, stop);
        else if (!m_budget.waitForEnd(operation, stop))
            break;
    }
    if (stop.stop_requested())
        return m_state.stopped();
    return tooLong(std::chrono::seconds(1));
}

std::optional<std::chrono::milliseconds> RetryCourse::pauseBefore(int tries, const Told &told,
                                                                  Effect effect)
{
    const Reply &reply = told.reply;
    const bool isRead = effect == Effect::Read;
    // What a rule calls worth a retry is one for a read; a write is the engine's to repeat.
    const bool isPassing = reply.kind == ReplyClass::Transient || reply.kind == ReplyClass::Rate ||
                           (isRead && !reply.ok() && told.action == QLatin1String("retry"));
    const bool isFinal =
        told.action == QLatin1String("fail") || told.action == QLatin1String("park") ||
        told.action == QLatin1String("reset_page"); // the same cursor again would be as lost
    if (!isPassing || isFinal || (!isRead && reply.wasSent) || tries >= m_backoff.attempts())
        return std::nullopt;
    const auto wish = reply.retryAfter.value_or(std::chrono::milliseconds(0));
    if (!m_backoff.isWorthWaiting(wish))
        return std::nullopt;
    return std::max(wish, m_backoff.after(tries, m_services.rng));
}

bool RetryCourse::isRenewed(const Told &told, const CallTraits &call,
                            const Credentials &credentials, Spent &spent)
{
    if (!spent.login &&
        m_authenticator.isOver(told.answer, told.reply, told.action, call.operation)) {
        spent.login = true;
        m_authenticator.drop(credentials.generation);
        return true;
    }
    if (spent.csrf || !m_csrf.isNeededFor(call.effect) ||
        !m_csrf.isStale(told.answer, told.reply, told.action, call.operation))
        return false;
    spent.csrf = true;
    m_csrf.drop(credentials);
    return true;
}

Told RetryCourse::tellOnce(const RenderedRequest &request, const CallTraits &call,
                           const Credentials &credentials, const std::stop_token &stop)
{
    Exchanged exchanged =
        m_exchange.perform(request, call, credentials, Exchange::Bodies::Kept, stop);
    Told told{std::move(exchanged.reply), std::move(exchanged.answer), 0, exchanged.verdict.action};
    if (m_csrf.isNeededFor(call.effect))
        m_csrf.note(told.answer, request.url);
    obey(told.action, call, told.reply);
    noteLimits(told, call.operation);
    readRecords(told, exchanged.verdict, call, m_state);
    Redactor(credentials.secrets).clean(told.reply);
    return told;
}

} // namespace unsnag
