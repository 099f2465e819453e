// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandtable.h"

#include "app/cli/commands/absence.h"
#include "app/cli/commands/accept.h"
#include "app/cli/commands/assign.h"
#include "app/cli/commands/audit.h"
#include "app/cli/commands/bulk.h"
#include "app/cli/commands/calendar.h"
#include "app/cli/commands/canary.h"
#include "app/cli/commands/claim.h"
#include "app/cli/commands/comment.h"
#include "app/cli/commands/completion.h"
#include "app/cli/commands/config.h"
#include "app/cli/commands/connector.h"
#include "app/cli/commands/diff.h"
#include "app/cli/commands/escalate.h"
#include "app/cli/commands/feed.h"
#include "app/cli/commands/flow.h"
#include "app/cli/commands/hold.h"
#include "app/cli/commands/init.h"
#include "app/cli/commands/lane.h"
#include "app/cli/commands/list.h"
#include "app/cli/commands/match.h"
#include "app/cli/commands/pause.h"
#include "app/cli/commands/postmortem.h"
#include "app/cli/commands/probe.h"
#include "app/cli/commands/pull.h"
#include "app/cli/commands/reconcile.h"
#include "app/cli/commands/release.h"
#include "app/cli/commands/reopen.h"
#include "app/cli/commands/replay.h"
#include "app/cli/commands/reroute.h"
#include "app/cli/commands/resolve.h"
#include "app/cli/commands/resume.h"
#include "app/cli/commands/role.h"
#include "app/cli/commands/run.h"
#include "app/cli/commands/runbook.h"
#include "app/cli/commands/sandbox.h"
#include "app/cli/commands/show.h"
#include "app/cli/commands/sla.h"
#include "app/cli/commands/suggest.h"
#include "app/cli/commands/synthetic.h"
#include "app/cli/commands/undo.h"
#include "app/cli/commands/validate.h"

namespace unsnag {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<InitCommand>());
    commands.push_back(std::make_unique<SandboxCommand>());
    commands.push_back(std::make_unique<ConnectorCommand>());
    commands.push_back(std::make_unique<PullCommand>());
    commands.push_back(std::make_unique<FeedCommand>());
    commands.push_back(std::make_unique<RunCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ShowCommand>());
    commands.push_back(std::make_unique<SuggestCommand>());
    commands.push_back(std::make_unique<DiffCommand>());
    commands.push_back(std::make_unique<ClaimCommand>());
    commands.push_back(std::make_unique<ReleaseCommand>());
    commands.push_back(std::make_unique<AssignCommand>());
    commands.push_back(std::make_unique<HoldCommand>());
    commands.push_back(std::make_unique<CommentCommand>());
    commands.push_back(std::make_unique<ResolveCommand>());
    commands.push_back(std::make_unique<ReplayCommand>());
    commands.push_back(std::make_unique<ProbeCommand>());
    commands.push_back(std::make_unique<BulkCommand>());
    commands.push_back(std::make_unique<LaneCommand>());
    commands.push_back(std::make_unique<PauseCommand>());
    commands.push_back(std::make_unique<ResumeCommand>());
    commands.push_back(std::make_unique<UndoCommand>());
    commands.push_back(std::make_unique<ReopenCommand>());
    commands.push_back(std::make_unique<FlowCommand>());
    commands.push_back(std::make_unique<ReconcileCommand>());
    commands.push_back(std::make_unique<CanaryCommand>());
    commands.push_back(std::make_unique<SyntheticCommand>());
    commands.push_back(std::make_unique<RunbookCommand>());
    commands.push_back(std::make_unique<PostmortemCommand>());
    commands.push_back(std::make_unique<EscalateCommand>());
    commands.push_back(std::make_unique<SlaCommand>());
    commands.push_back(std::make_unique<RerouteCommand>());
    commands.push_back(std::make_unique<AcceptCommand>());
    commands.push_back(std::make_unique<AbsenceCommand>());
    commands.push_back(std::make_unique<RoleCommand>());
    commands.push_back(std::make_unique<CalendarCommand>());
    commands.push_back(std::make_unique<AuditCommand>());
    commands.push_back(std::make_unique<ConfigCommand>());
    commands.push_back(std::make_unique<MatchCommand>());
    commands.push_back(std::make_unique<ValidateCommand>());
    commands.push_back(std::make_unique<CompletionCommand>());
    return commands;
}

} // namespace unsnag
