// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

#include <chrono>

namespace unsnag {

//! How a ring that empties looks: how full it is and what stands beside it.
struct RingReading {
    double share = 0; //!< of the time left, 0..1
    QString text;     //!< "3:12"
    Colour tone = Colour::Text2;
};

//! The reading for so much time left of so much in all: quiet, at risk below a quarter, breached.
[[nodiscard]] RingReading readRing(std::chrono::milliseconds left, std::chrono::milliseconds whole);

//! Draws the ring with its text at the trailing end of `where`.
void paintRing(QPainter &painter, const QRectF &where, const RingReading &reading,
               Qt::LayoutDirection direction);

//! A ring that empties as time runs out, with the time left. Pressing it asks for the explanation.
class SlaRing final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SlaRing(QWidget *parent = nullptr);

    void show(const RingReading &reading, const QString &accessibleName);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    RingReading m_reading;
};

} // namespace unsnag
