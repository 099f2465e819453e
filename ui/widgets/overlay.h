// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace unsnag {

//! A sheet in place over its parent: a dimmed ground and a raised panel. Esc or a press beside the
//! panel closes it. It follows the size of its parent.
class Overlay : public QWidget
{
    Q_OBJECT
public:
    //! `width` of the panel in logical pixels, less where the parent is narrower.
    Overlay(int width, QWidget *parent);

    void open();
    void close();
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();

    int m_width;
    QWidget *m_panel;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before;
};

} // namespace unsnag
