// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/connectors/tokendesk.h"

namespace unsnag::test {

//! The sample profile with another `auth`, the fields it needs and another address of its API.
inline Json tokenProfile(const QByteArray &auth, const QString &base)
{
    Json document = sampleProfile();
    const auto put = [&document](const QString &pointer, const Json &value) {
        const auto place = JsonPointer::parse(pointer);
        QVERIFY(place.ok() && place->put(document, value).ok());
    };
    const auto block = readJson(auth);
    Q_ASSERT(block.ok());
    document.set(QStringLiteral("auth"), *block);
    put("/transport/base", base);
    put("/transport/max_in_flight", 8);
    const auto fields = readJson(R"({
        "client_id": {"type": "string", "title": "Client", "default": "app-1"},
        "client_secret": {"type": "secret", "title": "Client secret"},
        "refresh_token": {"type": "secret", "title": "Login", "optional": true},
        "private_key": {"type": "key", "title": "Private key", "optional": true},
        "way": {"type": "enum", "title": "Login by", "values": ["app", "person"]},
        "token_host": {"type": "host", "title": "Host", "for": ["person"]}})");
    for (const auto &[name, field] : fields->object()) {
        const bool isOfChoice = name == u"way" || name == u"token_host";
        if (!isOfChoice || block->contains(QStringLiteral("by")))
            put("/connection/fields/" + name, field);
    }
    put("/connection/fields/password/optional", true);
    put("/connection/discover", JsonObject{});
    put("/operations/list_accounts/request/query", JsonObject{});
    return document;
}

//! A connection of the sample profile with another `auth`, at work against a TokenDesk.
class TokenConnection
{
public:
    TokenConnection() { secrets["client_secret"] = clientSecret; }

    void connect(const char *auth, const Json &values = JsonObject{}, const Json &kept = {})
    {
        const auto profile =
            Profile::read(tokenProfile(auth, base).toText(), QStringLiteral("sample.json"));
        QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
        Json form = values;
        form.set(QStringLiteral("base_url"), desk.url());
        m_connector = std::make_unique<Connector>(
            *profile, ConnectionSettings{"erp", form, kept, "erp"},
            [this](const QString &field) -> Result<QString> {
                const auto found = secrets.find(field);
                if (found != secrets.end())
                    return found->second;
                return Error{Code::NotFound, QStringLiteral("no such secret"), field, {}};
            },
            services(tokens));
    }

    [[nodiscard]] ConnectorServices services(std::shared_ptr<TokenStore> store)
    {
        return {m_transport, clock, m_rng, m_scheduler, std::move(store)};
    }

    [[nodiscard]] Reply whoami() { return m_connector->call("whoami", JsonObject{}, {}); }
    [[nodiscard]] Connector &connector() { return *m_connector; }

    TokenDesk desk;
    ManualClock clock{*fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z"))};
    std::shared_ptr<NotedTokens> tokens = std::make_shared<NotedTokens>(desk);
    std::map<QString, QString> secrets;
    QString base = QStringLiteral("{{c.base_url}}/api/");

private:
    CurlTransport m_transport;
    SeededRng m_rng{7};
    NotingScheduler m_scheduler;
    std::unique_ptr<Connector> m_connector;
};

} // namespace unsnag::test
