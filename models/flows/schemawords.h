// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/domain/reason.h"

#include <QString>

namespace unsnag {

//! What a keyword of a schema asks for, in English words: "one of net14, net30".
[[nodiscard]] QString expectationOf(const QString &keyword, const Json &node);

//! The reason a subschema names for a failing keyword; nothing where it names none.
[[nodiscard]] std::optional<Reason> reasonNamedBy(const Json &node, const QString &keyword);

//! The reason of a rule for which no subschema names one.
[[nodiscard]] Reason plainReason(const QString &keyword, const Json &found);

//! Null, or a text of blanks only.
[[nodiscard]] bool isBlank(const Json &value);

} // namespace unsnag
