// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/conversation.h"

#include "models/connectors/profile/entitymapper.h"
#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/profileprivate.h"

#include <QSet>

namespace unsnag {
namespace {

constexpr int mostTurns = 1000; //!< a clock that stands still must not keep a request for ever

//! The part of an answer that an operation is about: its item, its items, or all of it.
const Json &resultOf(const Json &definition, const Answer &answer)
{
    if (definition.contains(QStringLiteral("item")))
        return valueAt(answer.body, definition["item"].toString());
    return definition.contains(QStringLiteral("items"))
               ? valueAt(answer.body, definition["items"].toString())
               : answer.body;
}

//! Whether the caller gave what the operation needs; otherwise flow and profile don't fit each other.
bool hasAllInputs(const Json &definition, const Json &given)
{
    return std::ranges::all_of(definition["inputs"].object(), [&given](const auto &input) {
        return input.second.toString().endsWith(QLatin1Char('?')) || given.contains(input.first);
    });
}

//! A list may move while its pages are read: one record, one place, its newest reading.
void keepOneOfEach(std::vector<Record> &records)
{
    QSet<QString> seen;
    std::vector<Record> kept;
    for (auto it = records.rbegin(); it != records.rend(); ++it) {
        if (!it->id.isEmpty() && seen.contains(it->id))
            continue;
        seen.insert(it->id);
        kept.push_back(std::move(*it));
    }
    records.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

} // namespace

Conversation::Conversation(const Profile &profile, ConnectionSettings settings,
                           SecretReader secrets, ConnectorServices services)
    : m_profile(profile), m_settings(std::move(settings)),
      m_values(connectionScope(profile, m_settings.values, m_settings.name)), m_services(services),
      m_backoff(profile.document()["limits"]), m_budget(profile.document()["limits"]),
      m_gate(profile.limits().maxInFlight),
      m_exchange(profile, services.transport, services.clock),
      m_authenticator(profile, m_settings.name, std::move(secrets), services.clock)
{}

Reply Conversation::problem(const Error &error) const
{
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = error.detail;
    reply.hint = error.remedy;
    reply.request =
        JsonObject{{QStringLiteral("method"), QString()}, {QStringLiteral("url"), error.context}};
    return reply;
}

Reply Conversation::misfit(const Json &definition, const Error &error) const
{
    Reply reply = problem(error);
    // No record of that system is called so: the same as one that is not there.
    const bool isName = definition["must_exist"].toBool();
    reply.kind = isName ? ReplyClass::NotFound : ReplyClass::Validation;
    if (isName)
        reply.message = QStringLiteral("there is no such record: ") + error.detail;
    return reply;
}

Json Conversation::discovered() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings.discovered;
}

Result<Json> Conversation::scopeOf(const QString &operation, const Json &inputs) const
{
    UNSNAG_TRY(Json scope, typedInputs(m_profile, operation, inputs));
    if (!m_values)
        return m_values.error();
    scope.set(QStringLiteral("c"), *m_values);
    scope.set(QStringLiteral("d"), discovered());
    return scope;
}

std::optional<Reply> Conversation::discover(const std::stop_token &stop)
{
    const JsonObject &wanted = m_profile.document()["connection"]["discover"].object();
    Json found = JsonObject{};
    std::map<QString, Answer> answers;
    // An operation may itself need a value found by another: go round while something is found.
    for (std::size_t before = wanted.size() + 1;
         found.size() < wanted.size() && before != found.size();) {
        before = found.size();
        for (const auto &[name, entry] : wanted) {
            const QString operation = entry["op"].toString();
            if (found.contains(name))
                continue;
            if (!answers.contains(operation)) {
                auto scope = scopeOf(operation, JsonObject{});
                if (!scope)
                    return problem(scope.error());
                scope->set(QStringLiteral("d"), found);
                const auto request =
                    pageRequest(operation, *scope,
                                Paginator(m_profile.internals().operation(operation)["page"]));
                if (!request)
                    continue;
                Told told = tell(
                    *request, {operation, Effect::Read, m_profile.internals().operation(operation)},
                    stop);
                if (!told.reply.ok())
                    return told.reply;
                answers.emplace(operation, std::move(told.answer));
            }
            auto value = discoveredValue(entry, answers.at(operation));
            if (!value)
                return problem(Error{Code::NotFound,
                                     value.error().detail,
                                     m_settings.name + QLatin1String(", ") + name,
                                     {}});
            found.set(name, std::move(value).value());
        }
    }
    if (found.size() < wanted.size())
        return problem(Error{Code::Bug,
                             QStringLiteral("the values to discover need each other"),
                             m_profile.id(),
                             {}});
    const std::lock_guard lock(m_mutex);
    m_settings.discovered = std::move(found);
    return std::nullopt;
}

Result<Json> Conversation::discoveredValue(const Json &entry, const Answer &answer) const
{
    const Json &result = resultOf(m_profile.internals().operation(entry["op"].toString()), answer);
    const Json &value = valueAt(result, entry["path"].toString());
    if (entry.contains(QStringLiteral("key"))) {
        Json table = JsonObject{};
        for (const Json &element : value.array()) {
            const QString name = valueAt(element, entry["key"].toString()).scalarText();
            table.set(entry["fold"].toBool() ? foldedName(name) : name,
                      valueAt(element, entry["value"].toString()));
        }
        return table;
    }
    if (value.isNull() && !entry["optional"].toBool())
        return Error{Code::NotFound,
                     QStringLiteral("the system has no value at %1 of %2")
                         .arg(entry["path"].toString(), entry["op"].toString()),
                     {},
                     {}};
    return value;
}

std::optional<Reply> Conversation::discoverFor(const QString &operation,
                                               const std::stop_token &stop)
{
    const JsonObject &wanted = m_profile.document()["connection"]["discover"].object();
    const bool isItself = std::any_of(wanted.begin(), wanted.end(), [&](const auto &entry) {
        return entry.second["op"].toString() == operation;
    });
    if (wanted.empty() || isItself || discovered().size() > 0)
        return std::nullopt;
    return discover(stop);
}

Reply Conversation::read(const QString &operation, const Json &inputs, const std::stop_token &stop,
                         int maximumPages)
{
    const Json &definition = m_profile.internals().operation(operation);
    if (definition["effect"].toString() != QLatin1String("read"))
        return problem(Error{Code::Input,
                             QStringLiteral("\"%1\" is no operation that reads").arg(operation),
                             m_profile.id(),
                             {}});
    if (auto refused = discoverFor(operation, stop))
        return *std::move(refused);
    Json adjusted = inputs;
    const auto since = fromRfc3339(inputs["since"].toString());
    if (since)
        adjusted.set(
            QStringLiteral("since"),
            toRfc3339(*since - std::chrono::seconds(definition["since"]["overlap_s"].toInt())));
    const auto typed = typedInputs(m_profile, operation, adjusted);
    if (!typed && hasAllInputs(definition, adjusted))
        return misfit(definition, typed.error());
    const auto scope = scopeOf(operation, adjusted);
    return scope ? readPages(operation, *scope, stop, maximumPages) : problem(scope.error());
}

Result<RenderedRequest> Conversation::pageRequest(const QString &operation, const Json &scope,
                                                  const Paginator &paginator) const
{
    Json withPage = scope;
    withPage.set(QStringLiteral("page"), paginator.scope());
    std::vector<Injection> injections;
    for (const auto &[into, value] : paginator.injections())
        injections.push_back({into, value});
    const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("request")});
    UNSNAG_TRY(RenderedRequest request,
               renderRequest(m_profile, m_profile.internals().operation(operation)["request"],
                             place, withPage, injections));
    if (!paginator.nextUrl().isEmpty())
        request.url = paginator.nextUrl();
    return request;
}

