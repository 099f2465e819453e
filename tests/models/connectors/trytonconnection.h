// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/support/tryton/trytonserver.h"

#include <QtTest>

namespace unsnag::test {

//! The real transport; notes who was logged in last, so that a test can end that session.
class NotingTransport final : public Transport
{
public:
    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override
    {
        for (const HttpHeader &header : request.headers) {
            if (header.name == "Authorization")
                m_authorization = header.value;
        }
        return m_real.perform(request, stop);
    }

    //! Whether the server ended the session that was used last.
    [[nodiscard]] bool endSession(const QString &url)
    {
        HttpRequest logout;
        logout.method = "POST";
        logout.url = url;
        logout.headers = {{"Content-Type", "application/json"}, {"Authorization", m_authorization}};
        logout.body = R"({"id":1,"method":"common.db.logout","params":[]})";
        return m_real.perform(logout, {}).status == 200;
    }

private:
    CurlTransport m_real;
    QByteArray m_authorization;
};

//! A Tryton of its own, and the shipped profile at work against it; a base of test classes.
class TrytonConnection
{
protected:
    //! Starts the server; a test fails where it does not answer.
    void start()
    {
        m_server = std::make_unique<TrytonServer>();
        QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
        const auto profiles = builtinProfiles();
        QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
        for (const auto &profile : *profiles) {
            if (profile->id() == QLatin1String("tryton-6.0"))
                m_profile = profile;
        }
        QVERIFY(m_profile != nullptr);
        m_connector = connector(m_server->password());
    }

    std::unique_ptr<Connector> connector(const QString &password)
    {
        const Json values = JsonObject{{"base_url", m_server->url()},
                                       {"database", m_server->database()},
                                       {"login", m_server->login()}};
        return std::make_unique<Connector>(
            m_profile, ConnectionSettings{"tryton", values, {}, "tryton"},
            [password](const QString &) { return Result<QString>(password); },
            ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
    }

    Reply call(const char *operation, Json inputs = JsonObject{})
    {
        return m_connector->call(QString::fromLatin1(operation), inputs, {});
    }

    Reply send(const char *operation, const Json &inputs)
    {
        const auto frozen = m_connector->prepare(QString::fromLatin1(operation), inputs,
                                                 QStringLiteral("unused-here"));
        if (frozen)
            return m_connector->send(*frozen, {});
        Reply reply;
        reply.kind = ReplyClass::Config;
        reply.message = frozen.error().line();
        return reply;
    }

    //! What the engine does with a composite operation, without its journal.
    Result<Json> runSteps(const char *operation, Json scope)
    {
        for (const ProfileStep &step : m_profile->steps(QString::fromLatin1(operation))) {
            UNSNAG_TRY(const bool isDone, m_connector->isStepDone(step, scope));
            if (isDone)
                continue;
            UNSNAG_TRY(const Json inputs, m_connector->stepInputs(step, scope));
            Reply reply;
            if (m_profile->isWrite(step.operation)) {
                const ProfileSafety safety = m_profile->safety(step.operation);
                if (safety.probeFirst)
                    reply = m_connector->call(safety.probe, inputs, {});
                if (!reply.ok())
                    return toError(reply);
                if (reply.records.empty())
                    reply = send(step.operation.toLatin1().constData(), inputs);
            } else {
                reply = m_connector->call(step.operation, inputs, {});
            }
            if (!reply.ok())
                return toError(reply);
            Json saved = reply.records.empty() ? Json(JsonObject{}) : reply.records.front().fields;
            saved.set("id", reply.records.empty() ? reply.id : reply.records.front().id);
            if (!step.save.isEmpty())
                scope.set(step.save, saved);
        }
        return scope["result"];
    }

    std::unique_ptr<TrytonServer> m_server;
    std::shared_ptr<const Profile> m_profile;
    NotingTransport m_transport;
    SystemClock m_clock;
    SystemRng m_rng;
    ThreadScheduler m_scheduler;
    std::unique_ptr<Connector> m_connector;
    Record m_account; //!< a customer that the test made
};

} // namespace unsnag::test

#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const Reply got = (expression);                                                            \
        QVERIFY2(got.ok(),                                                                         \
                 qPrintable(replyClassName(got.kind) + " " + got.code + " " + got.message));       \
    } while (false)
