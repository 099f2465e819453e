// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/signednote.h"

#include <optional>

namespace unsnag {

//! The line of a witness under a checkpoint (https://c2sp.org/tlog-cosignature, Ed25519 "v1"): it has
//! seen that the log grew to this state by appending only, and this was its largest at that time.
//! Checking that is up to the caller. The new line is returned, not added.
//! Error: Input where the note is no checkpoint, the time is before 1970 or the witness has signed it
//! already; Bug for a signer whose key is no witness's or does not verify its signature; the signer's
//! own.
[[nodiscard]] Result<NoteSignature> cosign(const SignedNote &checkpoint, const NoteSigner &witness,
                                           qint64 unixSeconds);

//! When the witness says it saw the checkpoint, in seconds since 1970. Nothing where the key is no
//! witness's, has no line here or does not verify it, and where the note is no checkpoint. The time is
//! the witness's word; it may lie in the future.
[[nodiscard]] std::optional<qint64> cosignedAt(const SignedNote &note, const NoteKey &witness);

} // namespace unsnag
