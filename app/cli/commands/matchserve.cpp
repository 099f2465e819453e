// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/matchserve.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/csv/accountcsv.h"
#include "app/services/documentfolder.h"
#include "app/services/match/matchservice.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QThread>
#include <QUrl>

namespace unsnag {
namespace {

constexpr qint64 largestAccountFile = 1024 * 1024 * 1024; //!< millions of accounts

} // namespace

void MatchServe::setup(CLI::App &app)
{
    m_serve = app.add_subcommand(
        "serve", tr("offers accounts as a W3C Reconciliation service on this computer, for "
                    "OpenRefine: those of a file, else those of the workspace's target")
                     .toStdString());
    m_serve
        ->add_option("--accounts", m_accounts,
                     tr("CSV file of the accounts to offer").toStdString())
        ->type_name("F.csv");
    m_serve->add_option("--port", m_port, tr("port on 127.0.0.1; 0 takes a free one").toStdString())
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    m_serve
        ->add_option("--allow-origin", m_origins,
                     tr("a web page that may ask too, as https://HOST; it can read all accounts. "
                        "Pages of this computer always may")
                         .toStdString())
        ->type_name("URL");
}

bool MatchServe::isMeant() const
{
    return m_serve->parsed();
}

Result<MatchStockSource> MatchServe::stock(Context &context) const
{
    if (m_accounts.empty()) {
        UNSNAG_TRY(Workspace * workspace, context.reading());
        const QString system = workspace->bench().connectors.targetName();
        if (system.isEmpty())
            return Error{Code::Conflict, tr("no connection is bound as target"),
                         workspace->shownLocation(),
                         tr("bind one, or name a file with --accounts")};
        return targetStock(workspace->bench());
    }
    const QString path = toText(m_accounts);
    UNSNAG_TRY(const QByteArray text, readDocument(path, largestAccountFile));
    UNSNAG_TRY(auto accounts, readAccounts(text, path));
    return fixedStock(QFileInfo(path).fileName(), std::move(accounts));
}

Result<ExitCode> MatchServe::execute(Context &context) const
{
    MatchServiceWish wish;
    wish.port = static_cast<quint16>(m_port);
    wish.width = QThread::idealThreadCount();
    for (const std::string &origin : m_origins) {
        const QUrl url(toText(origin), QUrl::StrictMode);
        if (url.scheme().isEmpty() || url.host().isEmpty())
            return context.wrongUse(tr("--allow-origin: expected an address as https://HOST"));
        wish.origins.append(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                         QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                                .toString(QUrl::StripTrailingSlash));
    }
    UNSNAG_TRY(const MatchStockSource source, stock(context));
    const auto started = [&context](const QString &endpoint) {
        if (context.wantsJson())
            context.print(Json(JsonObject{{QStringLiteral("url"), endpoint}}));
        else
            context.print(tr("The reconciliation service answers at %1\n"
                             "In OpenRefine: Reconcile, Start reconciling, Add standard service, "
                             "and this address.\nEnd it with Ctrl+C.")
                              .arg(endpoint));
        context.note(tr("The accounts are being indexed; questions wait."));
    };
    const auto ready = [&context](qint64 accounts) {
        context.note(tr("Indexed; accounts: %1").arg(accounts));
    };
    UNSNAG_CHECK(runMatchService(wish, source, {started, ready}, context.stop()));
    return ExitCode::Done;
}

} // namespace unsnag
