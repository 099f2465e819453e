// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/catalogueroutes.h"

#include "app/sandbox/fiscalperiods.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Every word of the text in code or name, without regard to case.
std::function<bool(const Json &)> withWords(const QString &text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return [words](const Json &item) {
        const QString both =
            (item["code"].toString() + QLatin1Char('\n') + item["name"].toString()).toLower();
        return std::all_of(words.begin(), words.end(),
                           [&both](const QString &word) { return both.contains(word); });
    };
}

} // namespace

SandboxOutcome CatalogueRoutes::answer(const SandboxRequest &request, SandboxTable table) const
{
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    if (request.segments.size() > 1) {
        const Json *record = m_world.table(table).find(request.segments[1]);
        return record ? SandboxOutcome{recordAnswer(200, shown(table, *record))}
                      : refused(notFound(request.localPath()));
    }
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    const auto equal = filterOf(request, {QStringLiteral("code")});
    const QString country = request.parameter(QStringLiteral("country")).value_or(QString());
    // A tax code of no country counts in each.
    page.query.accepts = [equal, country](const Json &record) {
        return (!equal || equal(record)) &&
               (country.isEmpty() || record["country"].toString(country) == country);
    };
    if (const auto text = request.parameter(QStringLiteral("text")))
        page.query.accepts = withWords(*text);
    if (const auto date = request.parameter(QStringLiteral("date")))
        page.query.accepts = [date](const Json &period) {
            return period["start"].toString() <= *date && *date <= period["end"].toString();
        };
    const auto view = [&](const Json &record) { return shown(table, record); };
    return {pageAnswer(m_world.table(table).page(page.query), view)};
}

Json CatalogueRoutes::shown(SandboxTable table, const Json &record) const
{
    return table == SandboxTable::Periods ? FiscalPeriods(m_world).shown(record) : record;
}

} // namespace unsnag
