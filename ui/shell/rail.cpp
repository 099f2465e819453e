// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int railWidth = 56;

class RailButton final : public QAbstractButton
{
public:
    RailButton(const QString &icon, const QString &name) : m_icon(icon)
    {
        setText(name);
        setAccessibleName(name);
        setToolTip(name);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(railWidth - 1, 52);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box((width() - 40) / 2.0, 4, 40, 28);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(isChecked() ? Colour::Selected : Colour::Hover));
            painter.drawRoundedRect(box, radius::button, radius::button);
        }
        const auto ink = colour(isChecked() ? Colour::Accent : Colour::Text2);
        paintIcon(painter, m_icon, QRectF(box.center().x() - 10, box.center().y() - 10, 20, 20),
                  ink);
        painter.setFont(textFont(9, isChecked() ? QFont::DemiBold : QFont::Medium));
        painter.setPen(colour(isChecked() ? Colour::Text : Colour::Text3));
        painter.drawText(QRectF(0, 33, width(), 15), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    QString m_icon;
};

} // namespace

Rail::Rail(QWidget *parent)
    : Panel(Colour::Window, Qt::RightEdge, parent), m_column(new QVBoxLayout(this))
{
    setFixedWidth(railWidth);
    m_column->setContentsMargins(0, space::m, 1, space::s);
    m_column->setSpacing(space::xs);
    m_column->addStretch();
}

QAbstractButton *Rail::makeEntry(const QString &icon, const QString &name)
{
    auto *button = new RailButton(icon, name);
    const int entry = static_cast<int>(m_entries.size());
    button->setAutoExclusive(true);
    connect(button, &QAbstractButton::toggled, this, [this, entry](bool isOn) {
        if (isOn)
            emit chosen(entry);
    });
    m_entries.append(button);
    return button;
}

int Rail::add(const QString &icon, const QString &name)
{
    const int entry = static_cast<int>(m_entries.size());
    m_column->insertWidget(entry, makeEntry(icon, name));
    return entry;
}

int Rail::addAtEnd(const QString &icon, const QString &name)
{
    m_column->addWidget(makeEntry(icon, name));
    return static_cast<int>(m_entries.size()) - 1;
}

void Rail::choose(int entry)
{
    m_entries.at(entry)->setChecked(true);
}

} // namespace unsnag
