// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stepprogress.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int iconSize = 18;
constexpr int lineLength = 16;

struct Look {
    const char *icon;
    Colour tone;
};

Look lookOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {"state-open", Colour::Text3};
    case StepState::Running:
        return {"state-replaying", Colour::Accent};
    case StepState::Done:
        return {"state-confirmed", Colour::Success};
    case StepState::Failed:
        return {"alert", Colour::Danger};
    }
    return {"state-unknown", Colour::Unknown};
}

//! With room for the side bearings, so that no last letter is cut.
int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + space::xs;
}

} // namespace

StepProgress::StepProgress(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::body, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepProgress::show(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList words;
    for (const auto &step : m_steps)
        words.append(step.state == StepState::Done ? tr("%1, done").arg(step.text) : step.text);
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize StepProgress::sizeHint() const
{
    int width = 0;
    for (const auto &step : m_steps)
        width +=
            iconSize + space::xs + textWidth(fontMetrics(), step.text) + 2 * space::s + lineLength;
    return {std::max(0, width - lineLength - 2 * space::s), rowHeight::compact};
}

void StepProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    int x = 0;
    bool isFirst = true;
    const auto place = [this](int left, int width) {
        return QRect(isRightToLeft() ? this->width() - left - width : left, 0, width, height());
    };
    for (const auto &step : m_steps) {
        if (!isFirst) {
            const auto line = place(x + space::s, lineLength);
            painter.fillRect(line.left(), height() / 2, line.width(), 1, colour(Colour::Border));
            x += lineLength + 2 * space::s;
        }
        isFirst = false;
        const auto look = lookOf(step.state);
        auto box = place(x, iconSize);
        box.setTop((height() - iconSize) / 2);
        box.setHeight(iconSize);
        paintIcon(painter, QLatin1String(look.icon), box, colour(look.tone));
        x += iconSize + space::xs;
        const int width = textWidth(fontMetrics(), step.text);
        painter.setPen(colour(step.state == StepState::Waiting ? Colour::Text3 : Colour::Text));
        painter.drawText(place(x, width), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         step.text);
        x += width;
    }
}

} // namespace unsnag
