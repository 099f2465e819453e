// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace unsnag {

//! The name under which a far system knows what we made: "UNS-" and 16 characters of RFC 4648
//! base32 (upper case, no padding), the first 10 bytes of SHA-256 over the fields, each preceded by
//! its length. The version and the link of the source are left out, so the name of one document
//! never changes.
[[nodiscard]] QString externalReference(const QString &workspaceId, const QString &flow,
                                        const RecordRef &source, const QString &documentKind);

//! The key that makes a far system carry out a step once: 32 lower-case hex characters of SHA-256
//! over the fields, each preceded by its length. A new decision (resolutionNumber, 0 before any) and
//! a newer event of the record make a new key, since their bytes differ; a resend does not.
[[nodiscard]] QString idempotencyKey(const QString &externalReference, const QString &step,
                                     int resolutionNumber, const Id<Event> &event);

} // namespace unsnag
