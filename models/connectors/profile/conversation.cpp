// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/conversation.h"

#include "models/connectors/profile/listing.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/recordcompletion.h"
#include "models/connectors/profile/template.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int deepest = 3; //!< reads inside reads; more is a circle

//! Whether the caller gave what the operation needs; otherwise flow and profile don't fit each other.
bool hasAllInputs(const Json &definition, const Json &given)
{
    return std::ranges::all_of(definition["inputs"].object(), [&given](const auto &input) {
        return input.second.toString().endsWith(QLatin1Char('?')) || given.contains(input.first);
    });
}

//! The inputs can't be asked with: a fault of the record they come from, not of the connection.
Reply misfit(const Json &definition, const Error &error)
{
    Reply reply = ConnectionState::problem(error);
    // No record of that system is called so: the same as one that is not there.
    const bool isName = definition["must_exist"].toBool();
    reply.kind = isName ? ReplyClass::NotFound : ReplyClass::Validation;
    if (isName)
        reply.message = QStringLiteral("there is no such record: ") + error.detail;
    return reply;
}

//! Several hits where one was meant: which one is a person's to say.
Reply manyOf(Reply reply)
{
    reply.kind = ReplyClass::Ambiguous;
    reply.message =
        QStringLiteral("%1 records were found where one was expected").arg(reply.records.size());
    reply.id.clear();
    return reply;
}

//! Of what was read, the records that were meant (`keep`): some systems can't be asked for a reference.
Result<void> keepMeant(const Profile &profile, const QString &operation, const Json &scope,
                       Reply &reply)
{
    const Json &keep = profile.internals().operation(operation)["keep"];
    const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("keep")});
    UNSNAG_TRY(const Json wanted,
               TemplateRenderer(scope, profile.internals().types).value(keep, place));
    const auto isMeant = [&wanted](const Record &record) {
        return std::ranges::all_of(wanted.object(), [&record](const auto &field) {
            return record.fields[field.first].scalarText() == field.second.scalarText();
        });
    };
    std::erase_if(reply.records, [&](const Record &record) { return !isMeant(record); });
    reply.id = reply.records.size() == 1 ? reply.records.front().id : QString();
    return {};
}

} // namespace

Conversation::Conversation(const Profile &profile, ConnectionSettings settings,
                           SecretReader secrets, ConnectorServices services)
    : m_state(profile, std::move(settings)), m_clock(services.clock),
      m_course(m_state, std::move(secrets), services), m_discovery(m_state, m_course),
      m_jobs(m_state, m_course, services)
{}

Result<Json> Conversation::scopeOf(const QString &operation, const Json &inputs) const
{
    return m_state.scopeOf(operation, inputs);
}

std::optional<Reply> Conversation::provideLogin(const std::stop_token &stop)
{
    return m_course.authenticator().provide(m_course.exchange(), stop);
}

std::optional<Reply> Conversation::provideFor(const QString &operation, const std::stop_token &stop)
{
    if (auto refused = provideLogin(stop))
        return refused;
    return m_discovery.runFor(operation, stop);
}

std::optional<RedirectPlace> Conversation::redirectPlace() const
{
    const Profile &profile = m_state.profile();
    if (!profile.needsBrowser(m_state.given()))
        return std::nullopt;
    const Json &redirect = profile.internals().auth(m_state.given())["redirect"];
    return RedirectPlace{redirect["path"].toString(QStringLiteral("/")),
                         static_cast<int>(redirect["port"].toInt())};
}

Result<BrowserLogin> Conversation::beginLogin(const QString &redirectUri)
{
    return m_course.authenticator().begin(redirectUri);
}

Reply Conversation::finishLogin(const BrowserLogin &login, const Json &query,
                                const std::stop_token &stop)
{
    return m_course.authenticator()
        .finish(login, query, m_course.exchange(), stop)
        .value_or(Reply());
}

std::optional<Reply> Conversation::discover(const std::stop_token &stop)
{
    if (auto refused = provideLogin(stop))
        return refused;
    return m_discovery.run(stop);
}

