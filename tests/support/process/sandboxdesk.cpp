// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/sandboxdesk.h"

namespace unsnag::test {
namespace {

//! Whether the account is all that is missing: terms and every item code are there.
bool lacksNothing(const Json &deal)
{
    bool isWhole = deal["billing"]["terms"].isString() && deal["lines"].size() > 0;
    for (const Json &line : deal["lines"].array())
        isWhole = isWhole && line["sku"].isString();
    return isWhole;
}

} // namespace

SandboxDesk::SandboxDesk(const QStringList &sandboxArguments)
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli, sandboxArguments);
    if (m_sandbox->url().isEmpty()) {
        m_problem = "the sandbox did not start";
        return;
    }
    step(m_cli.json({"init"}));
    step(m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())}));
    step(m_cli.json({"run", "--once"}));
    // Lanes run side by side, so any may be the first; some companies have no candidate.
    const JsonArray some = open(QStringLiteral("missing_account"), 20);
    for (const Json &exception : some) {
        const CliResult suggested = m_cli.json({"suggest", exception["id"].toString()});
        step(suggested);
        m_customer = suggested.json["candidates"].at(0)["id"].toString();
        if (!m_customer.isEmpty())
            return;
    }
    m_problem += "no missing_account exception with a candidate came up";
}

void SandboxDesk::step(const CliResult &result)
{
    if (result.exitCode != 0)
        m_problem += result.err + result.out;
}

JsonArray SandboxDesk::open(const QString &reason, int limit) const
{
    const CliResult list =
        m_cli.json({"list", "--query", QStringLiteral("reason:%1 state:open").arg(reason),
                    "--limit", QString::number(limit)});
    JsonArray ready;
    for (const Json &exception : list.json["exceptions"].array()) {
        const Json deal = m_sandbox->read(QStringLiteral("/crm/v1/deals/") +
                                          exception["source"]["id"].toString());
        if (lacksNothing(deal))
            ready.push_back(exception);
    }
    return ready;
}

std::map<QString, Json> SandboxDesk::states(const QStringList &ids) const
{
    std::map<QString, Json> found;
    const CliResult list = m_cli.json({"list", "--query", "state:any", "--limit", "10000"});
    for (const Json &exception : list.json["exceptions"].array()) {
        const QString id = exception["id"].toString();
        if (ids.contains(id))
            found.emplace(id, exception);
    }
    return found;
}

std::map<QString, int> SandboxDesk::invoices()
{
    std::map<QString, int> counts;
    QString cursor;
    do {
        const QString path = QStringLiteral("/erp/v1/invoices?limit=500") +
                             (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor);
        const Json page = m_sandbox->read(path);
        for (const Json &invoice : page["items"].array())
            ++counts[invoice["external_reference"].toString()];
        cursor = page["next_cursor"].toString();
    } while (!cursor.isEmpty());
    return counts;
}

} // namespace unsnag::test