Reply Conversation::readPages(const QString &operation, const Json &scope,
                              const std::stop_token &stop, int maximumPages)
{
    const Json &definition = m_profile.internals().operation(operation);
    const CallTraits call{operation, Effect::Read, definition};
    Paginator paginator(definition["page"]);
    std::vector<Record> records;
    for (int page = 1;; ++page) {
        const auto request = pageRequest(operation, scope, paginator);
        if (!request)
            return problem(request.error());
        Told told = tell(*request, call, stop);
        if (!told.reply.ok())
            return told.reply;
        std::move(told.reply.records.begin(), told.reply.records.end(),
                  std::back_inserter(records));
        const auto more = paginator.advance(told.answer, told.count, request->url);
        if (!more)
            return problem(more.error());
        if (*more && (maximumPages == 0 || page < maximumPages))
            continue;
        keepOneOfEach(records);
        told.reply.records = std::move(records);
        return told.reply;
    }
}

Reply Conversation::write(const RenderedRequest &request, const QString &operation,
                          const std::stop_token &stop)
{
    return tell(request, {operation, Effect::Write, m_profile.internals().operation(operation)},
                stop)
        .reply;
}

Conversation::Told Conversation::tell(const RenderedRequest &request, const CallTraits &call,
                                      const std::stop_token &stop)
{
    if (!m_values)
        return {problem(m_values.error()), {}, 0};
    bool hasLoggedInAnew = false;
    for (int tries = 1;; ++tries) {
        // A further try has waited as long as it was told to.
        auto refused = tries == 1 ? waitForTurn(call.operation, stop) : std::nullopt;
        if (refused)
            return {*std::move(refused), {}, 0};
        std::optional<SendGate::Pass> pass(m_gate.enter(stop));
        if (!*pass)
            return {stopped(), {}, 0};
        auto found = m_authenticator.credentials(*m_values, m_exchange, stop);
        const bool isLoggedIn = std::holds_alternative<Credentials>(found);
        Told told = isLoggedIn ? tellOnce(request, call, std::get<Credentials>(found), stop)
                               : Told{std::get<Reply>(std::move(found)), {}, 0};
        if (!isLoggedIn) {
            told.reply.wasSent = false; // the login was, the request was not
        } else if (isSessionDead(told, call) && !hasLoggedInAnew) {
            hasLoggedInAnew = true;
            m_authenticator.drop(std::get<Credentials>(found).generation);
            --tries;
            continue;
        }
        pass.reset(); // nobody waits for a place while this one pauses
        // Whoever else speaks to this system must leave it alone for as long.
        if (told.reply.kind == ReplyClass::Rate && told.reply.retryAfter)
            m_budget.park(*told.reply.retryAfter, m_services.clock.now());
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

Reply Conversation::stopped() const
{
    Reply refused;
    refused.request = JsonObject{{QStringLiteral("method"), QString()},
                                 {QStringLiteral("url"), m_settings.name}};
    refused.kind = ReplyClass::Cancelled;
    refused.message = QStringLiteral("stopped");
    return refused;
}

std::optional<Reply> Conversation::waitForTurn(const QString &operation,
                                               const std::stop_token &stop)
{
    for (int turn = 0; turn < mostTurns; ++turn) {
        const auto wait = m_budget.take(operation, m_services.clock.now());
        if (!wait)
            return std::nullopt;
        Reply refused = stopped();
        if (stop.stop_requested())
            return refused;
        if (!m_backoff.isWorthWaiting(*wait)) {
            refused.kind = ReplyClass::Rate;
            refused.retryAfter = *wait;
            refused.message = QStringLiteral("%1 asked to be left alone for another %2 s")
                                  .arg(m_settings.name)
                                  .arg((wait->count() + 999) / 1000);
            return refused;
        }
        m_services.scheduler.wait(*wait, stop);
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> Conversation::pauseBefore(int tries, const Told &told,
                                                                   Effect effect)
{
    const Reply &reply = told.reply;
    const bool isPassing = reply.kind == ReplyClass::Transient || reply.kind == ReplyClass::Rate;
    const bool isSafe = effect == Effect::Read || !reply.wasSent;
    if (!isPassing || !isSafe || tries >= m_backoff.attempts())
        return std::nullopt;
    const auto wish = reply.retryAfter.value_or(std::chrono::milliseconds(0));
    if (!m_backoff.isWorthWaiting(wish))
        return std::nullopt;
    if (reply.kind == ReplyClass::Rate && !reply.retryAfter)
        return std::nullopt; // how long is not ours to guess; the caller parks
    return std::max(wish, m_backoff.after(tries, m_services.rng));
}

bool Conversation::isSessionDead(const Told &told, const CallTraits &call) const
{
    if (m_profile.internals().authKind() != QLatin1String("session") || told.reply.ok())
        return false;
    if (told.answer.response.delivery != Delivery::Answered)
        return false;
    const Json &when = m_profile.document()["auth"]["reauth_when"];
    return when.isObject() &&
           isWhen(when, told.answer, call.operation, told.reply.code, told.reply.message);
}

Conversation::Told Conversation::tellOnce(const RenderedRequest &request, const CallTraits &call,
                                          const Credentials &credentials,
                                          const std::stop_token &stop)
{
    Exchanged exchanged =
        m_exchange.perform(request, call, credentials, Exchange::Bodies::Kept, stop);
    Told told{std::move(exchanged.reply), std::move(exchanged.answer), 0};
    readRecords(told, exchanged.verdict, call);
    Redactor(credentials.secrets).clean(told.reply);
    return told;
}

void Conversation::readRecords(Told &told, const ReplyVerdict &verdict,
                               const CallTraits &call) const
{
    const Json &entity = m_profile.internals().entityOf(call.operation);
    Json scope = JsonObject{{QStringLiteral("d"), discovered()}};
    if (m_values)
        scope.set(QStringLiteral("c"), *m_values);
    const EntityMapper mapper(entity, m_profile.internals().types, scope);
    Reply &reply = told.reply;
    if (!reply.ok()) {
        for (const Json &raw : verdict.candidates.isEmpty()
                                   ? JsonArray{}
                                   : valueAt(told.answer.body, verdict.candidates).array())
            reply.records.push_back(mapper.map(raw, told.answer));
        return;
    }
    if (call.definition.contains(QStringLiteral("items"))) {
        for (const Json &raw :
             valueAt(told.answer.body, call.definition["items"].toString()).array())
            reply.records.push_back(mapper.map(raw, told.answer));
    } else if (call.definition.contains(QStringLiteral("item"))) {
        const Json &raw = valueAt(told.answer.body, call.definition["item"].toString());
        if (raw.isObject())
            reply.records.push_back(mapper.map(raw, told.answer));
    }
    told.count = reply.records.size();
    reply.id = told.answer.at(call.definition["id"].toString()).scalarText();
    if (reply.id.isEmpty() && reply.records.size() == 1)
        reply.id = reply.records.front().id;
    if (reply.records.empty() && call.definition["must_exist"].toBool()) {
        reply.kind = ReplyClass::NotFound;
        reply.message = QStringLiteral("there is no such record");
    }
}

} // namespace unsnag
