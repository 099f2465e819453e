// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/login/browserlogindesk.h"

#include "app/services/login/redirectlistener.h"
#include "models/engine/checkconnection.h"

namespace unsnag {

Result<void> BrowserLoginDesk::run(const QString &connection,
                                   const std::function<void(const QString &url)> &browse,
                                   const std::stop_token &stop)
{
    UNSNAG_TRY(const auto connector, m_workspace.bench().connectors.find(connection));
    const auto place = connector->redirectPlace();
    if (!place)
        return Error{Code::Input,
                     QStringLiteral("%1 needs no browser to log in").arg(connection),
                     connection,
                     {}};
    UNSNAG_TRY(const auto listener, RedirectListener::start(*place));
    UNSNAG_TRY(const BrowserLogin login, connector->beginLogin(listener->redirectUri()));
    browse(login.url);
    UNSNAG_TRY(const Json query, listener->wait(login.state, stop));
    if (const Reply reply = connector->finishLogin(login, query, stop); !reply.ok())
        return toError(reply);
    return RecordLogin(m_workspace.bench()).run(connection, connector->kept());
}

} // namespace unsnag
