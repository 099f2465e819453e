// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace unsnag {

//! A ground in a colour of the theme, with quiet lines along some edges.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(Colour ground, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_ground;
    Qt::Edges m_lines;
};

//! A quiet horizontal line.
[[nodiscard]] QWidget *quietLine(QWidget *parent = nullptr);

} // namespace unsnag
