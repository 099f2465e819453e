// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/transport.h"

namespace unsnag {

//! Where the Link headers of an answer (RFC 8288) lead to with this relation, as written there; empty
//! where none does. Links about another resource (anchor) don't count.
[[nodiscard]] QString linkTo(const HttpResponse &response, const QString &relation);

} // namespace unsnag
