// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/answerdelivery.h"
#include "app/sandbox/requestdesk.h"

#include <QAbstractHttpServer>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace unsnag {

//! What a sandbox is started with.
struct SandboxOptions {
    std::uint64_t seed = 7;
    int accounts = 400; //!< ERP customers, and as many CRM accounts
    int deals = 40;
    QString faults;      //!< the short form, see FaultRule::fromSpec
    QString stateFolder; //!< empty: in memory. An existing folder keeps its own seed parameters
    InvoiceReferences references = InvoiceReferences::Repeatable;
    SeedShow show = SeedShow::AllFlows;
    std::chrono::seconds idleTimeout{0}; //!< 0: never idle
    std::size_t journalEntries = 100000; //!< requests that are remembered
    quint16 port = 0;                    //!< of SandboxThread; 0: any free one
    std::shared_ptr<const Clock> clock;  //!< null: the clock of the machine
};

//! The loopback CRM (/crm/v1), ERP (/erp/v1) and their control (/admin) as one HTTP server on
//! 127.0.0.1. Works on the thread it was made on, which needs an event loop.
class SandboxServer final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit SandboxServer(SandboxOptions options);
    ~SandboxServer() override;

    //! Opens the state and listens; 0 takes any free port. Returns the port. Errors: Input (bad
    //! options, port taken), Busy (state folder in use), Damaged (state folder).
    [[nodiscard]] Result<quint16> listen(quint16 port);
    //! Refuses further connections and ends the open ones. Harmless when not listening.
    void stop();
    //! "http://127.0.0.1:PORT"; valid while listening.
    [[nodiscard]] QUrl base() const;
    //! The parameters in force, which an existing state folder may have set.
    [[nodiscard]] const SeedParameters &parameters() const { return m_world.parameters(); }

signals:
    //! No request came for options.idleTimeout.
    void idled();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void answerAdmin(const SandboxRequest &request, QTcpSocket *socket);
    void answerSystem(const SandboxRequest &request, QTcpSocket *socket);
    void answerLate(const SandboxRequest &request, QTcpSocket *socket, const FaultRule &fault,
                    std::int64_t entry);
    //! Commits so far, those of clerks included.
    [[nodiscard]] std::int64_t commitsBefore();
    void finish(const SandboxRequest &request, QTcpSocket *socket,
                const std::optional<FaultRule> &fault, std::int64_t entry);

    SandboxOptions m_options;
    std::shared_ptr<const Clock> m_clock;
    SandboxWorld m_world;
    FaultPlan m_faults;
    RequestJournal m_journal;
    RequestDesk m_desk;
    QTimer m_idleTimer;
};

} // namespace unsnag
