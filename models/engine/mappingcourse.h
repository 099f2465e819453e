// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/engine/effectrunner.h"

namespace unsnag {

//! Tells the system an account comes from what it is called in the target: its `upsert_mapping`, with
//! the version just read, and then a look whether it stands there. What stands there already and
//! says something else is never overwritten without a person's word.
class MappingCourse
{
public:
    //! Whose word it is to overwrite another mapping.
    enum class Standing { OfTheEngine, OfAPerson };

    MappingCourse(Workbench &bench, Connector &source, EffectScope scope, std::stop_token stop)
        : m_bench(bench), m_source(source), m_scope(std::move(scope)), m_stop(std::move(stop))
    {}

    //! What was read back: {"operation","target_id","erp_id","checks"}.
    //! Failures: DuplicateAccount where another mapping stands there, with both as candidates;
    //! OrphanedRecord where the account is gone; as of the connector.
    [[nodiscard]] Stepped<Json> run(const CrosswalkRow &row, Standing standing);

    //! Whether a profile can do this.
    [[nodiscard]] static bool isOffered(const Profile &profile);
    //! Trace key of what concerns the mapping of one account.
    [[nodiscard]] static QString traceKey(const CrosswalkRow &row);
    [[nodiscard]] static bool isOfMapping(const QString &traceKey);

private:
    [[nodiscard]] Stepped<Record> account(const QString &id);

    Workbench &m_bench;
    Connector &m_source;
    EffectScope m_scope;
    std::stop_token m_stop;
};

} // namespace unsnag
