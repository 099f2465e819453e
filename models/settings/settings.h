// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <chrono>
#include <memory>

namespace unsnag {

//! How the window is coloured.
enum class ThemeChoice { System, Light, Dark, HighContrast };

//! What a person prefers, typed, with the defaults of settingKeys(); kept per user, outside every
//! workspace. A value in the file that is of the wrong kind counts as absent, one out of range is
//! moved to the nearest end.
class Settings
{
public:
    //! The user's own settings file.
    Settings();
    //! A given INI file, for tests and portable set-ups.
    explicit Settings(const QString &iniFile);
    ~Settings();

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    //! Percent, 100..250 in steps of 25; 0, the default, for the system's.
    [[nodiscard]] int scale() const;
    void setScale(int percent);

    [[nodiscard]] QString language() const; //!< "de"; empty: the system's
    void setLanguage(const QString &language);

    [[nodiscard]] std::chrono::seconds undoTime() const; //!< 0..60, 10 by default
    void setUndoTime(std::chrono::seconds time);

    [[nodiscard]] std::chrono::seconds pullInterval() const; //!< 10 s to a day, 60 s by default
    void setPullInterval(std::chrono::seconds interval);

    [[nodiscard]] bool hasReducedMotion() const;
    void setReducedMotion(bool isReduced);

    //! Geometry and splitter states of the window, by name; empty where none is kept.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

private:
    [[nodiscard]] QVariant value(const QString &key) const;
    [[nodiscard]] int number(const QString &key, int least, int most) const;

    std::unique_ptr<QSettings> m_settings;
};

} // namespace unsnag
