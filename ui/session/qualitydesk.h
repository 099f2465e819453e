// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/canary.h"
#include "models/engine/reconcileworkspace.h"
#include "models/engine/showquality.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to reconciles, canaries and synthetic runs. Nothing here blocks; what takes long
//! is shown as running work and can be cancelled.
class QualityDesk final : public QObject
{
    Q_OBJECT
public:
    explicit QualityDesk(DeskSession &session, QObject *parent = nullptr);
    ~QualityDesk() override;

    [[nodiscard]] QFuture<Result<ReconcileReport>> reconcile(ReconcileMode mode);
    [[nodiscard]] QFuture<Result<CanaryRun>> runCanary(const CanaryOrder &order);
    [[nodiscard]] QFuture<Result<SyntheticRun>> runSynthetic();
    //! The last run of each, and the runbook updates that are due.
    [[nodiscard]] QFuture<Result<QualityFacts>> show();

signals:
    //! A run has ended; what ShowQuality tells has changed.
    void qualityChanged();

private:
    DeskSession &m_session;
};

} // namespace unsnag
