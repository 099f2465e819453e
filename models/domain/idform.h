// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace unsnag {

//! Whether an id is written in one of the forms, which '|' separates. In a form, '#' stands for a digit,
//! '@' for a capital letter, '%' for either, "[A-HJ0]" for one of these characters, '~' for one more digit
//! or the end; anything else for itself.
[[nodiscard]] bool hasIdForm(std::string_view id, std::string_view forms);

} // namespace unsnag
