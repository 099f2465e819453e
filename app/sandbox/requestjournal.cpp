// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/requestjournal.h"

namespace unsnag {
namespace {

Json nullable(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

QString externalReferenceOf(const SandboxRequest &request)
{
    const QString name = QStringLiteral("external_reference");
    if (const auto asked = request.parameter(name))
        return *asked;
    const auto body = readJson(request.body);
    return body ? (*body)[name].toString() : QString();
}

Json entryJson(const JournalEntry &entry)
{
    return JsonObject{{QStringLiteral("n"), Json(entry.n)},
                      {QStringLiteral("at"), entry.at},
                      {QStringLiteral("system"), entry.system},
                      {QStringLiteral("method"), entry.method},
                      {QStringLiteral("path"), entry.path},
                      {QStringLiteral("query"), entry.query},
                      {QStringLiteral("key"), nullable(entry.key)},
                      {QStringLiteral("external_reference"), nullable(entry.externalReference)},
                      {QStringLiteral("status"), entry.status},
                      {QStringLiteral("fault"), nullable(entry.fault)},
                      {QStringLiteral("committed"), entry.committed}};
}

} // namespace

std::int64_t RequestJournal::begin(const SandboxRequest &request, const QString &at,
                                   const QString &fault)
{
    JournalEntry entry;
    entry.n = ++m_last;
    entry.at = at;
    entry.system = sandboxSystemName(request.system);
    entry.method = request.method;
    entry.path = request.path;
    entry.query = request.queryText;
    entry.key = QString::fromUtf8(request.header("idempotency-key"));
    entry.externalReference = externalReferenceOf(request);
    entry.fault = fault;
    m_entries.push_back(entry);
    if (m_entries.size() > m_mostEntries)
        m_entries.pop_front();
    return m_last;
}

void RequestJournal::finish(std::int64_t n, int status, std::int64_t commits)
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (entry->n != n)
            continue;
        entry->status = status;
        entry->committed = commits > 0;
        return;
    }
}

Json RequestJournal::since(std::int64_t n) const
{
    Json requests = JsonArray{};
    for (const JournalEntry &entry : m_entries) {
        if (entry.n > n)
            requests.append(entryJson(entry));
    }
    return JsonObject{{QStringLiteral("requests"), requests}};
}

} // namespace unsnag
