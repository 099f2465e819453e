// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditsource.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<EvidenceState, 5> stateNames{{
    {EvidenceState::Included, "included"},
    {EvidenceState::Withheld, "withheld"},
    {EvidenceState::Erased, "erased"},
    {EvidenceState::Unknown, "unknown"},
    {EvidenceState::Unreadable, "unreadable"},
}};

} // namespace

QString evidenceStateName(EvidenceState state)
{
    return nameIn(stateNames, state);
}

EvidenceState evidenceStateNamed(const QString &name)
{
    return valueIn(stateNames, name).value_or(EvidenceState::Unknown);
}

std::vector<EvidencePart> commitmentsOf(const Json &entry, const QString &only)
{
    const QString ending = commitmentMember({});
    std::vector<EvidencePart> parts;
    for (const auto &[name, value] : entry.object()) {
        if (value.isString() && name.size() > ending.size() && name.endsWith(ending) &&
            (only.isEmpty() || QStringView(name).chopped(ending.size()) == only))
            parts.push_back(
                {name.chopped(ending.size()), value.toString(), EvidenceState::Unknown, {}});
    }
    return parts;
}

} // namespace unsnag
