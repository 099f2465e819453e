// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

namespace unsnag {
namespace {

const QStringList canonicalCrm{"whoami",        "list_changed_deals",  "get_deal",
                               "get_account",   "find_account_by_key", "search_accounts",
                               "list_accounts", "upsert_mapping",      "create_account"};
const QStringList canonicalErp{
    "whoami",        "get_account",    "find_account_by_key",    "search_accounts",
    "list_accounts", "create_account", "update_account",         "find_item",
    "search_items",  "list_items",     "find_invoice",           "create_invoice",
    "get_invoice",   "list_invoices",  "list_account_documents", "void_invoice"};

void speaksEveryOperation(ContractBench &bench, ContractFinding &finding)
{
    QStringList wanted;
    if (bench.profile().roles().contains(QStringLiteral("crm")))
        wanted += canonicalCrm;
    if (bench.profile().roles().contains(QStringLiteral("erp")))
        wanted += canonicalErp;
    if (bench.profile().roles().contains(QStringLiteral("layer")))
        wanted += QStringList{"list_exceptions", "get_exception", "claim", "assign",
                              "resolve",         "trigger_retry", "get_outcome"};
    QStringList missing;
    for (const QString &operation : wanted) {
        const QString reason = bench.server().with([&operation](DoubleSystem &system) {
            return system.exemption(QStringLiteral("operation ") + operation);
        });
        if (!bench.profile().hasOperation(operation) && reason.isEmpty())
            missing += operation;
    }
    finding.expect(missing.isEmpty(),
                   QStringLiteral("no operation ") + missing.join(QLatin1String(", ")));
    finding.expect(!bench.profile().testedWith().isEmpty(), QStringLiteral("tested_with is empty"));
    finding.expect(!bench.profile().notes().isEmpty(), QStringLiteral("there are no notes"));
}

void logsInByEveryWay(ContractBench &bench, ContractFinding &finding)
{
    for (const DoubleLogin &login : bench.logins()) {
        bench.connect(login);
        finding.expectOk(bench.connector().verify({}), login.name);
        const auto found = bench.connector().discover({});
        finding.expect(found.ok(), found ? QString() : login.name + found.error().line());
    }
}

QByteArray everythingSaid(const Reply &reply)
{
    return (reply.code + reply.message + reply.field + reply.hint).toUtf8() + reply.body.toText() +
           reply.request.toText() + reply.response.toText();
}

void showsNoSecret(ContractBench &bench, ContractFinding &finding)
{
    for (const DoubleLogin &login : bench.logins()) {
        bench.connect(login);
        const QByteArray said = everythingSaid(bench.connector().verify({}));
        for (const auto &[name, secret] : login.secrets)
            finding.expect(!said.contains(secret.toUtf8()),
                           QStringLiteral("the secret %1 stands in a reply").arg(name));
    }
}

void tellsAWrongSecret(ContractBench &bench, ContractFinding &finding)
{
    bench.connect(bench.logins().front().spoiled());
    const Reply reply = bench.connector().verify({});
    finding.expect(
        reply.kind == ReplyClass::Auth,
        QStringLiteral("a wrong secret is %1: %2").arg(replyClassName(reply.kind), reply.message));
    finding.expect(!reply.message.isEmpty(), QStringLiteral("no message"));
}

void logsInAnew(ContractBench &bench, ContractFinding &finding)
{
    const QString id = bench.add("account", sampleAccount(1));
    if (!finding.expectOk(bench.connector().verify({}), QStringLiteral("before")))
        return;
    bench.server().script(DoubleFault::SessionEnded, DoubleServer::Strikes::AnyRequest);
    finding.expectOk(bench.call("get_account", JsonObject{{"id", id}}), QStringLiteral("after"));
    finding.expect(bench.server().struck() == 1, QStringLiteral("the fault did not strike"));
}

} // namespace

std::vector<ContractCase> loginCases()
{
    using Asked = ContractCase::Asked;
    return {{"speaks every operation of its roles", Asked::Any, {}, speaksEveryOperation},
            {"logs in by every way", Asked::Any, {}, logsInByEveryWay},
            {"shows no secret", Asked::Any, {}, showsNoSecret},
            {"tells a wrong secret", Asked::Any, {}, tellsAWrongSecret},
            {"logs in anew when the session dies", Asked::Books, {"get_account"}, logsInAnew}};
}

} // namespace unsnag
