// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showrunbook.h"

#include "models/store/runbooktable.h"

namespace unsnag {

Result<RunbookVersion> ShowRunbook::run(Reason reason, const std::optional<int> &version)
{
    if (version && *version == 0)
        return builtinRunbookVersion(reason);
    UNSNAG_TRY(const auto found, m_bench.store.read([&](Session &session) {
        RunbookTable table(session);
        return version ? table.find(reason, *version) : table.newest(reason);
    }));
    if (found)
        return *found;
    if (!version)
        return builtinRunbookVersion(reason);
    return Error{
        Code::NotFound,
        QStringLiteral("the runbook of %1 has no version %2").arg(reasonName(reason)).arg(*version),
        QStringLiteral("runbooks"), QStringLiteral("`runbook history` lists them")};
}

Result<std::vector<RunbookVersion>> ListRunbooks::run()
{
    return m_bench.store.read([](Session &session) -> Result<std::vector<RunbookVersion>> {
        std::vector<RunbookVersion> active;
        for (const Reason reason : allReasons()) {
            UNSNAG_TRY(auto newest, RunbookTable(session).newest(reason));
            active.push_back(newest ? std::move(*newest) : builtinRunbookVersion(reason));
        }
        return active;
    });
}

Result<std::vector<RunbookVersion>> RunbookHistory::run(Reason reason)
{
    UNSNAG_TRY(auto versions, m_bench.store.read([&](Session &session) {
        return RunbookTable(session).history(reason);
    }));
    versions.insert(versions.begin(), builtinRunbookVersion(reason));
    return versions;
}

} // namespace unsnag
