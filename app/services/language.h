// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLocale;
class QTranslator;

namespace unsnag {

//! Loads the texts of the first language of the locale that is shipped, else the English ones: the sources are
//! English, but their plural forms are in the translation ("C" and unshipped languages need them too).
//! False where the program carries no texts.
[[nodiscard]] bool loadLanguage(QTranslator &translator, const QLocale &locale);

} // namespace unsnag
