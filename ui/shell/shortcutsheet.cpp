// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcutsheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int sheetWidth = 660;

//! A key as it looks on the keyboard.
class KeyCap final : public QWidget
{
public:
    explicit KeyCap(const QString &text) : m_text(text)
    {
        setFont(textFont(type::small, QFont::Medium));
        setFixedSize(std::max(24, fontMetrics().horizontalAdvance(text) + 14), 22);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(Colour::BorderStrong), 1));
        painter.setBrush(colour(Colour::Sunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::input,
                                radius::input);
        painter.setPen(colour(Colour::Text));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

} // namespace

ShortcutSheet::ShortcutSheet(const Commands &commands, QWidget *parent)
    : Overlay(sheetWidth, parent)
{
    body()->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    body()->addWidget((new PlainLabel(tr("Keys")))->styled(type::lead, QFont::DemiBold));
    body()->addSpacing(space::s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    std::vector<const ShellCommand *> listed;
    QStringList seen;
    for (const auto &command : commands) {
        if (command.key.isEmpty() || command.title.isEmpty() || seen.contains(command.title))
            continue;
        seen.append(command.title);
        listed.push_back(&command);
    }
    const int rows = static_cast<int>(listed.size() + 1) / 2;
    for (int at = 0; at < static_cast<int>(listed.size()); ++at) {
        const auto *command = listed.at(static_cast<std::size_t>(at));
        const int column = at / rows * 2;
        grid->addWidget(new KeyCap(command->key.toString(QKeySequence::NativeText)), at % rows,
                        column, Qt::AlignTrailing);
        auto *label =
            (new PlainLabel(command->title))->styled(type::body, QFont::Normal, Colour::Text2);
        label->setOverflow(Overflow::Elide);
        grid->addWidget(label, at % rows, column + 1);
    }
    body()->addLayout(grid);
}

void ShortcutSheet::keyPressEvent(QKeyEvent *)
{
    close();
}

} // namespace unsnag
