// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace unsnag {
namespace {

QPixmap rendered(const QString &name, const QColor &tint, const QSize &pixels)
{
    const auto key = QStringLiteral("unsnag/%1/%2/%3x%4")
                         .arg(name, tint.name(QColor::HexArgb))
                         .arg(pixels.width())
                         .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto svg = file.readAll();
    svg.replace("currentColor", tint.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedSvg final : public QIconEngine
{
public:
    TintedSvg(QString name, Colour normal, Colour on)
        : m_name(std::move(name)), m_normal(normal), m_on(on)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, m_name, rect, tint(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, tint(mode, state), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return rendered(m_name, tint(mode, state), size);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedSvg(*this); }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return colour(Colour::BorderStrong);
        return colour(state == QIcon::On ? m_on : m_normal);
    }

    QString m_name;
    Colour m_normal;
    Colour m_on;
};

} // namespace

void paintIcon(QPainter &painter, const QString &name, const QRectF &where, const QColor &tint)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    auto pixmap = rendered(name, tint, (where.size() * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(where.topLeft(), pixmap);
}

QIcon themedIcon(const QString &name, Colour normal, Colour on)
{
    return QIcon(new TintedSvg(name, normal, on));
}

} // namespace unsnag
