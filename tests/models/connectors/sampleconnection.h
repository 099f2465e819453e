// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"
#include "models/connectors/transport/curltransport.h"
#include "tests/models/connectors/sampleprofile.h"
#include "tests/support/loopback/loopbackserver.h"

#include <QtTest>

namespace unsnag::test {

inline const QString canary = QStringLiteral("c4nary-p4ssw0rd");
inline const QByteArray sessionCanary = "c4nary-s3ssion-1";

inline LoopbackBehaviour ok(const QByteArray &body)
{
    return LoopbackBehaviour::answer(200, body);
}

inline LoopbackBehaviour login(const QByteArray &session = sessionCanary)
{
    return ok(R"({"session":")" + session + R"("})");
}

inline LoopbackBehaviour me()
{
    return ok(R"({"user":"ida","tenant":"t-1"})");
}

//! Notes the pauses it is asked for and takes none.
class NotingScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds pause, const std::stop_token &) override
    {
        pauses.push_back(pause);
    }
    void runAll(std::vector<std::function<void()>> lanes, int) override
    {
        for (const auto &lane : lanes)
            lane();
    }
    std::vector<std::chrono::milliseconds> pauses;
};

inline QByteArray lineOf(const QByteArray &request)
{
    return request.left(request.indexOf(" HTTP/"));
}

inline QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.left(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

inline QByteArray everythingOf(const Reply &reply)
{
    QByteArray out = (reply.code + reply.message + reply.field + reply.hint + reply.id).toUtf8() +
                     reply.body.toText() + reply.request.toText() + reply.response.toText();
    for (const Record &record : reply.records)
        out += (record.id + record.version + record.label + record.url).toUtf8() +
               record.fields.toText() + record.raw.toText();
    return out;
}

//! The sample profile at work against a scripted server.
class SampleConnection
{
public:
    explicit SampleConnection(Json profile = sampleProfile()) : m_profile(std::move(profile))
    {
        connect(JsonObject{{"base_url", m_server->url().toString()}});
    }

    //! Makes the connector anew from these values of its form.
    void connect(const Json &values)
    {
        const auto profile = Profile::read(m_profile.toText(), QStringLiteral("sample.json"));
        QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
        m_connector = std::make_unique<Connector>(
            *profile, ConnectionSettings{"erp", values, JsonObject{{"tenant", "t-1"}}, "erp"},
            [](const QString &field) -> Result<QString> {
                if (field == QLatin1String("password"))
                    return canary;
                return Error{Code::NotFound, QStringLiteral("no such secret"), field, {}};
            },
            ConnectorServices{m_transport, m_clock, m_rng, m_scheduler});
    }
    [[nodiscard]] Reply call(const char *operation, const Json &inputs = JsonObject{},
                             int pages = 0)
    {
        return m_connector->call(QString::fromLatin1(operation), inputs, {}, pages);
    }
    [[nodiscard]] LoopbackServer &server() { return *m_server; }
    //! From now on nothing listens at its address.
    void closeServer() { m_server.reset(); }
    [[nodiscard]] Connector &connector() { return *m_connector; }
    [[nodiscard]] NotingScheduler &scheduler() { return m_scheduler; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }

private:
    Json m_profile;
    std::unique_ptr<LoopbackServer> m_server = std::make_unique<LoopbackServer>();
    CurlTransport m_transport;
    ManualClock m_clock{*fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"))};
    SeededRng m_rng{7};
    NotingScheduler m_scheduler;
    std::unique_ptr<Connector> m_connector;
};

} // namespace unsnag::test
