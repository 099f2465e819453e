// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
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

//! Takes one event through validate → map → create → confirm. Stores crosswalk rows and the journal
//! of effects, but neither event nor exception: that is EventJob's.
class EventRun
{
public:
    EventRun(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
             std::stop_token stop, Progress progress);

    [[nodiscard]] Stepped<Proven> run();

private:
    [[nodiscard]] Stepped<Json> freshPayload();
    [[nodiscard]] Stepped<Json> validate();
    [[nodiscard]] Stepped<Json> account(const Json &payload);
    [[nodiscard]] Stepped<QString> accountId(const Json &payload);
    [[nodiscard]] Stepped<QString> knownAccountId(const Json &payload);
    [[nodiscard]] Stepped<QString> createAccount(const Json &payload);
    [[nodiscard]] Stepped<Json> items(const Json &payload);
    [[nodiscard]] Stepped<Json> map(const Json &payload);
    [[nodiscard]] Stepped<QString> create(const Json &inputs);
    [[nodiscard]] Stepped<Json> runStep(const ProfileStep &step, const Json &scope);
    [[nodiscard]] Stepped<Proven> confirm(const Json &inputs, const QString &key);
    [[nodiscard]] Result<void> rememberAccount(const Json &payload, const QString &id,
                                               const QString &by);
    [[nodiscard]] const Resolution *accountDecision() const;
    [[nodiscard]] int resolutionNumber() const;

    Workbench &m_bench;
    std::shared_ptr<const Flow> m_flow;
    RunBasis m_basis;
    std::stop_token m_stop;
    Progress m_progress;
    std::shared_ptr<Connector> m_source; //!< null where the event came from a file
    std::shared_ptr<Connector> m_target;
    std::unique_ptr<EffectRunner> m_effects;
    QString m_reference;
    QString m_key;
};

} // namespace unsnag
