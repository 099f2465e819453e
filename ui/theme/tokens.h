// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace unsnag {

//! Every colour of the window by what it is for. The only place colours are written down is
//! tokens.cpp; the page look.md of the design is its source.
enum class Colour {
    Window,
    Surface,
    Raised,
    Sunken,
    Hover,
    Selected,
    Border,
    BorderStrong,
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    Success,
    Warning,
    Danger,
    Unknown,
    DiffAdded,
    DiffRemoved,
    DiffChanged,
    DiffMoved,
};
inline constexpr int colourCount = static_cast<int>(Colour::DiffMoved) + 1;

//! A set of colours. The contrast ones have pure grounds, pure text and no tints.
enum class Scheme { Light, Dark, ContrastLight, ContrastDark };

[[nodiscard]] QColor colourIn(Scheme scheme, Colour role);
[[nodiscard]] bool isDark(Scheme scheme);
[[nodiscard]] bool isHighContrast(Scheme scheme);
//! Width of quiet lines in logical pixels: 1, with high contrast 2.
[[nodiscard]] int lineWidth(Scheme scheme);

//! Contrast of two opaque colours, 1..21 (WCAG 2.1, relative luminance in sRGB).
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

//! Distances in logical pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

//! Corner radii in logical pixels.
namespace radius {
inline constexpr int input = 4;
inline constexpr int button = 6;
inline constexpr int panel = 10;
} // namespace radius

//! Heights of rows in logical pixels.
namespace rowHeight {
inline constexpr int compact = 28;
inline constexpr int comfortable = 36;
} // namespace rowHeight

//! Text sizes in logical pixels.
namespace type {
inline constexpr int caption = 11;
inline constexpr int small = 12;
inline constexpr int body = 13;
inline constexpr int lead = 15;
inline constexpr int title = 18;
inline constexpr int display = 24;
} // namespace type

//! How long something that opens takes, in milliseconds.
inline constexpr int openingMs = 120;
//! How long loading may take before a skeleton is shown, in milliseconds.
inline constexpr int skeletonDelayMs = 150;

} // namespace unsnag
