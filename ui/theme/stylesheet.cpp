// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/stylesheet.h"

#include <array>
#include <utility>

namespace unsnag {
namespace {

// $names stand for tokens; `line` is the width of a quiet line.
constexpr auto buttons = R"(
QPushButton, QToolButton {
    background: $surface; color: $text; border: $linepx solid $border;
    border-radius: 6px; padding: 0 12px; min-height: 28px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $border-strong; }
QPushButton:pressed, QToolButton:pressed { background: $selected; }
QPushButton:checked, QToolButton:checked { background: $selected; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { background: $window; color: $text-3; border-color: $border; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: $accent; color: $on-accent; border-color: $accent; font-weight: 600; padding: 0 16px; }
QPushButton[kind="primary"]:hover { background: $accent-hover; border-color: $accent-hover; }
QPushButton[kind="primary"]:pressed { background: $accent-down; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $text-3; border-color: $border; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $text-2; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:checked { background: $selected; color: $text; }
QPushButton[kind="quiet"]:checked { border-color: $accent; }
QPushButton[kind="quiet"]:disabled { color: $text-3; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 0; min-height: 20px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="tab"] { background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    color: $text-2; padding: 0 2px; min-height: 34px; }
QPushButton[kind="tab"]:hover { color: $text; }
QPushButton[kind="tab"]:checked { color: $text; border-bottom-color: $accent; }
QPushButton[kind="segment"] { background: transparent; border: none; border-radius: 4px; color: $text-2; padding: 0 8px; min-height: 22px; font-size: 12px; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked { background: $surface; color: $text; border: $linepx solid $border; }
QPushButton[iconOnly="true"] { padding: 0; min-width: 30px; max-width: 30px; }
)";

constexpr auto inputs = R"(
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox {
    background: $surface; color: $text; border: $linepx solid $border-strong; border-radius: 4px;
    padding: 0 8px; min-height: 28px; selection-background-color: $selected; selection-color: $text;
}
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled, QSpinBox:disabled { background: $window; color: $text-3; border-color: $border; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid $danger; }
QLineEdit[quiet="true"] { border-color: $border; background: $window; }
QLineEdit[quiet="true"]:focus { border-color: $accent; background: $surface; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QDateTimeEdit::up-button, QDateTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox QAbstractItemView { background: $raised; border: $linepx solid $border; outline: none; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected { background: $selected; color: $text; }
QPlainTextEdit { background: $sunken; color: $text; border: none; border-radius: 4px; padding: 8px;
    selection-background-color: $selected; selection-color: $text; }
QPlainTextEdit[typed="true"] { background: $surface; border: $linepx solid $border-strong; }
QPlainTextEdit[typed="true"]:focus { border-color: $accent; }
)";

constexpr auto views = R"(
QAbstractScrollArea { background: transparent; border: none; }
QAbstractItemView { background: $surface; border: none; outline: none; color: $text; selection-background-color: $selected; selection-color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text-3; border: none; border-bottom: $linepx solid $border;
    padding: 0 8px; min-height: 28px; font-size: 11px; font-weight: 500; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $border-strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
QMenu { background: $raised; color: $text; border: $linepx solid $border; padding: 4px; }
QMenu::item { padding: 0 24px 0 12px; min-height: 28px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text-3; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: $linepx solid $border; padding: 4px 8px; font-size: 12px; }
)";

constexpr std::array<std::pair<const char *, Colour>, 15> placeholders{{
    {"$on-accent", Colour::OnAccent},
    {"$border-strong", Colour::BorderStrong},
    {"$text-2", Colour::Text2},
    {"$text-3", Colour::Text3},
    {"$window", Colour::Window},
    {"$surface", Colour::Surface},
    {"$raised", Colour::Raised},
    {"$sunken", Colour::Sunken},
    {"$hover", Colour::Hover},
    {"$selected", Colour::Selected},
    {"$border", Colour::Border},
    {"$text", Colour::Text},
    {"$danger", Colour::Danger},
    {"$success", Colour::Success},
    {"$accent", Colour::Accent},
}};

QColor mixed(const QColor &from, const QColor &to, float share)
{
    const auto channel = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

} // namespace

QString styleSheetFor(Scheme scheme)
{
    QString sheet = QLatin1String(buttons) + QLatin1String(inputs) + QLatin1String(views);
    const auto accent = colourIn(scheme, Colour::Accent);
    const auto text = colourIn(scheme, Colour::Text);
    sheet.replace(QLatin1String("$accent-hover"), mixed(accent, text, 0.14F).name());
    sheet.replace(QLatin1String("$accent-down"), mixed(accent, text, 0.28F).name());
    sheet.replace(QLatin1String("$line"), QString::number(lineWidth(scheme)));
    for (const auto &[name, role] : placeholders)
        sheet.replace(QLatin1String(name), colourIn(scheme, role).name());
    return sheet;
}

} // namespace unsnag
