// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/decisions.h"
#include "models/engine/effectrunner.h"

namespace unsnag {

//! What a run of an event starts from.
struct RunBasis {
    Event event;
    SyncException exception;             //!< without id on a first run
    std::vector<Resolution> resolutions; //!< valid decisions, oldest first
};

//! A proven document.
struct Proven {
    QString targetId;
    QString url;
    QString idempotencyKey;
    Json proof; //!< what the read-back found, with every check made
};

//! What the parts of one run share. The run that makes it outlives them.
struct RunContext {
    Workbench &bench;
    std::shared_ptr<const Flow> flow;
    const RunBasis &basis;
    Decisions decisions;
    std::shared_ptr<Connector> crm; //!< null where the event came from a file
    std::shared_ptr<Connector> erp; //!< null where none is bound and the flow needs none
    QString reference;              //!< of the wanted document
    std::stop_token stop;
    RunPurpose purpose = RunPurpose::Live;

    //! The system of a role; null where there is none.
    [[nodiscard]] Connector *connector(SystemRole role) const
    {
        return role == SystemRole::Crm ? crm.get() : erp.get();
    }
    [[nodiscard]] Connector *target() const { return connector(flow->rules().targetRole); }
    //! Whose writes are journalled under `externalReference`.
    [[nodiscard]] EffectScope effects(const QString &externalReference) const
    {
        return {basis.event, basis.exception.id, externalReference, decisions.number, purpose};
    }
};

//! Name of the system a flow's documents go to.
[[nodiscard]] inline QString targetNameOf(const Workbench &bench, const Flow &flow)
{
    return flow.rules().targetRole == SystemRole::Crm ? bench.connectors.sourceName()
                                                      : bench.connectors.targetName();
}

} // namespace unsnag
