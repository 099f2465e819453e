// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/engine/sealedwork.h"

#include "app/services/demoworkspace.h"
#include "models/engine/holdaudit.h"
#include "models/engine/resolveexception.h"
#include "models/engine/showexception.h"
#include "models/engine/suggestaccounts.h"
#include "models/engine/triageexception.h"
#include "models/engine/verifyaudit.h"

#include <QFile>
#include <QRandomGenerator>

namespace unsnag {
namespace {

Result<void> link(Workbench &bench, const Id<SyncException> &id)
{
    Decision decision;
    decision.exception = id;
    UNSNAG_TRY(decision.shown, SuggestAccounts(bench).run(id, 5));
    if (decision.shown.candidates.empty())
        return Error{Code::NotFound, QStringLiteral("no candidate"), id.text(), {}};
    decision.account = decision.shown.candidates.front().account.id;
    decision.why = QStringLiteral("same tax number");
    UNSNAG_CHECK(ResolveException(bench).run(decision));
    return {};
}

} // namespace

bool usePassphraseFile(const QString &path)
{
    QFile secret(path);
    const bool isWritten =
        secret.open(QIODevice::WriteOnly) && secret.write("a long passphrase\n") > 0;
    secret.close();
    qputenv("UNSNAG_PASSPHRASE_FILE", path.toUtf8());
    return isWritten && secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

Result<Id<SyncException>> fillSealedTables(Workspace &workspace)
{
    Workbench &bench = workspace.bench();
    UNSNAG_CHECK(DemoWorkspace(workspace).fill({}));
    ExceptionQuery query;
    query.states = {ExceptionState::Open};
    UNSNAG_TRY(const auto open, ListExceptions(bench).run(query));
    const Id<SyncException> first = open.rows.front().id;
    UNSNAG_CHECK(CommentOnException(bench).run(first, QStringLiteral("asked Kim")));
    UNSNAG_CHECK(HoldAudit(bench).run(first.text(), QStringLiteral("court order")));
    query.reasons = {Reason::MissingAccount};
    UNSNAG_TRY(const auto unmapped, ListExceptions(bench).run(query));
    for (const SyncException &exception : unmapped.rows) {
        if (link(bench, exception.id).ok()) {
            UNSNAG_CHECK(UndoResolution(bench).run(exception.id));
            break;
        }
    }
    UNSNAG_CHECK(dismissException(workspace, open.rows[1].id));
    return open.rows.back().id;
}

Result<void> dismissException(Workspace &workspace, const Id<SyncException> &id)
{
    Decision decision;
    decision.exception = id;
    decision.action = Action::Dismiss;
    decision.why = QStringLiteral("a test deal");
    UNSNAG_CHECK(ResolveException(workspace.bench()).run(decision));
    return {};
}

Verdict judgedLog(Workspace &workspace)
{
    const auto verdict = VerifyAudit(workspace.bench()).run({});
    if (verdict.ok())
        return *verdict;
    Verdict failed;
    failed.verdict = QStringLiteral("failed");
    failed.why = verdict.error().line();
    return failed;
}

SeededRng rngOfRun()
{
    const quint32 seed = qEnvironmentVariableIsSet("UNSNAG_TEST_SEED")
                             ? qEnvironmentVariable("UNSNAG_TEST_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u (UNSNAG_TEST_SEED repeats it)", seed);
    return SeededRng(seed);
}

} // namespace unsnag
