// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/connectors/transport/curltransport.h"
#include "models/engine/effectrunner.h"
#include "tests/contracts/contracttime.h"
#include "tests/support/doubles/doubleserver.h"

#include <QTemporaryDir>

#include <memory>

namespace unsnag {

//! What a write through the engine came to, in few words.
struct ContractOutcome {
    bool isDone = false;
    QString id;      //!< in the far system
    Json record;     //!< canonical fields, as later steps see them
    QString failure; //!< reason, outcome and summary; empty where done
    bool isUnknown = false;
    std::optional<Reason> reason;
    Json more;
};

//! One profile at work against its double: the shipped profile, the real transport, the engine's own
//! way of writing (journal, probe, resend) over a real store. Only time is not real.
class ContractBench
{
public:
    //! `library` holds the shipped profiles; the first login of the double is used.
    ContractBench(const ProfileLibrary &library, const QString &profile);
    ~ContractBench();

    //! Empty where profile and double are there.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const Profile &profile() const { return *m_profile; }
    [[nodiscard]] DoubleServer &server() { return *m_server; }
    [[nodiscard]] std::vector<DoubleLogin> logins();
    //! A connector as the program makes one at its start.
    void connect(const DoubleLogin &login);
    void connect() { connect(logins().front()); }
    //! A new double, empty, with nothing scripted.
    void renew();
    //! From now on the engine's journal knows nothing of what was written before.
    void forgetOperations() { m_store.reset(); }
    [[nodiscard]] Connector &connector() { return *m_connector; }
    [[nodiscard]] ContractScheduler &scheduler() { return m_scheduler; }
    [[nodiscard]] ContractClock &clock() { return m_clock; }

    [[nodiscard]] bool has(const char *operation) const;
    [[nodiscard]] Reply call(const char *operation, const Json &inputs = JsonObject{},
                             int pages = 0);
    //! A write, prepared and sent once, without the engine.
    [[nodiscard]] Reply send(const char *operation, const Json &inputs, const QString &key);
    //! A plain write or one with steps, as the engine makes it for the document `reference`.
    [[nodiscard]] ContractOutcome effect(const char *operation, const Json &inputs,
                                         const QString &reference);

    //! In the double, under its lock.
    QString add(const char *kind, const Json &fields);
    [[nodiscard]] std::vector<Json> records(const char *kind);
    void change(const char *kind, const QString &id, const Json &fields);
    [[nodiscard]] Json input(const char *name, const Json &value);
    [[nodiscard]] QStringList lacks(const char *kind);

private:
    //! Opens a workspace of its own where there is none yet. Error: as Workspace::open.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<Event> event();
    [[nodiscard]] Stepped<Json> run(Workbench &bench, const QString &operation, const Json &inputs,
                                    const EffectScope &scope);

    QTemporaryDir m_folder;
    int m_stores = 0;
    std::unique_ptr<Workspace> m_store;
    QString m_problem;
    std::shared_ptr<const Profile> m_profile;
    std::unique_ptr<DoubleServer> m_server;
    ContractClock m_clock;
    ContractScheduler m_scheduler{m_clock};
    SeededRng m_rng{7};
    CurlTransport m_transport;
    ConnectorSet m_connectors;
    std::shared_ptr<Connector> m_connector;
};

} // namespace unsnag
