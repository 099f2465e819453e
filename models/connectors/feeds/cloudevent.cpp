// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/cloudevent.h"

#include <QRegularExpression>
#include <QUrl>

namespace unsnag {
namespace {

const QString dataName = QStringLiteral("data");
const QString base64Name = QStringLiteral("data_base64");

Error wrong(const QString &place, const QString &attribute, const QString &expected)
{
    return {Code::Input,
            QStringLiteral("CloudEvent attribute \"%1\": expected %2").arg(attribute, expected),
            place,
            {}};
}

bool isAttributeName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9]+$"));
    return pattern.match(name).hasMatch();
}

QString *placeOf(CloudEvent &event, const QString &name)
{
    static const std::map<QString, QString CloudEvent::*> places = {
        {QStringLiteral("id"), &CloudEvent::id},
        {QStringLiteral("source"), &CloudEvent::source},
        {QStringLiteral("type"), &CloudEvent::type},
        {QStringLiteral("subject"), &CloudEvent::subject},
        {QStringLiteral("time"), &CloudEvent::time},
        {QStringLiteral("datacontenttype"), &CloudEvent::dataContentType},
        {QStringLiteral("dataschema"), &CloudEvent::dataSchema},
    };
    const auto found = places.find(name);
    return found == places.end() ? nullptr : &(event.*found->second);
}

bool isReference(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !text.contains(QLatin1Char(' '));
}

Result<void> checkAttributes(const CloudEvent &event, const QString &place)
{
    if (event.id.isEmpty())
        return wrong(place, QStringLiteral("id"), QStringLiteral("a text that is not empty"));
    if (event.source.isEmpty() || !isReference(event.source))
        return wrong(place, QStringLiteral("source"), QStringLiteral("a URI reference"));
    if (event.type.isEmpty())
        return wrong(place, QStringLiteral("type"), QStringLiteral("a text that is not empty"));
    if (!event.time.isEmpty() &&
        (!event.time.contains(QLatin1Char('T')) || !fromRfc3339(event.time)))
        return wrong(place, QStringLiteral("time"),
                     QStringLiteral("an RFC 3339 time, as 2026-11-23T09:30:00Z"));
    if (!event.dataSchema.isEmpty() &&
        (!isReference(event.dataSchema) || QUrl(event.dataSchema).isRelative()))
        return wrong(place, QStringLiteral("dataschema"), QStringLiteral("an absolute URI"));
    return {};
}

//! Text of an attribute. CloudEvents knows strings, booleans and whole numbers; null is "not set".
Result<QString> attributeText(const Json &value, const QString &name, const QString &place)
{
    if (value.isArray() || value.isObject())
        return wrong(place, name, QStringLiteral("a text, a whole number, true or false"));
    return value.scalarText();
}

Result<Json> textData(const QByteArray &bytes, const QString &mediaType, const QString &place)
{
    if (isJsonMediaType(mediaType))
        return readJson(bytes, place);
    return Json(QString::fromUtf8(bytes));
}

Result<Json> dataOf(const Json &json, const CloudEvent &event, const QString &place)
{
    const Json &encoded = json[base64Name];
    if (encoded.isNull())
        return json[dataName];
    if (!json[dataName].isNull())
        return wrong(place, base64Name, QStringLiteral("that \"data\" is absent beside it"));
    const auto bytes = QByteArray::fromBase64Encoding(encoded.toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!encoded.isString() || !bytes)
        return wrong(place, base64Name, QStringLiteral("Base64 text"));
    return textData(*bytes, event.dataContentType, place);
}

} // namespace

std::map<QString, QString> CloudEvent::attributes() const
{
    std::map<QString, QString> all = extensions;
    all.emplace(QStringLiteral("specversion"), QStringLiteral("1.0"));
    CloudEvent copy = *this;
    for (const char *name :
         {"id", "source", "type", "subject", "time", "datacontenttype", "dataschema"}) {
        const QString key = QString::fromLatin1(name);
        if (const QString *value = placeOf(copy, key); !value->isEmpty())
            all.emplace(key, *value);
    }
    return all;
}

QString CloudEvent::traceId() const
{
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$"));
    const auto found = extensions.find(QStringLiteral("traceparent"));
    if (found == extensions.end() || found->second.startsWith(QLatin1String("ff")))
        return {};
    const QString trace = pattern.match(found->second).captured(1);
    return trace.count(QLatin1Char('0')) == trace.size() ? QString() : trace;
}

std::optional<qint64> CloudEvent::sequence() const
{
    const auto found = extensions.find(QStringLiteral("sequence"));
    if (found == extensions.end())
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = found->second.toLongLong(&isNumber);
    return isNumber ? std::optional<qint64>(number) : std::nullopt;
}

bool isCloudEvent(const Json &json)
{
    return json.isObject() && json.contains(QStringLiteral("specversion"));
}

bool isJsonMediaType(const QString &mediaType)
{
    const QString type = mediaType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    return type.isEmpty() || type.endsWith(QLatin1String("/json")) ||
           type.endsWith(QLatin1String("+json"));
}

Result<CloudEvent> cloudEventOf(const std::map<QString, QString> &attributes, const QString &place)
{
    CloudEvent event;
    QString version;
    for (const auto &[name, value] : attributes) {
        if (!isAttributeName(name))
            return wrong(place, name, QStringLiteral("a name of a-z and 0-9 only"));
        if (name == QLatin1String("specversion"))
            version = value;
        else if (QString *known = placeOf(event, name))
            *known = value;
        else if (!value.isEmpty())
            event.extensions.emplace(name, value);
    }
    if (version != QLatin1String("1.0"))
        return wrong(place, QStringLiteral("specversion"), QStringLiteral("\"1.0\""));
    UNSNAG_CHECK(checkAttributes(event, place));
    return event;
}

Result<CloudEvent> readCloudEvent(const Json &json, const QString &place)
{
    if (!json.isObject())
        return Error{
            Code::Input, QStringLiteral("expected a CloudEvent, a JSON object"), place, {}};
    std::map<QString, QString> attributes;
    for (const auto &[name, value] : json.object()) {
        if (name == dataName || name == base64Name || value.isNull())
            continue;
        UNSNAG_TRY(const QString text, attributeText(value, name, place));
        attributes.emplace(name, text);
    }
    UNSNAG_TRY(CloudEvent event, cloudEventOf(attributes, place));
    UNSNAG_TRY(event.data, dataOf(json, event, place));
    return event;
}

} // namespace unsnag
