// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/flavourdefaults.h"

#include <QStringList>

namespace unsnag {
namespace {

//! Where a flavour keeps what every answer of it has; empty: nowhere in particular.
struct FlavourPlaces {
    QString next;
    QString version;
    QString code;
    QStringList messages;
};

FlavourPlaces placesOf(const Json &document)
{
    const QString flavour = document["transport"]["flavour"].toString();
    if (flavour == QLatin1String("odata4"))
        return {QStringLiteral("body:/@odata.nextLink"),
                QStringLiteral("body:/@odata.etag"),
                QStringLiteral("body:/error/code"),
                {QStringLiteral("body:/error/message")}};
    if (flavour == QLatin1String("odata2"))
        return {
            QStringLiteral("body:/d/__next"),
            QStringLiteral("body:/__metadata/etag"),
            QStringLiteral("body:/error/code"),
            {QStringLiteral("body:/error/message/value"), QStringLiteral("body:/error/message")}};
    if (flavour == QLatin1String("jsonrpc"))
        return {
            {}, {}, QStringLiteral("body:/error/code"), {QStringLiteral("body:/error/message")}};
    return {};
}

void put(Json &object, const QString &name, Json value)
{
    if (!object.contains(name))
        object.set(name, std::move(value));
}

Json &member(Json &object, const QString &name)
{
    return object.mutableObject()[name];
}

} // namespace

Json FlavourDefaults::applied(Json document) const
{
    completeErrors(document);
    completeEntities(document);
    completeOperations(document);
    completeRpc(document);
    Json auth = document["auth"];
    if (auth.contains(QStringLiteral("of"))) {
        Json blocks = JsonObject{};
        for (const auto &[value, block] : auth["of"].object())
            blocks.set(value, completeLogin(block));
        auth.set(QStringLiteral("of"), std::move(blocks));
    } else {
        auth = completeLogin(std::move(auth));
    }
    document.set(QStringLiteral("auth"), std::move(auth));
    return document;
}

void FlavourDefaults::completeErrors(Json &document)
{
    const FlavourPlaces places = placesOf(document);
    if (places.code.isEmpty())
        return;
    Json extract = document["errors"]["extract"];
    Json messages = JsonArray{};
    for (const QString &each : places.messages)
        messages.append(each);
    put(extract, QStringLiteral("code"), Json(JsonArray{places.code}));
    put(extract, QStringLiteral("message"), std::move(messages));
    member(document, QStringLiteral("errors")).set(QStringLiteral("extract"), std::move(extract));
}

void FlavourDefaults::completeEntities(Json &document)
{
    const QString version = placesOf(document).version;
    if (version.isEmpty())
        return;
    for (auto &each : member(document, QStringLiteral("entities")).mutableObject())
        put(each.second, QStringLiteral("version"), version);
}

void FlavourDefaults::completeOperations(Json &document)
{
    const QString next = placesOf(document).next;
    if (next.isEmpty())
        return;
    const Json page = JsonObject{{QStringLiteral("by"), QStringLiteral("next_url")},
                                 {QStringLiteral("from"), next}};
    for (auto &each : member(document, QStringLiteral("operations")).mutableObject()) {
        if (each.second.contains(QStringLiteral("items")))
            put(each.second, QStringLiteral("page"), page);
    }
}

void FlavourDefaults::completeRpc(Json &document)
{
    if (document["transport"]["flavour"].toString() != QLatin1String("jsonrpc"))
        return;
    Json &rpc = member(member(document, QStringLiteral("transport")), QStringLiteral("rpc"));
    put(rpc, QStringLiteral("result"), QStringLiteral("/result"));
    put(rpc, QStringLiteral("error"), QStringLiteral("/error"));
    put(rpc, QStringLiteral("version_member"), QStringLiteral("2.0"));
}

Json FlavourDefaults::completeLogin(Json block)
{
    const QString kind = block["kind"].toString();
    if (kind == QLatin1String("basic"))
        put(block, QStringLiteral("apply"),
            JsonObject{{QStringLiteral("Authorization"),
                        QStringLiteral("Basic {{c.username ':' c.password|b64}}")}});
    if (kind != QLatin1String("oauth2"))
        return block;
    put(block, QStringLiteral("apply"),
        JsonObject{{QStringLiteral("Authorization"), QStringLiteral("Bearer {{a.access_token}}")}});
    Json extract = block["extract"];
    put(extract, QStringLiteral("access_token"), QStringLiteral("body:/access_token"));
    block.set(QStringLiteral("extract"), std::move(extract));
    put(block, QStringLiteral("expires"),
        JsonObject{{QStringLiteral("in_s"), QStringLiteral("body:/expires_in")}});
    return block;
}

} // namespace unsnag
