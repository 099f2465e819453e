// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"

namespace unsnag {

//! What can be wrong with the text of a field of a connection form.
enum class FieldFault { None, Missing, NoAddress, NoHost, NoInteger, NotListed, OtherForm };

//! Of a text that was given; an empty one is Missing where the field needs one. What is stored of a
//! secret is not known here: an empty one is no fault.
[[nodiscard]] FieldFault faultOf(const ProfileField &field, const QString &text);

} // namespace unsnag
