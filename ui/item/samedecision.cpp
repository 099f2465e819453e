// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/samedecision.h"

namespace unsnag {

SameDecision::SameDecision(DeskSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_desk(session)
{}

SameDecision::~SameDecision() = default;

void SameDecision::plan(const std::vector<AlikeCase> &cases, const Decision &decision,
                        std::function<void(const Result<BulkPlan> &)> done)
{
    forget();
    if (cases.empty()) {
        done(BulkPlan());
        return;
    }
    const BulkWish wish = sameFor(cases, decision);
    const int generation = m_generation;
    whenDone(MatchDesk(m_session).planAlike(cases, decision), this,
             [this, wish, generation, done = std::move(done)](const Result<BulkPlan> &plan) {
                 if (generation != m_generation)
                     return;
                 if (plan.ok())
                     m_planned = {wish, *plan};
                 done(plan);
             });
}

std::optional<SameDecision::Planned> SameDecision::take()
{
    auto planned = std::exchange(m_planned, std::nullopt);
    return planned && planned->plan.wanted > 0 ? planned : std::nullopt;
}

void SameDecision::start(const Planned &planned, std::function<void(const Error &)> failed)
{
    whenDone(m_desk.start(planned.wish, planned.plan), this,
             [failed = std::move(failed)](const Result<BulkView> &started) {
                 if (!started.ok())
                     failed(started.error());
             });
}

void SameDecision::forget()
{
    ++m_generation;
    m_planned.reset();
}

} // namespace unsnag
