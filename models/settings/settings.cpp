// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include "models/settings/settingkeys.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::array themeNames{"system", "light", "dark", "high-contrast"};

const QString themeKey = QStringLiteral("appearance/theme");
const QString scaleKey = QStringLiteral("appearance/scale");
const QString languageKey = QStringLiteral("appearance/language");
const QString motionKey = QStringLiteral("appearance/reduced_motion");
const QString undoKey = QStringLiteral("work/undo_seconds");
const QString pullKey = QStringLiteral("work/pull_seconds");
const QString layoutPrefix = QStringLiteral("layout/");

constexpr int smallestScale = 100;
constexpr int largestScale = 250;
constexpr int scaleStep = 25;
constexpr int longestPull = 24 * 60 * 60;

const SettingKey &rowOf(const QString &key)
{
    const auto &rows = settingKeys();
    const auto row = std::ranges::find_if(rows, [&](const SettingKey &one) {
        return one.name == key || (one.name.endsWith(QLatin1Char('/')) && key.startsWith(one.name));
    });
    Q_ASSERT(row != rows.end());
    return *row;
}

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                             QStringLiteral("unsnag"), QStringLiteral("unsnag")))
{}

Settings::Settings(const QString &iniFile)
    : m_settings(std::make_unique<QSettings>(iniFile, QSettings::IniFormat))
{}

Settings::~Settings() = default;

QVariant Settings::value(const QString &key) const
{
    return m_settings->value(key, rowOf(key).fallback);
}

int Settings::number(const QString &key, int least, int most) const
{
    bool isNumber = false;
    const qlonglong kept = value(key).toLongLong(&isNumber);
    return static_cast<int>(
        std::clamp<qlonglong>(isNumber ? kept : rowOf(key).fallback.toInt(), least, most));
}

ThemeChoice Settings::theme() const
{
    const QString name = value(themeKey).toString();
    const auto *found = std::ranges::find_if(
        themeNames, [&](const char *one) { return name == QLatin1String(one); });
    return found == themeNames.end() ? ThemeChoice::System
                                     : static_cast<ThemeChoice>(found - themeNames.begin());
}

void Settings::setTheme(ThemeChoice choice)
{
    m_settings->setValue(themeKey,
                         QString::fromLatin1(themeNames[static_cast<std::size_t>(choice)]));
}

int Settings::scale() const
{
    const int percent = number(scaleKey, 0, largestScale);
    return percent < smallestScale ? 0 : percent / scaleStep * scaleStep;
}

void Settings::setScale(int percent)
{
    m_settings->setValue(scaleKey, percent);
}

QString Settings::language() const
{
    return value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings->setValue(languageKey, language);
}

std::chrono::seconds Settings::undoTime() const
{
    return std::chrono::seconds(number(undoKey, 0, 60));
}

void Settings::setUndoTime(std::chrono::seconds time)
{
    m_settings->setValue(undoKey, static_cast<int>(time.count()));
}

std::chrono::seconds Settings::pullInterval() const
{
    return std::chrono::seconds(number(pullKey, 10, longestPull));
}

void Settings::setPullInterval(std::chrono::seconds interval)
{
    m_settings->setValue(pullKey, static_cast<int>(interval.count()));
}

bool Settings::hasReducedMotion() const
{
    return value(motionKey).toBool();
}

void Settings::setReducedMotion(bool isReduced)
{
    m_settings->setValue(motionKey, isReduced);
}

QByteArray Settings::layout(const QString &name) const
{
    return value(layoutPrefix + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_settings->setValue(layoutPrefix + name, state);
}

} // namespace unsnag
