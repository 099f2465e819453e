// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/settings/settingkeys.h"

#include <QByteArray>

namespace unsnag {

const std::vector<SettingKey> &settingKeys()
{
    static const std::vector<SettingKey> keys{
        {QStringLiteral("appearance/theme"), QStringLiteral("system"), SettingScope::Person},
        {QStringLiteral("appearance/scale"), 0, SettingScope::Machine},
        {QStringLiteral("appearance/language"), QString(), SettingScope::Person},
        {QStringLiteral("appearance/reduced_motion"), false, SettingScope::Person},
        {QStringLiteral("work/undo_seconds"), 10, SettingScope::Person},
        {QStringLiteral("work/pull_seconds"), 60, SettingScope::Person},
        {QStringLiteral("layout/"), QByteArray(), SettingScope::Machine},
    };
    return keys;
}

} // namespace unsnag
