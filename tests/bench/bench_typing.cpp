// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a key press in the search field of the window to the painted list of candidates, over a
// workspace with many accounts: bench_typing [ACCOUNTS, 1000000]. The goal is under 50 ms. It draws
// off screen unless QT_QPA_PLATFORM says otherwise.
#include "app/desktop/opener.h"
#include "app/services/demoworkspace.h"
#include "models/store/referencetables.h"
#include "tests/bench/matching/inventedcompanies.h"
#include "ui/item/accountform.h"
#include "ui/item/candidatelist.h"
#include "ui/session/desksession.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace unsnag;

namespace {

constexpr int patienceMs = 600'000;
constexpr int names = 40; // that are typed, letter by letter
constexpr std::uint64_t seed = 7;

Result<OpenedWorkspace> makeWorkspace(const QString &folder, const std::vector<Account> &accounts)
{
    const WorkspaceOptions options{folder, Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(auto workspace, Workspace::open(options));
    UNSNAG_CHECK(DemoWorkspace(*workspace).fill({}));
    Workbench &bench = workspace->bench();
    const QString system = bench.connectors.targetName();
    UNSNAG_CHECK(bench.store.write([&](Session &session) -> Result<void> {
        for (const Account &account : accounts)
            UNSNAG_CHECK(AccountTable(session).put(system, account, bench.clock.now()));
        return {};
    }));
    return handOver(std::move(workspace));
}

//! Types one key and waits for its answer on the screen.
double answerMs(AccountForm &form, QLineEdit &field, CandidateList &list, const QString &key)
{
    QElapsedTimer timer;
    timer.start();
    field.insert(key);
    while (list.suggestions().query.name != field.text().trimmed())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    form.repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <typename T>
T done(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

int run(int count)
{
    const QTemporaryDir folder;
    const auto accounts = inventedCompanies(count, seed);
    DeskSession session;
    QSignalSpy opened(&session, &DeskSession::opened);
    session.open([&accounts, path = folder.filePath(QStringLiteral("workspace"))] {
        return makeWorkspace(path, accounts);
    });
    if (!opened.wait(patienceMs))
        return 1;
    ExceptionQuery query;
    query.reasons = {Reason::MissingAccount};
    const auto found = done(session.list(query));
    if (!found.ok() || found->rows.empty())
        return 1;
    const auto view = done(session.show(found->rows.front().id.text()));
    if (!view.ok())
        return 1;
    AccountForm form(session, *view);
    form.resize(760, 900);
    form.show();
    form.press(QLatin1Char('s'));
    auto *field = form.findChild<QLineEdit *>();
    auto *list = form.findChild<CandidateList *>(QStringLiteral("candidates"));
    std::printf("first answer, with the index built: %.0f ms\n",
                answerMs(form, *field, *list, QStringLiteral("x")));
    std::vector<double> times;
    for (int i = 0; i < names; ++i) {
        field->clear();
        const Account &account = accounts[static_cast<std::size_t>(i) * accounts.size() / names];
        for (const QChar key : account.name.simplified()) {
            if (key != u' ')
                times.push_back(answerMs(form, *field, *list, key));
            else
                field->insert(key);
        }
    }
    std::ranges::sort(times);
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%d accounts, %zu keys: p50 %.1f ms, p99 %.1f ms, most %.1f ms\n", count,
                times.size(), at(.5), at(.99), times.back());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyAppearance(application, Appearance::Light);
    return run(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
}
