// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/checkconnection.h"

#include "models/engine/auditline.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/stepfailure.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

QString bindingOf(const ConnectorSet &connectors, const QString &name)
{
    if (connectors.sourceName() == name)
        return connectors.targetName() == name ? QStringLiteral("source, target")
                                               : QStringLiteral("source");
    return connectors.targetName() == name ? QStringLiteral("target") : QString();
}

Json healthOf(const Reply &reply, Timestamp now)
{
    return JsonObject{{QStringLiteral("checked_at"), toRfc3339(now)},
                      {QStringLiteral("ok"), reply.ok()},
                      {QStringLiteral("message"), reply.ok() ? QString() : toError(reply).line()}};
}

Result<void> checkField(const Profile &profile, const ProfileField &field, const Json &values)
{
    const QString value = values[field.name].scalarText();
    const QString place = QStringLiteral("/values/") + field.name;
    if (field.isSecret() && values.contains(field.name))
        return Error{Code::Input,
                     QStringLiteral("the secret field \"%1\" must not stand in the settings")
                         .arg(field.name),
                     place, QStringLiteral("give it with `connector login`")};
    const bool isNeeded = !field.isOptional && !field.isSecret() && field.fallback.isEmpty() &&
                          profile.isUsed(field, values);
    if (isNeeded && value.isEmpty())
        return Error{Code::Input, QStringLiteral("\"%1\" is missing").arg(field.title), place, {}};
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.pattern));
    if (!value.isEmpty() && !field.pattern.isEmpty() && !pattern.match(value).hasMatch())
        return Error{Code::Input,
                     QStringLiteral("\"%1\" does not fit the pattern %2").arg(value, field.pattern),
                     place,
                     {}};
    return {};
}

} // namespace

Result<std::vector<ConnectionView>> ListConnections::run()
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<ConnectionView>> {
        std::vector<ConnectionView> views;
        UNSNAG_TRY(const auto rows, ConnectionTable(session).all());
        for (const ConnectionRow &row : rows) {
            ConnectionView view;
            view.row = row;
            view.boundAs = bindingOf(m_bench.connectors, row.name);
            if (const auto connector = m_bench.connectors.find(row.name); connector.ok()) {
                const Profile &profile = (*connector)->profile();
                view.title = profile.title();
                view.version = profile.version();
                view.roles = profile.roles();
                view.fields = profile.fields();
                view.authField = profile.authField();
                view.needsBrowser = profile.needsBrowser(row.values);
            }
            UNSNAG_TRY(const auto accounts, AccountTable(session).all(row.name));
            view.accounts = static_cast<qint64>(accounts.size());
            views.push_back(std::move(view));
        }
        return views;
    });
}

Result<Reply> CheckConnection::run(const QString &name, const std::stop_token &stop)
{
    UNSNAG_TRY(const auto connector, m_bench.connectors.find(name));
    const Reply reply = connector->verify(stop);
    Json discovered;
    if (reply.ok()) {
        if (const auto values = connector->discover(stop); values.ok())
            discovered = *values;
    }
    const Timestamp now = m_bench.clock.now();
    UNSNAG_CHECK(m_bench.store.write([&](Session &session) -> Result<void> {
        ConnectionTable table(session);
        UNSNAG_TRY(auto row, table.find(name));
        if (row) {
            row->health = healthOf(reply, now);
            if (!discovered.isNull())
                row->discovered = discovered;
            UNSNAG_CHECK(table.put(*row));
        }
        UNSNAG_CHECK(appendAudit(session, m_bench,
                                 {QStringLiteral("connection.checked"),
                                  {},
                                  name,
                                  {},
                                  replyClassName(reply.kind),
                                  {},
                                  {}}));
        if (!reply.ok())
            return {};
        return ExceptionDesk(session, m_bench)
            .closeConnectionFault(
                name, JsonObject{{QStringLiteral("operation"), QStringLiteral("verify")},
                                 {QStringLiteral("read_at"), toRfc3339(now)},
                                 {QStringLiteral("status"), reply.status}});
    }));
    return reply;
}

Result<void> RecordLogin::run(const QString &name, const Json &kept)
{
    return m_bench.store.write([&](Session &session) -> Result<void> {
        ConnectionTable table(session);
        UNSNAG_TRY(auto row, table.find(name));
        if (!row)
            return Error{Code::NotFound, QStringLiteral("there is no such connection"), name, {}};
        row->discovered = kept;
        UNSNAG_CHECK(table.put(*row));
        return appendAudit(session, m_bench,
                           {QStringLiteral("connection.logged_in"), {}, name, {}, {}, {}, {}});
    });
}

Result<void> ConfigureConnection::run(const ConnectionRow &row, const Profile &profile,
                                      const QString &bindAs)
{
    if (row.name.isEmpty())
        return Error{
            Code::Input, QStringLiteral("a connection needs a name"), QStringLiteral("/name"), {}};
    for (const ProfileField &field : profile.fields())
        UNSNAG_CHECK(checkField(profile, field, row.values));
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ConnectionTable(session).put(row));
        if (!bindAs.isEmpty())
            UNSNAG_CHECK(ValueTable(session).put(QStringLiteral("binding.") + bindAs, row.name));
        return appendAudit(session, m_bench,
                           {QStringLiteral("connection.configured"),
                            {},
                            row.name,
                            {},
                            {},
                            {},
                            JsonObject{{QStringLiteral("profile"), row.profile},
                                       {QStringLiteral("bound_as"), bindAs},
                                       {QStringLiteral("values_sha256"), digestOf(row.values)}}});
    });
}

} // namespace unsnag
