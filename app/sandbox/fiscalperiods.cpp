// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/fiscalperiods.h"

namespace unsnag {
namespace {

bool isOpen(const Json &period)
{
    return period["state"].toString() == QLatin1String("open");
}

} // namespace

const Json *FiscalPeriods::of(const QString &date) const
{
    for (const auto &[id, period] : m_world.table(SandboxTable::Periods).records()) {
        if (period["start"].toString() <= date && date <= period["end"].toString())
            return &period;
    }
    return nullptr;
}

Json FiscalPeriods::shown(const Json &period) const
{
    QString next;
    for (const auto &[id, other] : m_world.table(SandboxTable::Periods).records()) {
        const QString start = other["start"].toString();
        if (isOpen(other) && start > period["start"].toString() && (next.isEmpty() || start < next))
            next = start;
    }
    Json view = period;
    view.set(QStringLiteral("next_open"), next.isEmpty() ? Json() : Json(next));
    return view;
}

std::optional<SandboxRefusal> FiscalPeriods::lockRefusal(const QString &date) const
{
    const auto &periods = m_world.table(SandboxTable::Periods).records();
    const Json *period = of(date);
    // What lies before the first period was closed long ago; after the last one nobody has locked.
    if (!period && !periods.empty() && date < periods.begin()->second["start"].toString())
        period = &periods.begin()->second;
    if (!period || isOpen(*period))
        return std::nullopt;
    const Json lock = shown(*period);
    return refusedAs("period_closed", QStringLiteral("/date"),
                     QStringLiteral("period %1 is locked").arg(lock["id"].toString()),
                     JsonObject{{QStringLiteral("lock"), lock}});
}

} // namespace unsnag
