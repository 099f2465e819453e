// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/reconciliation/reconciliationanswer.h"
#include "models/connectors/reconciliation/reconciliationmanifest.h"
#include "models/connectors/reconciliation/reconciliationrules.h"
#include "models/connectors/transport/transport.h"
#include "models/domain/candidate.h"

namespace unsnag {

//! Asks one service over the W3C Reconciliation Service API 0.2 (0.1 is understood). It speaks to the
//! host of the service's address only, follows no redirect, and takes at most 4 MiB of an answer. Safe
//! from several threads.
class ReconciliationClient
{
public:
    //! The transport must outlive the client.
    ReconciliationClient(ReconciliationService service, Transport &transport);

    [[nodiscard]] const ReconciliationService &service() const { return m_service; }

    //! Whom the service proposes for an account, best first as the service says. Blocks. Errors:
    //! Offline, Timeout, RefusedByRemote, Input (its manifest), Conflict (its version), Cancelled.
    [[nodiscard]] Result<std::vector<ReconciliationCandidate>> candidates(
        const Account &account, const std::stop_token &stop) const;

    [[nodiscard]] Result<ReconciliationManifest> manifest(const std::stop_token &stop) const;

private:
    [[nodiscard]] Result<Json> get(const QString &url, const std::stop_token &stop) const;
    [[nodiscard]] Result<Json> answerTo(HttpRequest request, const std::stop_token &stop) const;
    [[nodiscard]] std::map<QString, QString> propertiesFor(const ReconciliationManifest &manifest,
                                                           const QString &type,
                                                           const std::stop_token &stop) const;

    ReconciliationService m_service;
    Transport &m_transport;
    std::shared_ptr<const HostPolicy> m_hosts;
};

} // namespace unsnag
