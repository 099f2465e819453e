// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/sandbox.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/services/loopbacksandbox.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr char faultGrammar[] =
    "SYSTEM:METHOD:PATH=FAULT or SYSTEM:OPERATION=FAULT, then [(NUMBER)][*TIMES][+SKIP]"
    "[@PROBABILITY]\nFAULT is one of delay, delay_after_commit, drop_before, drop_after_commit,\n"
    "  truncate, rate_limit, rate_limit_retry_after, error_before, error_after_commit,\n"
    "  duplicate_answer, stale_version, html, slow, unauthorized, repeat_request.";
constexpr char faultExample[] =
    "--faults 'erp:POST:/invoices=drop_after_commit*1,crm:GET:/deals=delay(2000)@0.1'";

void tell(Context &context, const QString &origin)
{
    if (context.wantsJson())
        context.print(
            Json(JsonObject{{QStringLiteral("url"), origin},
                            {QStringLiteral("crm"), origin + QStringLiteral("/crm/v1")},
                            {QStringLiteral("erp"), origin + QStringLiteral("/erp/v1")},
                            {QStringLiteral("layer"), origin + QStringLiteral("/layer/v1")}}));
    else
        context.print(QCoreApplication::translate(
                          "unsnag::SandboxCommand",
                          "The sandbox answers at %1\n"
                          "Connect to it with: unsnag-cli connector set crm --profile "
                          "sandbox-crm --bind source --value base_url=%1\n"
                          "and: unsnag-cli connector set erp --profile sandbox-erp "
                          "--bind target --value base_url=%1\n"
                          "End it with Ctrl+C.")
                          .arg(origin));
}

} // namespace

QString SandboxCommand::name() const
{
    return QStringLiteral("sandbox");
}

QString SandboxCommand::summary() const
{
    return tr("Runs a loopback CRM and ERP to try things on.");
}

void SandboxCommand::setup(CLI::App &app)
{
    app.add_option("--port", m_port, tr("port on 127.0.0.1; 0 takes a free one").toStdString())
        ->check(CLI::Range(0, 65535));
    app.add_option("--seed", m_seed, tr("same seed, same data").toStdString())
        ->capture_default_str();
    app.add_option("--accounts", m_accounts, tr("accounts to make").toStdString())
        ->check(CLI::Range(10, 200000))
        ->capture_default_str();
    app.add_option("--deals", m_deals, tr("deals to make").toStdString())
        ->check(CLI::Range(1, 200000))
        ->capture_default_str();
    app.add_option("--faults", m_faults,
                   tr("faults to play, separated by commas; see below").toStdString())
        ->type_name("SPEC");
    app.footer(tr("Faults: %1\nSYSTEM is crm, erp or *; NUMBER is a delay in ms, an HTTP status "
                  "(error_*) or seconds (rate_limit_retry_after).\nExample: %2")
                   .arg(QString::fromLatin1(faultGrammar), QString::fromLatin1(faultExample))
                   .toStdString());
    app.add_option("--state", m_state,
                   tr("folder that keeps the state; without it the state ends with the process")
                       .toStdString())
        ->type_name("DIR");
    app.add_option("--idle", m_idleSeconds,
                   tr("end after so many seconds without a request; 0: never").toStdString())
        ->check(CLI::Range(0, 86400))
        ->capture_default_str()
        ->type_name("S");
}

Result<ExitCode> SandboxCommand::execute(Context &context)
{
    SandboxWish wish;
    wish.port = static_cast<quint16>(m_port);
    wish.seed = m_seed;
    wish.accounts = m_accounts;
    wish.deals = m_deals;
    wish.faults = toText(m_faults);
    wish.stateFolder = toText(m_state);
    wish.idleTimeout = std::chrono::seconds(m_idleSeconds);
    UNSNAG_CHECK(runSandbox(
        wish, [&context](const QString &origin) { tell(context, origin); }, context.stop()));
    return ExitCode::Done;
}

} // namespace unsnag
