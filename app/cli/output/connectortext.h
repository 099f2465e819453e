// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/checkconnection.h"

namespace unsnag {

//! What to do next in a workspace that no system is bound to.
[[nodiscard]] QString nothingBoundText();
[[nodiscard]] bool isUnbound(const ConnectorSet &connectors); //!< neither source nor target

[[nodiscard]] Json connectionsJson(
    const std::vector<ConnectionView> &views); //!< {"connections":[…]}
[[nodiscard]] QString connectionsText(const std::vector<ConnectionView> &views);
[[nodiscard]] Json profileJson(const Profile &profile);
[[nodiscard]] QString profileText(const Profile &profile);
[[nodiscard]] Json replyJson(const Reply &reply);

} // namespace unsnag
