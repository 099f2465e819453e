// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace unsnag {

//! Quiet placeholders of rows, shown only when loading takes longer than skeletonDelayMs.
class SkeletonRows final : public QWidget
{
    Q_OBJECT
public:
    //! rowHeight in logical pixels.
    explicit SkeletonRows(int rowHeight, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rowHeight;
    bool m_isDue = false;
    QTimer m_delay;
};

} // namespace unsnag
