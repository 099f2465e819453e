// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/activematching.h"

#include "models/matching/matchrulesdocument.h"
#include "models/store/accountaliastable.h"
#include "models/store/matchversiontable.h"

namespace unsnag {

Result<TaughtMatching> taughtBy(Session &session, const MatchVersion &version)
{
    const QString source = QStringLiteral("match rules %1").arg(version.number);
    auto rules = matchRulesFromJson(version.document, source);
    if (!rules.ok())
        return Error{
            Code::Damaged, rules.error().detail, rules.error().context,
            QStringLiteral("go back to what the program brings: unsnag-cli match activate 0 "
                           "--why TEXT; then learn anew")};
    UNSNAG_TRY(const auto names, AccountAliasTable(session).of(version.number));
    TaughtMatching taught{version.number, std::move(*rules), {}};
    for (const TaughtName &name : names)
        taught.aliases.push_back({name.account, name.name});
    return taught;
}

Result<TaughtMatching> activeMatching(Session &session, const QString &system)
{
    UNSNAG_TRY(const auto version, MatchVersionTable(session).active(system));
    if (!version)
        return TaughtMatching{0, MatchRules::builtIn(), {}};
    return taughtBy(session, *version);
}

} // namespace unsnag
