// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! When a check is asked: before the account is looked up, or after account and items.
enum class CheckTime { Early, Late };

//! The asynchronous checks of a flow: each asks a system and wants a certain answer. A check whose
//! operation the system's profile lacks is skipped; so is one that a second person let pass. Within
//! one run the same question is asked once.
class FlowChecks
{
public:
    explicit FlowChecks(const RunContext &context) : m_context(context) {}

    //! The failure of the first check that fails, its answer and what a person needs beside it in
    //! `more`; the scope gets what the checks save.
    [[nodiscard]] std::optional<StepFailure> run(CheckTime time, Json &scope);
    //! What became of each: {"check", "outcome": passed|skipped|approved|not_needed}, for the proof.
    [[nodiscard]] const JsonArray &outcomes() const { return m_outcomes; }

private:
    using Records = std::vector<Record>;

    [[nodiscard]] std::optional<StepFailure> ask(const FlowCheck &check, Json &scope);
    [[nodiscard]] Stepped<Reply> answer(const FlowCall &call, const Json &scope,
                                        const QString &step);
    [[nodiscard]] std::optional<StepFailure> judge(const FlowCheck &check, const Reply &reply,
                                                   Json &scope);
    [[nodiscard]] StepFailure failed(const FlowCheck &check, Reason reason, const Reply &reply,
                                     const Json &scope, const Condition *broken);
    void explain(const FlowCheck &check, const Reply &reply, const Json &scope, Json &more);
    [[nodiscard]] JsonArray history(const HistoryWalk &walk, Json scope);
    [[nodiscard]] Json dependencyOf(const Dependency &dependency, const Json &scope) const;
    void note(const FlowCheck &check, const char *outcome);

    const RunContext &m_context;
    JsonArray m_outcomes;
    std::map<QString, Reply> m_answers; //!< by operation and inputs
};

} // namespace unsnag
