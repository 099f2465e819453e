// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/decisions.h"
#include "models/engine/driftfields.h"
#include "models/engine/eventrun.h"
#include "models/engine/resolveexception.h"

namespace unsnag {

//! A run that a decision put in the place of map and create: a document is adopted or voided, a drift
//! accepted or restored, a lead moved. Writes go through EffectRunner, so that a second run of the
//! same decision finds them done; each ends in a read-back that proves it.
class DecidedCourse
{
public:
    DecidedCourse(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
                  QString reference, std::stop_token stop);

    //! Precondition: `decisions.instead` holds a value.
    [[nodiscard]] Stepped<Proven> run(const Decisions &decisions);

private:
    [[nodiscard]] Stepped<Proven> adopt(const Resolution &decision);
    [[nodiscard]] Stepped<Proven> voided(const Resolution &decision);
    [[nodiscard]] Stepped<Proven> acceptedDrift(const Resolution &decision);
    [[nodiscard]] Stepped<Proven> restoredDrift(const Resolution &decision);
    [[nodiscard]] Stepped<Proven> movedLead(const Resolution &decision);

    [[nodiscard]] Stepped<Drift> knownDrift() const;
    [[nodiscard]] Stepped<Json> document(const QString &name);
    [[nodiscard]] Stepped<Json> record(Connector &connector, const QString &operation,
                                       const QString &id);
    [[nodiscard]] Stepped<EffectResult> write(Connector &connector, const QString &operation,
                                              const Json &inputs, const Resolution &decision);
    [[nodiscard]] Stepped<QString> referenceWritten(const Json &document,
                                                    const Resolution &decision);

    Workbench &m_bench;
    std::shared_ptr<const Flow> m_flow;
    RunBasis m_basis;
    QString m_reference;
    std::stop_token m_stop;
    std::shared_ptr<Connector> m_target;
    QString m_key;
};

//! The writes that such a decision leads to. Empty for decisions that run the flow.
[[nodiscard]] Result<std::vector<PlannedWrite>> courseWrites(Workbench &bench, const Flow &flow,
                                                             const SyncException &exception,
                                                             const Decision &decision,
                                                             int resolutionNumber);

//! Whether the effect takes the place of map and create.
[[nodiscard]] bool isCourse(Action action);

//! Whether restoring means to run the flow again: the document was voided by hand, and a target that
//! takes no change of a document gets a new one under the same reference.
[[nodiscard]] bool isMadeAnew(Workbench &bench, const Flow &flow, const SyncException &exception,
                              Action action);

} // namespace unsnag
