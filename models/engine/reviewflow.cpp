// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reviewflow.h"

#include <algorithm>

namespace unsnag {

QString reviewVerdictName(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::Met:
        return QStringLiteral("met");
    case ReviewVerdict::Missing:
        return QStringLiteral("missing");
    case ReviewVerdict::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

bool FlowReview::isReady() const
{
    return mistakes.empty() && std::ranges::none_of(points, [](const ReviewPoint &point) {
               return point.verdict == ReviewVerdict::Missing;
           });
}

Result<std::vector<std::shared_ptr<const Flow>>> ListFlows::run()
{
    return m_bench.flows.all();
}

Result<FlowReview> ReviewFlow::run(const QString &id)
{
    FlowReview result;
    result.source = id;
    UNSNAG_TRY(result.flow, m_bench.flows.find(id));
    review(result);
    return result;
}

FlowReview ReviewFlow::ofDocument(const QByteArray &text, const QString &source,
                                  const NeighbourFiles &neighbours)
{
    FlowReview result;
    result.source = source;
    result.mistakes = Flow::mistakes(text, source, neighbours);
    if (!result.mistakes.empty())
        return result;
    if (auto flow = Flow::read(text, source, neighbours); flow.ok())
        result.flow = *flow;
    review(result);
    return result;
}

void ReviewFlow::review(FlowReview &review) const
{
    const Flow &flow = *review.flow;
    review.points.push_back(
        {QStringLiteral("document"), QStringLiteral("schema"), ReviewVerdict::Met,
         QStringLiteral("version %1 obeys the published schema").arg(flow.version())});
    reviewOwners(flow, review);
    for (const ReadinessFact &fact : flow.rules().readiness)
        review.points.push_back(
            {QStringLiteral("readiness"), fact.name,
             fact.text.isEmpty() ? ReviewVerdict::Missing : ReviewVerdict::Met,
             fact.text.isEmpty()
                 ? QStringLiteral("state it in readiness/%1 of the document").arg(fact.name)
                 : fact.text});
    reviewOperations(flow, review);
}

void ReviewFlow::reviewOwners(const Flow &flow, FlowReview &review) const
{
    const bool hasOther = flow.owner() != flow.backupOwner();
    review.points.push_back(
        {QStringLiteral("owner"), QStringLiteral("owner"), ReviewVerdict::Met, flow.owner()});
    review.points.push_back(
        {QStringLiteral("owner"), QStringLiteral("backup"),
         hasOther ? ReviewVerdict::Met : ReviewVerdict::Missing,
         hasOther ? flow.backupOwner() : QStringLiteral("name another role than the owner")});
    const bool hasReasons = !flow.rules().reasons.empty();
    review.points.push_back(
        {QStringLiteral("owner"), QStringLiteral("reasons"),
         hasReasons ? ReviewVerdict::Met : ReviewVerdict::Missing,
         hasReasons ? QStringLiteral("%1 reason codes").arg(flow.rules().reasons.size())
                    : QStringLiteral("list the reason codes the flow may raise")});
}

ReviewPoint ReviewFlow::operationPoint(SystemRole role, const QString &operation,
                                       ReviewVerdict without) const
{
    const bool isCrm = role == SystemRole::Crm;
    const auto connector = isCrm ? m_bench.connectors.source() : m_bench.connectors.target();
    ReviewPoint point{QStringLiteral("operation"), operation, without, {}};
    if (!connector.ok()) {
        point.detail = QStringLiteral("no system is bound as %1")
                           .arg(isCrm ? QStringLiteral("source") : QStringLiteral("target"));
        return point;
    }
    const bool hasIt = (*connector)->profile().hasOperation(operation);
    if (hasIt)
        point.verdict = ReviewVerdict::Met;
    point.detail =
        QStringLiteral("%1 %2 it")
            .arg((*connector)->name(), hasIt ? QStringLiteral("has") : QStringLiteral("lacks"));
    return point;
}

void ReviewFlow::reviewOperations(const Flow &flow, FlowReview &review) const
{
    const FlowRules &rules = flow.rules();
    std::vector<ReviewPoint> &points = review.points;
    const auto needed = [&](SystemRole role, const QString &operation) {
        points.push_back(operationPoint(role, operation, ReviewVerdict::Missing));
    };
    const auto wanted = [&](SystemRole role, const QString &operation) {
        points.push_back(operationPoint(role, operation, ReviewVerdict::Skipped));
    };
    needed(rules.triggerRole, flow.listOperation());
    needed(rules.triggerRole, flow.readOperation());
    if (rules.route)
        needed(SystemRole::Crm, rules.route->accounts);
    if (rules.account)
        needed(SystemRole::Erp, QStringLiteral("find_account_by_key"));
    if (rules.items)
        needed(SystemRole::Erp, QStringLiteral("find_item"));
    for (const FlowCheck &check : rules.checks)
        wanted(check.call.role, check.call.operation);
    needed(rules.targetRole, flow.createOperation());
    if (!rules.updateOperation.isEmpty())
        wanted(rules.targetRole, rules.updateOperation);
    needed(rules.targetRole, flow.findOperation());
    if (rules.writeBack)
        wanted(rules.writeBack->role, rules.writeBack->operation);
    const auto isAlike = [](const ReviewPoint &a, const ReviewPoint &b) {
        return a.topic == b.topic && a.name == b.name && a.detail == b.detail;
    };
    for (auto point = points.begin(); point != points.end(); ++point)
        points.erase(
            std::remove_if(std::next(point), points.end(),
                           [&](const ReviewPoint &other) { return isAlike(*point, other); }),
            points.end());
}

} // namespace unsnag
