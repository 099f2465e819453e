// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/audit/forgery.h"

namespace unsnag {

//! A bundle that somebody made to do harm, signed with the key that the auditor knows.
struct HostileBundle {
    QByteArray name;
    Edit edit;
    QString verdict; //!< "intact" where it is what it seems, and must be inert
};

//! Gigantic numbers, deep JSON, bytes that are no UTF-8, HTML and scripts where names are, files that
//! are larger than they say. What an archive can do by itself, see test_bundlereader.
[[nodiscard]] std::vector<HostileBundle> hostileBundles();

//! Text that does something where it is taken for HTML, for a terminal's or for part of a file name.
[[nodiscard]] QStringList hostileTexts();

//! A log whose every name and word is one of these texts.
[[nodiscard]] SampleBundle logOf(const SecretNoteKey &key, const QStringList &texts);

} // namespace unsnag
