// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/acceptflow.h"
#include "models/engine/escalateoverdue.h"
#include "models/engine/keepabsence.h"
#include "models/engine/rerouteexceptions.h"
#include "models/engine/reviewsla.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! The window's door to clocks and owners: due times, escalation, absences, acceptance, routing
//! anew. Nothing here blocks.
class SlaDesk final : public QObject
{
    Q_OBJECT
public:
    explicit SlaDesk(DeskSession &session, QObject *parent = nullptr);
    ~SlaDesk() override;

    [[nodiscard]] QFuture<Result<std::vector<SlaRow>>> review(const ExceptionQuery &query);
    [[nodiscard]] QFuture<Result<SlaExplanation>> explain(const QString &id);
    [[nodiscard]] QFuture<Result<SyncException>> escalate(const QString &id, const QString &why);

    [[nodiscard]] QFuture<Result<std::vector<Absence>>> absences();
    [[nodiscard]] QFuture<Result<Absence>> addAbsence(const Absence &absence);
    [[nodiscard]] QFuture<Result<Absence>> endAbsence(qint64 number);

    [[nodiscard]] QFuture<Result<std::vector<FlowOwnership>>> ownership();
    [[nodiscard]] QFuture<Result<Acceptance>> accept(const QString &flow);

    [[nodiscard]] QFuture<Result<std::vector<Reroute>>> previewReroute(const ExceptionQuery &query);
    [[nodiscard]] QFuture<Result<std::vector<Reroute>>> reroute(const std::vector<Reroute> &frozen,
                                                                const QString &why);

signals:
    void absencesChanged();
    void ownershipChanged();

private:
    DeskSession &m_session;
};

} // namespace unsnag
