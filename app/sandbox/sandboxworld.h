// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/answeredkeys.h"
#include "app/sandbox/recordtable.h"
#include "app/sandbox/seed/sandboxseed.h"
#include "app/sandbox/statefolder.h"
#include "models/base/clock.h"

#include <memory>
#include <optional>

namespace unsnag {

//! Whether the ERP takes two invoices with one external reference.
enum class InvoiceReferences {
    Repeatable, //!< it does, so that a double shows
    Unique,     //!< it refuses the second as a duplicate
};

//! The state of the CRM and the ERP: tables, kept answers, and the folder that keeps both. Knows
//! nothing of HTTP. For one thread.
class SandboxWorld
{
public:
    //! An empty folder name keeps everything in memory.
    SandboxWorld(SeedParameters wanted, const QString &stateFolder,
                 std::shared_ptr<const Clock> clock);

    //! Seeds the tables and applies what the folder holds. Errors as of StateFolder::open and
    //! SeedParameters::check.
    [[nodiscard]] Result<void> open();

    [[nodiscard]] const RecordTable &table(SandboxTable table) const;
    [[nodiscard]] const SeedParameters &parameters() const { return m_parameters; }
    [[nodiscard]] AnsweredKeys &keys() { return m_keys; }
    //! How many changes were committed since open().
    [[nodiscard]] std::int64_t commits() const { return m_commits; }

    //! updated_at of the next write: now, but always after every earlier write.
    [[nodiscard]] QString writeTime() const;
    //! The sandbox's clock now.
    [[nodiscard]] Timestamp now() const { return m_clock->now(); }
    //! Today by the sandbox's clock: "2026-11-23".
    [[nodiscard]] QString today() const;
    //! Number of the next document of a series: "2026-0007" of "2026", "SO-2026-0001" of "SO-2026".
    [[nodiscard]] QString nextNumber(const QString &series) const;

    //! Makes the change durable, then visible.
    [[nodiscard]] Result<void> commit(const SandboxChange &change);
    //! Back to the seed.
    [[nodiscard]] Result<void> reset();

private:
    void seedTables();
    void apply(const SandboxChange &change);

    SeedParameters m_parameters;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<StateFolder> m_folder;
    std::map<SandboxTable, RecordTable> m_tables;
    AnsweredKeys m_keys;
    std::map<QString, int> m_lastNumbers; // by series
    QString m_lastWrite;
    std::int64_t m_commits = 0;
};

} // namespace unsnag
