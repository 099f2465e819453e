// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tryton/trytondesk.h"

namespace unsnag::test {

QString writeTrytonConfiguration(const CliDriver &driver, const QString &sandboxUrl,
                                 const TrytonServer &tryton, const QString &address)
{
    const QString folder = writeSandboxConfiguration(driver, sandboxUrl);
    const Json connection = JsonObject{
        {"name", "tryton"},
        {"profile", tryton.profile()},
        {"values", JsonObject{{"base_url", address},
                              {"database", tryton.database()},
                              {"login", tryton.login()}}},
    };
    static_cast<void>(driver.write(QStringLiteral("config-in/connections/tryton.json"),
                                   connection.toIndentedText()));
    static_cast<void>(driver.write(QStringLiteral("config-in/bindings.json"),
                                   R"({"source":"sandbox-crm","target":"tryton"})"));
    return folder;
}

TrytonDesk::TrytonDesk(TrytonServer &tryton, const QString &address)
    : m_tryton(tryton), m_sandbox(m_cli, {"--deals", "5"})
{
    if (m_sandbox.url().isEmpty()) {
        m_problem = "the sandbox did not start";
        return;
    }
    step(m_cli.json({"init"}));
    step(m_cli.json(
        {"config", "import", writeTrytonConfiguration(m_cli, m_sandbox.url(), tryton, address)}));
    step(m_cli.json({"connector", "login", "tryton"},
                    "password=" + tryton.password().toUtf8() + '\n'));
    step(m_cli.json({"connector", "check", "tryton"}));
    step(m_cli.json({"run", "--once"}));
}

void TrytonDesk::step(const CliResult &result)
{
    if (result.exitCode != 0)
        m_problem += result.err + result.out;
}

QString TrytonDesk::company(const Json &members)
{
    return m_sandbox.send("POST", "/crm/v1/accounts", members)["id"].toString();
}

QString TrytonDesk::companyOf(const Json &customer)
{
    const QString id = company(JsonObject{{"name", customer["name"]}});
    const Json identifier = JsonObject{
        {"party", customer["id"]}, {"type", Json()}, {"code", QStringLiteral("sandbox-crm:") + id}};
    const Json context = JsonObject{{"company", 1}};
    const bool isKnown = m_tryton.callAsAdmin(QStringLiteral("model.party.identifier.create"),
                                              JsonArray{JsonArray{identifier}, context});
    return isKnown ? id : QString();
}

Json TrytonDesk::sell(const QString &company, const QString &title, Json members)
{
    members.set(QStringLiteral("title"), title);
    members.set(QStringLiteral("account"), JsonObject{{"id", company}});
    return m_sandbox.send("POST", "/admin/deals", members);
}

Json TrytonDesk::exceptionOf(const Json &deal)
{
    if (m_cli.json({"run", "--once"}).exitCode != 0)
        return {};
    const QString query = QStringLiteral("text:") + deal["id"].toString();
    const Json listed = m_cli.json({"list", "--query", query}).json;
    const JsonArray exceptions = listed["exceptions"].array();
    return exceptions.empty() ? Json() : show(exceptions.front()["id"].toString());
}

Json TrytonDesk::show(const QString &id) const
{
    return m_cli.json({"show", id}).json;
}

QStringList TrytonDesk::candidates(const Json &exception, const QString &action,
                                   const QString &field)
{
    QStringList values;
    for (const Json &offered : exception["form"]["actions"].array()) {
        for (const Json &one : offered["fields"].array()) {
            const bool isMeant =
                offered["id"].toString() == action && one["name"].toString() == field;
            for (const Json &candidate : isMeant ? one["candidates"].array() : JsonArray{})
                values += candidate["value"].toString();
        }
    }
    return values;
}

QByteArray TrytonDesk::faultOf(const Json &exception, const QString &reason)
{
    if (exception["reason"].toString() != reason)
        return "expected " + reason.toUtf8() + ", found " + exception.toIndentedText();
    for (const char *member : {"owner", "due_at", "required_change", "proof_of_fix"}) {
        if (exception[member].toString().isEmpty())
            return QByteArray(member) + " is empty in " + exception.toIndentedText();
    }
    return exception["form"]["actions"].size() > 0 ? QByteArray() : QByteArray("no form");
}

} // namespace unsnag::test
