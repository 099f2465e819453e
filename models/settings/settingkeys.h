// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace unsnag {

//! Whether a setting makes sense on another machine of the same person.
enum class SettingScope { Person, Machine };

//! One row of the table of settings.
struct SettingKey {
    QString name; //!< "work/undo_seconds"; ending in '/' it stands for all keys below
    QVariant fallback;
    SettingScope scope = SettingScope::Person;
};

//! Every key that is kept. What is not in it is not read and not written.
[[nodiscard]] const std::vector<SettingKey> &settingKeys();

} // namespace unsnag
