// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! One way to log in that a profile knows: `auth` itself, or a member of auth/of.
struct AuthBlock {
    QString choice;              //!< value of the field auth/by; empty where there is one way only
    QStringList place;           //!< in the profile
    const Json *block = nullptr; //!< lives as long as the document
};

//! All of them.
[[nodiscard]] std::vector<AuthBlock> authBlocksOf(const Json &document);

//! Which way the values of a connection's form choose: the value of the field auth/by, its default, or
//! its first value; empty where there is one way only.
[[nodiscard]] QString authChoiceOf(const Json &document, const Json &values);

//! The block that holds for these values; null where there is none for the choice.
[[nodiscard]] const Json &authBlockFor(const Json &document, const Json &values);

//! The checks of `auth` that tie its parts together: every choice has its block, every block has what its
//! kind needs, secrets and keys are fields of the form. Error as checkProfile.
[[nodiscard]] Result<void> checkAuthBlocks(const Json &document, const QString &source);

} // namespace unsnag
