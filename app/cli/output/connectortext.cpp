// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/connectortext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

Json textsJson(const QStringList &texts)
{
    JsonArray array;
    for (const QString &text : texts)
        array.emplace_back(text);
    return array;
}

Json fieldJson(const ProfileField &field)
{
    return JsonObject{{QStringLiteral("name"), field.name},
                      {QStringLiteral("type"), field.type},
                      {QStringLiteral("title"), field.title},
                      {QStringLiteral("help"), textOrNull(field.help)},
                      {QStringLiteral("pattern"), textOrNull(field.pattern)},
                      {QStringLiteral("example"), textOrNull(field.example)},
                      {QStringLiteral("default"), textOrNull(field.fallback)},
                      {QStringLiteral("values"), textsJson(field.values)},
                      {QStringLiteral("optional"), field.isOptional},
                      {QStringLiteral("for"), textsJson(field.forAuth)},
                      {QStringLiteral("secret"), field.isSecret()}};
}

Json operationJson(const Profile &profile, const QString &name)
{
    const bool isWrite = profile.isWrite(name);
    QStringList steps;
    for (const ProfileStep &step : profile.steps(name))
        steps.append(step.operation);
    return JsonObject{
        {QStringLiteral("name"), name},
        {QStringLiteral("effect"), isWrite ? QStringLiteral("write") : QStringLiteral("read")},
        {QStringLiteral("promise"),
         isWrite ? Json(nativeSafetyName(profile.safety(name).native)) : Json()},
        {QStringLiteral("steps"), textsJson(steps)}};
}

QString healthText(const ConnectionView &view)
{
    const Json &health = view.row.health;
    if (health.isNull())
        return tr("not checked");
    if (health["ok"].toBool())
        return tr("works");
    // The stored line begins with the machine name of the error.
    static const QRegularExpression code(QStringLiteral("^[a-z_]+: "));
    return tr("fails: %1").arg(health["message"].toString().remove(code));
}

} // namespace

bool isUnbound(const ConnectorSet &connectors)
{
    return connectors.sourceName().isEmpty() && connectors.targetName().isEmpty();
}

QString nothingBoundText()
{
    return tr("No system is bound yet. Bind the CRM with: unsnag-cli connector set NAME --profile "
              "ID --bind source, and the ERP with --bind target; or take a configuration over "
              "with: unsnag-cli config import DIR");
}

Json connectionsJson(const std::vector<ConnectionView> &views)
{
    JsonArray rows;
    for (const ConnectionView &view : views)
        rows.emplace_back(
            JsonObject{{QStringLiteral("name"), view.row.name},
                       {QStringLiteral("profile"), view.row.profile},
                       {QStringLiteral("title"), view.title},
                       {QStringLiteral("version"), view.version},
                       {QStringLiteral("roles"), textsJson(view.roles)},
                       {QStringLiteral("bound_as"), textOrNull(view.boundAs)},
                       {QStringLiteral("values"), view.row.values},
                       {QStringLiteral("health"), view.row.health},
                       {QStringLiteral("accounts"), static_cast<std::int64_t>(view.accounts)}});
    return JsonObject{{QStringLiteral("connections"), std::move(rows)}};
}

QString connectionsText(const std::vector<ConnectionView> &views)
{
    if (views.empty())
        return tr("No system is configured. Make a connection with: unsnag-cli connector set NAME "
                  "--profile ID, or take a configuration over with: unsnag-cli config import DIR");
    TextTable table({{tr("NAME")},
                     {tr("SYSTEM")},
                     {tr("BOUND AS")},
                     {tr("ADDRESS")},
                     {tr("HEALTH"), Align::Left, 60}});
    for (const ConnectionView &view : views)
        table.add({view.row.name, view.title, view.boundAs, view.row.values["base_url"].toString(),
                   healthText(view)});
    return table.text();
}

Json profileJson(const Profile &profile)
{
    JsonArray fields;
    for (const ProfileField &field : profile.fields())
        fields.push_back(fieldJson(field));
    JsonArray operations;
    for (const QString &name : profile.operations())
        operations.push_back(operationJson(profile, name));
    return JsonObject{{QStringLiteral("id"), profile.id()},
                      {QStringLiteral("title"), profile.title()},
                      {QStringLiteral("version"), profile.version()},
                      {QStringLiteral("roles"), textsJson(profile.roles())},
                      {QStringLiteral("tested_with"), textsJson(profile.testedWith())},
                      {QStringLiteral("notes"), textsJson(profile.notes())},
                      {QStringLiteral("fields"), std::move(fields)},
                      {QStringLiteral("operations"), std::move(operations)}};
}

QString profileText(const Profile &profile)
{
    TextTable fields({{tr("FIELD")}, {tr("TYPE")}, {tr("MEANING")}, {tr("EXAMPLE")}});
    for (const ProfileField &field : profile.fields())
        fields.add({field.name, field.isOptional ? tr("%1, optional").arg(field.type) : field.type,
                    field.title, field.example});
    TextTable operations({{tr("OPERATION")}, {tr("EFFECT")}, {tr("PROMISE")}});
    for (const QString &name : profile.operations())
        operations.add(
            {name, profile.isWrite(name) ? tr("write") : tr("read"),
             profile.isWrite(name) ? nativeSafetyName(profile.safety(name).native) : QString()});
    QStringList parts{
        tr("%1 (%2, version %3)").arg(profile.title(), profile.id(), profile.version())};
    parts.append(tr("Tested with: %1").arg(profile.testedWith().join(QStringLiteral(", "))));
    parts += profile.notes();
    return parts.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + fields.text() +
           QStringLiteral("\n\n") + operations.text();
}

Json replyJson(const Reply &reply)
{
    JsonArray records;
    for (const Record &record : reply.records)
        records.emplace_back(JsonObject{{QStringLiteral("id"), record.id},
                                        {QStringLiteral("version"), textOrNull(record.version)},
                                        {QStringLiteral("label"), textOrNull(record.label)},
                                        {QStringLiteral("fields"), record.fields}});
    return JsonObject{{QStringLiteral("ok"), reply.ok()},
                      {QStringLiteral("class"), replyClassName(reply.kind)},
                      {QStringLiteral("status"), reply.status},
                      {QStringLiteral("code"), textOrNull(reply.code)},
                      {QStringLiteral("message"), textOrNull(reply.message)},
                      {QStringLiteral("field"), textOrNull(reply.field)},
                      {QStringLiteral("hint"), textOrNull(reply.hint)},
                      {QStringLiteral("id"), textOrNull(reply.id)},
                      {QStringLiteral("records"), std::move(records)},
                      {QStringLiteral("request"), reply.request},
                      {QStringLiteral("response"), reply.response}};
}

} // namespace unsnag
