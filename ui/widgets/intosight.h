// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace unsnag {

//! Scrolls what was just opened into sight, once the layouts around it have given it its height.
void bringIntoSight(QWidget *part);

} // namespace unsnag
