// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/retrycourse.h"

namespace unsnag {
namespace {

constexpr int mostTurns = 1000; //!< a clock that stands still must not keep a request for ever

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
      m_budget(state.profile().document()["limits"]), m_gate(state.profile().limits().maxInFlight),
      m_exchange(state.profile(), services.transport, services.clock),
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
        auto refused = tries == 1 ? waitForTurn(call.operation, stop) : std::nullopt;
        if (refused)
            return {*std::move(refused), {}, 0, {}};
        std::optional<SendGate::Pass> pass(m_gate.enter(stop));
        if (!*pass)
            return {m_state.stopped(), {}, 0, {}};
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
        pass.reset(); // nobody waits for a place while this one pauses
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

void RetryCourse::noteRest(const Told &told)
{
    // Whoever else speaks to this system must leave it alone for as long.
    const bool isAsked =
        told.reply.kind == ReplyClass::Rate || told.action == QLatin1String("park");
    if (isAsked && told.reply.retryAfter)
        m_budget.park(*told.reply.retryAfter, m_services.clock.now());
}

std::optional<Reply> RetryCourse::waitForTurn(const QString &operation, const std::stop_token &stop)
{
    for (int turn = 0; turn < mostTurns; ++turn) {
        const auto wait = m_budget.take(operation, m_services.clock.now());
        if (!wait)
            return std::nullopt;
        Reply refused = m_state.stopped();
        if (stop.stop_requested())
            return refused;
        if (!m_backoff.isWorthWaiting(*wait)) {
            refused.kind = ReplyClass::Rate;
            refused.retryAfter = *wait;
            refused.message = QStringLiteral("%1 asked to be left alone for another %2 s")
                                  .arg(m_state.name())
                                  .arg((wait->count() + 999) / 1000);
            return refused;
        }
        m_services.scheduler.wait(*wait, stop);
    }
    return std::nullopt;
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
    const bool isToldToRetry = told.action == QLatin1String("retry");
    if (reply.kind == ReplyClass::Rate && !reply.retryAfter && !isToldToRetry)
        return std::nullopt; // how long is not ours to guess; the caller parks
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
    readRecords(told, exchanged.verdict, call, m_state);
    Redactor(credentials.secrets).clean(told.reply);
    return told;
}

} // namespace unsnag
