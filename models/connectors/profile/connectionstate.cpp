// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connectionstate.h"

#include "models/connectors/profile/requestbuilder.h"

namespace unsnag {
namespace {

constexpr char loginMember[] = "@login"; //!< no name that a profile could discover

//! The hosts of the form, a default that nobody changed being the profile's word; and the patterns.
std::shared_ptr<const HostPolicy> hostsOf(const Profile &profile, const Result<Json> &values,
                                          const Json &given)
{
    const bool isPlain = given["allow_http"].scalarText() == QLatin1String("yes");
    auto hosts = std::make_shared<HostPolicy>(isPlain ? HostPolicy::PlainHttp::Everywhere
                                                      : HostPolicy::PlainHttp::LoopbackOnly);
    for (const ProfileField &field : profile.fields()) {
        if (field.type != QLatin1String("url") && field.type != QLatin1String("host"))
            continue;
        const QString place = values ? (*values)[field.name].scalarText() : QString();
        hosts->allow(place, place == field.fallback ? HostPolicy::Naming::ByProfile
                                                    : HostPolicy::Naming::ByPerson);
    }
    for (const Json &pattern : profile.document()["hosts"].array())
        hosts->allowPattern(pattern.toString());
    return hosts;
}

} // namespace

ConnectionState::ConnectionState(const Profile &profile, ConnectionSettings settings)
    : m_profile(profile), m_settings(std::move(settings)),
      m_values(connectionScope(profile, m_settings.values, m_settings.name)),
      m_hosts(hostsOf(profile, m_values, m_settings.values))
{
    if (const Json stored = m_settings.discovered[loginMember]; stored.isObject())
        m_loginValues = stored;
    m_settings.discovered.remove(QString::fromLatin1(loginMember));
}

Json ConnectionState::discovered() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings.discovered;
}

void ConnectionState::keepDiscovered(Json values)
{
    const std::lock_guard lock(m_mutex);
    m_settings.discovered = std::move(values);
}

Json ConnectionState::loginValues() const
{
    const std::lock_guard lock(m_mutex);
    return m_loginValues;
}

void ConnectionState::keepLoginValues(Json values)
{
    const std::lock_guard lock(m_mutex);
    m_loginValues = std::move(values);
}

Json ConnectionState::kept() const
{
    const std::lock_guard lock(m_mutex);
    Json out = m_settings.discovered;
    if (m_loginValues.size() > 0)
        out.set(QString::fromLatin1(loginMember), m_loginValues);
    return out;
}

Json ConnectionState::scope() const
{
    Json scope =
        JsonObject{{QStringLiteral("d"), discovered()}, {QStringLiteral("a"), loginValues()}};
    if (m_values)
        scope.set(QStringLiteral("c"), *m_values);
    return scope;
}

Result<Json> ConnectionState::scopeOf(const QString &operation, const Json &inputs) const
{
    UNSNAG_TRY(Json scope, typedInputs(m_profile, operation, inputs));
    if (!m_values)
        return m_values.error();
    scope.set(QStringLiteral("c"), *m_values);
    scope.set(QStringLiteral("d"), discovered());
    scope.set(QStringLiteral("a"), loginValues());
    return scope;
}

Reply ConnectionState::problem(const Error &error)
{
    Reply reply;
    reply.kind = ReplyClass::Config;
    reply.message = error.detail;
    reply.hint = error.remedy;
    reply.request =
        JsonObject{{QStringLiteral("method"), QString()}, {QStringLiteral("url"), error.context}};
    return reply;
}

Reply ConnectionState::stopped() const
{
    Reply refused;
    refused.request =
        JsonObject{{QStringLiteral("method"), QString()}, {QStringLiteral("url"), m_settings.name}};
    refused.kind = ReplyClass::Cancelled;
    refused.message = QStringLiteral("stopped");
    return refused;
}

} // namespace unsnag
