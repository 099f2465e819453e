// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/contracts/contracttime.h"
#include "tests/support/doubles/doubleserver.h"

#include <memory>

namespace unsnag {

//! A profile of a CRM at work against a double, without the engine.
template <typename System>
class CrmTalk
{
public:
    explicit CrmTalk(std::shared_ptr<const Profile> profile, std::size_t login = 0)
        : m_server(std::make_unique<System>())
    {
        m_login = with([&](System &system) { return system.logins(m_server.url()).at(login); });
        connect(std::move(profile), m_login.values);
    }

    //! Anew, with these values of the form.
    void connect(std::shared_ptr<const Profile> profile, const Json &values)
    {
        m_connector = std::make_unique<Connector>(
            std::move(profile), ConnectionSettings{QStringLiteral("far"), values, {}, {}},
            [this](const QString &field) -> Result<QString> {
                const auto secret = m_login.secrets.find(field);
                if (secret == m_login.secrets.end())
                    return Error{Code::NotFound, QStringLiteral("no such secret"), field, {}};
                return secret->second;
            },
            ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
    }

    [[nodiscard]] DoubleServer &server() { return m_server; }
    [[nodiscard]] const Json &values() const { return m_login.values; }
    [[nodiscard]] const Profile &profile() const { return m_connector->profile(); }

    //! Under the lock of the double.
    template <typename Work>
    auto with(Work work)
    {
        return m_server.with(
            [&work](DoubleSystem &system) { return work(static_cast<System &>(system)); });
    }

    QString add(const char *kind, const Json &fields)
    {
        return with([&](System &system) { return system.add(QString::fromLatin1(kind), fields); });
    }

    //! A read, or a write that is sent once.
    [[nodiscard]] Reply speak(const QString &operation, const Json &inputs)
    {
        if (!profile().isWrite(operation))
            return m_connector->call(operation, inputs, {});
        const auto frozen = m_connector->prepare(
            operation, inputs, QStringLiteral("0123456789abcdef0123456789abcdef"));
        if (frozen)
            return m_connector->send(*frozen, {});
        Reply reply;
        reply.kind = ReplyClass::Config;
        reply.message = frozen.error().line();
        return reply;
    }

private:
    DoubleServer m_server;
    DoubleLogin m_login;
    ContractClock m_clock;
    ContractScheduler m_scheduler{m_clock};
    SeededRng m_rng{7};
    CurlTransport m_transport;
    std::unique_ptr<Connector> m_connector;
};

//! "duplicate 400 DUPLICATE_VALUE: …", for messages of tests.
[[nodiscard]] inline QString told(const Reply &reply)
{
    return QStringLiteral("%1 %2 %3: %4")
        .arg(replyClassName(reply.kind))
        .arg(reply.status)
        .arg(reply.code, reply.message);
}

} // namespace unsnag
