// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace unsnag {

//! What a time stamp says.
struct StampedTime {
    qint64 unixSeconds = 0; //!< when the authority had seen the bytes
    QString authority;      //!< subject of the certificate that signed, RFC 2253 form

    bool operator==(const StampedTime &) const = default;
};

//! The request to a time stamping authority for these bytes: DER of TimeStampReq (RFC 3161 2.4.1),
//! SHA-256, with the wish for the authority's certificate. It holds no nonce, as a token binds the
//! bytes; so the same bytes give the same request.
//! Error: Bug where OpenSSL can't make it.
[[nodiscard]] Result<QByteArray> timestampRequest(const QByteArray &bytes);

//! The bytes of a checkpoint that are stamped: its text and the signatures of the log, as they were
//! published, without the lines of witnesses, which may come later. Error: Input.
[[nodiscard]] Result<QByteArray> bytesToStamp(const QByteArray &checkpoint);

//! SHA-256 of the bytes that a token is for, 32 bytes. Nothing is verified.
//! Error: Input for what is no token, and for one with another digest.
[[nodiscard]] Result<QByteArray> stampedDigest(const QByteArray &token);

//! The certificates of a text in PEM and nothing else of it, such as a key. Error: Input without one.
[[nodiscard]] Result<QByteArray> onlyCertificates(const QByteArray &pem);

//! Whether an authority that one of these certificates vouches for had seen these bytes.
//! `token`: the authority's answer as it came, DER of TimeStampResp (RFC 3161 2.4.2; the content of a
//! .tsr file), at most 256 KiB. `caPem`: certificates in PEM that are trusted, roots and what lies
//! between; self-signed roots must be among them. They are looked at as of the time in the token, so a
//! token outlives its authority; certificates that were called back later are not known here.
//! Error: Input for a token or certificates that can't be read and for a token that was refused;
//! Damaged where the token is for other bytes, for another digest than SHA-256, or not vouched for.
[[nodiscard]] Result<StampedTime> verifyTimestamp(const QByteArray &token, const QByteArray &bytes,
                                                  const QByteArray &caPem);

} // namespace unsnag
