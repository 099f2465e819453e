// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace unsnag {

//! How much of a text a target takes: a scale up to the limit, what lies over it, and both figures.
class LengthRuler final : public QWidget
{
    Q_OBJECT
public:
    explicit LengthRuler(int longest, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_longest;
    int m_length = 0;
};

} // namespace unsnag
