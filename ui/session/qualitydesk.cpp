// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/qualitydesk.h"

#include "models/engine/synthetic.h"

namespace unsnag {

QualityDesk::QualityDesk(DeskSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{}

QualityDesk::~QualityDesk() = default;

QFuture<Result<ReconcileReport>> QualityDesk::reconcile(ReconcileMode mode)
{
    auto future =
        m_session.asking(tr("Reconciling"), [mode](Workbench &bench, const std::stop_token &stop) {
            return ReconcileWorkspace(bench).run(mode, stop);
        });
    whenDone(future, this, [this](const Result<ReconcileReport> &) {
        emit m_session.listChanged();
        emit qualityChanged();
    });
    return future;
}

QFuture<Result<CanaryRun>> QualityDesk::runCanary(const CanaryOrder &order)
{
    auto future = m_session.asking(tr("Running a canary"),
                                   [order](Workbench &bench, const std::stop_token &stop) {
                                       return RunCanary(bench).run(order, stop);
                                   });
    whenDone(future, this, [this](const Result<CanaryRun> &) { emit qualityChanged(); });
    return future;
}

QFuture<Result<SyntheticRun>> QualityDesk::runSynthetic()
{
    auto future = m_session.asking(tr("Running a synthetic deal"),
                                   [](Workbench &bench, const std::stop_token &stop) {
                                       return RunSynthetic(bench).run(stop);
                                   });
    whenDone(future, this, [this](const Result<SyntheticRun> &) { emit qualityChanged(); });
    return future;
}

QFuture<Result<QualityFacts>> QualityDesk::show()
{
    return m_session.reading([](Workbench &bench) { return ShowQuality(bench).run(); });
}

} // namespace unsnag
