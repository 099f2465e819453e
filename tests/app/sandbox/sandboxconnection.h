// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxthread.h"
#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/transport/curltransport.h"

#include <QtTest>

namespace unsnag::test {

//! Takes no pauses.
class ImpatientScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds, const std::stop_token &) override {}
    void runAll(std::vector<std::function<void()>> lanes, int) override
    {
        for (const auto &lane : lanes)
            lane();
    }
};

//! A sandbox of its own, and the shipped profiles of CRM and ERP at work against it. Its day is
//! 2026-11-23.
class SandboxConnection
{
public:
    explicit SandboxConnection(const QString &faults = {})
        : m_sandbox(options(faults)), m_base(m_sandbox.start())
    {}

    [[nodiscard]] bool isReady()
    {
        return m_base.ok() && connect("sandbox-crm", m_crm) && connect("sandbox-erp", m_erp);
    }
    [[nodiscard]] Connector &crm() { return *m_crm; }
    [[nodiscard]] Connector &erp() { return *m_erp; }

    //! Carries a composite operation through its steps; the reply of the last one, or the first that
    //! failed.
    [[nodiscard]] Reply carry(Connector &connector, const char *operation, const Json &inputs)
    {
        Json scope = inputs;
        Reply reply;
        for (const ProfileStep &step : connector.profile().steps(QString::fromLatin1(operation))) {
            const auto isDone = connector.isStepDone(step, scope);
            if (isDone && *isDone)
                continue;
            const auto values = connector.stepInputs(step, scope);
            if (!values)
                return failed(values.error());
            reply = connector.profile().isWrite(step.operation)
                        ? send(connector, step.operation, *values)
                        : connector.call(step.operation, *values, {});
            if (!reply.ok())
                return reply;
            if (step.save.isEmpty() || reply.records.empty())
                continue;
            Json saved = reply.records.front().fields;
            saved.set(QStringLiteral("id"), reply.records.front().id);
            scope.set(step.save, saved);
        }
        return reply;
    }

    //! Calls a read operation.
    [[nodiscard]] static Reply read(Connector &connector, const char *operation, const Json &inputs)
    {
        return connector.call(QString::fromLatin1(operation), inputs, {});
    }
    //! Prepares and sends a plain write; its key is made of the operation and that of the inputs.
    [[nodiscard]] static Reply send(Connector &connector, const QString &operation,
                                    const Json &inputs)
    {
        const QString key = operation + QLatin1Char('/') + inputs["key"].toString();
        const auto frozen = connector.prepare(operation, inputs, key);
        return frozen ? connector.send(*frozen, {}) : failed(frozen.error());
    }
    //! POST below /admin.
    [[nodiscard]] Json admin(const char *path, const Json &body = JsonObject{})
    {
        HttpRequest request;
        request.method = "POST";
        request.url = m_base->toString() + QStringLiteral("/admin") + QString::fromLatin1(path);
        request.body = body.toText();
        request.effect = Effect::Write;
        const auto json = readJson(m_transport.perform(request, {}).body);
        return json ? *json : Json();
    }

private:
    static SandboxOptions options(const QString &faults)
    {
        SandboxOptions options;
        options.accounts = 30;
        options.deals = 5;
        options.faults = faults;
        options.clock =
            std::make_shared<ManualClock>(*fromRfc3339(QStringLiteral("2026-11-23T10:00:00Z")));
        return options;
    }
    static Reply failed(const Error &error)
    {
        Reply reply;
        reply.kind = ReplyClass::Config;
        reply.message = error.line();
        return reply;
    }
    bool connect(const char *id, std::unique_ptr<Connector> &into)
    {
        static const auto profiles = builtinProfiles(); // reading them takes longer than the test
        if (!profiles)
            return false;
        for (const auto &profile : *profiles) {
            if (profile->id() != QLatin1String(id))
                continue;
            const Json values = JsonObject{{QStringLiteral("base_url"), m_base->toString()},
                                           {QStringLiteral("token"), "sandbox"}};
            const QString name = QString::fromLatin1(id);
            into = std::make_unique<Connector>(
                profile, ConnectionSettings{name, values, JsonObject{}, name},
                [](const QString &) -> Result<QString> { return QStringLiteral("sandbox"); },
                ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
        }
        return into != nullptr;
    }

    SandboxThread m_sandbox;
    Result<QUrl> m_base;
    CurlTransport m_transport;
    SystemClock m_clock;
    SeededRng m_rng{7};
    ImpatientScheduler m_scheduler;
    std::unique_ptr<Connector> m_crm;
    std::unique_ptr<Connector> m_erp;
};

//! What a refusal says for QVERIFY2.
inline QByteArray toldBy(const Reply &reply)
{
    return (replyClassName(reply.kind) + QLatin1Char(' ') + reply.code + QStringLiteral(": ") +
            reply.message + QLatin1Char(' ') + reply.field)
        .toUtf8();
}

} // namespace unsnag::test
