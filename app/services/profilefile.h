// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/dryrun.h"

namespace unsnag {

//! A profile by itself, outside of any workspace. Error: Input where the file can't be read, or as
//! Profile::read.
[[nodiscard]] Result<std::shared_ptr<const Profile>> readProfileFile(const QString &path);

} // namespace unsnag
