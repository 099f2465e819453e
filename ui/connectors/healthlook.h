// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/connectionmodel.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace unsnag {

//! Shape, word and colour of a connection's health.
struct HealthLook {
    QString icon;
    QString word;
    Colour tone;
};

[[nodiscard]] inline HealthLook healthLook(Health health)
{
    const auto word = [](const char *text) {
        return QCoreApplication::translate("HealthLook", text);
    };
    switch (health) {
    case Health::Unchecked:
        return {QStringLiteral("state-open"), word(QT_TRANSLATE_NOOP("HealthLook", "Not tested")),
                Colour::Text3};
    case Health::Checking:
        return {QStringLiteral("state-replaying"), word(QT_TRANSLATE_NOOP("HealthLook", "Testing")),
                Colour::Accent};
    case Health::Good:
        return {QStringLiteral("state-confirmed"), word(QT_TRANSLATE_NOOP("HealthLook", "Works")),
                Colour::Success};
    case Health::Bad:
        return {QStringLiteral("state-incident"), word(QT_TRANSLATE_NOOP("HealthLook", "Fault")),
                Colour::Danger};
    }
    return {};
}

} // namespace unsnag
