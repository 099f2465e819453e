// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace unsnag {

//! Text of a machine, read-only, as it is: monospaced 12, no markup, never taller than `maximumLines`.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit JsonView(const QString &name, QWidget *parent = nullptr);

    void showText(const QString &text, int maximumLines = 18);
};

} // namespace unsnag
