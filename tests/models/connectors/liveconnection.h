// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"

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
            if (header.name == "Authorization") {
                const std::lock_guard lock(m_mutex);
                m_authorization = header.value;
            }
        }
        return m_real.perform(request, stop);
    }

    //! Whether the server, a Tryton, ended the session that was used last.
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
    std::mutex m_mutex;
    QByteArray m_authorization;
};

//! A shipped profile at work against a real system; a base of test classes.
class LiveConnection
{
protected:
    //! Takes a shipped profile; whether there is one of that id.
    [[nodiscard]] bool take(const QString &profile)
    {
        const auto profiles = builtinProfiles();
        if (!profiles) {
            qWarning("%s", qPrintable(profiles.error().line()));
            return false;
        }
        for (const auto &each : *profiles) {
            if (each->id() == profile)
                m_profile = each;
        }
        return m_profile != nullptr;
    }

    //! A connector with the values of its form and its one secret.
    std::unique_ptr<Connector> connector(const Json &values, const QString &secret)
    {
        return std::make_unique<Connector>(
            m_profile, ConnectionSettings{"live", values, {}, "live"},
            [secret](const QString &) { return Result<QString>(secret); },
            ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
    }

    Reply call(const char *operation, Json inputs = JsonObject{})
    {
        return m_connector->call(QString::fromLatin1(operation), inputs, {});
    }

    //! The first record of a reading; an empty one where there is none, which is told.
    Record one(const char *operation, const Json &inputs = JsonObject{})
    {
        const Reply reply = call(operation, inputs);
        if (!reply.records.empty())
            return reply.records.front();
        qWarning("%s found nothing: %s", operation, qPrintable(reply.message));
        return {};
    }

    Reply send(const char *operation, const Json &inputs)
    {
        return sendThrough(*m_connector, operation, inputs);
    }

    static Reply sendThrough(Connector &connector, const char *operation, const Json &inputs)
    {
        const auto frozen = connector.prepare(QString::fromLatin1(operation), inputs,
                                              QStringLiteral("unused-here"));
        if (frozen)
            return connector.send(*frozen, {});
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
            if (!reply.records.empty())
                saved.set("version", reply.records.front().version);
            if (!step.save.isEmpty())
                scope.set(step.save, saved);
        }
        return scope["result"];
    }

    //! The item of a code as a flow hands it to an invoice.
    Json itemOf(const char *code)
    {
        const Reply reply = call("find_item", JsonObject{{"code", code}});
        Json fields = reply.records.empty() ? Json() : reply.records.front().fields;
        fields.set("id", reply.records.empty() ? QString() : reply.records.front().id);
        return fields;
    }

    //! Two lines that come to 5380.97.
    Json twoLines()
    {
        return JsonArray{JsonObject{{"sku", "LIC-1Y"},
                                    {"item", itemOf("LIC-1Y")},
                                    {"description", "Licence, one year"},
                                    {"quantity", "2"},
                                    {"unit_price", "1490.50"}},
                         JsonObject{{"sku", "BOX-01"},
                                    {"item", itemOf("BOX-01")},
                                    {"description", ""},
                                    {"quantity", "3"},
                                    {"unit_price", "799.99"}}};
    }

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
