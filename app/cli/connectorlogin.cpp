// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/connectorlogin.h"

#include "app/cli/secretprompt.h"
#include "app/services/login/browserlogindesk.h"
#include "models/engine/checkconnection.h"

#include <QProcess>
#include <QStandardPaths>

namespace unsnag {
namespace {

Json storedJson(const QString &name, const QStringList &fields)
{
    JsonArray names;
    for (const QString &field : fields)
        names.emplace_back(field);
    return JsonObject{{QStringLiteral("name"), name}, {QStringLiteral("stored"), std::move(names)}};
}

//! The values of the connection's form as they are stored.
Result<Json> formValues(Workspace &workspace, const QString &name)
{
    UNSNAG_TRY(const auto views, ListConnections(workspace.bench()).run());
    for (const ConnectionView &view : views) {
        if (view.row.name == name)
            return view.row.values;
    }
    return Json(JsonObject{});
}

//! The secrets that the way to log in of this connection wants.
std::vector<ProfileField> secretFields(const Profile &profile, const Json &values)
{
    std::vector<ProfileField> fields;
    for (const ProfileField &field : profile.fields()) {
        if (field.isSecret() && profile.isUsed(field, values))
            fields.push_back(field);
    }
    return fields;
}

} // namespace

Result<QStringList> ConnectorLogin::storeSecrets(Workspace &workspace,
                                                 const std::vector<ProfileField> &fields)
{
    UNSNAG_TRY(auto secrets, askSecrets(m_context, fields));
    QStringList stored;
    for (auto &[field, secret] : secrets) {
        const auto done = workspace.secrets().write(m_name, field, secret);
        wipe(secret);
        UNSNAG_CHECK(done);
        stored.append(field);
    }
    return stored;
}

//! Nothing of the workspace is kept: it may be opened anew for writing.
Result<bool> ConnectorLogin::needsBrowser()
{
    UNSNAG_TRY(Workspace * workspace, m_context.reading());
    UNSNAG_TRY(const auto connector, workspace->bench().connectors.find(m_name));
    return connector->redirectPlace().has_value();
}

Result<ExitCode> ConnectorLogin::run()
{
    UNSNAG_TRY(const bool isByBrowser, needsBrowser());
    return isByBrowser ? withBrowser() : withSecrets();
}

Result<ExitCode> ConnectorLogin::withSecrets()
{
    UNSNAG_TRY(Workspace * workspace, m_context.reading());
    UNSNAG_TRY(const auto connector, workspace->bench().connectors.find(m_name));
    UNSNAG_TRY(const Json values, formValues(*workspace, m_name));
    UNSNAG_TRY(const QStringList stored,
               storeSecrets(*workspace, secretFields(connector->profile(), values)));
    if (m_context.wantsJson())
        m_context.print(storedJson(m_name, stored));
    else
        m_context.print(stored.isEmpty()
                            ? tr("Connection %1 needs no secrets.").arg(m_name)
                            : tr("Stored for %1: %2. Check it with: unsnag-cli connector check %1")
                                  .arg(m_name, stored.join(QStringLiteral(", "))));
    return ExitCode::Done;
}

Result<ExitCode> ConnectorLogin::withBrowser()
{
    UNSNAG_TRY(Workspace * workspace, m_context.writing());
    UNSNAG_TRY(const auto connector, workspace->bench().connectors.find(m_name));
    UNSNAG_TRY(const Json values, formValues(*workspace, m_name));
    std::vector<ProfileField> fields;
    // The browser brings the refresh token; of the others those are asked for that are not there yet.
    for (ProfileField field : secretFields(connector->profile(), values)) {
        if (field.name == QLatin1String("refresh_token"))
            continue;
        const auto present = workspace->secrets().read(m_name, field.name);
        if (!present && present.error().code != Code::NotFound)
            return present.error();
        field.isOptional = field.isOptional || present.ok();
        fields.push_back(std::move(field));
    }
    UNSNAG_TRY(const QStringList stored, storeSecrets(*workspace, fields));
    UNSNAG_CHECK(BrowserLoginDesk(*workspace)
                     .run(
                         m_name, [this](const QString &url) { browse(url); }, m_context.stop()));
    if (m_context.wantsJson()) {
        Json told = storedJson(m_name, stored);
        told.set(QStringLiteral("logged_in"), true);
        m_context.print(told);
    } else {
        m_context.print(
            tr("%1 is logged in. Check it with: unsnag-cli connector check %1").arg(m_name));
    }
    return ExitCode::Done;
}

void ConnectorLogin::browse(const QString &url)
{
    m_context.note(tr("Log in with a browser on this machine:"));
    m_context.note(QStringLiteral("  ") + url);
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    if (hasDisplay && !opener.isEmpty())
        QProcess::startDetached(opener, {url});
}

} // namespace unsnag
