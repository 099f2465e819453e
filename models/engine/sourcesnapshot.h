// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! The record a run works on: as pulled on the first run, read anew on a replay, with the decisions'
//! patches and the mapped values written into it, and obeying the flow's schema.
class SourceSnapshot
{
public:
    explicit SourceSnapshot(const RunContext &context) : m_context(context) {}

    //! The scope's first members: {"payload", "source": {"system","object","id","version"}}.
    [[nodiscard]] Stepped<Json> read();

private:
    [[nodiscard]] Stepped<Json> fresh();
    [[nodiscard]] Stepped<Json> decided(Json payload) const;
    [[nodiscard]] std::optional<StepFailure> broken(const Json &payload) const;

    const RunContext &m_context;
    QString m_version;
};

} // namespace unsnag
