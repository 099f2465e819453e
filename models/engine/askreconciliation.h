// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/reconciliation/reconciliationclient.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! The suggestions for an exception, with those of reconciliation services among them. A service's
//! candidate that is an account of the target gets our own evidence; another is shown by the service's
//! score, without a confidence. All services are asked at once.
class AskReconciliation
{
public:
    AskReconciliation(Workbench &bench, std::vector<ReconciliationClient> services)
        : m_bench(bench), m_services(std::move(services))
    {}

    //! At most `top` of ours, and as many again that only a service knows. A service that does not
    //! answer is named in the remark, and the search is incomplete. Errors:
    //! NotFound for the exception, or where no service is configured; Cancelled.
    [[nodiscard]] Result<Suggestions> run(const Id<SyncException> &id, int top,
                                          const std::stop_token &stop);

private:
    using Answer = Result<std::vector<ReconciliationCandidate>>;

    [[nodiscard]] std::vector<Answer> answersFor(const Account &query, const std::stop_token &stop);

    Workbench &m_bench;
    std::vector<ReconciliationClient> m_services;
};

} // namespace unsnag
