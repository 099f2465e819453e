// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include <array>
#include <cmath>

namespace unsnag {
namespace {

using Column = std::array<QRgb, colourCount>;

constexpr Column light{0xFFF5F6F8, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFECEFF3, 0xFFEEF2FB, 0xFFDCE6FD,
                       0xFFDFE3EA, 0xFF7E8797, 0xFF1A1F2B, 0xFF465064, 0xFF5C667A, 0xFF2B57E0,
                       0xFFFFFFFF, 0xFF17703F, 0xFF8A5200, 0xFFB7213A, 0xFF6A3FC0, 0xFFDDF4E4,
                       0xFFFBE1E4, 0xFFFFF0C9, 0xFFE6E4FB};

constexpr Column dark{0xFF14171D, 0xFF1B1F27, 0xFF232936, 0xFF101318, 0xFF252C3A, 0xFF263A68,
                      0xFF2C3340, 0xFF6B7588, 0xFFE8EAF0, 0xFFB4BBC9, 0xFF9EA7B8, 0xFF86A3FF,
                      0xFF0D1424, 0xFF55C78F, 0xFFE7B85C, 0xFFFF8490, 0xFFB79CFF, 0xFF17382A,
                      0xFF47242C, 0xFF40350F, 0xFF2D2B50};

constexpr Column contrastLight{
    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000,
    0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF0000C8, 0xFFFFFFFF, 0xFF004B1E,
    0xFF5A3200, 0xFF96001E, 0xFF4B1496, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF};

constexpr Column contrastDark{
    0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFFFFFFFF,
    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFF00, 0xFF000000, 0xFF7DFFB0,
    0xFFFFD27D, 0xFFFFB4BC, 0xFFDCC8FF, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000};

const Column &columnOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return light;
    case Scheme::Dark:
        return dark;
    case Scheme::ContrastLight:
        return contrastLight;
    case Scheme::ContrastDark:
        return contrastDark;
    }
    return light;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QColor colourIn(Scheme scheme, Colour role)
{
    return QColor::fromRgb(columnOf(scheme).at(static_cast<std::size_t>(role)));
}

bool isDark(Scheme scheme)
{
    return scheme == Scheme::Dark || scheme == Scheme::ContrastDark;
}

bool isHighContrast(Scheme scheme)
{
    return scheme == Scheme::ContrastLight || scheme == Scheme::ContrastDark;
}

int lineWidth(Scheme scheme)
{
    return isHighContrast(scheme) ? 2 : 1;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace unsnag
