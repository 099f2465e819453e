// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <optional>
#include <utility>
#include <vector>

namespace unsnag {

//! What an entry of the log rests on and does not hold itself, because it is large or about a person:
//! a name as "request" or "why", and the content.
using AuditEvidence = std::vector<std::pair<QString, Json>>;

//! Evidence as it is kept beside the log. The entry holds the digest as member "<name>_sha256"; without
//! the salt nobody can guess short content from it, so that content can be erased or withheld.
struct AuditPayload {
    qint64 sequence = 0; //!< of the entry that commits to it
    QString name;        //!< "request", "candidates", "why", ...
    QString
        subject; //!< exception or event that it is about, "audit" of the log itself; may be empty
    QByteArray digest;  //!< SHA-256(salt || content), 32 bytes
    QByteArray salt;    //!< 32 random bytes; empty once erased
    QByteArray content; //!< canonical JSON; empty once erased
    std::optional<Timestamp> erasedAt;
    std::optional<qint64> erasedBy; //!< sequence of the entry that says why
    std::optional<qint64> place;    //!< of an event whose payload it is, in its lane

    [[nodiscard]] bool isErased() const { return erasedAt.has_value(); }
    //! Salt and content, whose SHA-256 is the digest: the file of a bundle. Empty once erased.
    [[nodiscard]] QByteArray file() const { return salt + content; }
};

constexpr qsizetype saltBytes = 32;

//! The bytes that are committed to: canonical JSON. Numbers that RFC 8785 would change, because a double does not hold their
//! digits, are kept: then the content is {"json_text": …}, the JSON as one string.
//! Error: Input where there is no canonical form (a lone surrogate).
[[nodiscard]] Result<QByteArray> committedBytes(const Json &content);
//! The same for content whose text (Json::toText) is what is stored: no other text has these bytes, not
//! even one that says the same, as 12.5 for 12.50. Where the text is not canonical it is kept as one string.
[[nodiscard]] Result<QByteArray> committedText(const Json &content, const QByteArray &text);
//! The form of committedText for text that is not canonical: {"json_text": …}.
[[nodiscard]] Result<QByteArray> keptText(const QByteArray &text);

//! Content under a new salt. Error: as committedBytes; Bug without random bytes.
[[nodiscard]] Result<AuditPayload> committed(const QString &name, const Json &content);
//! committedText under a salt of the caller's. Error: as committedBytes.
[[nodiscard]] Result<AuditPayload> committed(const QString &name, const Json &content,
                                             const QByteArray &text, const QByteArray &salt);

//! 32 random bytes. Error: Bug where the system has none.
[[nodiscard]] Result<QByteArray> newSalt();
//! A salt that nobody can tell without the seed (32 random bytes), and that is another one for any other
//! text: so a digest under it vouches for the text as well.
[[nodiscard]] QByteArray boundSalt(const QByteArray &seed, const QByteArray &text);

//! Whether salt and content are what the digest commits to.
[[nodiscard]] bool opens(const AuditPayload &payload);

//! The content as it was handed in; null where it is erased or does not read as JSON.
[[nodiscard]] Json contentOf(const AuditPayload &payload);

//! Name of the member of an entry that holds the digest, in lower-case hex.
[[nodiscard]] QString commitmentMember(const QString &name);

} // namespace unsnag
