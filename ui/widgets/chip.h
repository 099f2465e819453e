// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace unsnag {

//! A small label with an optional shape before its word.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    //! An empty icon name shows the word alone.
    void show(const QString &icon, const QString &text, Colour tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    QString m_icon;
    QString m_text;
    Colour m_tone = Colour::Text2;
};

} // namespace unsnag
