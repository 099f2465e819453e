// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/findalike.h"
#include "models/engine/findtwins.h"
#include "models/engine/planalike.h"
#include "models/engine/showactivity.h"
#include "models/engine/supposematch.h"
#include "ui/session/desksession.h"

#include <functional>

namespace unsnag {

//! The window's door to what a person weighs before an account is chosen or made. Nothing here blocks.
class MatchDesk
{
public:
    explicit MatchDesk(DeskSession &session) : m_session(session) {}

    //! Asks the target about accounts, shown as running work that can be cancelled; ends early when
    //! it is not wanted any more, which is asked on another thread.
    [[nodiscard]] QFuture<Result<std::vector<AccountActivity>>> activity(
        const QStringList &accounts, std::function<bool()> isWanted);
    [[nodiscard]] QFuture<Result<std::vector<AlikeCase>>> alike(const QString &exception);
    //! What the same decision means for them.
    [[nodiscard]] QFuture<Result<BulkPlan>> planAlike(const std::vector<AlikeCase> &cases,
                                                      const Decision &decision);
    //! Accounts that what will be made for an exception may double.
    [[nodiscard]] QFuture<Result<Suggestions>> twins(const QString &exception);
    [[nodiscard]] QFuture<Result<std::optional<Candidate>>> suppose(const Account &query,
                                                                    const Account &account,
                                                                    const QString &field);

private:
    DeskSession &m_session;
};

} // namespace unsnag
