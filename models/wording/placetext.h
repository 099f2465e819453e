// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! A place of a payload in words: "/billing/terms" is "billing terms", "/lines/0/sku" is
//! "item code (line 1)". A place without a word of its own stays a pointer.
[[nodiscard]] QString placeText(const QString &pointer);

} // namespace unsnag
