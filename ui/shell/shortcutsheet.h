// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/command.h"
#include "ui/widgets/overlay.h"

namespace unsnag {

//! All keys at a glance, in place.
class ShortcutSheet final : public Overlay
{
    Q_OBJECT
public:
    ShortcutSheet(const Commands &commands, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace unsnag
