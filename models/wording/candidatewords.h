// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

namespace unsnag {

//! What a column of an account, or a part of the evidence, is called: "tax_id" is "Tax id". A word
//! that is not ours (a service's feature, say) stays as it is.
[[nodiscard]] QString accountFieldText(const QString &field);

//! Who named a candidate: "named by the target system". Empty for our own search.
[[nodiscard]] QString namedByText(const QString &source);

//! How far a search got, as a sentence, with what is missing behind it. "Searched, none alike enough",
//! "not searched" and "not all accounts are known yet" are three different sentences; empty where a
//! complete search found somebody.
[[nodiscard]] QString searchStateText(const Suggestions &suggestions);

} // namespace unsnag
