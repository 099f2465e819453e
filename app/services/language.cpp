// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/language.h"

#include <QLocale>
#include <QTranslator>

namespace unsnag {

bool loadLanguage(QTranslator &translator, const QLocale &locale)
{
    const auto folder = QStringLiteral(":/i18n");
    return translator.load(locale, QStringLiteral("unsnag"), QStringLiteral("_"), folder) ||
           translator.load(QStringLiteral("unsnag_en"), folder);
}

} // namespace unsnag
