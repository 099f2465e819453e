// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditsample.h"

#include "models/audit/digest.h"

#include <algorithm>

namespace unsnag {
namespace {

bool isSmaller(const SampledException &one, const SampledException &other)
{
    if (one.currency != other.currency)
        return one.currency < other.currency;
    return one.amount != other.amount ? one.amount < other.amount : one.opened < other.opened;
}

//! How many to take of each stratum, the last first where it does not come out even.
std::vector<std::size_t> sharesOf(const std::vector<std::vector<SampledException>> &strata,
                                  std::size_t count)
{
    std::vector<std::size_t> shares(strata.size(), 0);
    while (count > 0) {
        bool isFull = true;
        for (std::size_t i = strata.size(); i-- > 0 && count > 0;) {
            if (shares[i] == strata[i].size())
                continue;
            ++shares[i];
            --count;
            isFull = false;
        }
        if (isFull)
            break;
    }
    return shares;
}

} // namespace

void AuditSample::add(const Json &entry)
{
    const QString kind = entry["kind"].toString();
    if (kind != QLatin1String("exception.opened") || entry["exception"].toString().isEmpty())
        return;
    SampledException one;
    one.exception = entry["exception"].toString();
    one.title = entry["reason"].toString();
    one.amount = Decimal::fromText(entry["amount"].toString()).value_or(Decimal());
    one.currency = entry["currency"].toString();
    one.opened = entry["seq"].toInt();
    m_all.push_back(std::move(one));
}

std::vector<SampledException> AuditSample::draw(int count, const QString &seed) const
{
    if (count <= 0 || m_all.empty())
        return {};
    std::vector<SampledException> ordered = m_all;
    std::ranges::sort(ordered, isSmaller);
    const std::size_t cuts = std::min<std::size_t>(
        {static_cast<std::size_t>(mostStrata), static_cast<std::size_t>(count), ordered.size()});
    std::vector<std::vector<SampledException>> strata(cuts);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const std::size_t stratum = i * cuts / ordered.size();
        ordered[i].stratum = static_cast<int>(stratum) + 1;
        strata[stratum].push_back(ordered[i]);
    }
    const auto rank = [&](const SampledException &one) {
        return sha256((seed + QLatin1Char(':') + one.exception).toUtf8());
    };
    const auto shares = sharesOf(strata, static_cast<std::size_t>(count));
    std::vector<SampledException> drawn;
    for (std::size_t i = 0; i < cuts; ++i) {
        std::ranges::sort(strata[i], {}, rank);
        drawn.insert(drawn.end(), strata[i].begin(),
                     strata[i].begin() + static_cast<std::ptrdiff_t>(shares[i]));
    }
    return drawn;
}

} // namespace unsnag
