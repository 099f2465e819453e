// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/answerdelivery.h"
#include "app/sandbox/faultrule.h"
#include "app/sandbox/requestdesk.h"

namespace unsnag {

//! The answer under a fault; the work is done once, twice or not at all, as the fault says.
[[nodiscard]] SandboxAnswer playedAnswer(const FaultRule &fault, const SandboxRequest &request,
                                         RequestDesk &desk);

//! How the bytes go out under a fault.
[[nodiscard]] SandboxDelivery playedDelivery(const FaultRule &fault, AfterAnswer after);

} // namespace unsnag
