// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/supposematch.h"

#include "models/domain/matchgrade.h"
#include "models/engine/suggestaccounts.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int lookedAt = 20;

} // namespace

Result<std::optional<Candidate>> SupposeMatch::run(const Account &query, const Account &account,
                                                   const QString &field)
{
    const QString value = fieldOf(account, field);
    Account supposed = query;
    if (!setField(supposed, field, value))
        return Error{Code::Input, QStringLiteral("accounts have no field \"%1\"").arg(field),
                     QStringLiteral("--suppose"), QStringLiteral("name one such as tax_id")};
    if (value.isEmpty() || !fieldOf(query, field).isEmpty())
        return std::optional<Candidate>();
    UNSNAG_TRY(const Suggestions found, SuggestAccounts(m_bench).search(supposed, lookedAt));
    const auto it = std::ranges::find_if(found.candidates, [&](const Candidate &candidate) {
        return candidate.account.id == account.id;
    });
    return it == found.candidates.end() ? std::optional<Candidate>() : std::optional(*it);
}

} // namespace unsnag
