// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditpayload.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"

#include <openssl/rand.h>

#include <algorithm>

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

Result<QByteArray> newSalt()
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), static_cast<int>(saltBytes)) !=
        1)
        return Error{Code::Bug, QStringLiteral("the system gives no random bytes"), {}, {}};
    return salt;
}

//! What tells JSON kept as text from a plain text: a person's words may look like JSON too.
const QString textMember = QStringLiteral("json_text");

} // namespace

Result<AuditPayload> committed(const QString &name, const Json &content)
{
    AuditPayload payload;
    payload.name = name;
    UNSNAG_TRY(payload.salt, newSalt());
    const Json kept = isExact(content)
                          ? content
                          : Json(JsonObject{{textMember, QString::fromUtf8(content.toText())}});
    UNSNAG_TRY(payload.content, canonicalJson(kept));
    payload.digest = sha256(payload.file());
    return payload;
}

bool opens(const AuditPayload &payload)
{
    return !payload.isErased() && payload.salt.size() == saltBytes &&
           sha256(payload.file()) == payload.digest;
}

Json contentOf(const AuditPayload &payload)
{
    auto json = readJson(payload.content);
    if (payload.isErased() || !json.ok())
        return {};
    const Json &text = (*json)[textMember];
    if (json->size() != 1 || !text.isString())
        return std::move(*json);
    auto inner = readJson(text.toString().toUtf8());
    return inner.ok() ? std::move(*inner) : std::move(*json);
}

QString commitmentMember(const QString &name)
{
    return name + QStringLiteral("_sha256");
}

} // namespace unsnag
