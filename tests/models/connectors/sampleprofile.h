// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag::test {

//! A small valid profile for an invented REST system with a session login, as a document that tests
//! may break: roles erp, fields base_url, company, user and the secret password.
[[nodiscard]] Json sampleProfile();

} // namespace unsnag::test
