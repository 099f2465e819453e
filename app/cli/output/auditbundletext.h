// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/exportaudit.h"
#include "models/engine/inspectaudit.h"

namespace unsnag {

//! Exceptions drawn for an auditor.
struct DrawnSample {
    QString seed;
    qint64 population = 0; //!< exceptions in the log
    std::vector<SampledException> drawn;
};

[[nodiscard]] Json exportedJson(const ExportedAudit &exported);
[[nodiscard]] QString exportedText(const ExportedAudit &exported);
[[nodiscard]] Json inspectedJson(const InspectedEntries &found); //!< {"total","entries":[…]}
[[nodiscard]] QString inspectedText(const InspectedEntries &found);
//! One exception, entry for entry, with the evidence that can be read.
[[nodiscard]] QString storyText(const InspectedEntries &found);
[[nodiscard]] Json sampleJson(const DrawnSample &sample);
[[nodiscard]] QString sampleText(const DrawnSample &sample);

} // namespace unsnag
