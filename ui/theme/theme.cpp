// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/housestyle.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPixmapCache>

#include <array>
#include <optional>

// The pictures lie in a static library; without this the linker leaves them out.
static void loadPictures()
{
    Q_INIT_RESOURCE(icons);
}

namespace unsnag {
namespace {

constexpr auto schemeProperty = "unsnagScheme";
constexpr auto desktopIsDarkProperty = "unsnagDesktopIsDark";

constexpr std::array<std::pair<Appearance, const char *>, 4> names{{
    {Appearance::System, "system"},
    {Appearance::Light, "light"},
    {Appearance::Dark, "dark"},
    {Appearance::HighContrast, "contrast"},
}};

// The palette is ours after the first call, so what the desktop wanted is asked for only once.
bool isDesktopDark(QApplication &application)
{
    const auto known = application.property(desktopIsDarkProperty);
    if (known.isValid())
        return known.toBool();
    const bool isDesktopDarkNow = application.palette().color(QPalette::Window).lightness() < 128;
    application.setProperty(desktopIsDarkProperty, isDesktopDarkNow);
    return isDesktopDarkNow;
}

Scheme schemeFor(QApplication &application, Appearance appearance)
{
    const bool isDesktopDarkNow = isDesktopDark(application);
    switch (appearance) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::HighContrast:
        return isDesktopDarkNow ? Scheme::ContrastDark : Scheme::ContrastLight;
    case Appearance::System:
        break;
    }
    return isDesktopDarkNow ? Scheme::Dark : Scheme::Light;
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](Colour role) { return colourIn(scheme, role); };
    QPalette palette(of(Colour::Surface), of(Colour::Window));
    palette.setColor(QPalette::WindowText, of(Colour::Text));
    palette.setColor(QPalette::Text, of(Colour::Text));
    palette.setColor(QPalette::ButtonText, of(Colour::Text));
    palette.setColor(QPalette::Base, of(Colour::Surface));
    palette.setColor(QPalette::AlternateBase, of(Colour::Window));
    palette.setColor(QPalette::ToolTipBase, of(Colour::Raised));
    palette.setColor(QPalette::ToolTipText, of(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, of(Colour::Text3));
    palette.setColor(QPalette::Highlight, of(Colour::Selected));
    palette.setColor(QPalette::HighlightedText, of(Colour::Text));
    palette.setColor(QPalette::Link, of(Colour::Accent));
    palette.setColor(QPalette::LinkVisited, of(Colour::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Colour::Text3));
    return palette;
}

bool hasFamily(const QString &family)
{
    return QFontDatabase::families().contains(family);
}

// A desktop that names a font of its own keeps it; Inter stands in where only the generic one is set.
QString interfaceFamily(const QFont &platform)
{
    static const QStringList generic{QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                     QStringLiteral("sans-serif"), QStringLiteral("DejaVu Sans")};
    if (generic.contains(platform.family()) && hasFamily(QStringLiteral("Inter")))
        return QStringLiteral("Inter");
    return platform.family();
}

} // namespace

QString appearanceName(Appearance appearance)
{
    for (const auto &[value, name] : names) {
        if (value == appearance)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Appearance> appearanceFromName(const QString &name)
{
    for (const auto &[value, candidate] : names) {
        if (name == QLatin1String(candidate))
            return value;
    }
    return std::nullopt;
}

void applyAppearance(QApplication &application, Appearance appearance)
{
    const auto scheme = schemeFor(application, appearance);
    if (!application.property(schemeProperty).isValid()) {
        loadPictures();
        QFont font = application.font();
        font.setFamily(interfaceFamily(font));
        font.setPixelSize(type::body);
        QApplication::setFont(font);
        QApplication::setStyle(new HouseStyle);
    }
    application.setProperty(schemeProperty, static_cast<int>(scheme));
    QPixmapCache::clear();
    QApplication::setPalette(paletteFor(scheme));
    application.setStyleSheet(styleSheetFor(scheme));
}

Scheme currentScheme()
{
    return qApp ? static_cast<Scheme>(qApp->property(schemeProperty).toInt()) : Scheme::Light;
}

QColor colour(Colour role)
{
    return colourIn(currentScheme(), role);
}

QFont textFont(int sizePx, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(sizePx);
    font.setWeight(weight);
    return font;
}

QFont monoFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(type::small);
    return font;
}

} // namespace unsnag
