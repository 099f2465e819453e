// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainlabel.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextDocument>

namespace unsnag {

QString plainTooltip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : text;
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setWordWrap(true);
    setText(text);
    applyTone();
}

PlainLabel *PlainLabel::styled(int sizePx, QFont::Weight weight, Colour tone)
{
    setFont(textFont(sizePx, weight));
    setTone(tone);
    return this;
}

void PlainLabel::setTone(Colour tone)
{
    m_tone = tone;
    applyTone();
}

void PlainLabel::setOverflow(Overflow overflow)
{
    m_overflow = overflow;
    setWordWrap(overflow == Overflow::Wrap);
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_overflow == Overflow::Wrap)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

void PlainLabel::changeEvent(QEvent *event)
{
    if (!m_isApplying &&
        (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange))
        applyTone();
    QLabel::changeEvent(event);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_overflow == Overflow::Wrap) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(colour(m_tone));
    const auto area = contentsRect();
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void PlainLabel::applyTone()
{
    m_isApplying = true;
    auto own = palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        own.setColor(group, QPalette::WindowText, colour(m_tone));
    setPalette(own);
    m_isApplying = false;
}

} // namespace unsnag
