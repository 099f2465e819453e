// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/connectors/liveconnection.h"
#include "tests/support/tryton/trytonserver.h"

namespace unsnag::test {

//! A Tryton of its own, and the shipped profile at work against it; a base of test classes.
class TrytonConnection : protected LiveConnection
{
protected:
    //! Starts the server; a test fails where it does not answer.
    void start()
    {
#ifdef UNSNAG_TRYTON_SEVEN
        m_server = std::make_unique<TrytonServer>(TrytonServer::Release::Seven);
#else
        m_server = std::make_unique<TrytonServer>(TrytonServer::Release::Six);
#endif
        QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
        QVERIFY(take(m_server->profile()));
        m_connector = connector(m_server->password());
    }

    using LiveConnection::connector;
    std::unique_ptr<Connector> connector(const QString &password, const QString &address = {})
    {
        const Json values = JsonObject{{"base_url", address.isEmpty() ? m_server->url() : address},
                                       {"database", m_server->database()},
                                       {"login", m_server->login()}};
        return connector(values, password);
    }

    std::unique_ptr<TrytonServer> m_server;
};

} // namespace unsnag::test
