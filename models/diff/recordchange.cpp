// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/recordchange.h"

#include "models/diff/samevalue.h"

namespace unsnag {

std::vector<RecordChange> changesOf(const Json &recorded, const Json &now,
                                    const QStringList &except)
{
    std::vector<RecordChange> changes;
    for (const auto &[field, value] : recorded.object()) {
        if (value.isNull() || except.contains(field) || isSameValue(value, now[field]))
            continue;
        changes.push_back({field, value, now[field]});
    }
    return changes;
}

} // namespace unsnag
