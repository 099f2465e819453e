// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/reasonworld.h"

namespace unsnag::test {
namespace {

//! What CRM and ERP both hold of a company.
Json companyRecord(const QString &name, int number)
{
    const QString domain = QStringLiteral("company-%1.example").arg(number);
    return JsonObject{{QStringLiteral("name"), name},
                      {QStringLiteral("domain"), domain},
                      {QStringLiteral("tax_id"), Json()},
                      {QStringLiteral("street"), "Hafenweg 1"},
                      {QStringLiteral("city"), "Kiel"},
                      {QStringLiteral("postcode"), "24103"},
                      {QStringLiteral("country"), "DE"},
                      {QStringLiteral("email"), QStringLiteral("office@") + domain},
                      {QStringLiteral("phone"), Json()}};
}

//! What only the ERP holds of it.
JsonObject customerMembers()
{
    return {{QStringLiteral("active"), true},         {QStringLiteral("payment_terms"), "net30"},
            {QStringLiteral("open_orders"), 0},       {QStringLiteral("balance"), "0.00"},
            {QStringLiteral("currency"), "EUR"},      {QStringLiteral("company"), "1"},
            {QStringLiteral("credit_limit"), Json()}, {QStringLiteral("credit_hold"), false},
            {QStringLiteral("parent"), Json()}};
}

} // namespace

ReasonWorld::ReasonWorld()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_cli);
    if (m_sandbox->url().isEmpty()) {
        m_problem = "the sandbox did not start";
        return;
    }
    const CliResult made = m_cli.json({"init"});
    const CliResult connected =
        m_cli.json({"config", "import", writeSandboxConfiguration(m_cli, m_sandbox->url())});
    if (made.exitCode != 0 || connected.exitCode != 0)
        m_problem = made.err + connected.err;
}

QString ReasonWorld::company(const QString &name, const JsonObject &customer)
{
    const int number = ++m_companies;
    const QString id = QStringLiteral("A-R%1").arg(number);
    Json account = companyRecord(name, number);
    account.set(QStringLiteral("id"), id);
    account.set(QStringLiteral("owner"), "Jana Brandt");
    account.set(QStringLiteral("external_id"), Json());
    if (const auto country = customer.find(QStringLiteral("country")); country != customer.end())
        account.set(QStringLiteral("country"), country->second);
    put(QStringLiteral("accounts"), account);
    Json billed = companyRecord(name, number);
    for (const JsonObject &members : {customerMembers(), customer}) {
        for (const auto &[member, value] : members)
            billed.set(member, value);
    }
    billed.set(QStringLiteral("id"), customerOf(id));
    billed.set(QStringLiteral("external_id"), QStringLiteral("sandbox-crm:") + id);
    put(QStringLiteral("customers"), billed);
    return id;
}

QString ReasonWorld::customerOf(const QString &company)
{
    return QLatin1Char('C') + company.mid(1);
}

Json ReasonWorld::put(const QString &table, const Json &record)
{
    Json stored = m_sandbox->send("POST", QStringLiteral("/admin/records/") + table, record);
    if (!stored["id"].isString() && m_problem.isEmpty())
        m_problem = "the sandbox took no record of " + table.toUtf8() + ": " + stored.toText();
    return stored;
}

JsonArray ReasonWorld::all(const QString &table)
{
    const Json answer = m_sandbox->read(QStringLiteral("/admin/records/") + table);
    return answer["items"].array();
}

Json ReasonWorld::record(const QString &table, const QString &id)
{
    for (const JsonArray records = all(table); const Json &record : records) {
        if (record["id"].toString() == id)
            return record;
    }
    return {};
}

JsonArray ReasonWorld::documents(const QString &table, const QString &reference)
{
    JsonArray found;
    for (const JsonArray records = all(table); const Json &record : records) {
        if (record["external_reference"].toString() == reference)
            found.push_back(record);
    }
    return found;
}

} // namespace unsnag::test
