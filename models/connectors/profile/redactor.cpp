// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/redactor.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

const QString &mask()
{
    static const QString text = QStringLiteral("•••");
    return text;
}

constexpr qsizetype shownBytes = 64 * 1024;

} // namespace

Redactor::Redactor(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (secret.isEmpty())
            continue;
        if (secret.size() < 4) {
            m_whole += secret;
            continue;
        }
        m_parts += secret;
        m_parts += QString::fromLatin1(QUrl::toPercentEncoding(secret));
        m_parts += QString::fromLatin1(secret.toUtf8().toBase64());
    }
    m_parts.removeDuplicates();
    std::sort(m_parts.begin(), m_parts.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

bool Redactor::isSecretName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("authorization|passw|passphrase|secret|credential|cookie|api[-_]?key|"
                       "session|token|assertion|verifier"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

bool Redactor::isTraceName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(debug|traceback|stack_?trace)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

QString Redactor::text(const QString &text) const
{
    if (m_whole.contains(text))
        return mask();
    QString out = text;
    for (const QString &secret : m_parts)
        out.replace(secret, mask());
    return out;
}

Json Redactor::values(const Json &json) const
{
    if (json.isString() || json.isNumber()) {
        const QString before = json.scalarText();
        const QString after = text(before);
        return after == before ? json : Json(after);
    }
    if (json.isArray()) {
        Json out = JsonArray{};
        for (const Json &element : json.array())
            out.append(values(element));
        return out;
    }
    if (!json.isObject())
        return json;
    Json out = JsonObject{};
    for (const auto &[name, member] : json.object())
        out.set(text(name), values(member));
    return out;
}

Json Redactor::named(const Json &json) const
{
    if (json.isArray()) {
        Json out = JsonArray{};
        for (const Json &element : json.array())
            out.append(named(element));
        return out;
    }
    if (!json.isObject())
        return values(json);
    Json out = JsonObject{};
    for (const auto &[name, member] : json.object())
        out.set(text(name), (isSecretName(name) || isTraceName(name)) && !member.isNull()
                                ? Json(mask())
                                : named(member));
    return out;
}

Json Redactor::headers(const QList<HttpHeader> &headers) const
{
    Json out = JsonObject{};
    for (const HttpHeader &header : headers) {
        const QString name = QString::fromLatin1(header.name);
        out.set(name, isSecretName(name) ? mask() : text(QString::fromUtf8(header.value)));
    }
    return out;
}

Json Redactor::body(const QByteArray &bytes) const
{
    if (bytes.isEmpty())
        return {};
    const auto json = readJson(bytes);
    if (!json)
        return text(QString::fromUtf8(bytes.left(shownBytes)));
    const Json masked = named(*json);
    return bytes.size() <= shownBytes
               ? masked
               : Json(QString::fromUtf8(masked.toText().left(shownBytes)) + QLatin1String("…"));
}

void Redactor::clean(Reply &reply) const
{
    for (QString *each : {&reply.code, &reply.message, &reply.field, &reply.hint, &reply.id})
        *each = text(*each);
    reply.body = values(reply.body);
    for (Record &record : reply.records) {
        for (QString *each : {&record.id, &record.version, &record.label, &record.url})
            *each = text(*each);
        record.fields = values(record.fields);
        record.raw = values(record.raw);
    }
}

} // namespace unsnag
