// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditpayload.h"

#include "models/audit/bundlelimits.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"

#include <openssl/rand.h>

#include <algorithm>
#include <cstring>

namespace unsnag {
namespace {

constexpr int exactDigits = 15; //!< every decimal number of so many digits comes back from a double

//! Whether a double gives this number back, digit for digit.
bool isExact(const JsonNumber &number)
{
    if (number.text.contains(u'e', Qt::CaseInsensitive))
        return false;
    const auto digits =
        std::ranges::count_if(number.text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits <= exactDigits;
}

bool isExact(const Json &value)
{
    if (value.isNumber())
        return isExact(JsonNumber{value.scalarText()});
    if (value.isArray())
        return std::ranges::all_of(value.array(), [](const Json &one) { return isExact(one); });
    return std::ranges::all_of(value.object(),
                               [](const auto &member) { return isExact(member.second); });
}

AuditPayload sealed(const QString &name, QByteArray bytes, QByteArray salt)
{
    AuditPayload payload;
    payload.name = name;
    payload.salt = std::move(salt);
    payload.content = std::move(bytes);
    payload.digest = sha256({payload.salt, payload.content});
    return payload;
}

//! Then the text of the JSON is its canonical form: the order of members and the escapes are the same.
bool hasOnlyShortIntegers(const Json &value)
{
    if (value.isNumber())
        return isShortInteger(value.scalarText());
    if (value.isArray())
        return std::ranges::all_of(value.array(), hasOnlyShortIntegers);
    return std::ranges::all_of(
        value.object(), [](const auto &member) { return hasOnlyShortIntegers(member.second); });
}

//! Eight bytes at a time: it shows at the intake of events.
bool isAscii(const QByteArray &text)
{
    constexpr quint64 highBits = 0x8080808080808080;
    quint64 seen = 0;
    qsizetype at = 0;
    for (; at + qsizetype{sizeof seen} <= text.size(); at += sizeof seen) {
        quint64 word = 0;
        std::memcpy(&word, text.constData() + at, sizeof word);
        seen |= word;
    }
    for (; at < text.size(); ++at)
        seen |= static_cast<unsigned char>(text[at]);
    return (seen & highBits) == 0;
}

//! What tells JSON kept as text from a plain text: a person's words may look like JSON too.
const QString textMember = QStringLiteral("json_text");

bool isWrapped(const Json &content)
{
    return content.size() == 1 && content.isObject() && content[textMember].isString();
}

} // namespace

Result<QByteArray> keptText(const QByteArray &text)
{
    return canonicalJson(JsonObject{{textMember, QString::fromUtf8(text)}});
}

Result<QByteArray> committedBytes(const Json &content)
{
    return isExact(content) && !isWrapped(content) ? canonicalJson(content)
                                                   : keptText(content.toText());
}

Result<QByteArray> committedText(const Json &content, const QByteArray &text)
{
    if (isWrapped(content))
        return keptText(text);
    if (isAscii(text) && hasOnlyShortIntegers(content))
        return text;
    UNSNAG_TRY(QByteArray bytes, committedBytes(content));
    return bytes == text ? Result<QByteArray>(std::move(bytes)) : keptText(text);
}

Result<AuditPayload> committed(const QString &name, const Json &content)
{
    UNSNAG_TRY(QByteArray salt, newSalt());
    UNSNAG_TRY(QByteArray bytes, committedBytes(content));
    return sealed(name, std::move(bytes), std::move(salt));
}

Result<AuditPayload> committed(const QString &name, const Json &content, const QByteArray &text,
                               const QByteArray &salt)
{
    UNSNAG_TRY(QByteArray bytes, committedText(content, text));
    return sealed(name, std::move(bytes), salt);
}

//! Asking for random bytes costs more than the bytes: they are taken for many salts at a time.
Result<QByteArray> newSalt()
{
    constexpr qsizetype atOnce = 64;
    thread_local QByteArray stock;
    if (stock.isEmpty()) {
        QByteArray fresh(saltBytes * atOnce, Qt::Uninitialized);
        if (RAND_bytes(reinterpret_cast<unsigned char *>(fresh.data()),
                       static_cast<int>(fresh.size())) != 1)
            return Error{Code::Bug, QStringLiteral("the system gives no random bytes"), {}, {}};
        stock = fresh;
    }
    const QByteArray salt = stock.last(saltBytes);
    stock.chop(saltBytes);
    return salt;
}

QByteArray boundSalt(const QByteArray &seed, const QByteArray &text)
{
    return sha256({seed, text});
}

bool opens(const AuditPayload &payload)
{
    return !payload.isErased() && payload.salt.size() == saltBytes &&
           sha256({payload.salt, payload.content}) == payload.digest;
}

Json contentOf(const AuditPayload &payload)
{
    const JsonLimits limits{JsonLimits().depth, BundleLimits().fileBytes};
    auto json = readJson(payload.content, {}, limits);
    if (payload.isErased() || !json.ok())
        return {};
    if (!isWrapped(*json))
        return std::move(*json);
    auto inner = readJson((*json)[textMember].toString().toUtf8(), {}, limits);
    return inner.ok() ? std::move(*inner) : std::move(*json);
}

QString commitmentMember(const QString &name)
{
    return name + QStringLiteral("_sha256");
}

} // namespace unsnag
