// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/httpbinding.h"

#include <QUrl>

namespace unsnag {
namespace {

const QByteArray prefix = "ce-";

QString mediaType(const HttpMessage &message)
{
    return QString::fromLatin1(message.header("content-type"))
        .section(QLatin1Char(';'), 0, 0)
        .trimmed()
        .toLower();
}

Result<std::vector<CloudEvent>> readBinary(const HttpMessage &message)
{
    std::map<QString, QString> attributes;
    for (const auto &[name, value] : message.headers) {
        if (name.startsWith(prefix)) // values are percent-encoded UTF-8
            attributes.emplace(QString::fromLatin1(name.mid(prefix.size())),
                               QUrl::fromPercentEncoding(value));
    }
    const QByteArray contentType = message.header("content-type");
    if (!contentType.isEmpty())
        attributes.insert_or_assign(QStringLiteral("datacontenttype"),
                                    QString::fromLatin1(contentType));
    UNSNAG_TRY(CloudEvent event, cloudEventOf(attributes, QStringLiteral("headers")));
    if (!message.body.isEmpty()) {
        UNSNAG_TRY(event.data, readJson(message.body, QStringLiteral("body")));
    }
    return std::vector<CloudEvent>{std::move(event)};
}

Result<std::vector<CloudEvent>> readBatch(const Json &json)
{
    if (!json.isArray())
        return Error{Code::Input,
                     QStringLiteral("expected an array of CloudEvents"),
                     QStringLiteral("body"),
                     {}};
    std::vector<CloudEvent> events;
    for (std::size_t i = 0; i < json.size(); ++i) {
        UNSNAG_TRY(CloudEvent event, readCloudEvent(json.at(i), QStringLiteral("body#/%1").arg(i)));
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace

QByteArray HttpMessage::header(const QByteArray &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

std::optional<ContentMode> contentMode(const HttpMessage &message)
{
    const QString type = mediaType(message);
    if (type == QLatin1String("application/cloudevents+json"))
        return ContentMode::Structured;
    if (type == QLatin1String("application/cloudevents-batch+json"))
        return ContentMode::Batch;
    const bool isOtherFormat = type.startsWith(QLatin1String("application/cloudevents"));
    if (isOtherFormat || message.header("ce-specversion").isEmpty() || !isJsonMediaType(type))
        return std::nullopt;
    return ContentMode::Binary;
}

Result<std::vector<CloudEvent>> readHttpEvents(const HttpMessage &message)
{
    const auto mode = contentMode(message);
    if (mode == ContentMode::Binary)
        return readBinary(message);
    UNSNAG_TRY(const Json json, readJson(message.body, QStringLiteral("body")));
    if (mode == ContentMode::Batch)
        return readBatch(json);
    UNSNAG_TRY(CloudEvent event, readCloudEvent(json, QStringLiteral("body")));
    return std::vector<CloudEvent>{std::move(event)};
}

} // namespace unsnag
