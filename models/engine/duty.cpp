// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/duty.h"

namespace unsnag {

Result<void> ensureDuty(Workbench &bench)
{
    UNSNAG_TRY(const bool isOnDuty, bench.store.takeDuty());
    if (isOnDuty)
        return {};
    return Error{Code::Busy,
                 QStringLiteral("another desk runs the operating layer of this workspace"),
                 QStringLiteral("engine"),
                 QStringLiteral("decisions are recorded here and replayed there; end it there to "
                                "run it here")};
}

} // namespace unsnag
