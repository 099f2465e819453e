// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/connectors/feeds/httpbinding.h"

namespace unsnag {

//! One request to the listener, free of sockets.
struct IntakeRequest {
    QByteArray method;
    QString path;
    HttpMessage message;
};

struct IntakeAnswer {
    int status = 202;
    Json body;
    QByteArray allow; //!< of a 405

    [[nodiscard]] QByteArray wire(bool closes) const;
};

//! Answers what is sent to the listener: CloudEvents to /events, Standard Webhooks to
//! /webhooks/NAME, GET /health. An event is stored for good before its 202 is given.
class IntakeDesk
{
public:
    //! Most bytes of a body.
    static constexpr qint64 mostBodyBytes = 4 * 1024 * 1024;

    explicit IntakeDesk(Workspace &workspace) : m_workspace(workspace) {}
    //! Requests must name this port in Host; a web page that was lured here names another host.
    void setPort(quint16 port) { m_port = port; }

    [[nodiscard]] IntakeAnswer answer(const IntakeRequest &request);

private:
    [[nodiscard]] bool isAddressedToUs(const HttpMessage &message) const;
    [[nodiscard]] IntakeAnswer takeEvents(const HttpMessage &message);
    [[nodiscard]] IntakeAnswer takeWebhook(const QString &name, const HttpMessage &message);
    //! Error: Forbidden where a token is stored and the request does not carry it.
    [[nodiscard]] Result<void> checkToken(const HttpMessage &message);

    Workspace &m_workspace;
    quint16 m_port = 0;
};

//! Names of the secrets in the vault.
[[nodiscard]] QString webhookSecretPlace(const QString &name); //!< "webhook-NAME"
inline constexpr const char *eventsSecretPlace = "events";

} // namespace unsnag
