// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/engine/runcontext.h"

namespace unsnag {

class FlowChecks;

//! Takes one event through validate → map → create → confirm, as the flow's document says. Stores
//! crosswalk rows and the journal of effects, but neither event nor exception: that is EventJob's.
class EventRun
{
public:
    EventRun(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
             std::stop_token stop, Progress progress);

    [[nodiscard]] Stepped<Proven> run();
    //! Validate and map only: the inputs that the create operation would get. Asks the systems, but
    //! writes nothing, here or there.
    [[nodiscard]] Stepped<Json> rehearse();

private:
    [[nodiscard]] Stepped<Proven> proven();
    [[nodiscard]] std::optional<StepFailure> bind();
    [[nodiscard]] Stepped<Json> validated(FlowChecks &checks);
    //! The scope with everything looked up and "inputs", what the create operation gets.
    [[nodiscard]] Stepped<Json> mapped(Json scope, FlowChecks &checks);
    //! Makes the document again that was voided by hand, as it was recorded.
    [[nodiscard]] Stepped<Proven> madeAnew();
    //! Tells the source system of a mapping that a person decided.
    [[nodiscard]] Stepped<Proven> mappingWritten();
    [[nodiscard]] Stepped<Json> inputsOf(const Json &scope) const;
    [[nodiscard]] Json withOverrides(Json inputs) const;
    [[nodiscard]] Stepped<Proven> confirm(const Json &scope);

    RunBasis m_basis;
    RunContext m_context;
    Progress m_progress;
};

} // namespace unsnag
