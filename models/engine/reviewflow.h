// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"

namespace unsnag {

//! What a point of a review says.
enum class ReviewVerdict {
    Met,
    Missing, //!< the flow can't run, or must not be scaled, without it
    Skipped, //!< the bound systems can't do it; the flow runs without
};

[[nodiscard]] QString reviewVerdictName(ReviewVerdict verdict); //!< "met"

//! One point that is looked at before a flow is scaled.
struct ReviewPoint {
    QString topic; //!< "document", "owner", "operation", "readiness"
    QString name;  //!< "trigger", "create_invoice"
    ReviewVerdict verdict = ReviewVerdict::Met;
    QString detail; //!< what was found or is to be done; English source text
};

//! What came of the review of one flow.
struct FlowReview {
    QString source;                   //!< id or file that was asked for
    std::shared_ptr<const Flow> flow; //!< null where the document is wrong
    std::vector<Error> mistakes;      //!< of the document, each with its place
    std::vector<ReviewPoint> points;
    [[nodiscard]] bool isReady() const;
};

//! The flows of the workspace.
class ListFlows
{
public:
    explicit ListFlows(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<std::shared_ptr<const Flow>>> run();

private:
    Workbench &m_bench;
};

//! The readiness check: document, owner, the facts of the playbook, and whether the bound systems have
//! the operations. Sends nothing.
class ReviewFlow
{
public:
    explicit ReviewFlow(Workbench &bench) : m_bench(bench) {}

    //! Error: NotFound naming the flow.
    [[nodiscard]] Result<FlowReview> run(const QString &id);
    //! The same for a document that is not taken yet.
    [[nodiscard]] FlowReview ofDocument(const QByteArray &text, const QString &source,
                                        const NeighbourFiles &neighbours = {});

private:
    void review(FlowReview &review) const;
    void reviewOwners(const Flow &flow, FlowReview &review) const;
    void reviewOperations(const Flow &flow, FlowReview &review) const;
    [[nodiscard]] ReviewPoint operationPoint(SystemRole role, const QString &operation,
                                             ReviewVerdict without) const;

    Workbench &m_bench;
};

} // namespace unsnag
