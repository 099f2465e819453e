// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"
#include "models/base/scheduler.h"
#include "models/connectors/profile/auth/browserlogin.h"
#include "models/connectors/profile/auth/tokenstore.h"
#include "models/connectors/profile/budgetregistry.h"
#include "models/connectors/profile/profile.h"
#include "models/connectors/reply.h"
#include "models/connectors/transport/transport.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace unsnag {

//! One configured system and the values of its form.
struct ConnectionSettings {
    QString name;
    Json values;     //!< object: field → text
    Json discovered; //!< object, as kept() gave it; empty before discover()
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
    std::shared_ptr<TokenStore> tokens =
        nullptr;                       //!< of this connection; null: refresh tokens are lost
    BudgetRegistry *budgets = nullptr; //!< shared by the connectors of a process; null: its own
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
    //! Returns kept().
    [[nodiscard]] Result<Json> discover(const std::stop_token &stop);
    //! What the caller stores with the connection: what was discovered and, as "@login", the public
    //! values that a login gave.
    [[nodiscard]] Json kept() const;

    //! Calls a read operation: pages, retries of transient faults with backoff, one new login on 401.
    //! `inputs` is an object. A page limit of 0 reads all pages.
    [[nodiscard]] Reply call(const QString &operation, const Json &inputs,
                             const std::stop_token &stop, int maximumPages = 0);

    //! Renders a write operation into its final bytes. No effect. Error: Input naming the template's
    //! JSON pointer in the profile, or the missing input.
    //! Logs in first where a template names what only a login gives; Error of that reply then.
    [[nodiscard]] Result<FrozenRequest> prepare(const QString &operation, const Json &inputs,
                                                const QString &idempotencyKey,
                                                const std::stop_token &stop = {});

    //! Sends a frozen write once, on a fresh connection; not at all, class version, where its guard
    //! finds another version of the record. Repeats by itself only what surely did not
    //! happen: a failed login (401) or connect. Everything doubtful is Uncertain.
    [[nodiscard]] Reply send(const FrozenRequest &request, const std::stop_token &stop);

    //! The inputs of a step of a composite operation, from what earlier steps saved.
    //! `scope` is an object: the composite's inputs and the saved records' fields (with "id").
    [[nodiscard]] Result<Json> stepInputs(const ProfileStep &step, const Json &scope) const;
    //! Whether the step's `unless` holds.
    [[nodiscard]] Result<bool> isStepDone(const ProfileStep &step, const Json &scope) const;

    //! Where a person's browser has to come back to; nothing where the connection needs none.
    [[nodiscard]] std::optional<RedirectPlace> redirectPlace() const;
    //! The login of a person, to be finished with what the browser brings to `redirectUri`.
    [[nodiscard]] Result<BrowserLogin> beginLogin(const QString &redirectUri);
    //! Exchanges the code for tokens and stores them; `query` is an object of the redirect's parameters.
    [[nodiscard]] Reply finishLogin(const BrowserLogin &login, const Json &query,
                                    const std::stop_token &stop);

    //! How its budgets stand, those shared with other connections to the same account included.
    [[nodiscard]] std::vector<BudgetState> budgets() const;

    //! The Test button: logs in and calls the profile's `verify`.
    [[nodiscard]] Reply verify(const std::stop_token &stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace unsnag
