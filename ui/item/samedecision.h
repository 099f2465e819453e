// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/bulkdesk.h"
#include "ui/session/matchdesk.h"

#include <functional>
#include <optional>

namespace unsnag {

//! The same decision for alike exceptions: planned when it is previewed, and started as a bulk run on
//! exactly the list that was planned.
class SameDecision final : public QObject
{
    Q_OBJECT
public:
    struct Planned {
        BulkWish wish;
        BulkPlan plan;
    };

    explicit SameDecision(DeskSession &session, QObject *parent = nullptr);
    ~SameDecision() override;

    //! Works out who gets it and who is skipped and why; tells it to `done`, at once where nobody is
    //! alike.
    void plan(const std::vector<AlikeCase> &cases, const Decision &decision,
              std::function<void(const Result<BulkPlan> &)> done);
    //! Hands over what was planned; nothing where nobody gets it. It is forgotten here.
    [[nodiscard]] std::optional<Planned> take();
    //! Starts it; problems go to `failed`.
    void start(const Planned &planned, std::function<void(const Error &)> failed);
    void forget();

private:
    DeskSession &m_session;
    BulkDesk m_desk;
    std::optional<Planned> m_planned;
    int m_generation = 0;
};

} // namespace unsnag
