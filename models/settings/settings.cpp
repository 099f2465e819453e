// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::array themeNames{"system", "light", "dark", "high-contrast"};

const QString themeKey = QStringLiteral("appearance/theme");
const QString languageKey = QStringLiteral("appearance/language");
const QString motionKey = QStringLiteral("appearance/reduced_motion");
const QString undoKey = QStringLiteral("work/undo_seconds");
const QString pullKey = QStringLiteral("work/pull_seconds");

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("unsnag"),
                                             QStringLiteral("unsnag")))
{
}

Settings::Settings(const QString &iniFile) : m_settings(std::make_unique<QSettings>(iniFile, QSettings::IniFormat)) {}

Settings::~Settings() = default;

ThemeChoice Settings::theme() const
{
    const QString name = m_settings->value(themeKey).toString();
    const auto *found = std::ranges::find_if(themeNames, [&](const char *one) { return name == QLatin1String(one); });
    return found == themeNames.end() ? ThemeChoice::System : static_cast<ThemeChoice>(found - themeNames.begin());
}

void Settings::setTheme(ThemeChoice choice)
{
    m_settings->setValue(themeKey, QString::fromLatin1(themeNames[static_cast<std::size_t>(choice)]));
}

QString Settings::language() const
{
    return m_settings->value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings->setValue(languageKey, language);
}

std::chrono::seconds Settings::undoTime() const
{
    return std::chrono::seconds(std::clamp(m_settings->value(undoKey, 10).toInt(), 0, 60));
}

void Settings::setUndoTime(std::chrono::seconds time)
{
    m_settings->setValue(undoKey, static_cast<int>(time.count()));
}

std::chrono::seconds Settings::pullInterval() const
{
    return std::chrono::seconds(std::max(m_settings->value(pullKey, 60).toInt(), 10));
}

void Settings::setPullInterval(std::chrono::seconds interval)
{
    m_settings->setValue(pullKey, static_cast<int>(interval.count()));
}

bool Settings::hasReducedMotion() const
{
    return m_settings->value(motionKey, false).toBool();
}

void Settings::setReducedMotion(bool isReduced)
{
    m_settings->setValue(motionKey, isReduced);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_settings->value(QStringLiteral("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_settings->setValue(QStringLiteral("layout/") + name, state);
}

} // namespace unsnag
