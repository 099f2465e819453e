// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/formcandidates.h"

namespace unsnag {

//! Candidates that the far systems' own records yield: documents, items, periods, orders, tax codes,
//! currencies, accounts of the CRM. Empty for any other source.
[[nodiscard]] std::vector<FormCandidate> documentCandidates(FormGround &ground,
                                                            const CandidateSource &source,
                                                            const FieldPlace &place);

//! The date a locked period is about: of the place at fault, else today.
[[nodiscard]] QString dateAtFault(const FormGround &ground);

//! The line of the payload that a pointer such as "/lines/0/sku" lies in; null outside lines.
[[nodiscard]] const Json &lineAt(const FormGround &ground, const QString &pointer);

} // namespace unsnag
