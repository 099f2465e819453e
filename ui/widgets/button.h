// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QPushButton>

namespace unsnag {

//! Primary is the one thing to do next; there is at most one in sight.
enum class ButtonKind { Normal, Primary, Quiet, Link, Danger, Tab, Segment };

[[nodiscard]] QPushButton *makeButton(ButtonKind kind, const QString &text,
                                      QWidget *parent = nullptr);
//! A square button with a picture; `name` is what screen readers and the tooltip say.
[[nodiscard]] QPushButton *makeIconButton(const QString &icon, const QString &name,
                                          QWidget *parent = nullptr);

//! Enables a button, or disables it and says why in its tooltip and accessible description.
void setAllowed(QWidget &control, const QString &whyNot, const QString &tooltip = {});

} // namespace unsnag
