// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditpayload.h"
#include "models/domain/syncexception.h"
#include "models/engine/auditkeyring.h"
#include "models/engine/workbench.h"

#include <map>
#include <optional>

namespace unsnag {

//! Keys of a log that are no secret: the first two are the same in every run, later ones are not.
class PublishedKeyring final : public AuditKeyring
{
public:
    explicit PublishedKeyring(QString checkpointFile) : m_file(std::move(checkpointFile)) {}

    [[nodiscard]] Result<Signer> signer(const NoteKey &key) override;
    [[nodiscard]] Result<Signer> make(const QString &name) override;
    [[nodiscard]] Result<Signer> witness(const QString &actor) override;
    [[nodiscard]] Result<QByteArray> lastSeen(const QString &actor) override;
    [[nodiscard]] Result<void> keepSeen(const QString &actor, const QByteArray &note) override;
    [[nodiscard]] QString checkpointFile() const override { return m_file; }

private:
    QString m_file;
    std::map<QString, Signer> m_keys; //!< by key line
    std::map<QString, Signer> m_witnesses;
    std::map<QString, QByteArray> m_seen;
};

//! A workspace of a test with a log that is the same in every run and on both kinds of database: clock,
//! names and what is done follow from the seed. (Salts: see FixedSalts.)
class AuditWorld
{
public:
    //! Makes a workspace at a location as Store takes it; `checkpointFile` as in AuditKeyring.
    [[nodiscard]] static Result<std::unique_ptr<AuditWorld>> make(const QString &location,
                                                                  const QString &checkpointFile,
                                                                  std::uint64_t seed);

    [[nodiscard]] Workbench &bench() { return *m_bench; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] Rng &chance() { return m_chance; }
    //! Works until the log has so many entries or a few more: exceptions are opened, claimed,
    //! remarked on, decided, replayed and confirmed.
    [[nodiscard]] Result<void> workUntil(qint64 entries);
    [[nodiscard]] Result<qint64> size();
    //! Exceptions that are not closed, oldest first.
    [[nodiscard]] const std::vector<SyncException> &open() const { return m_open; }
    //! Names of those that are closed.
    [[nodiscard]] const std::vector<QString> &closed() const { return m_closed; }
    //! Number of the exceptions made so far.
    [[nodiscard]] int made() const { return m_made; }

private:
    AuditWorld(const QString &checkpointFile, std::uint64_t seed);
    [[nodiscard]] Result<void> openOne(Session &session);
    [[nodiscard]] Result<void> step(Session &session, SyncException &exception);
    [[nodiscard]] Result<void> remark(Session &session, const SyncException &exception);
    [[nodiscard]] Result<void> move(Session &session, SyncException &exception, ExceptionState to,
                                    const QString &kind, const Json &more,
                                    const AuditEvidence &evidence = {});
    [[nodiscard]] Result<void> send(Session &session, const SyncException &exception);
    [[nodiscard]] QString words();

    ManualClock m_clock;
    SeededRng m_chance;
    PublishedKeyring m_keys;
    std::unique_ptr<Store> m_store;
    ConnectorSet m_connectors;
    FlowSet m_flows;
    AccountCatalog m_accounts;
    ThreadScheduler m_scheduler;
    RunLocks m_locks;
    std::optional<Workbench> m_bench; //!< once there is a store
    std::vector<SyncException> m_open;
    std::vector<QString> m_closed;
    int m_made = 0;
    int m_decided = 0;
};

} // namespace unsnag
