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
    QStringList roles;
    if (connectors.sourceName() == name)
        roles += QStringLiteral("source");
    if (connectors.targetName() == name)
        roles += QStringLiteral("target");
    if (connectors.layerName() == name)
        roles += QStringLiteral("layer");
    return roles.join(QStringLiteral(", "));
}

Json healthOf(const Reply &reply, Timestamp began, Timestamp now)
{
    return JsonObject{{QStringLiteral("checked_at"), toRfc3339(now)},
                      {QStringLiteral("ok"), reply.ok()},
                      {QStringLiteral("ms"), static_cast<std::int64_t>((now - began).count())},
                      {QStringLiteral("status"), reply.status},
                      {QStringLiteral("message"), reply.ok() ? QString() : toError(reply).line()}};
}

const QStringList allRoles{QStringLiteral("source"), QStringLiteral("target"),
                           QStringLiteral("layer")};

//! The words of ConfigureConnection's `bindAs`.
Result<QStringList> rolesOf(const QString &bindAs)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    const QStringList words = bindAs.split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word != QLatin1String("none") && !allRoles.contains(word))
            return Error{
                Code::Input,
                QStringLiteral("expected none, %1").arg(allRoles.join(QStringLiteral(", "))),
                QStringLiteral("/bind"),
                {}};
    }
    return words;
}

Result<void> bind(Session &session, const QString &name, const QStringList &words)
{
    ValueTable values(session);
    for (const QString &role : allRoles) {
        const QString place = QStringLiteral("binding.") + role;
        UNSNAG_TRY(const auto bound, values.find(place));
        if (words.contains(role))
            UNSNAG_CHECK(values.put(place, name));
        else if (words.contains(QLatin1String("none")) && bound == name)
            UNSNAG_CHECK(values.remove(place));
    }
    return {};
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
                view.profile = {*connector, &profile}; // part of the connector
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
    const Timestamp began = m_bench.clock.now();
    const Reply reply = connector->verify(stop);
    const Timestamp ended = m_bench.clock.now();
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
            row->health = healthOf(reply, began, ended);
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
    UNSNAG_TRY(const QStringList words, rolesOf(bindAs));
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ConnectionTable(session).put(row));
        UNSNAG_CHECK(bind(session, row.name, words));
        return appendAudit(session, m_bench,
                           {QStringLiteral("connection.configured"),
                            {},
                            row.name,
                            {},
                            {},
                            {},
                            JsonObject{{QStringLiteral("profile"), row.profile},
                                       {QStringLiteral("bound_as"), bindAs}},
                            {{QStringLiteral("values"), row.values}}});
    });
}

} // namespace unsnag
