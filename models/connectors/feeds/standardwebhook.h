// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/httpbinding.h"

namespace unsnag {

//! How far the time of a webhook may be from ours, as Standard Webhooks recommends.
inline constexpr std::chrono::minutes webhookTolerance{5};

//! A verified webhook.
struct Webhook {
    QString id; //!< the same for every delivery of one message: the key against repeats
    Timestamp sentAt;
    QString type; //!< member "type" of the body; may be empty
    Json body;
};

//! Reads a Standard Webhooks request: headers webhook-id, webhook-timestamp (seconds since 1970) and
//! webhook-signature (a list of "v1,<Base64 of HMAC-SHA256 over id.timestamp.body>", of which one must
//! fit). `secrets`: one or several "whsec_<Base64 of 24 to 64 bytes>" between blanks, so that a key can
//! be rolled over. Signatures are compared in constant time.
//! Errors: Forbidden where no signature fits or the time is out of tolerance; Input for headers that
//! are missing or malformed, or a body that is no JSON; Damaged for a secret that is none.
[[nodiscard]] Result<Webhook> readWebhook(const HttpMessage &message, const QString &secrets,
                                          Timestamp now);

//! The signature of a message, as the sender makes it. Error: Damaged for a secret that is none.
[[nodiscard]] Result<QByteArray> webhookSignature(const QByteArray &id, const QByteArray &timestamp,
                                                  const QByteArray &body, const QString &secret);

} // namespace unsnag