Reply Conversation::read(const QString &operation, const Json &inputs, const std::stop_token &stop,
                         int maximumPages)
{
    return readWithin(operation, inputs, stop, maximumPages, 0);
}

Reply Conversation::readWithin(const QString &operation, const Json &inputs,
                               const std::stop_token &stop, int maximumPages, int depth)
{
    const Profile &profile = m_state.profile();
    const Json &definition = profile.internals().operation(operation);
    if (definition["effect"].toString() != QLatin1String("read") || depth > deepest)
        return ConnectionState::problem(
            Error{Code::Input,
                  QStringLiteral("\"%1\" is no operation that reads").arg(operation),
                  profile.id(),
                  {}});
    if (auto refused = provideLogin(stop))
        return *std::move(refused);
    if (auto refused = m_discovery.runFor(operation, stop))
        return *std::move(refused);
    const Json given = adjusted(definition, inputs);
    const auto typed = typedInputs(profile, operation, given);
    if (!typed && hasAllInputs(definition, given))
        return misfit(definition, typed.error());
    const auto scope = m_state.scopeOf(operation, given);
    if (!scope)
        return ConnectionState::problem(scope.error());
    Reply reply = Listing(m_state, m_course, operation, *scope, maximumPages).read(stop);
    if (!reply.ok())
        return reply;
    // Where a field has to be compared, the records must be whole before they can be counted.
    const bool isSifted = definition.contains(QStringLiteral("keep"));
    const bool isOneMeant = profile.isManyRefused(operation);
    if (reply.records.size() > 1 && isOneMeant && !isSifted)
        return manyOf(std::move(reply));
    const auto readPart = [&](const QString &part, const Json &ofPart) {
        return readWithin(part, ofPart, stop, 0, depth + 1);
    };
    if (auto failure =
            RecordCompletion(m_state, *scope, readPart).complete(operation, reply.records))
        return *std::move(failure);
    if (!isSifted)
        return reply;
    if (const auto kept = keepMeant(profile, operation, *scope, reply); !kept)
        return ConnectionState::problem(kept.error());
    return reply.records.size() > 1 && isOneMeant ? manyOf(std::move(reply)) : std::move(reply);
}

Json Conversation::adjusted(const Json &definition, const Json &inputs) const
{
    Json out = inputs;
    const Json &rule = definition["since"];
    if (const auto since = fromRfc3339(inputs["since"].toString()))
        out.set(QStringLiteral("since"),
                toRfc3339(*since - std::chrono::seconds(rule["overlap_s"].toInt())));
    // An index that lags shows the newest changes late: what is younger is left to the next reading.
    if (definition["inputs"].contains(QStringLiteral("until")) && out["until"].isNull() &&
        rule.contains(QStringLiteral("lag_s")))
        out.set(QStringLiteral("until"),
                toRfc3339(m_clock.now() - std::chrono::seconds(rule["lag_s"].toInt())));
    return out;
}

std::optional<Reply> Conversation::checkVersion(const VersionGuard &guard,
                                                const std::stop_token &stop)
{
    Reply now = readWithin(guard.operation, guard.inputs, stop, 0, 0);
    now.wasSent = false; // the look was, the write was not
    if (!now.ok())
        return now;
    if (now.records.size() == 1 && now.records.front().version == guard.version)
        return std::nullopt;
    if (now.records.empty()) {
        now.kind = ReplyClass::NotFound;
        now.message = QStringLiteral("the record to be changed is not there any more");
        return now;
    }
    now.kind = ReplyClass::Version;
    now.message = QStringLiteral("the record was changed since it was read: version %1 is now %2")
                      .arg(guard.version, now.records.front().version);
    return now;
}

Reply Conversation::write(const RenderedRequest &request, const QString &operation,
                          const std::optional<VersionGuard> &guard, const std::stop_token &stop)
{
    if (guard) {
        if (auto refused = checkVersion(*guard, stop))
            return *std::move(refused);
    }
    const CallTraits call{operation, Effect::Write,
                          m_state.profile().internals().operation(operation)};
    return m_jobs.follow(m_course.tell(request, call, stop), call, stop);
}

} // namespace unsnag
