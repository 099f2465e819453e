// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/overlay.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace unsnag {
namespace {

class RaisedPanel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(Colour::Border), lineWidth(currentScheme())));
        painter.setBrush(colour(Colour::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel,
                                radius::panel);
    }
};

void paintShadow(QPainter &painter, const QRectF &panel)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int step = 12; step > 0; --step) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(panel.adjusted(-step, -step + 6, step, step + 6),
                                radius::panel + step, radius::panel + step);
    }
}

} // namespace

Overlay::Overlay(int width, QWidget *parent)
    : QWidget(parent), m_width(width), m_panel(new RaisedPanel(this)),
      m_body(new QVBoxLayout(m_panel))
{
    m_body->setContentsMargins(space::s, space::s, space::s, space::s);
    m_body->setSpacing(space::xs);
    parent->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    m_before = window()->focusWidget();
    setVisible(true);
    raise();
    layOut();
    setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (isHidden())
        return;
    setVisible(false);
    if (m_before && m_before->isVisibleTo(window()))
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
    emit closed();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        layOut();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(8, 12, 20, isDark(currentScheme()) ? 140 : 72));
    paintShadow(painter, m_panel->geometry());
}

void Overlay::mousePressEvent(QMouseEvent *)
{
    close();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Overlay::layOut()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(m_width, this->width() - 2 * space::xl);
    const int height = std::min(m_panel->sizeHint().height(), this->height() - 2 * space::xxl);
    m_panel->setGeometry((this->width() - width) / 2, std::max(space::xxl, this->height() / 7),
                         width, height);
    if (m_panel->geometry().bottom() > this->height() - space::l)
        m_panel->move(m_panel->x(), std::max(space::l, this->height() - height - space::l));
}

} // namespace unsnag
