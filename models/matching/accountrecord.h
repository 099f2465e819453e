// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/accounttext.h"

#include <string>
#include <string_view>

namespace unsnag {

//! An account with its keys as bytes of a segment: ten texts, then six keys, each with its length
//! before it (LEB128). A key that equals its text is not stored again.
void appendRecord(std::string &out, const AccountText &account, const ContactKeys &keys);

//! What a record says; both look into its bytes.
struct AccountRecord {
    AccountText text;
    ContactKeys keys;
};

//! Reads a record. Bytes that make no sense give empty texts, never a view beyond the bytes.
[[nodiscard]] AccountRecord readRecord(std::string_view bytes);

} // namespace unsnag
