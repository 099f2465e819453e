// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace unsnag {

//! VERIFY.md: how to check a bundle without Unsnag.
[[nodiscard]] QByteArray verifyGuide();
//! verify.py: a check of a bundle in Python.
[[nodiscard]] QByteArray verifyScript();

} // namespace unsnag
