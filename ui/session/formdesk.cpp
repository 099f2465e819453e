// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/formdesk.h"

namespace unsnag {

QFuture<Result<FilledForm>> FormDesk::describe(const QString &id)
{
    return m_session.asking(DeskSession::tr("Candidates of %1").arg(id),
                            [id](Workbench &bench, const std::stop_token &stop) {
                                return DescribeResolution(bench).run(Id<SyncException>(id), stop);
                            });
}

} // namespace unsnag
