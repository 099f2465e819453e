// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showmatching.h"

#include "models/matching/matchrulesdocument.h"
#include "models/store/accountaliastable.h"
#include "models/store/matchversiontable.h"

#include <algorithm>

namespace unsnag {

Result<MatchingOverview> ShowMatching::run()
{
    return m_bench.store.read([this](Session &session) -> Result<MatchingOverview> {
        MatchingOverview overview;
        overview.system = m_bench.connectors.targetName();
        UNSNAG_TRY(overview.versions, MatchVersionTable(session).all(overview.system));
        const auto active =
            std::ranges::find(overview.versions, MatchVersionState::Active, &MatchVersion::state);
        if (active == overview.versions.end()) {
            overview.active = MatchRules::builtIn().version;
            overview.document = toJson(MatchRules::builtIn());
            return overview;
        }
        overview.active = active->document["version"].toString();
        overview.document = active->document;
        UNSNAG_TRY(overview.names, AccountAliasTable(session).of(active->number));
        return overview;
    });
}

Result<TaughtVersion> ShowMatching::one(int number)
{
    return m_bench.store.read([number](Session &session) -> Result<TaughtVersion> {
        TaughtVersion taught;
        UNSNAG_TRY(taught.version, MatchVersionTable(session).find(number));
        UNSNAG_TRY(taught.names, AccountAliasTable(session).of(number));
        return taught;
    });
}

} // namespace unsnag
