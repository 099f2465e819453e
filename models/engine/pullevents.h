// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/event.h"
#include "models/engine/eventintake.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! What a pull brought.
struct PullReport {
    int records = 0;      //!< records read from the CRM
    int events = 0;       //!< new events among them
    int others = 0;       //!< records that are no trigger of the flow
    int repeats = 0;      //!< events that joined an open exception of their trace key
    int duplicates = 0;   //!< record versions that were known
    int late = 0;         //!< versions older than what is known; stored, never run
    int accounts = 0;     //!< ERP accounts read
    int exceptions = 0;   //!< exceptions that an outside layer has for us
    int opened = 0;       //!< of those, the ones that said something new
    QStringList paused;   //!< one line per connection that rests
    QStringList problems; //!< one line per system that could not be read
};

//! Brings changed source records as events, and the ERP's accounts for suggestions. A system that
//! can't be read is a line in `problems` and an exception connection_fault, not an error.
class PullEvents
{
public:
    explicit PullEvents(Workbench &bench) : m_bench(bench) {}

    //! Reads every bound system, or only the connection named.
    [[nodiscard]] Result<PullReport> run(const QString &onlyConnection, const std::stop_token &stop,
                                         const Progress &progress = {});

private:
    [[nodiscard]] Result<void> pullSource(const std::shared_ptr<const Flow> &flow,
                                          const std::stop_token &stop, const Progress &progress,
                                          PullReport &report);
    [[nodiscard]] Result<void> pullAccounts(const QString &system, const std::stop_token &stop,
                                            const Progress &progress, PullReport &report);
    [[nodiscard]] bool readsAccountsFor(const Flow &flow, const Connector &source) const;
    //! The records that trigger the flow; the others are counted.
    [[nodiscard]] static std::vector<Arrival> arrivalsOf(const std::shared_ptr<const Flow> &flow,
                                                         const QString &system,
                                                         std::vector<Record> records,
                                                         const QString &intake, PullReport &report);
    static void note(const Taken &taken, PullReport &report);
    [[nodiscard]] Result<bool> rests(const QString &connection, PullReport &report);
    [[nodiscard]] Result<void> noteFault(const QString &connection, const Reply &reply);
    //! Takes the records that trigger the flow.
    [[nodiscard]] Result<void> take(const std::shared_ptr<const Flow> &flow, const QString &system,
                                    std::vector<Record> records, const QString &intake,
                                    PullReport &report);

    Workbench &m_bench;
};

//! Name of the stored value that says since when the accounts of a connection are to be read: it is
//! there once all of them were read.
[[nodiscard]] QString accountsBookmark(const QString &connection);

} // namespace unsnag
