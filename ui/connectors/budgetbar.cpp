// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/budgetbar.h"

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace unsnag {
namespace {

constexpr int nameWidth = 112;
constexpr int barWidth = 140;
constexpr int barHeight = 6;
constexpr double scarce = 0.2; //!< share from which on it is a warning

QString pause(Timestamp until, Timestamp now)
{
    const auto seconds = std::max<qint64>(0, ((until - now).count() + 999) / 1000);
    if (seconds < 90)
        return BudgetBar::tr("%1 s").arg(seconds);
    if (seconds < 90 * 60)
        return BudgetBar::tr("%1 min").arg((seconds + 30) / 60);
    return BudgetBar::tr("%1 h").arg((seconds + 1800) / 3600);
}

QString leftText(const BudgetState &budget)
{
    const QLocale locale;
    if (!budget.left)
        return budget.limit ? BudgetBar::tr("limit %1").arg(locale.toString(*budget.limit))
                            : QString();
    if (!budget.limit)
        return BudgetBar::tr("%1 left").arg(locale.toString(*budget.left));
    return BudgetBar::tr("%1 of %2 left")
        .arg(locale.toString(*budget.left), locale.toString(*budget.limit));
}

//! What is left, 0 to 1; below 0 where it is not known.
double shareOf(const BudgetState &budget)
{
    const auto share = [](double left, double limit) { return std::clamp(left / limit, 0.0, 1.0); };
    if (budget.left && budget.limit && *budget.limit > 0)
        return share(double(*budget.left), double(*budget.limit));
    const bool isOfPlaces = !budget.left && !budget.limit && budget.places && *budget.places > 0;
    return isOfPlaces ? share(*budget.places - budget.inFlight, *budget.places) : -1;
}

QStringList figuresOf(const BudgetState &budget, Timestamp now)
{
    QStringList parts;
    if (const auto left = leftText(budget); !left.isEmpty())
        parts.append(left);
    if (budget.parkedUntil && *budget.parkedUntil > now)
        parts.append(BudgetBar::tr("rests for %1").arg(pause(*budget.parkedUntil, now)));
    else if (budget.resetsAt && *budget.resetsAt > now)
        parts.append(BudgetBar::tr("full again in %1").arg(pause(*budget.resetsAt, now)));
    if (budget.places)
        parts.append(BudgetBar::tr("%1 of %2 at once").arg(budget.inFlight).arg(*budget.places));
    else if (budget.inFlight > 0)
        parts.append(BudgetBar::tr("%1 under way").arg(budget.inFlight));
    if (parts.isEmpty())
        parts.append(BudgetBar::tr("nothing known before an answer tells it"));
    return parts;
}

} // namespace

BudgetBar::BudgetBar(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BudgetBar::show(const BudgetState &budget, Timestamp now)
{
    m_name = budget.id.isEmpty() ? tr("account") : budget.id;
    m_figures = figuresOf(budget, now).join(QStringLiteral("  ·  "));
    m_share = shareOf(budget);
    const bool isParked = budget.parkedUntil && *budget.parkedUntil > now;
    const bool isEmpty = budget.left && *budget.left <= 0;
    m_tone = isParked || isEmpty                 ? Colour::Danger
             : m_share >= 0 && m_share <= scarce ? Colour::Warning
                                                 : Colour::Success;
    setAccessibleName(QStringLiteral("%1: %2").arg(m_name, m_figures));
    update();
}

QSize BudgetBar::sizeHint() const
{
    return {480, 22};
}

QSize BudgetBar::minimumSizeHint() const
{
    return {320, 22};
}

void BudgetBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const auto at = [this](int x, int width, int height) {
        const QRect box(x, (this->height() - height) / 2, width, height);
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    painter.setPen(colour(Colour::Text2));
    painter.drawText(at(0, nameWidth, height()),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth - space::s));
    const QRectF track(at(nameWidth, barWidth, barHeight));
    // The track has a line of its own, so that an empty one is seen in every scheme.
    painter.setPen(QPen(colour(Colour::BorderStrong), 1));
    painter.setBrush(colour(Colour::Sunken));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    if (m_share > 0) {
        QRectF filled = track;
        filled.setWidth(std::max<qreal>(barHeight, track.width() * m_share));
        if (layoutDirection() == Qt::RightToLeft)
            filled.moveRight(track.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(m_tone));
        painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
    }
    int x = nameWidth + barWidth + space::m;
    if (m_tone != Colour::Success) { // a shape beside the colour
        paintIcon(painter, QStringLiteral("alert"), at(x, 14, 14), colour(m_tone));
        x += 14 + space::xs;
    }
    painter.setPen(colour(Colour::Text));
    const auto alignment = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    drawFigures(painter, at(x, std::max(0, width() - x), height()), alignment, m_figures);
}

} // namespace unsnag
