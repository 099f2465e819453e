// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"
#include "models/base/scheduler.h"
#include "models/connectors/profile/profile.h"
#include "models/connectors/reply.h"
#include "models/connectors/transport/transport.h"

#include <functional>
#include <memory>
#include <mutex>

namespace unsnag {

//! One configured system and the values of its form.
struct ConnectionSettings {
    QString name;
    Json values;     //!< object: field → text
    Json discovered; //!< object; empty before discover()
    QString target;  //!< account all sends share budgets with; the name by default
};

//! Where a connector gets its secrets, by field name, when it logs in. Never stored by it.
using SecretReader = std::function<Result<QString>(const QString &field)>;

//! What a connector works with.
struct ConnectorServices {
    Transport &transport;
    const Clock &clock;
    Rng &rng;
    Scheduler &scheduler;
};

//! A profile applied to a connection: it renders requests, logs in, sends, reads and classifies
//! answers. It decides nothing about business and knows no database. Safe from several threads.
class Connector
{
public:
    Connector(std::shared_ptr<const Profile> profile, ConnectionSettings settings,
              SecretReader secrets, ConnectorServices services);
    ~Connector();

    [[nodiscard]] const Profile &profile() const;
    [[nodiscard]] const QString &name() const;

    //! Reads once after login what the profile's `discover` names, and keeps it.
    //! Returns the values, for the caller to store with the connection.
    [[nodiscard]] Result<Json> discover(const std::stop_token &stop);

    //! Calls a read operation: pages, retries of transient faults with backoff, one new login on 401.
    //! `inputs` is an object. A page limit of 0 reads all pages.
    [[nodiscard]] Reply call(const QString &operation, const Json &inputs,
                             const std::stop_token &stop, int maximumPages = 0);

    //! Renders a write operation into its final bytes. No effect. Error: Input naming the template's
    //! JSON pointer in the profile, or the missing input.
    [[nodiscard]] Result<FrozenRequest> prepare(const QString &operation, const Json &inputs,
                                                const QString &idempotencyKey);

    //! Sends a frozen write once, on a fresh connection; not at all, class version, where its guard
    //! finds another version of the record. Repeats by itself only what surely did not
    //! happen: a failed login (401) or connect. Everything doubtful is Uncertain.
    [[nodiscard]] Reply send(const FrozenRequest &request, const std::stop_token &stop);

    //! The inputs of a step of a composite operation, from what earlier steps saved.
    //! `scope` is an object: the composite's inputs and the saved records' fields (with "id").
    [[nodiscard]] Result<Json> stepInputs(const ProfileStep &step, const Json &scope) const;
    //! Whether the step's `unless` holds.
    [[nodiscard]] Result<bool> isStepDone(const ProfileStep &step, const Json &scope) const;

    //! The Test button: logs in and calls the profile's `verify`.
    [[nodiscard]] Reply verify(const std::stop_token &stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace unsnag
