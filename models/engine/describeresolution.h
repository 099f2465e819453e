// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filledform.h"
#include "models/engine/formground.h"

#include <stop_token>

namespace unsnag {

//! Fills the resolution form of an exception's reason: fields with what is there and what is expected,
//! candidates with their source, what was worked out beside them, and why an action can't be taken.
//! Asks both systems where the form wants it; what can't be read is named in `problems`.
//! Error: NotFound for the exception.
class DescribeResolution
{
public:
    explicit DescribeResolution(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<FilledForm> run(const Id<SyncException> &id, const std::stop_token &stop);

private:
    Workbench &m_bench;
};

//! The decision of an exception that waits for a second person, if there is one.
[[nodiscard]] std::optional<Resolution> askedDecision(const std::vector<Resolution> &valid);

//! Why an action can't be taken now; empty when it can.
[[nodiscard]] QString whyNotNow(const FormAction &action, FormGround &ground);

//! The fields that one field of a form document becomes for this exception, without candidates.
[[nodiscard]] std::vector<FilledField> fieldsFor(const FormField &field, FormGround &ground);

} // namespace unsnag
